import type { Results } from '$lib/catalogue/measures/results';
import { SOURCES } from '$lib/catalogue/sources/all';
import type { SourceId } from '$lib/catalogue/sources/source';

/** A file that figures rest on, as the method section lists it. */
export interface Kallfil {
	fil: string;
	/** null for a file that the program does not recognise. */
	kalla: SourceId | null;
	rader: number;
	inlasta: number;
	avvisade: number;
}

/** A source with those of its files that figures rest on. */
export interface Kallrad {
	kalla: string;
	filer: string[];
	rader: number;
	inlasta: number;
	avvisade: number;
}

/**
 * The files that the figures were computed from, grouped by source: the file names are the coordinator's own.
 */
export function perKalla(filer: readonly Kallfil[], results: Results): Kallrad[] {
	const inlasta = Object.values(results).flatMap((result) =>
		result.status === 'ready' ? result.provenance.filer : []
	);
	const dess = filer.filter(({ fil, kalla }) => kalla !== null && inlasta.includes(fil));
	return [...new Set(dess.map(({ kalla }) => kalla!))].map((id) => {
		const egna = dess.filter(({ kalla }) => kalla === id);
		const summa = (falt: 'rader' | 'inlasta' | 'avvisade') =>
			egna.reduce((sum, fil) => sum + fil[falt], 0);
		return {
			kalla: SOURCES[id].title,
			filer: egna.map(({ fil }) => fil),
			...{ rader: summa('rader'), inlasta: summa('inlasta'), avvisade: summa('avvisade') }
		};
	});
}
