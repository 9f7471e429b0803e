import { SOURCES } from '$lib/catalogue/sources/all';
import { maltavlor, saknadeKolumner } from '$lib/catalogue/sources/krav';
import { ROLES } from '$lib/catalogue/sources/roles';
import { SOURCE_IDS, type SourceId } from '$lib/catalogue/sources/source';
import type { Filkolumn } from '$lib/import/filkolumner';
import { forslag } from '$lib/installningar/forslag';
import { isRimlig, kravda } from './rimligt';

/** What a file's column can be in a source: its columns and roles, and which of them it must have. */
export function kolumnval(kalla: SourceId): { id: string; text: string }[] {
	const source = SOURCES[kalla];
	return maltavlor(source).map((id) => {
		const column = source.columns.find((one) => one.id === id);
		const title = column?.title ?? ROLES.find((role) => role.id === id)?.aliases[1] ?? id;
		return { id, text: column?.required ? `${title} (krävs)` : title };
	});
}

/** The source that lacks least of what it must have, by the likeness of names. */
export function gissadKalla(kolumner: readonly Filkolumn[]): SourceId {
	const rubriker = kolumner.map(({ rubrik }) => rubrik);
	const score = (id: SourceId) => {
		const found = new Set(forslag(SOURCES[id], rubriker).values());
		return found.size - 2 * saknadeKolumner(SOURCES[id], (one) => found.has(one)).length;
	};
	return SOURCE_IDS.reduce((best, id) => (score(id) > score(best) ? id : best));
}

/**
 * Header → column, before anything is chosen: what it is read as, and in a file that is not read
 * as the source what its name and its values are like.
 */
export function gissadeKolumner(
	kalla: SourceId,
	kolumner: readonly Filkolumn[],
	isRead: boolean
): Map<string, string> {
	if (!isRead) {
		const source = SOURCES[kalla];
		const columnOf = (id: string) => source.columns.find((column) => column.id === id);
		const rubriker = kolumner.map(({ rubrik }) => rubrik);
		const like = new Map(
			[...forslag(source, rubriker)].filter(([rubrik, id]) =>
				kolumner.some((one) => one.rubrik === rubrik && isRimlig(one, columnOf(id)))
			)
		);
		return new Map([...like, ...kravda(source, kolumner, like)]);
	}
	return new Map(kolumner.flatMap(({ rubrik, kolumn }) => (kolumn ? [[rubrik, kolumn]] : [])));
}
