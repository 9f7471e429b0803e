/** What is said of everything that is made from the shipped samples. */
export const EXEMPELDATA = 'Exempeldata: påhittade siffror, inga verkliga.';
