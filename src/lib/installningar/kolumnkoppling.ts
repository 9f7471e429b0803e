import { z } from 'zod';
import { maltavlor } from '$lib/catalogue/sources/krav';
import { isPersonal } from '$lib/catalogue/sources/personal';
import { SOURCES } from '$lib/catalogue/sources/all';
import { isId, SOURCE_IDS, type SourceId } from '$lib/catalogue/sources/source';
import { nyckel } from '$lib/domain/nyckel';

/**
 * Which source a file is, and which of its headers is which column. A header of personal data can only be
 * mapped to an id; reading the file then checks that its values are no personal data.
 */
export const Kolumnkoppling = z
	.strictObject({
		kalla: z.enum(SOURCE_IDS),
		/** A header as written → id of the column or role; null when it is not used. */
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

/** Whether the column is one of the source's ids. */
export function arId(kalla: SourceId, kolumn: string | null): boolean {
	return SOURCES[kalla].columns.some((column) => column.id === kolumn && isId(column));
}

/**
 * A key shared by files with the same headers, whatever their order and spelling. Headers of personal data are
 * left out, unless there are no others.
 */
export function rubrikmangd(headers: Iterable<string>): string {
	const all = [...headers].filter((header) => header !== '');
	const open = all.filter((header) => !isPersonal(header));
	return [...new Set((open.length > 0 ? open : all).map(rubrik))].sort().join('\n');
}

/** A header folded for comparison; one that folds to nothing, such as "%", is only trimmed. */
export function rubrik(header: string): string {
	return nyckel(header) || header.trim();
}

/** What a source's headers have been mapped to, by folded header; null: not used. */
export type Minne = ReadonlyMap<string, string | null>;

/** All mappings of a source's headers; a later one replaces an earlier one. */
export function minnet(kolumner: readonly Kolumnkoppling[], kalla: SourceId): Minne {
	return new Map(
		kolumner
			.filter((koppling) => koppling.kalla === kalla)
			.flatMap(({ rubriker }) => Object.entries(rubriker))
			.map(([header, kolumn]) => [rubrik(header), kolumn])
	);
}

/** The mapping made for exactly these headers. */
export function kopplingFor(
	kolumner: readonly Kolumnkoppling[],
	headers: readonly string[]
): Kolumnkoppling | undefined {
	if (kolumner.length === 0) return undefined;
	const sought = rubrikmangd(headers);
	return kolumner.find(({ rubriker }) => rubrikmangd(Object.keys(rubriker)) === sought);
}
