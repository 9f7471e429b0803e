import type { HeaderMatch } from '../header/header';
import { BELOPPSKOLUMNER } from '$lib/catalogue/sources/roles';
import type { Beloppslayout } from './layout';

/** One row of amounts as the long form has it: of a month, or of the year. */
export interface Langrad {
	ar: number | null;
	/** 1–13; null for the whole year. */
	manad: number | null;
	/** Column or role → index of the cell in the file's own record. */
	celler: ReadonlyMap<string, number>;
}

/** Where a table's years and months come from, when its rows do not say. */
export interface Bredd {
	/** The rows of one record; the same for every record of the file. */
	rader: readonly Langrad[];
	/** Whether the months are columns. */
	bred: boolean;
}

/**
 * How each record becomes rows of one month each.
 * @param ar the year of the whole table, where no row or header says it
 */
export function bredd({ fields, belopp }: HeaderMatch, ar: number | null): Bredd {
	const own = new Map(
		BELOPPSKOLUMNER.flatMap((id) => (fields.has(id) ? [[id, fields.get(id)!] as const] : []))
	);
	if (belopp.manader.length === 0)
		return { rader: [{ ar, manad: null, celler: own }], bred: false };
	const months = new Map<
		string,
		{ ar: number | null; manad: number; celler: Map<string, number> }
	>();
	for (const { index, slag, manad, ar: year } of belopp.manader) {
		const key = `${year} ${manad}`;
		const row = months.get(key) ?? { ar: year ?? ar, manad, celler: new Map<string, number>() };
		months.set(key, row);
		const id = slag === 'prognos' ? 'prognos_per' : slag;
		if (!row.celler.has(id)) row.celler.set(id, index);
	}
	// What stands beside the months is the year's.
	const helar = new Map([...own].filter(([id]) => id === 'prognos' || id.startsWith('budget')));
	return {
		rader: [{ ar: belopp.ar ?? ar, manad: null, celler: helar }, ...months.values()],
		bred: true
	};
}

/** The year that all rows without one are of. */
export function tabellensAr(
	{ ar, manader, till }: Beloppslayout,
	runt: () => number | null
): number | null {
	return (ar ?? till?.ar ?? (manader.every((one) => one.ar !== null) && manader[0]?.ar)) || runt();
}
