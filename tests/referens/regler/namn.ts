/** The kommuner of the county in Swedish order, with their SCB codes. */
export const KODER: Readonly<Record<string, number>> = {
	Berg: 2326,
	Bräcke: 2305,
	Härjedalen: 2361,
	Krokom: 2309,
	Ragunda: 2303,
	Strömsund: 2313,
	Åre: 2321,
	Östersund: 2380
};
export const NAMN = Object.keys(KODER);

/** A name as names are compared: letters and digits, without case and diacritics. */
export function vikt(namn: string): string {
	const utanTecken = namn.normalize('NFD').replace(/\p{Mn}/gu, '');
	return [...utanTecken.toLocaleLowerCase('sv')].filter((c) => /[\p{L}\p{N}]/u.test(c)).join('');
}

const sv = new Intl.Collator('sv', { sensitivity: 'accent' });
export const svensk = (a: string, b: string): number => sv.compare(a, b);
