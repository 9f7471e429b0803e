import { rakneord } from '$lib/domain/format';
import { medKolumner } from './kolumnval';
import type { Tabell } from './tabell';

// How much of a table stands on a page of paper, in print and in Word. Screen and workbook have all of it.

/** So many quarters. */
export const KVARTAL = 8;

export const arKvartal = (text: string | undefined) => /^\d{4}-K\d$/.test(text ?? '');

/** The first of its rows that stands there: of a long series it is one of the last quarters. */
export function forstaPaPapper({ rader }: Tabell): number {
	return arKvartal(rader[0]?.celler[0]!.text) ? Math.max(0, rader.length - KVARTAL) : 0;
}

/** The columns that stand on screen and in the workbook alone. */
export function bredaKolumner({ kolumner }: Tabell): string[] {
	return kolumner.flatMap(({ id, bred }) => (bred ? [id] : []));
}

/** The table as it stands there, and what is said where it has fewer quarters than there are. */
export function paPapper(tabell: Tabell): { tabell: Tabell; sagt: string | null } {
	const forsta = forstaPaPapper(tabell);
	const rader = tabell.rader.slice(forsta);
	const smala = tabell.kolumner.flatMap(({ id, bred }) => (bred ? [] : [id]));
	return {
		tabell: medKolumner({ ...tabell, rader }, smala),
		sagt: forsta === 0 ? null : kortad(rader.length)
	};
}

/** @param kvartal how many of them stand there */
export const kortad = (kvartal: number) =>
	`De ${rakneord(kvartal)} senaste kvartalen. Alla står i rapportens Excelfil.`;
