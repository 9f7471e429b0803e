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

/** No title is longer, in characters: what is, is cut, since patterns take long to find nothing. */
const LANGSTA_TITEL = 300;
/** No table has more texts above it: a row of thousands of cells is damage. */
const FLEST_TEXTER = 300;

/** Every text of the records above a header, but for what tells the delimiter. */
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
