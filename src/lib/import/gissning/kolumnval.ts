import { SOURCES } from '$lib/catalogue/sources/all';
import { maltavelnamn, maltavlor } from '$lib/catalogue/sources/krav';
import type { SourceId } from '$lib/catalogue/sources/source';
import type { Filkolumn } from '../header/filkolumner';
import { gissa } from './gissning';
import { arId } from '$lib/installningar/kolumnkoppling';

/**
 * What a file's column can be in a source: its columns and roles, and which of them it must have.
 * @param personlig its name is that of personal data: it can be an id at most
 */
export function kolumnval(kalla: SourceId, personlig = false): { id: string; text: string }[] {
	const source = SOURCES[kalla];
	const val = maltavlor(source).filter((id) => !personlig || arId(kalla, id));
	return val.map((id) => {
		const column = source.columns.find((one) => one.id === id);
		const title = maltavelnamn(source, id);
		return { id, text: column?.required ? `${title} (krävs)` : title };
	});
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
	if (isRead)
		return new Map(kolumner.flatMap(({ rubrik, kolumn }) => (kolumn ? [[rubrik, kolumn]] : [])));
	const { kanda, gissade } = gissa(kalla, kolumner);
	return new Map([...kanda, ...gissade]);
}
