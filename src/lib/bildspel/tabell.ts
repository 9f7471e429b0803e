import type { Cell, Tabell } from '$lib/dokument/tabell';
import { antal } from '$lib/domain/format';
import { toning } from '$lib/rapport/kommunkarta';
import type { Bildinnehall } from './bild';

/** So many rows can be read from the back of a room, besides those that sum them up. */
export const RADER = 9;
/** And so many columns. */
export const KOLUMNER = 4;

/** A table with what a slide has room for; the rows left out are told of, what sums them up stays. */
export function kortTabell(
	tabell: Tabell,
	hogst = RADER
): Extract<Bildinnehall, { typ: 'tabell' }> {
	const egna = tabell.rader.filter(({ summa }) => !summa);
	const med = new Set(egna.slice(0, hogst));
	const utom = egna.length - med.size;
	return {
		typ: 'tabell',
		tabell: {
			...tabell,
			kolumner: tabell.kolumner.slice(0, KOLUMNER),
			rader: tabell.rader
				.filter((rad) => rad.summa || med.has(rad))
				.map((rad) => ({ ...rad, celler: rad.celler.slice(0, KOLUMNER) }))
		},
		rest:
			utom === 0
				? null
				: `${antal(utom)}\u00a0${utom === 1 ? 'rad' : 'rader'} till står i rapporten.`
	};
}

/**
 * A table whose cells are darker the larger their number is, in one scale: all its numbers are of the
 * same kind. What sums them up has no shade.
 */
export function tonad(tabell: Tabell): Tabell {
	const antalet = (cell: Cell | undefined) => (typeof cell?.tal === 'number' ? cell.tal : 0);
	const egna = tabell.rader.filter(({ summa }) => !summa);
	const hogst = Math.max(1, ...egna.flatMap(({ celler }) => celler.map(antalet)));
	const medTon = (cell: Cell) =>
		antalet(cell) > 0 ? { ...cell, toning: toning(antalet(cell) / hogst) } : cell;
	return {
		...tabell,
		rader: tabell.rader.map((rad) => (rad.summa ? rad : { ...rad, celler: rad.celler.map(medTon) }))
	};
}
