import { SOURCES } from '$lib/catalogue/sources/all';
import { BLANK, IntColumn, TextColumn } from '../columns/columns';
import type { LoadedRows } from '../imported';

/** A row, by the index of its file and its place in that file. */
export interface Place {
	file: number;
	row: number;
}

/**
 * Settles which row counts when several have the same key: the last one, later files coming after
 * earlier ones; for LPIX the one of the latest edition.
 * @param files the files of one source, in load order
 * @returns the rows that do not count
 */
export function duplicates(files: readonly LoadedRows[]): Place[] {
	const first = files[0];
	const key = first ? SOURCES[first.source].key : undefined;
	if (!first || !key || SOURCES[first.source].alla) return [];
	if (first.source === 'befolkning')
		return byNumber(files, (rows, row) => {
			const kommun = int(rows, 'kommun', row);
			const datum = int(rows, 'datum', row);
			return kommun === BLANK || datum === BLANK ? null : kommun * 10_000_000 + datum;
		});
	if (first.source === 'lpix')
		return byNumber(
			files,
			(rows, row) => {
				const ar = int(rows, 'ar', row);
				return ar === BLANK ? null : ar;
			},
			latestEdition
		);
	return byText(files, key[0] ?? '');
}

const editions = new Intl.Collator('sv', { numeric: true });

function latestEdition(files: readonly LoadedRows[], a: Place, b: Place): boolean {
	const edition = ({ file, row }: Place) => {
		const column = files[file]?.table.get('utgava');
		return column instanceof TextColumn ? column.at(row) : '';
	};
	return editions.compare(edition(b), edition(a)) >= 0;
}

function byNumber(
	files: readonly LoadedRows[],
	keyOf: (rows: LoadedRows, row: number) => number | null,
	replaces: (files: readonly LoadedRows[], a: Place, b: Place) => boolean = () => true
): Place[] {
	const counting = new Map<number, Place>();
	const out: Place[] = [];
	files.forEach((rows, file) => {
		for (let row = 0; row < rows.rad.length; row++) {
			const key = keyOf(rows, row);
			if (key === null) continue;
			const before = counting.get(key);
			const place = { file, row };
			if (before && !replaces(files, before, place)) out.push(place);
			else {
				if (before) out.push(before);
				counting.set(key, place);
			}
		}
	});
	return out;
}

/** A hash table over the ids' bytes: a million strings in a Map cost four times as much as the parsing. */
function byText(files: readonly LoadedRows[], name: string): Place[] {
	const columns = files
		.map((rows) => rows.table.get(name))
		.map((column) => (column instanceof TextColumn ? column : new TextColumn()));
	if (columns.length === 1 && isRising(columns[0]!)) return [];
	const total = columns.reduce((sum, column) => sum + column.length, 0);
	const size = 2 ** Math.ceil(Math.log2(total * 2 + 16));
	const slots = new Int32Array(size);
	const rowOf = new Int32Array(total + 1);
	const fileOf = new Int32Array(total + 1);
	const out: Place[] = [];
	let entries = 0;
	columns.forEach((column, file) => {
		const bytes = column.bytes();
		let end = 0;
		for (let row = 0; row < column.length; row++) {
			const start = end;
			end = column.start(row + 1);
			// The id was cut off and left blank: the row equals no other.
			if (end === start) continue;
			let slot = column.hash(row) & (size - 1);
			for (;;) {
				const entry = slots[slot] ?? 0;
				if (entry === 0) {
					slots[slot] = ++entries;
					fileOf[entries] = file;
					rowOf[entries] = row;
					break;
				}
				const before = { file: fileOf[entry] ?? 0, row: rowOf[entry] ?? 0 };
				const other = columns[before.file];
				if (other && sameBytes(other, before.row, bytes, start, end)) {
					out.push(before);
					fileOf[entry] = file;
					rowOf[entry] = row;
					break;
				}
				slot = (slot + 1) & (size - 1);
			}
		}
	});
	return out;
}

/** Whether ids rise row by row, as registers number them: then no id can occur twice. */
function isRising(column: TextColumn): boolean {
	const bytes = column.bytes();
	let before = 0;
	let start = 0;
	for (let row = 0; row < column.length; row++) {
		const end = column.start(row + 1);
		const length = end - start;
		if (row > 0 && length <= start - before) {
			if (length < start - before) return false;
			let i = 0;
			while (i < length && bytes[start + i] === bytes[before + i]) i++;
			if (i === length || bytes[start + i]! < bytes[before + i]!) return false;
		}
		before = start;
		start = end;
	}
	return true;
}

function sameBytes(
	column: TextColumn,
	row: number,
	bytes: Uint8Array,
	start: number,
	end: number
): boolean {
	const from = column.start(row);
	if (column.start(row + 1) - from !== end - start) return false;
	const own = column.bytes();
	for (let i = 0; i < end - start; i++) if (own[from + i] !== bytes[start + i]) return false;
	return true;
}

function int(rows: LoadedRows, name: string, row: number): number {
	const column = rows.table.get(name);
	return column instanceof IntColumn ? column.at(row) : BLANK;
}
