import { antal, beloppUtanEnhet, procent, tal, type Beloppsenhet } from '$lib/domain/format';
import { skillnadUtanEnhet, type Skillnad } from '$lib/domain/skillnad';
import type { Cellslag, Rapporttabell, Tabellkolumn, Tabellsammanhang } from './rapporttabeller';

/** A table of the report with its rows, as it is shown and as it is taken along. */
export interface Tabellrader {
	namn: string;
	rubrik: string;
	kolumner: { id: string; rubrik: string; slag: Cellslag }[];
	/** As it is shown. */
	celler: string[][];
	/** Money in kronor, to the öre; numbers as numbers. */
	varden: (string | number | null)[][];
	/** For each row, whether it sums up the others. */
	summa: boolean[];
}

/**
 * A table with its rows.
 * @param kommun narrows it to one kommun and what sums up, where the table can be; null for all
 */
export function tabellrader<Row extends object>(
	tabell: Rapporttabell<Row>,
	rows: readonly Row[],
	i: Tabellsammanhang,
	kommun: string | null = null
): Tabellrader {
	const visade = visadeRader(tabell, rows, kommun);
	const kolumner = tabell.kolumner(rows, i);
	return {
		namn: tabell.namn,
		rubrik: tabell.rubrik(i),
		kolumner: kolumner.map(({ id, rubrik, slag }) => ({ id, rubrik, slag })),
		celler: visade.map((row) => kolumner.map((k) => visad(row, k, i.enhet))),
		varden: visade.map((row) => kolumner.map((k) => iKronor(vardeAv(row, k), k.slag))),
		summa: visade.map((row) => tabell.summa?.(row, rows) ?? false)
	};
}

/** The rows of a table that are shown: a kommun's own and those that sum up, where it can be narrowed; else all. */
export function visadeRader<Row extends object>(
	tabell: Rapporttabell<Row>,
	rows: readonly Row[],
	kommun: string | null
): Row[] {
	return rows.filter(
		(row) => !kommun || !tabell.kommun || tabell.kommun(row) === kommun || tabell.summa?.(row, rows)
	);
}

/** A difference as `domain/skillnad` has it: in öre, in what it is shown in, and what it is of. */
export function skillnaden<Row>(
	value: number,
	row: Row,
	{
		slag,
		skillnad
	}: Pick<Tabellkolumn<Row>, 'slag'> & Required<Pick<Tabellkolumn<Row>, 'skillnad'>>,
	enhet: Beloppsenhet
): [ore: number, enhet: Beloppsenhet, av: Skillnad] {
	const av = typeof skillnad === 'string' ? skillnad : skillnad(row);
	return slag === 'kr' ? [value * 100, 'kr', av] : [value, enhet, av];
}

/** How a column's number is shown: with its decimals, or as a difference in words. */
export function visatTal<Row>(
	value: number,
	row: Row,
	{ slag, skillnad }: Pick<Tabellkolumn<Row>, 'slag' | 'skillnad'>,
	enhet: Beloppsenhet
): string {
	if (skillnad) return skillnadUtanEnhet(...skillnaden(value, row, { slag, skillnad }, enhet));
	switch (slag) {
		case 'text':
			return String(value);
		case 'antal':
		case 'kr':
			return antal(value);
		case 'tal':
			return tal(value);
		case 'procent':
			return procent(value);
		case 'ore':
			return beloppUtanEnhet(value, enhet);
	}
}

/** A cell as it stands in a document. */
function visad<Row extends object>(
	row: Row,
	kolumn: Tabellkolumn<Row>,
	enhet: Beloppsenhet
): string {
	const value = vardeAv(row, kolumn);
	if (typeof value === 'number') return visatTal(value, row, kolumn, enhet);
	// As on the page: a number that is not known is told apart from an empty name.
	if (value !== null || kolumn.slag === 'text') return value ?? '';
	return kolumn.tomt?.(row) === undefined ? '–' : '';
}

function vardeAv<Row extends object>(row: Row, kolumn: Tabellkolumn<Row>) {
	return kolumn.ord ? kolumn.ord(row) : (row[kolumn.id] as string | number | null);
}

function iKronor(value: string | number | null, slag: Cellslag): string | number | null {
	return typeof value === 'number' && slag === 'ore' ? value / 100 : value;
}
