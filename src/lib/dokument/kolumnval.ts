import type { Tabell } from './tabell';

/** A table with only the named columns, in the given order. */
export function medKolumner(tabell: Tabell, ids: readonly string[]): Tabell {
	const valda = ids.flatMap((id) => {
		const k = tabell.kolumner.findIndex((kolumn) => kolumn.id === id);
		return k < 0 ? [] : [k];
	});
	return {
		...tabell,
		kolumner: valda.map((k) => tabell.kolumner[k]!),
		rader: tabell.rader.map((rad) => ({ ...rad, celler: valda.map((k) => rad.celler[k]!) }))
	};
}

/**
 * A table for a phone: the most important columns stand next to the name, and the rest is scrolled into view.
 */
export function svarenForst(tabell: Tabell): Tabell {
	const [namn, ...ovriga] = tabell.kolumner;
	if (!namn || !ovriga.some(({ framst }) => framst)) return tabell;
	const ordnade = ovriga.toSorted((a, b) => Number(b.framst ?? false) - Number(a.framst ?? false));
	return medKolumner(
		tabell,
		[namn, ...ordnade].map(({ id }) => id)
	);
}
