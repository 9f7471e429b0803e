import { z } from 'zod';
import { maltavlor } from '$lib/catalogue/sources/krav';
import { isPersonal } from '$lib/catalogue/sources/personal';
import { SOURCES } from '$lib/catalogue/sources/all';
import { isId, SOURCE_IDS, type SourceId } from '$lib/catalogue/sources/source';
import { nyckel } from '$lib/domain/nyckel';

/**
 * Which source a file is, and which of its headers is which column. A header of personal data can
 * be said to be an id and nothing else: that its values are no personal data is seen to when the
 * file is read.
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
			if (isPersonal(rubrik) && !arId(kalla, kolumn))
				tell(`rubriken ${rubrik} är en personuppgift och kan inte kopplas`);
			if (kolumn === null) continue;
			if (!known.includes(kolumn)) tell(`kolumnen ${kolumn} finns inte i ${source.title}`);
			if (used.has(kolumn)) tell(`kolumnen ${kolumn} är kopplad till två rubriker`);
			used.add(kolumn);
		}
	});
export type Kolumnkoppling = z.infer<typeof Kolumnkoppling>;

/** Whether it is one of the source's ids. */
export function arId(kalla: SourceId, kolumn: string | null): boolean {
	return SOURCES[kalla].columns.some((column) => column.id === kolumn && isId(column));
}

/**
 * What files with the same headers have in common, whatever their order and spelling: those of
 * personal data aside, unless there are no others.
 */
export function rubrikmangd(headers: Iterable<string>): string {
	const all = [...headers].filter((header) => header !== '');
	const open = all.filter((header) => !isPersonal(header));
	return [...new Set((open.length > 0 ? open : all).map(rubrik))].sort().join('\n');
}

/** A header as it is compared; "%" is one that folds to nothing. */
export function rubrik(header: string): string {
	return nyckel(header) || header.trim();
}

/** What a source's headers have been said to be, by their folded text; null: not used. */
export type Minne = ReadonlyMap<string, string | null>;

/** What the mappings say of a source's headers: what was said last goes before what was said earlier. */
export function minnet(kolumner: readonly Kolumnkoppling[], kalla: SourceId): Minne {
	return new Map(
		kolumner
			.filter((koppling) => koppling.kalla === kalla)
			.flatMap(({ rubriker }) => Object.entries(rubriker))
			.map(([header, kolumn]) => [rubrik(header), kolumn])
	);
}

/** The mapping that was made for these very headers. */
export function kopplingFor(
	kolumner: readonly Kolumnkoppling[],
	headers: readonly string[]
): Kolumnkoppling | undefined {
	if (kolumner.length === 0) return undefined;
	const sought = rubrikmangd(headers);
	return kolumner.find(({ rubriker }) => rubrikmangd(Object.keys(rubriker)) === sought);
}
