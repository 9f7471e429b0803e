import type { Installningar } from '$lib/installningar/installningar';
import { contextOf, emptyReport } from '../file';
import { matchHeader } from '../header/header';
import type { ImportedFile } from '../imported';
import { INGEN_OMGIVNING } from '../header/omgivning';
import { TableReading } from './tablereading';

const HEADERS = {
	lpix: ['År', 'Procent', 'Källa', 'Utgåva'],
	befolkning: ['Kommun', 'År', 'Folkmängd 1 november', 'Källa']
};

/**
 * The typed values as files of their sources. They are put after all other files, so that they count
 * before those. A row's number is its place in the settings' list.
 */
export function manualFiles(installningar: Installningar, today: string): ImportedFile[] {
	const lpix = installningar.lpix.map(({ ar, procent, kalla, utgava }) => [
		String(ar),
		String(procent).replace('.', ','),
		kalla,
		utgava
	]);
	// Population has no column for its edition.
	const befolkning = installningar.befolkning.map(({ kommun, ar, antal, kalla, utgava }) => [
		kommun,
		String(ar),
		String(antal),
		[kalla, utgava].filter(Boolean).join(', ')
	]);
	return [...read(HEADERS.lpix, lpix, today), ...read(HEADERS.befolkning, befolkning, today)];
}

function read(header: readonly string[], rows: string[][], today: string): ImportedFile[] {
	const match = matchHeader(header);
	if (rows.length === 0 || !match) return [];
	const reading = new TableReading(
		{ rubrikrad: 0, match, omgivning: INGEN_OMGIVNING },
		contextOf({ today })
	);
	reading.take(rows);
	return [reading.finish({ ...emptyReport('Inställningar'), manuell: true })];
}
