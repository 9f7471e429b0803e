import { antalOrd, uppraknade } from '$lib/domain/format';
import { OKOPPLAT } from '../gissning/ordval';
import type { OkantOrd } from '../header/okandaord';
import { arDubbel, arOlast } from './lage';
import type { ImportReport } from './report';

/** With more words than this, only their number is given. */
const MEST = 3;

/**
 * What is left to do with the files before figures from them are sent: files that are not read, and words
 * that are guessed or left out until they are tied. Unknown statuses and kommuner are not included: most
 * of them are as they should be.
 */
export function kvarIFilerna(reports: readonly ImportReport[]): string[] {
	const egna = reports.filter((report) => !arDubbel(report));
	const lasta = egna.filter((report) => !arOlast(report));
	return [
		...egna.filter(arOlast).map(({ fil }) => `${fil} är inte inläst`),
		...(['typ', 'avtal'] as const).flatMap((kolumn) => okopplade(lasta, kolumn)),
		...lasta.flatMap(({ fil, okanda_ord: ord = [] }) => [
			...(har(ord, 'period')
				? [`Säg till och med när utfallet i ${fil} gäller: tills dess räknas det inte`]
				: []),
			...(har(ord, 'nyckeltal')
				? [`Säg hur månader blir kvartal i ${fil}: tills dess räknas de inte`]
				: [])
		])
	];
}

/** The words of a column, once however many files have them. */
function okopplade(reports: readonly ImportReport[], kolumn: 'typ' | 'avtal'): string[] {
	const med = reports.filter(({ okanda_ord: ord = [] }) => har(ord, kolumn));
	if (med.length === 0) return [];
	const rader = new Map<string, number>();
	for (const { ord, rader: antal } of med
		.flatMap(({ okanda_ord = [] }) => okanda_ord)
		.filter((ett) => ett.kolumn === kolumn))
		rader.set(ord, (rader.get(ord) ?? 0) + antal);
	const filer = uppraknade(med.map(({ fil }) => fil));
	return [`Koppla ${orden(rader)} i ${filer}: tills dess ${OKOPPLAT[kolumn]}`];
}

const har = (ord: readonly OkantOrd[], kolumn: OkantOrd['kolumn']) =>
	ord.some((ett) => ett.kolumn === kolumn);

/** "”Jobb” (24 rader)"; of many how many they are. */
function orden(ord: ReadonlyMap<string, number>): string {
	const rader = [...ord.values()].reduce((sum, antal) => sum + antal, 0);
	const namn =
		ord.size > MEST
			? antalOrd(ord.size, 'ord', 'ord')
			: uppraknade([...ord.keys()].map((ett) => `”${ett}”`));
	return `${namn} (${antalOrd(rader, 'rad', 'rader')})`;
}
