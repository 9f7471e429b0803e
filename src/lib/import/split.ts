import Papa from 'papaparse';
import { Unreadable } from './unreadable';

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
	step?: (result: PapaResult) => void;
}
const Parser = Papa.Parser as unknown as new (options: PapaOptions) => PapaParser;

/** No record is longer; an opened quote that finds no end within it was never meant as one. */
const LONGEST_RECORD = 1024 * 1024;

/** After this many quotes that were no quotes a file's lines are read one by one: no cell spans them. */
const MAX_STRAY = 50;

/**
 * Splits LF-broken text into records of cells, batch by batch, blank lines included as `['']`.
 * A quote that is opened and never closed does not swallow the rows after it: its line is read
 * with the quotes as text.
 * @throws Unreadable when a line is longer than any record may be
 */
export function* records(texts: Iterable<string>, delimiter: string): Generator<string[][]> {
	let rest = '';
	let stray = 0;
	const take = (split: Split): string[][] => {
		rest = rest.slice(split.cursor);
		stray += split.stray;
		return split.rows;
	};
	const complete = () =>
		stray > MAX_STRAY ? splitLines(rest, delimiter) : splitComplete(rest, delimiter);
	for (const text of texts) {
		rest += text;
		const rows = take(complete());
		if (rows.length > 0) yield rows;
		while (rest.length > LONGEST_RECORD) {
			yield take(firstLine(rest, delimiter));
			yield take(complete());
		}
	}
	while (rest !== '') {
		const last = new Parser({ delimiter, newline: '\n' }).parse(rest, 0, false);
		const open = last.errors.some((error) => error.code === 'MissingQuotes');
		if (!open && !(last.errors.length > 0 && spansLines(last.data[0]))) {
			// What stays is one record, without its line break.
			yield last.data;
			return;
		}
		yield take(firstLine(rest, delimiter));
		yield take(complete());
	}
}

interface Split {
	rows: string[][];
	/** Where the first record that is not complete begins. */
	cursor: number;
	/** Lines whose quotes were read as text. */
	stray: number;
}

function splitComplete(text: string, delimiter: string): Split {
	const result = new Parser({ delimiter, newline: '\n' }).parse(text, 0, true);
	const broken = result.errors.some(
		(error) => error.code === 'InvalidQuotes' && spansLines(result.data[error.row])
	);
	return broken
		? splitCarefully(text, delimiter)
		: { rows: result.data, cursor: result.meta.cursor, stray: 0 };
}

/** As splitComplete, but a record that a malformed quote stretched over lines is read line by line. */
function splitCarefully(text: string, delimiter: string): Split {
	const rows: string[][] = [];
	let cursor = 0;
	for (let stray = 0; ; stray++) {
		if (stray > MAX_STRAY) return { rows, cursor, stray };
		const base = cursor;
		let stretched = false;
		const parser = new Parser({
			delimiter,
			newline: '\n',
			step: (result) => {
				const row = result.data[0];
				if (row && spansLines(row) && result.errors.length > 0) {
					stretched = true;
					parser.abort();
					return;
				}
				if (row) rows.push(row);
				cursor = base + result.meta.cursor;
			}
		});
		parser.parse(text.slice(base), 0, true);
		if (!stretched) return { rows, cursor, stray };
		const end = text.indexOf('\n', cursor);
		rows.push(literal(text.slice(cursor, end), delimiter));
		cursor = end + 1;
	}
}

/** The complete lines of the text, each as one record. */
function splitLines(text: string, delimiter: string): Split {
	const end = text.lastIndexOf('\n');
	if (end < 0) return { rows: [], cursor: 0, stray: 0 };
	const rows = text
		.slice(0, end)
		.split('\n')
		.map((line) => {
			const { data, errors } = new Parser({ delimiter, newline: '\n' }).parse(line, 0, false);
			return errors.length > 0 ? literal(line, delimiter) : (data[0] ?? ['']);
		});
	return { rows, cursor: end + 1, stray: 0 };
}

function firstLine(text: string, delimiter: string): Split {
	const found = text.indexOf('\n');
	const end = found < 0 ? text.length : found;
	if (end > LONGEST_RECORD)
		throw new Unreadable(
			'En rad i filen är längre än 1 MB. Kontrollera att filen är en tabell i CSV och exportera den på nytt.'
		);
	return { rows: [literal(text.slice(0, end), delimiter)], cursor: end + 1, stray: 1 };
}

/** A line whose quotes cannot be trusted: only a cell that is quoted all through is unquoted. */
function literal(line: string, delimiter: string): string[] {
	return line
		.split(delimiter)
		.map((cell) =>
			cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')
				? cell.slice(1, -1).replaceAll('""', '"')
				: cell
		);
}

function spansLines(row: string[] | undefined): boolean {
	return row !== undefined && row.some((cell) => cell.includes('\n'));
}
