import { varderad } from '$lib/domain/skillnad';
import { skillnaden, visatTal } from './rapportceller';
import type { Rapporttabell, Tabellsammanhang } from './rapporttabeller';

/** A column of a table that is shown: a number is told by what shows it. */
export interface Mattkolumn<Row> {
	id: Extract<keyof Row, string>;
	rubrik: string;
	visa?: (value: number, row: Row) => string;
	/** Whether a number is for the better or the worse. */
	varderad?: (value: number, row: Row) => 'battre' | 'samre' | null;
	tomt?: (row: Row) => string | undefined;
	ord?: (value: string, row: Row) => string;
}

/** The columns of a measure's table, for a page or a slide: words and signs as in a document. */
export function mattkolumner<Row extends object>(
	tabell: Rapporttabell<Row>,
	rows: readonly Row[],
	i: Tabellsammanhang
): Mattkolumn<Row>[] {
	const { enhet } = i;
	return tabell.kolumner(rows, i).map(({ id, rubrik, slag, skillnad, tomt, ord }) => ({
		id,
		rubrik,
		...(slag !== 'text' && {
			visa: (value, row) => visatTal(value, row, { slag, skillnad }, enhet)
		}),
		...(skillnad && {
			varderad: (value, row) => varderad(...skillnaden(value, row, { slag, skillnad }, enhet))
		}),
		...(tomt && { tomt }),
		...(ord && { ord: (_, row) => ord(row) })
	}));
}
