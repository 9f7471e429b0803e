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

/**
 * Splits LF-broken text into records of cells, batch by batch, blank lines included as `['']`.
 * A quote that is opened and never closed does not swallow the rows after it: its line is read
 * with the quotes as text.
 * @throws Unreadable when a line is longer than any record may be
 */
export function* records(texts: Iterable<string>, delimiter: string): Generator<string[][]> {
	let rest = '';
	for (const text of texts) {
		rest += text;
		const split = splitComplete(rest, delimiter);
		rest = rest.slice(split.cursor);
		if (split.rows.length > 0) yield split.rows;
		while (rest.length > LONGEST_RECORD) {
			const split = literalThenComplete(rest, delimiter);
			rest = rest.slice(split.cursor);
			yield split.rows;
		}
	}
	while (rest !== '') {
		const last = new Parser({ delimiter, newline: '\n' }).parse(rest, 0, false);
		if (last.errors.every((error) => error.code !== 'MissingQuotes')) {
			// What stays is one record, without its line break.
			yield last.data;
			return;
		}
		const split = literalThenComplete(rest, delimiter);
		rest = rest.slice(split.cursor);
		yield split.rows;
	}
}

interface Split {
	rows: string[][];
	/** Where the first record that is not complete begins. */
	cursor: number;
}

function splitComplete(text: string, delimiter: string): Split {
	const result = new Parser({ delimiter, newline: '\n' }).parse(text, 0, true);
	const broken = result.errors.some(
		(error) => error.code === 'InvalidQuotes' && spansLines(result.data[error.row])
	);
	return broken
		? splitCarefully(text, delimiter)
		: { rows: result.data, cursor: result.meta.cursor };
}

/** As splitComplete, but a record that a malformed quote stretched over lines is read line by line. */
function splitCarefully(text: string, delimiter: string): Split {
	const rows: string[][] = [];
	let cursor = 0;
	for (;;) {
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
		if (!stretched) return { rows, cursor };
		const end = text.indexOf('\n', cursor);
		rows.push(literal(text.slice(cursor, end), delimiter));
		cursor = end + 1;
	}
}

function literalThenComplete(text: string, delimiter: string): Split {
	const end = text.indexOf('\n');
	if (end > LONGEST_RECORD || (end < 0 && text.length > LONGEST_RECORD))
		throw new Unreadable(
			'En rad i filen är längre än 1 MB. Kontrollera att filen är en tabell i CSV och exportera den på nytt.'
		);
	const line = end < 0 ? text : text.slice(0, end);
	const after = end < 0 ? text.length : end + 1;
	const split = splitComplete(text.slice(after), delimiter);
	return { rows: [literal(line, delimiter), ...split.rows], cursor: after + split.cursor };
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
