import type { Cellslag } from '$lib/domain/cellslag';
import { gemen } from '$lib/domain/format';
import { MEASURES } from './all';
import type { Measure } from './measure';
import type { Mattrad, Tabellkolumn } from './tabell';

// What a column is, to whoever has only its name: what is kept of earlier reports may name others than there are.

function kolumnFor(matt: string, kolumn: string): Tabellkolumn<Mattrad> | undefined {
	const { tabell } = (MEASURES as Readonly<Record<string, Measure>>)[matt] ?? {};
	return tabell?.kolumner.find(({ id }) => id === kolumn);
}

/** What a measure's column is called in a sentence: "flyttade hushåll". */
export function kolumnnamn(matt: string, kolumn: string): string {
	const { mening, rubrik } = kolumnFor(matt, kolumn) ?? {};
	return mening ?? (typeof rubrik === 'string' ? gemen(rubrik) : kolumn);
}

/** What a measure's column holds; undefined of one that is not known. */
export function kolumnslag(matt: string, kolumn: string): Cellslag | undefined {
	return kolumnFor(matt, kolumn)?.slag;
}
