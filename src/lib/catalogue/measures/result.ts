import type { BuiltMeasureId, MEASURES } from './all';
import type { Measure } from './measure';
import type { Raknesteg } from './raknesteg';

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

/** A row of a measure's answer. */
export type RowOf<Id extends BuiltMeasureId> =
	(typeof MEASURES)[Id] extends Measure<infer R> ? R : never;

/** Measures' answers by id. */
export type Results = { [Id in BuiltMeasureId]?: Result<RowOf<Id>> };
