import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { Nyckeltal } from '$lib/catalogue/measures/nyckeltal/measure';
import type { Results } from '$lib/catalogue/measures/results';
import { versal } from '$lib/domain/format';
import { radgivningskommun } from '$lib/domain/radgivningskommun';

// The advice that Energikontoret gives in a kommun. No source has a column for it: it is told by key figures
// whose names name both. They count activities, not persons, so nothing of them is hidden; but they belong to
// no quarterly report, and so are in no published package.

/** How such a key figure may be named. */
export const radgivningsexempel = (kommun: string) => `Energirådgivning till hushåll, ${kommun}`;

/** The rows that tell of a kommun's advice. */
export function kommunensRadgivning(rows: readonly Nyckeltal[], kommun: string): Nyckeltal[] {
	return rows.filter(({ nyckeltal }) => radgivningskommun(nyckeltal) === kommun);
}

/**
 * The results with no kommun's advice among the key figures, nor in what is said of them: it is
 * Energikontoret's, and in no other agreement's section, unless that agreement ties it to a post.
 */
export function utanRadgivning(results: Results, avtal: Agreement | null): Results {
	const { nyckeltal: svar } = results;
	if (svar?.status !== 'ready' || !avtal || avtal.id === 'energikontoret') return results;
	const { rows, provenance } = svar;
	return {
		...results,
		nyckeltal: {
			...svar,
			rows: rows.filter(({ post, nyckeltal }) => post !== null || !radgivningskommun(nyckeltal)),
			provenance: { ...provenance, notes: provenance.notes.filter((en) => !radgivningskommun(en)) }
		}
	};
}

/** A key figure's name without the kommun at its end: "Energirådgivning till hushåll". */
export function utanKommun(nyckeltal: string, kommun: string): string {
	const sist = new RegExp(`[\\s,;:–(-]+(?:i\\s+)?${kommun}s?(?:\\s+kommun)?[\\s)]*$`, 'iu');
	const kvar = nyckeltal.normalize('NFC').replace(sist, '');
	return kvar === '' ? nyckeltal : versal(kvar);
}
