import { manadAv } from '$lib/domain/datum';
import { manadsnamn } from '$lib/domain/format';
import { svenskOrdning } from '$lib/domain/kommun';
import type { Inputs, Measure, MeasureParams, Missing } from './measure';

/** What the economy measures have in common: their rows are those of an agreement and a year. */
export const ECONOMY_NEEDS: Measure['needs'] = [['ekonomi']];

/** How many rows there are of the agreement and the year, in which files, and to which month the outcome goes. */
export const ECONOMY_ROWS =
	"SELECT count(*) AS antal, string_agg(DISTINCT fil::VARCHAR, ',') AS filer, max(manad) FILTER (utfall_ore IS NOT NULL) AS sista_utfall FROM ekonomi_rad WHERE coalesce(avtal, $avtal::VARCHAR) = $avtal::VARCHAR AND ar = $ar::INTEGER";

export const TOTALT = 'Totalt';

export function economyFiles({ antal }: Inputs): number[] {
	return String(antal![0]!.filer ?? '')
		.split(',')
		.map(Number);
}

/** Said when the books end before the as-of month: the months after count as nothing. */
export function economyNotes({ antal }: Inputs, { kvartal, tom }: MeasureParams): string[] {
	const sista = antal![0]!.sista_utfall as number | null;
	if (sista === null) return ['Inget utfall är inläst för året.'];
	return sista < manadAv(tom)
		? [
				`Utfallet i filerna slutar ${manadsnamn(kvartal.ar, sista)}. Senare månader räknas som noll, också i prognosen.`
			]
		: [];
}

export function noEconomyRows({ kvartal, avtal }: MeasureParams): Missing {
	return { saknas: [`ekonomi ${kvartal.ar} för ${avtal!.kortnamn}`] };
}

/** The sum, or null when a part is missing: a total of some parts would be a wrong figure. */
export function totalOf(parts: readonly (number | null)[]): number | null {
	let sum = 0;
	for (const part of parts) {
		if (part === null) return null;
		sum += part;
	}
	return sum;
}

/** a − b, or null when one of them is not known. */
export function difference(a: number | null, b: number | null): number | null {
	return a === null || b === null ? null : a - b;
}

/** After everything the agreement names. */
const LAST = Number.MAX_SAFE_INTEGER;

/** Orders rows as the agreement does, and after them, in Swedish order, what only the files know. */
export function agreementOrder<Row extends { ordning: number | null }>(namn: (row: Row) => string) {
	return (a: Row, b: Row): number =>
		(a.ordning ?? LAST) - (b.ordning ?? LAST) || svenskOrdning(namn(a), namn(b));
}
