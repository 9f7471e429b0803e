/** The label of everything made from the shipped samples. */
export const EXEMPELDATA = 'Exempeldata: påhittade siffror, inga verkliga.';
