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

/** A table for a phone: the name and the columns that answer; unchanged where none says that it does. */
export function svaren(tabell: Tabell): Tabell {
	const [namn, ...ovriga] = tabell.kolumner;
	const valda = ovriga.filter(({ framst }) => framst);
	if (!namn || valda.length === 0 || valda.length === ovriga.length) return tabell;
	return medKolumner(
		tabell,
		[namn, ...valda].map(({ id }) => id)
	);
}
