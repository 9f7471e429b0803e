import type { Kommuntabell } from '../kommuntabeller';
import type { Paket } from '../paket';

/** The counts per kommun of a package in the making, and what readers know besides. */
export interface AttSkydda {
	kvartal: string;
	tabeller: readonly Kommuntabell[];
	/** The kommun whose rows are shown; null for all of them. */
	kommun: string | null;
	/**
	 * The moves within the quarter, by kommun. They are never published, and must not be possible to compute.
	 */
	flyttadeKvartal: ReadonlyMap<string, number>;
	/** The county's counts, which are published: by quarter and column. */
	lanetPerKvartal: ReadonlyMap<string, Readonly<Record<string, number>>>;
	/** The number of moves without a date. */
	utanDatum: number;
	/** Every published package, whoever it is for. */
	tidigare: readonly Paket[];
	troskel: number;
}
