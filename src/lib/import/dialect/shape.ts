/** What a cell looks like. Coarse: it tells headers from data and cells from pieces of cells. */
export type Shape = 'tom' | 'tal' | 'datum' | 'klockslag' | 'adress' | 'text';

const PATTERNS: readonly [Shape, RegExp][] = [
	[
		'tal',
		/^[-+−–(]?[$€£]? ?\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+(?:[.,]\d+)?(?: ?(?:%|kr|tkr))?[)-]?$/
	],
	['tal', /^[-+−–(]?[$€£]? ?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:e[-+]?\d+)?(?: ?(?:%|kr|tkr))?[)-]?$/i],
	[
		'datum',
		/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/
	],
	['klockslag', /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?$/],
	['adress', /^(?:https?:\/\/\S+|[^\s@]+@[^\s@]+\.[a-z]{2,})$/i]
];

/** The shape of one cell, ignoring white space around it. */
export function shapeOf(cell: string): Shape {
	const text = cell.trim();
	if (text === '') return 'tom';
	// A longer cell can have none of the shapes, so the patterns are not tried.
	if (text.length > 200) return 'text';
	return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'text';
}

/** Whether the cell is a value that cannot be a header: a number, a date, an address. */
export function hasValue(cell: string): boolean {
	return !['tom', 'text'].includes(shapeOf(cell));
}

/** Whether the cell is a year, which may also be the name of a column. */
export function isYear(cell: string): boolean {
	return /^(?:19|20)\d\d$/.test(cell.trim());
}

export function isBlank(record: readonly string[]): boolean {
	return record.every((cell) => cell.trim() === '');
}
