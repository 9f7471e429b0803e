import type { BuiltMeasureId, MEASURES } from './all';
import type { Measure } from './measure';
import type { Result } from './result';

/** A row of a measure's answer. */
export type RowOf<Id extends BuiltMeasureId> =
	(typeof MEASURES)[Id] extends Measure<infer R> ? R : never;

/** Measures' answers by id. */
export type Results = { [Id in BuiltMeasureId]?: Result<RowOf<Id>> };
