import { svenskOrdning } from '$lib/domain/kommun';
import type { Inputs, Measure, MeasureParams, Missing } from './measure';

/** What the economy measures have in common: their rows are those of an agreement and a year. */
export const ECONOMY_NEEDS: Measure['needs'] = [['ekonomi']];

/** How many rows there are of the agreement and the year, and in which files. */
export const ECONOMY_ROWS =
	"SELECT count(*) AS antal, string_agg(DISTINCT fil::VARCHAR, ',') AS filer FROM ekonomi_rad WHERE coalesce(avtal, $avtal::VARCHAR) = $avtal::VARCHAR AND ar = $ar::INTEGER";

export const TOTALT = 'Totalt';

export function economyFiles({ antal }: Inputs): number[] {
	return String(antal![0]!.filer ?? '')
		.split(',')
		.map(Number);
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

/** After everything the agreement names. */
const LAST = Number.MAX_SAFE_INTEGER;

/** Orders rows as the agreement does, and after them, in Swedish order, what only the files know. */
export function agreementOrder<Row extends { ordning: number | null }>(namn: (row: Row) => string) {
	return (a: Row, b: Row): number =>
		(a.ordning ?? LAST) - (b.ordning ?? LAST) || svenskOrdning(namn(a), namn(b));
}
