import { SOURCES } from '$lib/catalogue/sources/all';
import { maltavelnamn, saknadeMedFoljd } from '$lib/catalogue/sources/krav';
import type { ImportReport } from './report';

/** What is only guessed of a file's columns, and not read until it is said: "Flyttdag kan vara Flyttdatum". */
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

/** The columns that a file has not, and what is taken for granted in their place. */
export function saknadeKolumner({ kalla, kolumner }: ImportReport) {
	if (kalla === null || !kolumner) return [];
	return saknadeMedFoljd(SOURCES[kalla], (id) =>
		kolumner.some(({ kolumn, manad }) => kolumn === id || manad === id)
	);
}
