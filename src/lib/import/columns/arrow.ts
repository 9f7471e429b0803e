import {
	Bool,
	DateDay,
	Field,
	Int32,
	Int64,
	makeData,
	RecordBatch,
	Schema,
	Struct,
	Table,
	tableToIPC,
	Utf8,
	type Data,
	type DataType
} from 'apache-arrow';
import type { PhysicalColumn } from '$lib/catalogue/sources/source';
import {
	BLANK,
	type IntColumn,
	type SafeColumn,
	type TextColumn,
	type TypedColumn
} from './columns';

/** One file's part of a column: which of its rows are included, in order; null = all of them. */
export interface ColumnPart {
	/** null when the file lacks the column. */
	column: TypedColumn | null;
	rows: Int32Array | null;
	count: number;
	/** For text columns: the value of every row of a file that lacks the column; '' = none. */
	missing: string;
}

/** A column's name and SQL type, and one part for each file, in order. */
export interface PartedColumn {
	physical: PhysicalColumn;
	parts: readonly ColumnPart[];
}

/**
 * Rows per stream: the engine stores tables in groups of this size. A stretch of another size is
 * copied once more to fill them, which takes two to three times as long.
 */
const STRETCH = 122_880;

/**
 * The columns as several streams, so that a large register is never twice in memory. Parts are
 * released as they are passed, so the result can be iterated only once.
 */
export function toIpcStretches(columns: readonly PartedColumn[]): Generator<Uint8Array> {
	return stretches(columns.map(({ physical, parts }) => ({ physical, parts: [...parts] })));
}

/** @param columns emptied as they are streamed */
function* stretches(
	columns: readonly { physical: PhysicalColumn; parts: ColumnPart[] }[]
): Generator<Uint8Array> {
	while (columns[0]!.parts.length > 0) {
		const file = columns.map(({ physical, parts }) => ({ physical, part: parts.shift()! }));
		const { count } = file[0]!.part;
		for (let from = 0; from < count; from += STRETCH) {
			const to = Math.min(from + STRETCH, count);
			yield toIpc(
				file.map(({ physical, part }) => ({ physical, parts: [stretchOf(part, from, to)] })),
				to - from
			);
		}
	}
}

function stretchOf(part: ColumnPart, from: number, to: number): ColumnPart {
	const count = to - from;
	if (part.rows) return { ...part, rows: part.rows.subarray(from, to), count };
	return { ...part, column: part.column && part.column.stretch(from, to), count };
}

/**
 * One Arrow IPC stream with a single batch.
 * @param columns in order
 * @param rows the number of rows in all parts together
 */
export function toIpc(columns: readonly PartedColumn[], rows: number): Uint8Array {
	const children = columns.map(({ physical, parts }) => toData(physical.sql, parts, rows));
	const schema = new Schema(
		columns.map(({ physical }, index) => {
			const type = children[index]?.type ?? new Utf8();
			return new Field<DataType>(physical.name, type, true);
		})
	);
	const data = makeData({ type: new Struct(schema.fields), length: rows, nullCount: 0, children });
	return tableToIPC(new Table(schema, [new RecordBatch(schema, data)]), 'stream');
}

function toData(sql: PhysicalColumn['sql'], parts: readonly ColumnPart[], rows: number): Data {
	const validity = new Validity(rows);
	switch (sql) {
		case 'VARCHAR':
			return textData(parts, rows, validity);
		case 'BIGINT': {
			const data = new BigInt64Array(rows);
			eachNumber(parts, NaN, (value, at) => {
				if (Number.isNaN(value)) validity.clear(at);
				else data[at] = BigInt(value);
			});
			return makeData({ type: new Int64(), length: rows, data, ...validity.props() });
		}
		case 'BOOLEAN': {
			const data = new Uint8Array((rows + 7) >> 3);
			eachNumber(parts, BLANK, (value, at) => {
				if (value === BLANK) validity.clear(at);
				else if (value === 1) data[at >> 3] = (data[at >> 3] ?? 0) | (1 << (at & 7));
			});
			return makeData({ type: new Bool(), length: rows, data, ...validity.props() });
		}
		case 'INTEGER':
		case 'DATE': {
			const data = integers(parts, rows);
			for (let at = 0; at < rows; at++) if (data[at] === BLANK) validity.clear(at);
			return sql === 'DATE'
				? makeData({ type: new DateDay(), length: rows, data, ...validity.props() })
				: makeData({ type: new Int32(), length: rows, data, ...validity.props() });
		}
	}
}

