import { SOURCES } from '$lib/catalogue/sources/all';
import { maltavelnamn, maltavlor } from '$lib/catalogue/sources/krav';
import type { SourceId } from '$lib/catalogue/sources/source';
import type { Filkolumn } from '../header/filkolumner';
import { gissa } from './gissning';
import { arId } from '$lib/installningar/kolumnkoppling';

/**
 * What a file's column can be tied to in a source: its columns and roles, required ones marked.
 * @param personlig whether its name is that of personal data: it can then only be an id
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
 * Header → column, as first shown to the user: what the file is read as if it is read as this source, else
 * a guess from names and values.
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
