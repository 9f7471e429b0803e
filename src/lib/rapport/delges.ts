import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { uppraknade, versal } from '$lib/domain/format';
import { RAPPORTSORTER, type Sort } from './rapportsorter';

/** To whom a report goes, as its calendar and its agreement have it; null where neither tells. */
export function delges(sort: Sort, avtal: Agreement | null): string | null {
	const { plikt } = RAPPORTSORTER[sort];
	const mottagare = avtal?.plikter.find(({ id }) => id === plikt)?.mottagare;
	if (mottagare) return versal(mottagare);
	return avtal?.delges.length ? versal(uppraknade(avtal.delges)) : null;
}
