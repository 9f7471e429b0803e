import { z } from 'zod';
import { maltavlor, saknadeKolumner } from '$lib/catalogue/sources/krav';
import { isPersonal } from '$lib/catalogue/sources/personal';
import { SOURCES } from '$lib/catalogue/sources/all';
import { SOURCE_IDS } from '$lib/catalogue/sources/source';
import { nyckel } from '$lib/domain/nyckel';

/**
 * Which source the files with a certain set of headers are, and which header is which column.
 * A header of personal data is never part of it: no mapping can make one loaded.
 */
export const Kolumnkoppling = z
	.strictObject({
		kalla: z.enum(SOURCE_IDS),
		/** A header's own text → id of the column or role; null when it is not used. */
		rubriker: z.record(z.string(), z.string().nullable())
	})
	.superRefine(({ kalla, rubriker }, ctx) => {
		const tell = (message: string) => ctx.addIssue({ code: 'custom', path: ['rubriker'], message });
		const source = SOURCES[kalla];
		const known = maltavlor(source);
		const used = new Set<string>();
		for (const [rubrik, kolumn] of Object.entries(rubriker)) {
			if (isPersonal(rubrik)) tell(`rubriken ${rubrik} är en personuppgift och kan inte kopplas`);
			if (kolumn === null) continue;
			if (!known.includes(kolumn)) tell(`kolumnen ${kolumn} finns inte i ${source.title}`);
			if (used.has(kolumn)) tell(`kolumnen ${kolumn} är kopplad till två rubriker`);
			used.add(kolumn);
		}
		const lacks = saknadeKolumner(source, (id) => used.has(id));
		if (lacks.length > 0) tell(`${source.title} behöver också ${lacks.join(', ')}`);
	});
export type Kolumnkoppling = z.infer<typeof Kolumnkoppling>;

/** What files with the same headers have in common, whatever their order and spelling. */
export function rubrikmangd(headers: Iterable<string>): string {
	const keys = [...headers].filter((header) => header !== '' && !isPersonal(header)).map(rubrik);
	return [...new Set(keys)].sort().join('\n');
}

/** A header as it is compared; "%" is one that folds to nothing. */
export function rubrik(header: string): string {
	return nyckel(header) || header.trim();
}

/** The mapping remembered for these headers. */
export function kopplingFor(
	kolumner: readonly Kolumnkoppling[],
	headers: readonly string[]
): Kolumnkoppling | undefined {
	if (kolumner.length === 0) return undefined;
	const sought = rubrikmangd(headers);
	return kolumner.find(({ rubriker }) => rubrikmangd(Object.keys(rubriker)) === sought);
}
