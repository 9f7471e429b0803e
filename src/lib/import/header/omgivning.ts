/** Texts around a table that may tell what its numbers are. */
export interface Omgivning {
	/** The texts above the header, from the first record on. */
	ovan: readonly string[];
	/** Name of the sheet; '' where there are none. */
	blad: string;
	/** The file's name; '' when the rows are not from a file. */
	fil: string;
}

/** The surroundings of a table that is not in a file. */
export const INGEN_OMGIVNING: Omgivning = { ovan: [], blad: '', fil: '' };

/** The surroundings of a record that may be a header. */
export interface Runt {
	/** The record above. */
	ovanfor: readonly string[];
	/** The records below. */
	under: readonly (readonly string[])[];
	omgivning: Omgivning;
}

/** The surroundings of a header that stands alone. */
export const INGET_RUNT: Runt = { ovanfor: [], under: [], omgivning: INGEN_OMGIVNING };

/** The surroundings of one of the first records of a table. */
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

/** Characters kept of a title: patterns are slow on longer texts. */
const LANGSTA_TITEL = 300;
/** Texts kept above a table: a row of thousands of cells is damage. */
const FLEST_TEXTER = 300;

/** All texts in the records above a header, except a `sep=` line. */
export function texterna(records: readonly (readonly string[])[]): string[] {
	return records
		.flatMap((record) => record.slice(0, FLEST_TEXTER))
		.slice(0, FLEST_TEXTER)
		.map((cell) => cell.slice(0, LANGSTA_TITEL).trim())
		.filter((cell) => cell !== '' && !/^sep=/i.test(cell));
}

/** The title of a table, the first text above its header; else ''. */
export function titelI({ ovan }: Omgivning): string {
	return ovan[0] ?? '';
}
