import type { Snapshot } from '$lib/snapshot/snapshot';
import type { Mottagare, Paket } from './paket';

/** The coordinator's choices when publishing a report. */
export interface Publiceringsval {
	mottagare: Mottagare;
	/** The kommun, in a package for one; else null. */
	kommun: string | null;
	troskel: number;
	/** ÅÅÅÅ-MM-DD; null to show it at once. */
	visas_fran: string | null;
	sokbar: boolean;
	/** When the package is approved, ISO with time zone. */
	publicerad: string;
}

export interface AttPublicera {
	snapshot: Snapshot;
	/** Every published package, whoever it is for: readers can compute with all of them. */
	tidigare: readonly Paket[];
	val: Publiceringsval;
}
