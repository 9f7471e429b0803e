import type { Enhet } from '../belopp/enhet';

/** What a cell's number format says about its number. */
export interface Format {
	kind: 'tal' | 'datum' | 'procent';
	/** Decimals shown; null for as many as there are (the General format). */
	decimals: number | null;
	/** Fewest digits shown: 4 for "0000", which shows 780 as 0780; otherwise 1. */
	digits: number;
	/** The unit of the number itself, where the format shows it. */
	enhet?: Enhet;
}

export const GENERAL: Format = { kind: 'tal', decimals: null, digits: 1 };

/** The formats that workbooks use without defining them (ECMA-376, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
	1: '0',
	2: '0.00',
	3: '#,##0',
	4: '#,##0.00',
	9: '0%',
	10: '0.00%',
	37: '#,##0',
	38: '#,##0',
	39: '#,##0.00',
	40: '#,##0.00',
	41: '#,##0',
	42: '#,##0',
	43: '#,##0.00',
	44: '#,##0.00'
};

/** Whether a built-in format is a date or time; 27–36 and 50–58 are dates in other languages. */
function isBuiltInDate(id: number): boolean {
	return (
		(id >= 14 && id <= 22) ||
		(id >= 27 && id <= 36) ||
		(id >= 45 && id <= 47) ||
		(id >= 50 && id <= 58)
	);
}

/**
 * Reads a number format.
 * @param id its number in the workbook
 * @param code the code that the workbook gives it, if any
 */
export function formatOf(id: number, code: string | undefined): Format {
	if (code === undefined && isBuiltInDate(id)) return { ...GENERAL, kind: 'datum' };
	const text = code ?? BUILT_IN[id] ?? 'General';
	if (/^general$/i.test(text)) return GENERAL;
	// Colours, conditions, quoted words, escaped signs and fillers say nothing about the number.
	const first = text
		.replace(/"[^"]*"|\\.|_.|\*./g, '')
		.split(';')[0]!
		.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
	// Hours beyond a day are a duration, and not a point in time.
	if (/\[[hms]+\]/i.test(first)) return GENERAL;
	if (/[ymdhs]/i.test(first.replace(/general/i, ''))) return { ...GENERAL, kind: 'datum' };
	if (first.includes('%')) return { ...GENERAL, kind: 'procent' };
	if (!/[0#?]/.test(first) || /[/e]/i.test(first)) return GENERAL;
	const decimals = /\.([0#?]*)/.exec(first)?.[1]?.length ?? 0;
	const digits = /^0+$/.test(first) ? first.length : 1;
	const enhet = enhetOf(text, first);
	return { kind: 'tal', decimals, digits, ...(enhet && { enhet }) };
}

/**
 * The unit of the number itself. A format that scales to thousands ("#,##0,") holds kronor, whatever it writes
 * beside the number. One that only writes tkr holds tkr. Currency formats write kr after anything.
 */
function enhetOf(text: string, first: string): Enhet | undefined {
	if (/[0#?],+(?=[^0#?,]*$)/.test(first)) return 'kr';
	const ord = /(?<!\p{L})(?:(tkr|kkr)|mnkr|mkr)(?!\p{L})/iu.exec(text.replace(/["\\]/g, ''));
	return ord ? (ord[1] ? 'tkr' : 'mnkr') : undefined;
}
