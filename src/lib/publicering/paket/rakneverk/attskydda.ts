import type { Kommuntabell } from '../kommuntabeller';
import type { Paket } from '../paket';

/** The counts per kommun of a package that is being made, and what is known beside it. */
export interface AttSkydda {
	kvartal: string;
	tabeller: readonly Kommuntabell[];
	/** The kommun whose rows are shown; null for all of them. */
	kommun: string | null;
	/** How many moved within the quarter, by kommun: never published, and must not be possible to compute. */
	flyttadeKvartal: ReadonlyMap<string, number>;
	/** The county's quarters, which are published: by quarter and column. */
	lanetPerKvartal: ReadonlyMap<string, Readonly<Record<string, number>>>;
	/** How many have moved without a date. */
	utanDatum: number;
	/** Every package that is out, whoever it was for. */
	tidigare: readonly Paket[];
	troskel: number;
}
