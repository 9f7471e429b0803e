import Papa from 'papaparse';
import { cutLine } from './stray';
import type { Syntax } from './syntax';
import { Unreadable } from '../unreadable';

/** The part of Papa's parser that is used: unlike `Papa.parse`, it tells where the last record began. */
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
	/** Parses without quotes. Left out, Papa decides by itself. */
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

/** No record is longer, in characters: a quote not closed within that was not meant as one. */
const LONGEST_RECORD = 1024 * 1024;

/** Characters that hold the first records of nearly any file. */
const PIECE = 16 * 1024;

/** After this many stray quotes a file is read line by line: no cell then spans lines. */
const MAX_STRAY = 50;

/** How a split ended. */
export interface Ended {
	/** The text ended between two records, so what follows can be split on its own. */
	whole: boolean;
	/** No line was read with its quotes as text, which could affect how later lines are read. */
	sound: boolean;
}

/**
 * Splits text with LF line breaks into records of cells, batch by batch; a blank line is `['']`.
 * A quote that is never closed does not swallow the rows after it: its line is read with quotes as text.
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
			// What is left is one record without a line break.
			yield cutWhole(last.data, syntax);
			break;
		}
		yield take(firstLine(rest, syntax));
		yield take(complete());
	}
	return { whole, sound: stray === 0 };
}

/** The first `count` records of a text, without splitting the rest. */
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

/** The cells of a line that was quoted as a whole, and so read as one cell; other records unchanged. */
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
	/** Where the first incomplete record begins. */
	cursor: number;
	/** Number of lines whose quotes were read as text. */
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
 * Like splitComplete, but cuts a record with a malformed quote anew, judging which quotes are meant, and
 * line by line when the quote has stretched the record over lines.
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

/** The complete lines of the text, one record each. */
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

/** Whether a stray quote may have merged several cells, or several lines, into one. */
function merging({ delimiter, quote }: Syntax): (row: string[] | undefined) => boolean {
	const [opened, closed] = [delimiter + quote, quote + delimiter];
	return (row) =>
		row !== undefined &&
		row.some((cell) => cell.includes('\n') || cell.includes(opened) || cell.includes(closed));
}

function spansLines(row: string[] | undefined): boolean {
	return row !== undefined && row.some((cell) => cell.includes('\n'));
}
