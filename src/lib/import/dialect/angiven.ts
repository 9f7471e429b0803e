import type { Teckenkodning } from '../text/decode';

/** What the user says about a file's dialect; what is left out is detected. */
export interface AngivenDialekt {
	teckenkodning?: Teckenkodning | undefined;
	/** The characters themselves: ";". */
	avgransare?: string | undefined;
	/** Record number of the header, first = 1. */
	rubrikrad?: number | undefined;
	/** `"`, `'`, or '' when no cell is quoted. */
	citattecken?: string | undefined;
}
