/** The column beside page one's biggest figure, on paper: 87 mm, in the px of `Chart`. */
export const SPALT = 410;
