import type { IsoDate } from '$lib/domain/datum';

/** A contact behind a figure. */
export interface Underlagsrad {
	kontakt_id: string;
	/** Name of the file it stands in. */
	fil: string;
	/** Its record number there. */
	rad: number;
	/** What it counts as. */
	grupp: string;
	/** The day that says so; null when it has none. */
	dag: IsoDate | null;
}
