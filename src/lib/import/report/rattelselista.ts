import { csvText } from '$lib/domain/csv';
import { PROBLEMKODER } from './problemkoder';
import type { ImportReport } from './report';

const RUBRIKER = ['Fil', 'Rad', 'Kontakt-ID', 'Kolumn', 'Problem', 'Vad det betyder'];

/** The problems as a list for correcting the files: the place of each, never the cell's content. */
export function rattelselista(reports: readonly ImportReport[]): string {
	const rader = reports.flatMap(({ fil, meddelanden }) =>
		meddelanden.map(({ kod, rad, kolumn, konsekvens, kontakt_id }) => [
			fil,
			rad === null ? '' : String(rad),
			kontakt_id ?? '',
			kolumn ?? '',
			PROBLEMKODER[kod].kort,
			konsekvens
		])
	);
	return csvText([RUBRIKER, ...rader]);
}
