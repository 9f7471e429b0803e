import type { Tabell } from '$lib/dokument/tabell';
import { antal } from '$lib/domain/format';
import type { Bildinnehall } from './bild';

/** At most this many rows can be read from the back of a room, not counting totals. */
const RADER = 9;
/** At most this many columns can. */
const KOLUMNER = 4;

/** A table cut to what fits on a slide. Totals stay, and the slide says how many rows are left out. */
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
