import { rakneord } from '$lib/domain/format';
import { medKolumner } from './kolumnval';
import type { Cell, Tabell } from './tabell';

// How much of a table fits on paper, in print and in Word. The screen and the workbook show all of it.

/** The number of quarters on paper. */
export const KVARTAL = 8;

/** Whether a cell names a quarter. */
export const arKvartal = (cell: Cell | undefined) =>
	/^\d{4}-K\d$/.test(String(cell?.varde ?? cell?.text ?? ''));

/** The index of the first row on paper: a long series of quarters shows only the last ones. */
export function forstaPaPapper({ rader }: Tabell): number {
	return arKvartal(rader[0]?.celler[0]) ? Math.max(0, rader.length - KVARTAL) : 0;
}

/** The ids of columns that only the screen and the workbook show. */
export function bredaKolumner({ kolumner }: Tabell): string[] {
	return kolumner.flatMap(({ id, bred }) => (bred ? [id] : []));
}

/** The table on paper, and the note where it has fewer quarters than the full table. */
export function paPapper(tabell: Tabell): { tabell: Tabell; sagt: string | null } {
	const forsta = forstaPaPapper(tabell);
	const rader = tabell.rader.slice(forsta);
	const smala = tabell.kolumner.flatMap(({ id, bred }) => (bred ? [] : [id]));
	return {
		tabell: medKolumner({ ...tabell, rader }, smala),
		sagt: forsta === 0 ? null : kortad(rader.length)
	};
}

/**
 * The note on a shortened table.
 * @param kvartal how many quarters are left
 */
export const kortad = (kvartal: number) =>
	`De ${rakneord(kvartal)} senaste kvartalen. Alla står i rapportens Excelfil.`;
