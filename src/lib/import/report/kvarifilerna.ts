import { antalOrd, uppraknade } from '$lib/domain/format';
import { OKOPPLAT } from '../gissning/ordval';
import type { OkantOrd } from '../header/okandaord';
import { arDubbel, arOlast } from './diagnos';
import type { ImportReport } from './report';

/** More words than this are told by their number. */
const MEST = 3;

/**
 * What is left to do with the files before figures of them are sent: they are not read, or some of their words are
 * guessed or left out until they are tied. Statuses and kommuner are not among them: most that are not known are
 * as they should be.
 */
export function kvarIFilerna(reports: readonly ImportReport[]): string[] {
	return reports
		.filter((report) => !arDubbel(report))
		.flatMap((report) => {
			const { fil, okanda_ord: ord = [] } = report;
			if (arOlast(report)) return [`${fil} är inte inläst`];
			return [
				...(['typ', 'avtal'] as const).flatMap((kolumn) => {
					const egna = ord.filter((ett) => ett.kolumn === kolumn);
					return egna.length > 0
						? [`Koppla ${orden(egna)} i ${fil}: tills dess ${OKOPPLAT[kolumn]}`]
						: [];
				}),
				...(har(ord, 'period')
					? [`Säg till och med när utfallet i ${fil} gäller: tills dess räknas det inte`]
					: []),
				...(har(ord, 'nyckeltal')
					? [`Säg hur månader blir kvartal i ${fil}: tills dess räknas de inte`]
					: [])
			];
		});
}

const har = (ord: readonly OkantOrd[], kolumn: OkantOrd['kolumn']) =>
	ord.some((ett) => ett.kolumn === kolumn);

/** "”Jobb” (24 rader)"; of many how many they are. */
function orden(egna: readonly OkantOrd[]): string {
	const rader = antalOrd(
		egna.reduce((sum, ett) => sum + ett.rader, 0),
		'rad',
		'rader'
	);
	const namn =
		egna.length > MEST
			? antalOrd(egna.length, 'ord', 'ord')
			: uppraknade(egna.map(({ ord }) => `”${ord}”`));
	return `${namn} (${rader})`;
}
