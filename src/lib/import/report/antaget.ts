import { SOURCES } from '$lib/catalogue/sources/all';
import { maltavelnamn, saknadeMedFoljd } from '$lib/catalogue/sources/krav';
import type { ImportReport } from './report';

/** Columns that are only guessed, and not read until the user confirms them: "Flyttdag kan vara Flyttdatum". */
export function gissade({ kalla, fragor = [] }: ImportReport): string[] {
	if (kalla === null) return [];
	return fragor.flatMap((fraga) =>
		fraga.slag === 'kolumner'
			? fraga.gissade.map(
					({ rubrik, kolumn }) => `${rubrik} kan vara ${maltavelnamn(SOURCES[fraga.kalla], kolumn)}`
				)
			: []
	);
}

/** The columns that a file lacks, and what follows from their absence. */
export function saknadeKolumner({ kalla, kolumner }: ImportReport) {
	if (kalla === null || !kolumner) return [];
	return saknadeMedFoljd(SOURCES[kalla], (id) =>
		kolumner.some(({ kolumn, manad }) => kolumn === id || manad === id)
	);
}
