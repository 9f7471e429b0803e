/** What amounts are counted in. */
export type Enhet = 'kr' | 'tkr' | 'mnkr';

/** Each unit's name in reports, how many kronor it is, and how many decimals reach down to whole öre. */
export const ENHETER: Readonly<Record<Enhet, { namn: string; faktor: number; decimaler: number }>> =
	{
		kr: { namn: 'kronor', faktor: 1, decimaler: 2 },
		tkr: { namn: 'tusental kronor', faktor: 1_000, decimaler: 5 },
		mnkr: { namn: 'miljoner kronor', faktor: 1_000_000, decimaler: 8 }
	};

/**
 * The largest first, since "tusental kronor" contains kronor. After a number other than a year the word
 * is no unit.
 */
const ORD: readonly [Enhet, RegExp][] = (
	[
		['mnkr', String.raw`mnkr|mkr|msek|miljoner(?:\s+kr(?:onor)?)|milj\.?\s*kr(?:onor)?|mn\s*kr`],
		[
			'tkr',
			String.raw`tkr|kkr|tsek|ksek|t\.kr|tusen(?:tals?)?\s+kr(?:onor)?|1[\s ]?000[-\s]?tal(?:s)?\s+kr(?:onor)?`
		],
		['kr', 'kr|kronor|sek']
	] as const
).map(([enhet, ord]) => [
	enhet,
	new RegExp(
		String.raw`(?<![\p{L}\p{N}]|(?<!(?<!\d|\d[\s\u00a0])20[1-4])\d[\s\u00a0])(?:${ord})(?![\p{L}\p{N}/])`,
		'iu'
	)
]);

/** The unit named by a title, a header, a foot line or a sheet's name; null when there is none. */
export function enhetI(text: string): { enhet: Enhet; ord: string } | null {
	for (const [enhet, pattern] of ORD) {
		const found = pattern.exec(text);
		if (found) return { enhet, ord: found[0] };
	}
	return null;
}

/** A header without its unit: "Utfall (tkr)" is "Utfall". */
export function utanEnhet(header: string): string {
	const found = enhetI(header);
	if (!found) return header;
	return header
		.replace(found.ord, '')
		.replace(/[([]\s*(?:i\s*)?[)\]]/g, '')
		.replace(/[\s,;:–-]+(?:i|belopp i)?\s*$/i, '')
		.replace(/\s+/g, ' ')
		.trim();
}
