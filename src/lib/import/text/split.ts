import Papa from 'papaparse';
import { cutLine } from './stray';
import type { Syntax } from './syntax';
import { Unreadable } from '../unreadable';

/** The part of Papa's parser used here: unlike `Papa.parse` it says where the last record began. */
interface PapaParser {
	parse(text: string, base: number, ignoreLast: boolean): PapaResult;
	abort(): void;
}
interface PapaResult {
	data: string[][];
	errors: { code: string; row: number }[];
	meta: { cursor: number };
}
interface PapaOptions {
	delimiter: string;
	newline: string;
	quoteChar: string;
	escapeChar: string;
	/** Without quotes; left out, Papa looks for them itself. */
	fastMode?: true;
	step?: (result: PapaResult) => void;
}
const Parser = Papa.Parser as unknown as new (options: PapaOptions) => PapaParser;

function parserOf(syntax: Syntax, step?: PapaOptions['step']): PapaParser {
	const { delimiter, quote, escape } = syntax;
	return new Parser({
		delimiter,
		newline: '\n',
		quoteChar: quote,
		escapeChar: escape,
		...(quote === '' && { fastMode: true }),
		...(step && { step })
	});
}

/** No record is longer; an opened quote that finds no end within it was never meant as one. */
const LONGEST_RECORD = 1024 * 1024;

/** So much holds the first records of nearly any file. */
const PIECE = 16 * 1024;

/** After this many quotes that were no quotes a file's lines are read one by one: no cell spans them. */
const MAX_STRAY = 50;

/** How the text of a split ended. */
export interface Ended {
	/** The text ended between two records: what follows it can be split by itself. */
	whole: boolean;
	/** No line was read with its quotes as text, which may come to count for lines after it. */
	sound: boolean;
}

/**
 * Splits LF-broken text into records of cells, batch by batch, blank lines included as `['']`.
 * A quote that is opened and never closed does not swallow the rows after it: its line is read
 * with the quotes as text.
 * @throws Unreadable when a line is longer than any record may be
 */
export function* records(texts: Iterable<string>, syntax: Syntax): Generator<string[][], Ended> {
	let rest = '';
	let stray = 0;
	const take = (split: Split): string[][] => {
		rest = rest.slice(split.cursor);
		stray += split.stray;
		return cutWhole(split.rows, syntax);
	};
	const complete = () =>
		stray > MAX_STRAY ? splitLines(rest, syntax) : splitComplete(rest, syntax);
	for (const text of texts) {
		rest += text;
		const rows = take(complete());
		if (rows.length > 0) yield rows;
		while (rest.length > LONGEST_RECORD) {
			yield take(firstLine(rest, syntax));
			yield take(complete());
		}
	}
	const whole = rest === '';
	while (rest !== '') {
		const last = parserOf(syntax).parse(rest, 0, false);
		if (last.errors.length === 0) {
			// What stays is one record, without its line break.
			yield cutWhole(last.data, syntax);
			break;
		}
		yield take(firstLine(rest, syntax));
		yield take(complete());
	}
	return { whole, sound: stray === 0 };
}

/** The first records of a text, without splitting the rest of it. */
export function firstRecords(text: string, syntax: Syntax, count: number): string[][] {
	const first: string[][] = [];
	for (const batch of records(pieces(text), syntax)) {
		first.push(...batch.slice(0, count - first.length));
		if (first.length >= count) break;
	}
	return first;
}

function cutWhole(rows: string[][], syntax: Syntax): string[][] {
	if (syntax.whole !== undefined)
		for (let i = 0; i < rows.length; i++) rows[i] = wholeLine(rows[i]!, syntax);
	return rows;
}

/** The cells of a line that was quoted whole, and so was read as one cell; other records as they are. */
export function wholeLine(record: string[], syntax: Syntax): string[] {
	const text = record.length === 1 ? (record[0] ?? '') : '';
	if (!text.includes(syntax.delimiter)) return record;
	const { data, errors } = parserOf(syntax).parse(text, 0, false);
	const cells = errors.length > 0 || data.length > 1 ? cutLine(text, syntax) : (data[0] ?? record);
	return cells.length >= (syntax.whole ?? 2) ? cells : record;
}

function* pieces(text: string): Generator<string> {
	for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

interface Split {
	rows: string[][];
	/** Where the first record that is not complete begins. */
	cursor: number;
	/** Lines whose quotes were read as text. */
	stray: number;
}

function splitComplete(text: string, syntax: Syntax): Split {
	const result = parserOf(syntax).parse(text, 0, true);
	const isMerged = merging(syntax);
	return result.errors.some(({ row }) => isMerged(result.data[row]))
		? splitCarefully(text, syntax)
		: { rows: result.data, cursor: result.meta.cursor, stray: 0 };
}

/**
 * As splitComplete, but a record with a malformed quote is cut again with an eye to which quotes
 * can be meant, and line by line when the quote stretched it over lines.
 */
function splitCarefully(text: string, syntax: Syntax): Split {
	const isMerged = merging(syntax);
	const rows: string[][] = [];
	let cursor = 0;
	for (let stray = 0; ; stray++) {
		if (stray > MAX_STRAY) return { rows, cursor, stray };
		const base = cursor;
		let stretched = false;
		const parser = parserOf(syntax, (result) => {
			const row = result.data[0];
			const end = base + result.meta.cursor;
			if (row && result.errors.length > 0 && isMerged(row)) {
				if (spansLines(row)) {
					stretched = true;
					parser.abort();
					return;
				}
				rows.push(cutLine(text.slice(cursor, end - 1), syntax));
			} else if (row) rows.push(row);
			cursor = end;
		});
		parser.parse(text.slice(base), 0, true);
		if (!stretched) return { rows, cursor, stray };
		const end = text.indexOf('\n', cursor);
		rows.push(cutLine(text.slice(cursor, end), syntax));
		cursor = end + 1;
	}
}

/** The complete lines of the text, each as one record. */
function splitLines(text: string, syntax: Syntax): Split {
	const end = text.lastIndexOf('\n');
	if (end < 0) return { rows: [], cursor: 0, stray: 0 };
	const rows = text
		.slice(0, end)
		.split('\n')
		.map((line) => {
			const { data, errors } = parserOf(syntax).parse(line, 0, false);
			return errors.length > 0 ? cutLine(line, syntax) : (data[0] ?? ['']);
		});
	return { rows, cursor: end + 1, stray: 0 };
}

function firstLine(text: string, syntax: Syntax): Split {
	const found = text.indexOf('\n');
	const end = found < 0 ? text.length : found;
	if (end > LONGEST_RECORD)
		throw new Unreadable(
			'En rad i filen är längre än 1 MB. Kontrollera att filen är en tabell i CSV och exportera den på nytt.'
		);
	return { rows: [cutLine(text.slice(0, end), syntax)], cursor: end + 1, stray: 1 };
}

/** Whether a quote that is none can have made one of several cells, or of several lines. */
function merging({ delimiter, quote }: Syntax): (row: string[] | undefined) => boolean {
	const [opened, closed] = [delimiter + quote, quote + delimiter];
	return (row) =>
		row !== undefined &&
		row.some((cell) => cell.includes('\n') || cell.includes(opened) || cell.includes(closed));
}

function spansLines(row: string[] | undefined): boolean {
	return row !== undefined && row.some((cell) => cell.includes('\n'));
}
