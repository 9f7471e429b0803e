import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { uppraknade, versal } from '$lib/domain/format';
import { kommunensGenitiv } from '$lib/domain/kommun';
import { RAPPORTSORTER, type Sort } from './rapportsorter';

/**
 * The recipients of a report: the kommun that it is about, else those of its calendar entry or its agreement;
 * null where neither names any.
 */
export function delges(
	sort: Sort,
	avtal: Agreement | null,
	kommun: string | null = null
): string | null {
	const { plikt, perKommun } = RAPPORTSORTER[sort];
	if (perKommun && kommun) return kommunensGenitiv(kommun);
	const mottagare = avtal?.plikter.find(({ id }) => id === plikt)?.mottagare;
	if (mottagare) return versal(mottagare);
	return avtal?.delges.length ? versal(uppraknade(avtal.delges)) : null;
}
