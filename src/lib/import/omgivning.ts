/** What stands around a table, and may tell what its numbers are. */
export interface Omgivning {
	/** The texts above the header, from the first record on. */
	ovan: readonly string[];
	/** Name of the sheet; '' where there are none. */
	blad: string;
	/** The file's name; '' when the rows are of none. */
	fil: string;
}

/** Around a table that stands in no file. */
export const INGEN_OMGIVNING: Omgivning = { ovan: [], blad: '', fil: '' };

/** Every text of the records above a header, but for what tells the delimiter. */
export function texterna(records: readonly (readonly string[])[]): string[] {
	return records
		.flat()
		.map((cell) => cell.trim())
		.filter((cell) => cell !== '' && !/^sep=/i.test(cell));
}

/** The title of a table, the first text above its header; else ''. */
export function titelI({ ovan }: Omgivning): string {
	return ovan[0] ?? '';
}
