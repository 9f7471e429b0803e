import { MEASURES, type BuiltMeasureId } from '$lib/catalogue/measures/all';
import type { Measure } from '$lib/catalogue/measures/measure';
import type { LockedReport, LockedResult } from './snapshot';

type Rad = Extract<LockedResult, { status: 'ready' }>['rows'][number];

/** A figure that has changed since its quarter was locked. */
export interface Omraknad {
	matt: string;
	/** The row's name; '' for a measure of one row. */
	rad: string;
	kolumn: string;
	/** null where the figure was missing then (`da`) or is missing now (`nu`). */
	da: number | null;
	nu: number | null;
}

/**
 * The figures of a locked report that have changed, when its own quarter and day are computed anew. A measure
 * missing then or now gives a change for each row of the other time.
 * @param nu the answers now, with the locked report's own parameters
 */
export function omraknade(
	locked: Pick<LockedReport, 'matt'>,
	nu: Readonly<Record<string, LockedResult | undefined>>
): Omraknad[] {
	return Object.entries(locked.matt).flatMap(([matt, da]) => {
		const efter = nu[matt];
		// The measure has no answer now, so there is nothing to compare.
		if (!efter) return [];
		const nyckel = (MEASURES[matt as BuiltMeasureId] as Measure | undefined)?.nyckel ?? [];
		return skillnader(matt, rowsOf(da, nyckel), rowsOf(efter, nyckel));
	});
}

/** The rows by their name. Several may have the same: two undertakings, say. */
function rowsOf(svar: LockedResult, nyckel: readonly string[]): Map<string, Rad[]> {
	const rader = new Map<string, Rad[]>();
	if (svar.status !== 'ready') return rader;
	for (const row of svar.rows) {
		// A key figure without a post is named by itself.
		const namn = nyckel.flatMap((kolumn) => row[kolumn] ?? []).join(', ');
		rader.set(namn, [...(rader.get(namn) ?? []), row]);
	}
	return rader;
}

function skillnader(matt: string, da: Map<string, Rad[]>, nu: Map<string, Rad[]>): Omraknad[] {
	const namn = [...new Set([...da.keys(), ...nu.keys()])];
	return namn.flatMap((rad) => {
		// Of those with the same name each is first sought among those that are as it was.
		const efter = [...(nu.get(rad) ?? [])];
		const andrade = (da.get(rad) ?? []).filter((row) => {
			const plats = efter.findIndex((one) => lika(row, one));
			if (plats >= 0) efter.splice(plats, 1);
			return plats < 0;
		});
		const antal = Math.max(andrade.length, efter.length);
		return Array.from({ length: antal }, (_, i) => byten(andrade[i], efter[i])).flatMap((byten) =>
			byten.map((byte) => ({ matt, rad, ...byte }))
		);
	});
}

const lika = (a: Rad, b: Rad) => byten(a, b).length === 0;

/** The numbers of a row that are others. */
function byten(fore: Rad | undefined, efter: Rad | undefined) {
	return Object.keys(fore ?? efter ?? {}).flatMap((kolumn) => {
		const [da, nu] = [tal(fore?.[kolumn]), tal(efter?.[kolumn])];
		return da === nu ? [] : [{ kolumn, da, nu }];
	});
}

function tal(value: unknown): number | null {
	return typeof value === 'number' ? value : null;
}
