import { BLANK, IntColumn, SafeColumn, TextColumn } from '../columns/columns';
import type { LoadedRows } from '../imported';
import type { CountingRows } from '../duplicates/settled';

/** A row of one of the files, with its cells by the name of their column. */
export interface Rad {
	file: LoadedRows;
	row: number;
}

/** Every row that counts, in load order. */
export function* rader(files: readonly CountingRows[]): Generator<Rad> {
	for (const { loaded, rows, count } of files)
		for (let i = 0; i < count; i++) yield { file: loaded, row: rows ? rows[i]! : i };
}

/** A cell's place: in a file that has been read, or is being read. */
interface Plats {
	file: Pick<LoadedRows, 'table'>;
	row: number;
}

/** '' where the row has no text. */
export function text({ file, row }: Plats, name: string): string {
	const column = file.table.get(name);
	return column instanceof TextColumn ? column.at(row) : '';
}

/** A number, a day since 1970, yes (1) or no (0); null where the row has none. */
export function tal({ file, row }: Plats, name: string): number | null {
	const column = file.table.get(name);
	if (column instanceof IntColumn) return column.at(row) === BLANK ? null : column.at(row);
	if (column instanceof SafeColumn) return Number.isNaN(column.at(row)) ? null : column.at(row);
	return null;
}

/** Whether two rows tell the same: a column that one file lacks is blank in it. */
export function sammaInnehall(a: Rad, b: Rad): boolean {
	const names = new Set([...a.file.table.keys(), ...b.file.table.keys()]);
	for (const name of names)
		if (tal(a, name) !== tal(b, name) || text(a, name) !== text(b, name)) return false;
	return true;
}
