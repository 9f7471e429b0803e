import type { LockedReport, LockedResult } from './snapshot';

type Rad = Extract<LockedResult, { status: 'ready' }>['rows'][number];

/** A figure that is no longer what it was when its quarter was locked. */
export interface Omraknad {
	matt: string;
	/** The row, by its name; '' for a measure of one row. */
	rad: string;
	kolumn: string;
	/** null when the figure was missing, or is. */
	da: number | null;
	nu: number | null;
}

/**
 * The figures of a locked report that are others now, when its own quarter and day are asked for anew.
 * A measure that was or is missing is told of in the rows of the other time.
 * @param nu the answers now, with the locked report's own parameters
 */
export function omraknade(
	locked: Pick<LockedReport, 'matt'>,
	nu: Readonly<Record<string, LockedResult | undefined>>
): Omraknad[] {
	return Object.entries(locked.matt).flatMap(([matt, da]) => {
		const efter = nu[matt];
		// What the page does not ask for now says nothing.
		if (!efter) return [];
		return skillnader(matt, rowsOf(da), rowsOf(efter));
	});
}

function rowsOf(svar: LockedResult): Map<string, Rad> {
	if (svar.status !== 'ready') return new Map();
	return new Map(svar.rows.map((row) => [radnamn(row, svar.rows.length), row]));
}

/** The texts a row begins with are its name: a kommun, a quarter, a post; else its first number, as a year. */
function radnamn(row: Rad, antal: number): string {
	// A key figure without a post begins with nothing.
	const alla = Object.values(row);
	const celler = alla.slice(alla.findIndex((value) => value !== null));
	const slut = celler.findIndex((value) => typeof value !== 'string');
	const texter = slut < 0 ? celler : celler.slice(0, slut);
	if (texter.length > 0) return texter.join(', ');
	return antal > 1 ? String(celler[0]) : '';
}

function skillnader(matt: string, da: Map<string, Rad>, nu: Map<string, Rad>): Omraknad[] {
	const namn = [...new Set([...da.keys(), ...nu.keys()])];
	return namn.flatMap((rad) => {
		const [fore, efter] = [da.get(rad), nu.get(rad)];
		return Object.keys(fore ?? efter ?? {}).flatMap((kolumn): Omraknad[] => {
			const [a, b] = [tal(fore?.[kolumn]), tal(efter?.[kolumn])];
			return a === b ? [] : [{ matt, rad, kolumn, da: a, nu: b }];
		});
	});
}

function tal(value: unknown): number | null {
	return typeof value === 'number' ? value : null;
}
