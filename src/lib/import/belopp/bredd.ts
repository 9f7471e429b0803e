import type { HeaderMatch } from '../header/header';
import { BELOPPSKOLUMNER } from '$lib/catalogue/sources/roles';
import type { Beloppslayout } from './layout';

/** One row in the long form, with the amounts of a month or of the whole year. */
export interface Langrad {
	ar: number | null;
	/** 1–13; null for the whole year. */
	manad: number | null;
	/** Column or role → index of the cell in the file's own record. */
	celler: ReadonlyMap<string, number>;
}

/** The rows that a table's columns give, and their years and months when its own rows do not say. */
export interface Bredd {
	/** The rows that each record becomes; the same for every record of the file. */
	rader: readonly Langrad[];
	/** Whether the months are columns. */
	bred: boolean;
}

/**
 * How each record becomes rows of one month each.
 * @param ar the year of the whole table, where no row or header tells it
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
	// A budget or forecast beside the months is the whole year's.
	const helar = new Map([...own].filter(([id]) => id === 'prognos' || id.startsWith('budget')));
	return {
		rader: [{ ar: belopp.ar ?? ar, manad: null, celler: helar }, ...months.values()],
		bred: true
	};
}

/** The year of all rows that do not name one. */
export function tabellensAr(
	{ ar, manader, till }: Beloppslayout,
	runt: () => number | null
): number | null {
	return (ar ?? till?.ar ?? (manader.every((one) => one.ar !== null) && manader[0]?.ar)) || runt();
}
