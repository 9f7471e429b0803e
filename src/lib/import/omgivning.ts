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

/** What stands around a record that may be a header. */
export interface Runt {
	/** The record above. */
	ovanfor: readonly string[];
	/** The first of the records below. */
	under: readonly (readonly string[])[];
	omgivning: Omgivning;
}

/** Around a header that stands alone. */
export const INGET_RUNT: Runt = { ovanfor: [], under: [], omgivning: INGEN_OMGIVNING };

/** What stands around one of the first records of a table. */
export function runtom(
	records: readonly (readonly string[])[],
	index: number,
	namn: Pick<Omgivning, 'blad' | 'fil'>
): Runt {
	return {
		ovanfor: records[index - 1] ?? [],
		under: records.slice(index + 1),
		omgivning: { ...namn, ovan: texterna(records.slice(0, index)) }
	};
}

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
