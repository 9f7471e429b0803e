import type { Cellslag } from '$lib/domain/cellslag';
import type { Cell, Tabell } from './tabell';

/** A column of what is looked up: its head, what stands in a row, and the kind where it is a number. */
export type Uppslagskolumn<Row> = readonly [
	rubrik: string,
	cell: (rad: Row) => string | Cell,
	slag?: Cellslag
];

/**
 * A table that is no measure's, for the screen alone. A column's id is its place, "0" for the first.
 * @param kolumner false for one that these rows do without
 * @param summa true for a row that sums up the others
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
		kolumner: med.map(([huvud, , slag = 'text'], k) => ({ id: String(k), rubrik: huvud, slag })),
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
