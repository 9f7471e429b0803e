import type { IsoDate } from '$lib/domain/datum';

/** A contact behind a figure. */
export interface Underlagsrad {
	kontakt_id: string;
	/** Name of its file. */
	fil: string;
	/** Its record number in that file. */
	rad: number;
	/** The kind of contact that it counts as. */
	grupp: string;
	/** The day by which it counts; null when there is none. */
	dag: IsoDate | null;
}
