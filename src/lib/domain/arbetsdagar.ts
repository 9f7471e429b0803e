import { fromDays, isoDate, toDays, type IsoDate } from './datum';
import { FORSTA_AR, SISTA_AR } from './kvartal';

/** The number of working days within which a request must be answered (Bilaga 3). */
export const SVARSFRIST = 5;

/** Easter Sunday of a Gregorian year (Meeus/Jones/Butcher), in days since 1970. */
export function paskdagen(ar: number): number {
	const a = ar % 19;
	const b = Math.floor(ar / 100);
	const c = ar % 100;
	const d =
		(19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
	const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
	const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
	return toDays(isoDate(ar, Math.floor(f / 31), (f % 31) + 1));
}

/** 0 = Sunday … 6 = Saturday. */
function veckodag(days: number): number {
	return (((days + 4) % 7) + 7) % 7;
}

/** The Saturday on or after a day. */
function lordagFran(days: number): number {
	return days + ((6 - veckodag(days) + 7) % 7);
}

/**
 * The days of a year that are never working days, whatever the weekday: the public holidays of
 * lag (1989:253) as in force since 2005, and midsommarafton, julafton and nyårsafton.
 * Sundays are public holidays too, and are left to the weekday rule.
 */
export function ledigaDagar(ar: number): Set<number> {
	const dag = (manad: number, d: number) => toDays(isoDate(ar, manad, d));
	const pask = paskdagen(ar);
	const midsommardagen = lordagFran(dag(6, 20));
	return new Set([
		dag(1, 1),
		dag(1, 6),
		pask - 2,
		pask,
		pask + 1,
		dag(5, 1),
		pask + 39,
		pask + 49,
		dag(6, 6),
		midsommardagen - 1,
		midsommardagen,
		lordagFran(dag(10, 31)),
		dag(12, 24),
		dag(12, 25),
		dag(12, 26),
		dag(12, 31)
	]);
}

/** Whether a day is Monday to Friday and not one of the year's free days. */
function arArbetsdag(dag: number, lediga: ReadonlySet<number>): boolean {
	return veckodag(dag) !== 0 && veckodag(dag) !== 6 && !lediga.has(dag);
}

/** The calendar's days in order, one array per column, with what is needed to count answers in working days. */
export interface Kalender {
	/** Days since 1970-01-01. */
	dag: Int32Array<ArrayBuffer>;
	/** Working days from the calendar's first day up to and including this one. */
	nr: Int32Array<ArrayBuffer>;
	/** The fifth working day after this one, in days since 1970-01-01. */
	deadline: Int32Array<ArrayBuffer>;
}

/**
 * Every day of the years `fran`–`till`: arbetsdagar(a, b) is `nr(b) − nr(a)`. Deadlines of the last two weeks
 * fall in the year after, whose days are counted too.
 */
export function kalender(fran = FORSTA_AR, till = SISTA_AR): Kalender {
	const start = toDays(isoDate(fran, 1, 1));
	const length = toDays(isoDate(till + 1, 1, 1)) - start;
	const dag = new Int32Array(length).map((_, i) => start + i);
	const nr = new Int32Array(length);
	const arbetsdagarna: number[] = [];
	for (let ar = fran; ar <= till + 1; ar++) {
		const lediga = ledigaDagar(ar);
		const sista = toDays(isoDate(ar, 12, 31));
		for (let dag = toDays(isoDate(ar, 1, 1)); dag <= sista; dag++) {
			if (arArbetsdag(dag, lediga)) arbetsdagarna.push(dag);
			// Writes beyond the last year are ignored by the array.
			nr[dag - start] = arbetsdagarna.length;
		}
	}
	return { dag, nr, deadline: nr.map((n) => arbetsdagarna[n + SVARSFRIST - 1]!) };
}

/** Working days d with a < d ≤ b; 0 when b is not after a. */
export function arbetsdagar(a: IsoDate, b: IsoDate): number {
	let antal = 0;
	const lediga = new Map<number, Set<number>>();
	for (let dag = toDays(a) + 1; dag <= toDays(b); dag++) {
		const ar = Number(fromDays(dag).slice(0, 4));
		if (!lediga.has(ar)) lediga.set(ar, ledigaDagar(ar));
		if (arArbetsdag(dag, lediga.get(ar)!)) antal++;
	}
	return antal;
}