function integers(parts: readonly ColumnPart[], rows: number): Int32Array {
	const [only] = parts;
	if (parts.length === 1 && only?.column?.kind === 'int' && !only.rows) return only.column.values();
	const data = new Int32Array(rows);
	eachNumber(parts, BLANK, (value, at) => (data[at] = value));
	return data;
}

function eachNumber(
	parts: readonly ColumnPart[],
	blank: number,
	take: (value: number, at: number) => void
): void {
	let at = 0;
	for (const { column, rows, count } of parts) {
		const values = column && column.kind !== 'text' ? numbers(column) : null;
		for (let i = 0; i < count; i++)
			take(values ? (values[rows ? (rows[i] ?? 0) : i] ?? blank) : blank, at++);
	}
}

function numbers(column: IntColumn | SafeColumn): Int32Array | Float64Array {
	return column.values();
}

function textData(parts: readonly ColumnPart[], rows: number, validity: Validity): Data {
	const [only] = parts;
	if (parts.length === 1 && only?.column?.kind === 'text' && !only.rows)
		return wholeTextData(only.column, validity);
	const constants = parts.map((part) => new TextEncoder().encode(part.column ? '' : part.missing));
	const size = parts.reduce((sum, { column, count }, index) => {
		const own = column?.kind === 'text' ? column.bytes().length : 0;
		return sum + own + count * (constants[index]?.length ?? 0);
	}, 0);
	const data = new Uint8Array(size);
	const valueOffsets = new Int32Array(rows + 1);
	let at = 0;
	let used = 0;
	parts.forEach((part, index) => {
		const column = part.column?.kind === 'text' ? part.column : null;
		const bytes = column ? column.bytes() : (constants[index] ?? new Uint8Array(0));
		// A whole file is copied at once; only its offsets are shifted.
		const base = used;
		if (column && !part.rows) data.set(bytes, base);
		for (let i = 0; i < part.count; i++) {
			const row = part.rows ? (part.rows[i] ?? 0) : i;
			const from = column ? column.start(row) : 0;
			const to = column ? column.start(row + 1) : bytes.length;
			if (to === from) validity.clear(at);
			else if (!column || part.rows) copy(bytes, from, to, data, used);
			used += to - from;
			valueOffsets[++at] = used;
		}
	});
	return makeData({
		type: new Utf8(),
		length: rows,
		data: data.subarray(0, used),
		valueOffsets,
		...validity.props()
	});
}

/** The texts of one whole file, without copying. */
function wholeTextData(column: TextColumn, validity: Validity): Data {
	const valueOffsets = column.offsets();
	for (let row = 0; row < column.length; row++)
		if (valueOffsets[row] === valueOffsets[row + 1]) validity.clear(row);
	const { length } = column;
	return makeData({
		type: new Utf8(),
		length,
		data: column.bytes(),
		valueOffsets,
		...validity.props()
	});
}

// Ids are a few bytes long: a loop is faster than making a view of each.
function copy(from: Uint8Array, start: number, end: number, to: Uint8Array, at: number): void {
	for (let i = start; i < end; i++) to[at + i - start] = from[i] ?? 0;
}

/** Arrow's validity bitmap: every row has a value until it is cleared. */
class Validity {
	#bits: Uint8Array;
	#nulls = 0;
	constructor(rows: number) {
		this.#bits = new Uint8Array((rows + 7) >> 3).fill(255);
	}
	clear(at: number): void {
		this.#nulls++;
		this.#bits[at >> 3] = (this.#bits[at >> 3] ?? 0) & ~(1 << (at & 7));
	}
	props(): { nullCount: number; nullBitmap?: Uint8Array } {
		return this.#nulls === 0
			? { nullCount: 0 }
			: { nullCount: this.#nulls, nullBitmap: this.#bits };
	}
}
