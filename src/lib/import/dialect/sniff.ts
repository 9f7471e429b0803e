import { firstRecords } from '../text/split';
import { NO_DELIMITER, plainSyntax, type Syntax } from '../text/syntax';
import { quotesAtEdges, quotingOf } from './quoting';
import { isBlank, shapeOf } from './shape';

/** The usual delimiters; of two that fit equally well, the first is taken. */
const USUAL = [';', ',', '\t', '|'];
/** Delimiters that occur in ordinary text too, and so must fit better. */
const UNUSUAL = [' ', ':', '^', '~'];

const SAMPLE_LENGTH = 64 * 1024;
const SAMPLE_RECORDS = 200;
/** When no delimiter scores above this, the text is one column. */
const LEAST = 0.15;

/**
 * Finds how the cells of a text are delimited and quoted, from the text alone: the syntax that gives
 * records of equal width whose cells look whole.
 * @param head the beginning of the text, with LF line breaks
 */
export function sniff(head: string): Syntax {
	const told = toldDelimiter(head);
	if (told !== null) return quotingOf(head, told);
	const sample = wholeLines(head);
	let best = plainSyntax(NO_DELIMITER);
	let most = LEAST;
	for (const delimiter of candidates(sample)) {
		const syntax = quotingOf(sample, delimiter);
		const score = fit(sample, syntax);
		if (score > most) [best, most] = [syntax, score];
	}
	return best;
}

/** The delimiter given by a first line `sep=;`; null without such a line. */
export function toldDelimiter(head: string): string | null {
	return /^\ufeff?"?sep=(.)"?[^\n]*\n/i.exec(head)?.[1] ?? null;
}

/** The delimiters to try: each one alone, doubled, and followed by a space, where they occur in the text. */
function candidates(sample: string): string[] {
	const single = [...USUAL, ...UNUSUAL].filter((delimiter) => sample.includes(delimiter));
	const wide = single.flatMap((delimiter) => [delimiter + delimiter, `${delimiter} `]);
	return [...single, ...new Set(wide)].filter((delimiter) => sample.includes(delimiter));
}

function wholeLines(head: string): string {
	if (head.length <= SAMPLE_LENGTH) return head;
	const end = head.lastIndexOf('\n', SAMPLE_LENGTH);
	return head.slice(0, end < 0 ? SAMPLE_LENGTH : end + 1);
}

/** How well the syntax fits: 0–1. */
function fit(sample: string, syntax: Syntax): number {
	const filled = firstRecords(sample, syntax, SAMPLE_RECORDS).filter((record) => !isBlank(record));
	const { width, share } = usualWidth(filled);
	if (width < 2) return 0;
	if (isDecimalComma(filled, syntax) || isHalved(filled)) return 0;
	const unusual = UNUSUAL.includes(syntax.delimiter[0] ?? '');
	if (unusual && !isSurely(filled, share, sample, syntax)) return 0;
	const cells = filled.flat();
	const whole = cells.reduce((sum, cell) => sum + wholeness(cell, syntax), 0) / cells.length;
	return share * whole * (1 - 1 / (2 * width)) * (unusual ? 0.8 : 1);
}

/** The most common width among the records, and the share of records that have it. */
export function usualWidth(filled: readonly string[][]): { width: number; share: number } {
	const counts = new Map<number, number>();
	for (const { length } of filled) counts.set(length, (counts.get(length) ?? 0) + 1);
	let width = 0;
	for (const [length, times] of counts) {
		const before = counts.get(width) ?? 0;
		if (times > before || (times === before && length > width)) width = length;
	}
	return { width, share: (counts.get(width) ?? 0) / (filled.length || 1) };
}

/** Whether the text is one column of amounts under its header: a decimal comma must not split it in two. */
function isDecimalComma(filled: readonly string[][], { delimiter }: Syntax): boolean {
	const [header, ...rows] = filled;
	return (
		delimiter === ',' &&
		header?.length === 1 &&
		rows.every(
			(row) => row.length < 3 && row.every((cell) => /^[-−]?[\d\s.\u00a0\u202f]*$/.test(cell))
		)
	);
}

/** Whether every second cell is blank: the real delimiter is then this one doubled. */
function isHalved(filled: readonly string[][]): boolean {
	return filled.every(
		(record) => record.length > 2 && record.every((cell, index) => index % 2 === 0 || cell === '')
	);
}

function isSurely(
	filled: readonly string[][],
	share: number,
	sample: string,
	syntax: Syntax
): boolean {
	if ((filled[0]?.length ?? 0) < 3) return false;
	return share >= 0.8 || quotesAtEdges(sample, syntax) >= 0.8;
}

/** How much a cell looks like one whole cell, rather than a piece of one or several joined: 0–1. */
function wholeness(cell: string, { delimiter, quote }: Syntax): number {
	if (cell === '') return 1;
	const bare = cell.trim();
	if (
		bare.startsWith(quote) !== bare.endsWith(quote) ||
		(bare.length > 1 && bare.startsWith(quote))
	)
		return 0;
	const other = USUAL.some(
		(usual) => usual !== delimiter && new RegExp(`[${usual}]\\S`).test(bare)
	);
	if (other && shapeOf(bare) === 'text') return 0.3;
	if (cell.startsWith(' ')) return 0.7;
	return shapeOf(bare) === 'text' ? 0.9 : 1;
}
