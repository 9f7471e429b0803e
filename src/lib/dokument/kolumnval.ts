import type { Tabell } from './tabell';

/** A table with some of its columns, in the order they are named. */
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
