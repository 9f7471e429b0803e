import { UTAN_PERIOD } from '$lib/catalogue/sources/ekonomi';
import { utfallTom } from '$lib/installningar/utfalltom';
import { tomRunt } from '../belopp/ar';
import { BLANK, IntColumn } from '../columns/columns';
import { PROGNOS_UTAN_MANAD, UTFALL_UTAN_PERIOD } from '../report/konsekvens';
import { kalender, manaderAv } from './kalender';
import type { Ekonomitabell } from './tabell';

/** Gives amounts without a period the month that they are for, except those for the whole year. */
export function placera(tabell: Ekonomitabell, rows: number, utanPeriod: boolean): void {
	const sagd = sagdManad(tabell);
	/** What each added row originally lacked a period for. */
	const utan: number[] = [];
	placeraUtfall(tabell, rows, sagd, utan);
	if (utanPeriod) placeraPrognos(tabell, rows, sagd, utan);
	if (utan.every((one) => one === BLANK)) return;
	const kolumn = new IntColumn();
	for (let row = tabell.rad.length - utan.length; row > 0; row--) kolumn.push(BLANK);
	for (const one of utan) kolumn.push(one);
	tabell.table.set('utan_period', kolumn);
}

/** The month (yyyymm) that settings, header or title give for a row's agreement and year; null if none. */
function sagdManad(tabell: Ekonomitabell): (row: number) => number | null {
	const ar = tabell.int('ar');
	const own = tabell.context.match.belopp.till;
	const till = own?.manad ? own : tomRunt(tabell.context.omgivning);
	return (row) => {
		const year = ar?.at(row) ?? BLANK;
		const said = utfallTom(tabell.context.installningar, tabell.avtal(row), year);
		return said ?? (till?.manad && (till.ar ?? year) === year ? year * 100 + till.manad : null);
	};
}

/** Gives an outcome without a period the month up to which it is accumulated from January. */
function placeraUtfall(
	tabell: Ekonomitabell,
	rows: number,
	sagd: (row: number) => number | null,
	utan: number[]
): void {
	const utfall = tabell.safe('utfall_ore');
	const [ar, period] = [tabell.int('ar'), tabell.int('period')];
	if (!utfall || !ar || !period) return;
	for (let row = 0; row < rows; row++) {
		const ore = utfall.at(row);
		if (period.at(row) !== BLANK || Number.isNaN(ore)) continue;
		const tom = sagd(row);
		if (tom === null) {
			tabell.problems.ord.add('period', String(ar.at(row)), tabell.avtal(row));
			continue;
		}
		// The original row stays: its budget is for the whole year.
		utfall.set(row, NaN);
		tabell.add(row, tom, 'utfall_ore', ore);
		utan.push(UTAN_PERIOD.utfall);
	}
}

/**
 * Places the year's forecast in a file where no row has a period: in the last month with an outcome, and
 * then it also serves the quarters before; else in the month that is said, and then it tells nothing of them.
 */
function placeraPrognos(
	tabell: Ekonomitabell,
	rows: number,
	sagd: (row: number) => number | null,
	utan: number[]
): void {
	const [prognos, ar] = [tabell.safe('prognos_ore'), tabell.int('ar')];
	const period = tabell.int('period');
	if (!prognos || !ar || !period) return;
	const utfall = manaderAv(tabell);
	let okand = false;
	for (let row = 0; row < rows; row++) {
		const ore = prognos.at(row);
		if (Number.isNaN(ore) || period.at(row) !== BLANK) continue;
		const senast = utfall.get(kalender(tabell, row))?.senast ?? 0;
		const tom = senast > 0 ? ar.at(row) * 100 + senast : sagd(row);
		if (tom === null) {
			okand = true;
			continue;
		}
		prognos.set(row, NaN);
		tabell.add(row, tom, 'prognos_ore', ore);
		utan.push(senast > 0 ? UTAN_PERIOD.prognos : BLANK);
	}
	const kolumn = tabell.kolumn('prognos');
	// A user who is asked for the month of the outcome gives that of the forecast too.
	const utfallet = tabell.safe('utfall_ore');
	const fragas = Array.from({ length: rows }, (_, row) => row).some(
		(row) => period.at(row) === BLANK && !Number.isNaN(utfallet?.at(row) ?? NaN)
	);
	if (okand && !fragas) tabell.problems.add('ogiltigt_varde', null, kolumn, PROGNOS_UTAN_MANAD);
}

/** Reports outcomes whose month is not known. */
export function sagUtanPeriod(tabell: Ekonomitabell, rows: number): void {
	const utfall = tabell.safe('utfall_ore');
	const period = tabell.int('period');
	const kolumn = tabell.kolumn('utfall') ?? tabell.kolumn('utfall_ack');
	if (!utfall || !period) return;
	for (let row = 0; row < rows; row++)
		if (period.at(row) === BLANK && !Number.isNaN(utfall.at(row)))
			tabell.problems.add('utfall_utan_period', tabell.rad.at(row), kolumn, UTFALL_UTAN_PERIOD);
}
