/** A number as it stands in a text. */
export interface Taltext {
	/** As written, without its unit: "2 105", "−3,2". */
	text: string;
	start: number;
	/** Its absolute value in units of its last decimal: 2,5 is 25 with one decimal. */
	enheter: number;
	decimaler: number;
	enhet: Enhet | null;
}
export type Enhet = 'kr' | 'tkr' | 'mnkr' | 'procent';

const BLANK = '[ \\u00a0\\u202f]';
const TAL = new RegExp(
	`(?<![\\p{L}\\d,.§-])(?:\\d{1,3}(?:${BLANK}\\d{3})+|\\d+)(?:,\\d+)?(?![\\d]|[.,]\\d|-\\p{L})`,
	'gu'
);
const ENHETER: readonly [RegExp, Enhet][] = [
	[/^tkr(?!\p{L})|^tusen kronor/u, 'tkr'],
	[/^(?:mnkr|mkr)(?!\p{L})|^miljon(?:er)?(?: kronor| kr)?(?!\p{L})/u, 'mnkr'],
	[/^(?:kr|kronor)(?!\p{L})/u, 'kr'],
	[/^(?:procent(?!enheter)|%)/u, 'procent']
];
/** The whole that a part of it stands before, and shares its unit with: "2,84 av 3,57 mkr". */
const HELA = new RegExp(`^av (?:\\p{L}+ )?\\d[\\d ,\\u00a0\\u202f]*(?=[\\p{L}])`, 'u');
const MANAD = /^(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/u;

/**
 * The numbers in a text as Swedish writes them: groups of three with spaces of any kind, a decimal comma, a
 * unit after. Numbers that only name a time or a clause are left out: "kvartal 3", "2024-K3", "30 september
 * 2024", "§ 5", and years.
 */
export function talen(text: string): Taltext[] {
	return [...text.matchAll(TAL)].flatMap((match): Taltext[] => {
		const start = match.index;
		const skrivet = match[0];
		const fore = text.slice(0, start);
		const efter = text.slice(start + skrivet.length).replace(/^[ \u00a0\u202f]+/, '');
		if (/(?:kvartal|§|nr|sida|bilaga)[ \u00a0\u202f]?$/iu.test(fore) || MANAD.test(efter))
			return [];
		const [heltal, rest = ''] = skrivet.replace(/[ \u00a0\u202f]/g, '').split(',');
		const enhet = enheten(efter) ?? enheten(efter.replace(HELA, ''), 'pengar');
		if (enhet === null && /^(?:19|20)\d\d$/.test(skrivet)) return [];
		const enheter = Number(heltal! + rest);
		return [{ text: skrivet, start, enheter, decimaler: rest.length, enhet }];
	});
}

/** The unit that a text begins with. @param bara whether only units of money count */
function enheten(text: string, bara?: 'pengar'): Enhet | null {
	const enhet = ENHETER.find(([ord]) => ord.test(text))?.[1] ?? null;
	return bara && enhet === 'procent' ? null : enhet;
}
