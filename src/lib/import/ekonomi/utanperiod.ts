import { utfallTom } from '$lib/installningar/utfalltom';
import { tomRunt } from '../belopp/ar';
import { BLANK, IntColumn } from '../columns';
import { UTFALL_UTAN_PERIOD } from '../konsekvens';
import type { Ekonomitabell } from './tabell';

/** An outcome without a period runs from January to the month that header, title or settings say. */
export function placera(tabell: Ekonomitabell, rows: number): void {
	const utfall = tabell.safe('utfall_ore');
	const [ar, period] = [tabell.int('ar'), tabell.int('period')];
	if (!utfall || !ar || !period) return;
	const own = tabell.context.match.belopp.till;
	const till = own?.manad ? own : tomRunt(tabell.context.omgivning);
	const fran = new IntColumn();
	for (let row = 0; row < tabell.rad.length; row++) fran.push(BLANK);
	let placed = false;
	for (let row = 0; row < rows; row++) {
		const ore = utfall.at(row);
		if (period.at(row) !== BLANK || Number.isNaN(ore)) continue;
		const avtal = tabell.avtal(row);
		const said = utfallTom(tabell.context.installningar, avtal, ar.at(row));
		const found =
			till?.manad && (till.ar ?? ar.at(row)) === ar.at(row) ? ar.at(row) * 100 + till.manad : null;
		const tom = said ?? found;
		if (tom === null) {
			tabell.problems.ord.add('period', String(ar.at(row)), avtal);
			continue;
		}
		// The row's budget and forecast are still the whole year's.
		utfall.set(row, NaN);
		tabell.add(row, tom, 'utfall_ore', ore);
		fran.push(1);
		placed = true;
	}
	if (placed) tabell.table.set('fran_januari', fran);
}

/** Tells of outcomes that no month is known of. */
export function sagUtanPeriod(tabell: Ekonomitabell, rows: number): void {
	const utfall = tabell.safe('utfall_ore');
	const period = tabell.int('period');
	const kolumn = tabell.kolumn('utfall') ?? tabell.kolumn('utfall_ack');
	if (!utfall || !period) return;
	for (let row = 0; row < rows; row++)
		if (period.at(row) === BLANK && !Number.isNaN(utfall.at(row)))
			tabell.problems.add('utfall_utan_period', tabell.rad.at(row), kolumn, UTFALL_UTAN_PERIOD);
}
