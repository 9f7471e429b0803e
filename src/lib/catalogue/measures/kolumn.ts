import type { Cellslag } from '$lib/domain/cellslag';
import { gemen } from '$lib/domain/format';
import { MEASURES } from './all';
import type { Measure } from './measure';
import type { Mattrad, Tabellkolumn } from './tabell';

// Looks up columns by name only: earlier reports may name measures and columns that no longer exist.

function kolumnFor(matt: string, kolumn: string): Tabellkolumn<Mattrad> | undefined {
	const { tabell } = (MEASURES as Readonly<Record<string, Measure>>)[matt] ?? {};
	return tabell?.kolumner.find(({ id }) => id === kolumn);
}

/** A measure's column as named in a sentence: "flyttade hushåll". */
export function kolumnnamn(matt: string, kolumn: string): string {
	const { mening, rubrik } = kolumnFor(matt, kolumn) ?? {};
	return mening ?? (typeof rubrik === 'string' ? gemen(rubrik) : kolumn);
}

/** What a measure's column holds; undefined for an unknown column. */
export function kolumnslag(matt: string, kolumn: string): Cellslag | undefined {
	return kolumnFor(matt, kolumn)?.slag;
}
