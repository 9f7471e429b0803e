import type { Cellslag } from '$lib/domain/cellslag';
import type { Cell, Tabell } from './tabell';

/** A column of a look-up table: its heading, a row's cell, the kind of number, if any, and see `Kolumn`. */
export type Uppslagskolumn<Row> = readonly [
	rubrik: string,
	cell: (rad: Row) => string | Cell,
	slag?: Cellslag,
	framst?: true | undefined
];

/**
 * A table that shows no measure, for the screen only. A column's id is its index, "0" for the first.
 * @param kolumner false for a column to leave out
 * @param summa true for a total row
 */
export function uppslagstabell<Row>(
	rubrik: string,
	rader: readonly Row[],
	kolumner: readonly (Uppslagskolumn<Row> | false)[],
	summa: (rad: Row) => boolean = () => false
): Tabell {
	const med = kolumner.filter((kolumn) => kolumn !== false);
	return {
		matt: null,
		namn: rubrik,
		rubrik,
		kolumner: med.map(([huvud, , slag = 'text', framst], k) => ({
			...{ id: String(k), rubrik: huvud, slag },
			...(framst && { framst })
		})),
		rader: rader.map((rad) => ({
			celler: med.map(([, cell]) => {
				const den = cell(rad);
				return typeof den === 'string' ? { text: den } : den;
			}),
			summa: summa(rad)
		})),
		noter: []
	};
}
