import { PX_PER_MM } from '$lib/dokument/pappersplats';

/** The width in px of the column beside page one's biggest figure on paper: 87 mm. */
export const SPALT = Math.round(87 * PX_PER_MM);
