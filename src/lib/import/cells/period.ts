import { BLANK } from '../columns/columns';
import { arManad, parseDatum, type Dagordning } from './datum';
import { manadI } from './manad';

/**
 * Reads a month: `2024-03`, `202403`, `2403`, "mars 2024", "mar-24", "24-mar", "M03", a date, or a
 * bare month when the row says the year.
 * @param text trimmed, not empty
 * @param ar the row's year, or BLANK
 * @param ordning reads the dates whose order depends on the column
 * @returns yyyymm, where mm may be 13; BLANK when the text is not a month
 */
export function parsePeriod(text: string, ar: number, ordning?: Dagordning): number {
	let match = /^(\d{4})[-./, ]?(?:M)?(\d{2})$/i.exec(text) ?? /^(\d{4})-(\d)$/.exec(text);
	if (match) return period(Number(match[1]), Number(match[2]));
	match = /^(\d{2})(\d{2})$/.exec(text);
	if (match) return period(2000 + Number(match[1]), Number(match[2]));
	match = /^(\d{1,2})$/.exec(text);
	if (match) return ar === BLANK ? BLANK : period(ar, Number(match[1]));
	const named = manadI(text);
	if (named && named.rest.trim() === '') {
		const year = named.ar ?? ar;
		return year === BLANK ? BLANK : period(year, named.manad);
	}
	const days = parseDatum(text, ordning);
	if (days === BLANK) return BLANK;
	const { ar: year, manad } = arManad(days);
	return period(year, manad);
}

function period(ar: number, manad: number): number {
	if (ar < 1900 || ar > 9999 || manad < 1 || manad > 13) return BLANK;
	return ar * 100 + manad;
}
