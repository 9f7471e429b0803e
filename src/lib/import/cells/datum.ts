import { BLANK } from '../columns/columns';

/**
 * Days from 1970-01-01 to a day of the Gregorian calendar; BLANK when there is no such day or the
 * year is outside 1–9999.
 */
export function dag(ar: number, manad: number, d: number): number {
	if (ar < 1 || ar > 9999 || !finnsDagen(ar, manad, d)) return BLANK;
	const y = manad <= 2 ? ar - 1 : ar;
	const era = Math.floor(y / 400);
	const yearOfEra = y - era * 400;
	const dayOfYear = Math.floor((153 * ((manad + 9) % 12) + 2) / 5) + d - 1;
	const dayOfEra =
		yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146097 + dayOfEra - 719468;
}

/** Whether the day exists in that month. */
export function finnsDagen(ar: number, manad: number, d: number): boolean {
	return manad >= 1 && manad <= 12 && d >= 1 && d <= dagarIManad(ar, manad);
}

function dagarIManad(ar: number, manad: number): number {
	if (manad === 2) return ar % 4 === 0 && (ar % 100 !== 0 || ar % 400 === 0) ? 29 : 28;
	return manad === 4 || manad === 6 || manad === 9 || manad === 11 ? 30 : 31;
}

/** Year and month (1–12) of a number of days since 1970-01-01. */
export function arManad(days: number): { ar: number; manad: number } {
	const date = new Date(days * 86_400_000);
	return { ar: date.getUTCFullYear(), manad: date.getUTCMonth() + 1 };
}

const DASH = 45;
const SPACE = 32;
const COLON = 58;
const TIME = String.raw`(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?`;
const ISO = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})${TIME}$`, 'i');
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})([./])(\d{1,2})(\2| +)(\d{4})${TIME}$`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;

/** 1990-01-01: databases write "no date" as an earlier day, and no earlier day is counted here. */
const FORSTA = 7305;

/** Gives the day of d/d/yyyy, whose order the cell alone does not tell; BLANK when no such day exists. */
export type Dagordning = (forsta: number, andra: number, ar: number) => number;
const dagForst: Dagordning = (d, manad, ar) => dag(ar, manad, d);

/**
 * Reads a date in any form of kallor.md.
 * @param text trimmed, not empty
 * @param ordning reads d/d/yyyy, whose order depends on the column
 * @returns days since 1970-01-01, or BLANK when it is not a date or lies before 1990
 */
export function parseDatum(text: string, ordning = dagForst): number {
	const days = readDag(text, ordning);
	return days < FORSTA ? BLANK : days;
}

/** Why `parseDatum` gives BLANK for a text. */
export function datumfel(text: string, ordning: Dagordning): Datumfel {
	if (readDag(text, ordning) !== BLANK) return 'datum_fore_1990';
	return readDag(text, dagForst) === BLANK ? 'ogiltigt_datum' : 'tvetydigt_datum';
}

export type Datumfel = 'ogiltigt_datum' | 'datum_fore_1990' | 'tvetydigt_datum';

function readDag(text: string, ordning: Dagordning): number {
	// The two forms that fill most exports are read without regular expressions, which are slow.
	if (text.charCodeAt(4) === DASH && text.charCodeAt(7) === DASH) {
		if (text.length === 10) return isoDag(text);
		if (text.length === 16 && text.charCodeAt(10) === SPACE && text.charCodeAt(13) === COLON) {
			const h = digits(text, 11, 13);
			const m = digits(text, 14, 16);
			return h < 0 || h > 23 || m < 0 || m > 59 ? BLANK : isoDag(text);
		}
	}
	let match = ISO.exec(text);
	if (match) return withTime(dag(int(match[1]), int(match[2]), int(match[3])), match.slice(4));
	match = DAY_FIRST.exec(text);
	if (match) {
		const [, forsta, tecken, andra, igen, ar] = match;
		const order = tecken === '/' && igen === '/' ? ordning : dagForst;
		return withTime(order(int(forsta), int(andra), int(ar)), match.slice(6));
	}
	match = COMPACT.exec(text);
	if (match) return dag(int(match[1]), int(match[2]), int(match[3]));
	if (SERIAL.test(text)) {
		// Excel counts from 1899-12-30, 25 569 days before 1970.
		const serial = int(text.slice(0, 5));
		if (serial >= 20000 && serial <= 80000) return serial - 25569;
	}
	return BLANK;
}

function isoDag(text: string): number {
	const ar = digits(text, 0, 4);
	const manad = digits(text, 5, 7);
	const d = digits(text, 8, 10);
	return ar < 0 || manad < 0 || d < 0 ? BLANK : dag(ar, manad, d);
}

function withTime(days: number, time: (string | undefined)[]): number {
	const [h, m, s, zone] = time;
	if (days === BLANK || h === undefined) return days;
	if (int(h) > 23 || int(m) > 59 || int(s ?? '0') > 59) return BLANK;
	if (zone === undefined) return days;
	const sign = zone.startsWith('-') ? -1 : 1;
	const offset = zone.length === 1 ? 0 : sign * (int(zone.slice(1, 3)) * 60 + int(zone.slice(-2)));
	return stockholmDag(days * 1440 + int(h) * 60 + int(m) - offset);
}

/** The day in Europe/Stockholm at a time in UTC minutes since 1970. By rule: Intl is too slow for millions. */
function stockholmDag(minutes: number): number {
	const { ar } = arManad(Math.floor(minutes / 1440));
	const start = lastSunday(ar, 3) * 1440 + 60;
	const end = lastSunday(ar, ar < 1996 ? 9 : 10) * 1440 + 60;
	const summer = ar >= 1980 && minutes >= start && minutes < end;
	return Math.floor((minutes + (summer ? 120 : 60)) / 1440);
}

function lastSunday(ar: number, manad: number): number {
	const last = dag(ar, manad, dagarIManad(ar, manad));
	// 1970-01-01 was a Thursday.
	return last - ((((last + 4) % 7) + 7) % 7);
}

function digits(text: string, from: number, to: number): number {
	let value = 0;
	for (let i = from; i < to; i++) {
		const digit = text.charCodeAt(i) - 48;
		if (digit < 0 || digit > 9) return -1;
		value = value * 10 + digit;
	}
	return value;
}

function int(text: string | undefined): number {
	return Number(text);
}
