import type { Teckenkodning } from '../text/decode';

/** What the user says of a file's dialect instead of what is found in it. What is left out is found. */
export interface AngivenDialekt {
	teckenkodning?: Teckenkodning | undefined;
	/** The characters themselves: ";". */
	avgransare?: string | undefined;
	/** Record number of the header, first = 1. */
	rubrikrad?: number | undefined;
	/** `"`, `'`, or '' when no cell is quoted. */
	citattecken?: string | undefined;
}
