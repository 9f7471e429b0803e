/** The px of `Chart` on paper: 802 of them are the text's 170 mm. */
export const PX_PER_MM = 802 / 170;

/** The column beside page one's biggest figure, on paper: 87 mm. */
export const SPALT = Math.round(87 * PX_PER_MM);
