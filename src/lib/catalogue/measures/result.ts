import type { Raknesteg } from './raknesteg';

/** Where a figure comes from, and how. */
export interface Provenance {
	/** As-of day: nothing after it is known. */
	tom: string;
	/** Names of the files whose rows were read. */
	filer: string[];
	/** Notes that the loaded data requires, for instance that a value is an example. */
	notes: string[];
	/** The calculation step by step with real numbers, where it is more than counting. */
	steg: Raknesteg[];
	/** The key figures whose quarters may be added up; left out where there are none. */
	laggsIhop?: string[] | undefined;
}

/** A measure's answer. No rows is an answer, not an error. */
export type Result<Row> =
	| { status: 'ready'; rows: Row[]; provenance: Provenance }
	| { status: 'missing'; saknas: string[] }
	| { status: 'failed'; fel: string };
