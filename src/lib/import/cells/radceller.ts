import { BLANK, IntColumn, SafeColumn, TextColumn } from '../columns/columns';
import type { LoadedRows } from '../imported';
import type { CountingRows } from '../duplicates/settled';

/** A row of a file, whose cells are read by column name. */
export interface Rad {
	file: LoadedRows;
	row: number;
}

/** Every row that counts, in the order the files were loaded. */
export function* rader(files: readonly CountingRows[]): Generator<Rad> {
	for (const { loaded, rows, count } of files)
		for (let i = 0; i < count; i++) yield { file: loaded, row: rows ? rows[i]! : i };
}

/** A row whose cells are to be read, of a file that is read or being read. */
interface Plats {
	file: Pick<LoadedRows, 'table'>;
	row: number;
}

/** The row's text in a column; '' where there is none. */
export function text({ file, row }: Plats, name: string): string {
	const column = file.table.get(name);
	return column instanceof TextColumn ? column.at(row) : '';
}

/** The row's number, day since 1970, or yes (1) or no (0); null where there is none. */
export function tal({ file, row }: Plats, name: string): number | null {
	const column = file.table.get(name);
	if (column instanceof IntColumn) return column.at(row) === BLANK ? null : column.at(row);
	if (column instanceof SafeColumn) return Number.isNaN(column.at(row)) ? null : column.at(row);
	return null;
}

/** Whether two rows have the same content. A column that one file lacks counts as blank there. */
export function sammaInnehall(a: Rad, b: Rad): boolean {
	const names = new Set([...a.file.table.keys(), ...b.file.table.keys()]);
	for (const name of names)
		if (tal(a, name) !== tal(b, name) || text(a, name) !== text(b, name)) return false;
	return true;
}
