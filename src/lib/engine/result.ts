import type { Raknesteg } from '$lib/catalogue/measures/raknesteg';

/** Where a figure comes from. */
export interface Provenance {
	/** As-of day: nothing after it is known. */
	tom: string;
	/** Names of the files whose rows were read. */
	filer: string[];
	/** What must be said because of what was loaded, such as that a value is an example. */
	notes: string[];
	/** The calculation step by step with the real numbers, where there is more to it than counting. */
	steg: Raknesteg[];
}

/** A measure's answer. No rows is an answer, not an error. */
export type Result<Row> =
	| { status: 'ready'; rows: Row[]; provenance: Provenance }
	| { status: 'missing'; saknas: string[] }
	| { status: 'failed'; fel: string };
