import { isBlank, isYear, shapeOf } from './shape';
import { usualWidth } from './sniff';

/** One table of a file. */
export interface Table {
	/** Header rows joined column by column; null when the table has none. */
	header: string[] | null;
	/** The records, without blank ones; each as wide as in the file. */
	rows: string[][];
	/** Records before the header, and after the rows, that are not part of the table. */
	preamble: string[][];
	footers: string[][];
}

const SAMPLE = 200;
const MAX_PREAMBLE = 50;
const MAX_HEADER_ROWS = 5;

/** The tables in a file's records, in order; none when every record is blank. */
export function tablesOf(all: readonly string[][]): Table[] {
	const tables: Table[] = [];
	let from = all.findIndex((record) => !isBlank(record));
	while (from >= 0 && from < all.length) {
		const { table, next } = tableFrom(all, from);
		tables.push(table);
		from = next;
	}
	return tables;
}

function tableFrom(all: readonly string[][], from: number): { table: Table; next: number } {
	const filled = all.slice(from, from + SAMPLE).filter((record) => !isBlank(record));
	const { width } = usualWidth(filled);
	const start = startOf(all, from, width);
	const typed = typedColumns(all.slice(start + 1, start + SAMPLE), width);
	const height = headerRows(all.slice(start, start + MAX_HEADER_ROWS + 1), typed, width);
	const header = height === 0 ? null : joined(all.slice(start, start + height));
	const next = nextTable(all, start + height, header, width);
	const body = all.slice(start + height, next).filter((record) => !isBlank(record));
	const end = body.findLastIndex((record) => !isNote(record, width)) + 1;
	return {
		table: {
			header,
			rows: body.slice(0, end),
			preamble: all.slice(from, start).filter((record) => !isBlank(record)),
			footers: body.slice(end)
		},
		next
	};
}

/** Whether a record is a note beside the table: one text alone, where the table has several columns. */
function isNote(record: readonly string[], width: number): boolean {
	return width > 2 && filledOf(record) < 2;
}

/** The index of the table's first record; `from` when no record is filled enough. */
function startOf(all: readonly string[][], from: number, width: number): number {
	const least = Math.min(width, Math.max(2, Math.floor(width / 3) + 1));
	const top = all.slice(from, from + MAX_PREAMBLE);
	const full = top.findIndex((record) => filledOf(record) >= least);
	if (full < 0) return from;
	// "2023" above every third column is the upper row of a header, however few cells it fills.
	const above = top[full - 1];
	return from + (above && filledOf(above) > 1 && above[0] === '' ? full - 1 : full);
}

/** The columns of numbers, dates and the like: index → whether all its values are years. */
function typedColumns(body: readonly string[][], width: number): ReadonlyMap<number, boolean> {
	const typed = new Map<number, boolean>();
	// The first records may still be header rows.
	const even = body
		.slice(Math.min(MAX_HEADER_ROWS, body.length >> 1))
		.filter((record) => record.length === width);
	for (let column = 0; column < width; column++) {
		const cells = even.map((record) => record[column] ?? '').filter((cell) => cell.trim() !== '');
		const shaped = cells.filter((cell) => shapeOf(cell) !== 'text');
		if (cells.length > 0 && shaped.length >= cells.length * 0.8)
			typed.set(column, shaped.every(isYear));
	}
	return typed;
}

function headerRows(
	top: readonly string[][],
	typed: ReadonlyMap<number, boolean>,
	width: number
): number {
	const [first, ...others] = top;
	if (!first || !isFirstHeader(first, typed)) return 0;
	const more = others.findIndex((record) => !isFurtherHeader(record, typed, width));
	return 1 + (more < 0 ? 0 : more);
}

/**
 * A header has text above columns of numbers or dates, or a year above other numbers, in at least half of
 * such columns that it fills. It never begins with a date.
 */
function isFirstHeader(record: readonly string[], typed: ReadonlyMap<number, boolean>): boolean {
	const columns = [...typed].filter(([column]) => (record[column] ?? '').trim() !== '');
	const unlike = columns.filter(
		([column, years]) => shapeOf(record[column]!) === 'text' || (!years && isYear(record[column]!))
	);
	return unlike.length * 2 >= columns.length && shapeOf(record[0] ?? '') !== 'datum';
}

/**
 * A second header row must have text, or a year, above every such column; and there must be at least two
 * of them, with different texts. Otherwise it could be a data row that notes that its values are missing.
 */
function isFurtherHeader(
	record: readonly string[],
	typed: ReadonlyMap<number, boolean>,
	width: number
): boolean {
	if (typed.size < 2 || record.length !== width) return false;
	const texts = new Set([...typed.keys()].map((column) => record[column] ?? ''));
	if (texts.size < 2) return false;
	return [...typed].every(([column, years]) => {
		const cell = record[column] ?? '';
		return shapeOf(cell) === 'text' || (!years && isYear(cell));
	});
}

function joined(rows: readonly string[][]): string[] {
	const width = Math.max(...rows.map((row) => row.length));
	if (rows.length === 1) return [...rows[0]!];
	return Array.from({ length: width }, (_, column) =>
		rows
			.map((row) => row[column] ?? '')
			.filter((cell) => cell !== '')
			.join(' ')
	);
}

/** The index of the next table's header; the number of records when there is no further table. */
function nextTable(
	all: readonly string[][],
	from: number,
	header: readonly string[] | null,
	width: number
): number {
	for (let i = from + 1; i < all.length; i++) {
		const record = all[i]!;
		if (header && repeats(record, header)) return i;
		if (isBlank(all[i - 1]!) && isOtherHeader(record, all[i + 1], width)) return i;
	}
	return all.length;
}

/** Whether the record repeats most of the header's texts. */
function repeats(record: readonly string[], header: readonly string[]): boolean {
	const filled = header.filter((cell) => cell.trim() !== '').length;
	let same = 0;
	for (let i = 0; i < header.length; i++) if (header[i] !== '' && header[i] === record[i]) same++;
	return same > 1 && same * 2 > filled;
}

/**
 * Whether a record after a blank one is another table's header: texts only, of a new width that the next
 * shares.
 */
function isOtherHeader(
	record: readonly string[],
	below: readonly string[] | undefined,
	width: number
): boolean {
	return (
		record.length > 1 &&
		record.length !== width &&
		below?.length === record.length &&
		record.every((cell) => shapeOf(cell) === 'text') &&
		below.some((cell) => !['text', 'tom'].includes(shapeOf(cell)))
	);
}

function filledOf(record: readonly string[]): number {
	return record.filter((cell) => cell.trim() !== '').length;
}
