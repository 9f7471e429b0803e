import type { Tabell } from '$lib/dokument/tabell';
import { antal } from '$lib/domain/format';
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
