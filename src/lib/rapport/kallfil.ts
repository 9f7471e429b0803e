import type { SourceId } from '$lib/catalogue/sources/source';

/** A file that figures rest on, as the method section tells of it. */
export interface Kallfil {
	fil: string;
	/** Null where it is none that the program knows. */
	kalla: SourceId | null;
	rader: number;
	inlasta: number;
	avvisade: number;
}
