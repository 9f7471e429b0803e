import { readKvartal } from '$lib/domain/kvartal';
import { BLANK } from '../columns/columns';
import type { Dagordning } from './datum';
import { parsePeriod } from './period';

/**
 * Reads a quarter (`2024-K3`, `2024-Q3`, `K3 2024`), or a month in any form that `parsePeriod` reads.
 * @param text trimmed, not empty
 * @param ordning reads the dates whose order depends on the column
 * @returns "2024-K3" or "2024-07"; null when the text is neither
 */
export function parseKvartalEllerManad(text: string, ordning?: Dagordning): string | null {
	const kvartal = readKvartal(text);
	if (kvartal) return kvartal.id;
	const period = parsePeriod(text, BLANK, ordning);
	const manad = period % 100;
	// Month 13, in which the books are closed, is not a month.
	if (period === BLANK || manad > 12) return null;
	return `${Math.floor(period / 100)}-${String(manad).padStart(2, '0')}`;
}

/** Whether a period from `parseKvartalEllerManad` is a month. */
export function arManad(period: string): boolean {
	return /^\d{4}-\d{2}$/.test(period);
}
