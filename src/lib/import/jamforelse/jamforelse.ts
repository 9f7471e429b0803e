import { SOURCES } from '$lib/catalogue/sources/all';
import type { SourceId } from '$lib/catalogue/sources/source';
import type { IsoDate } from '$lib/domain/datum';
import type { CountingRows } from '../duplicates/settled';
import { jamforBelopp, type Beloppsandring } from './belopp';
import { jamforKontakter, type Kontaktandring } from './kontakter';
import { rader, sammaInnehall, tal, text, type Rad } from '../cells/radceller';

/** What the new files of a source would change, shown before they are taken. */
export interface Jamforelse {
	kalla: SourceId;
	/** Rows before and after. The counts below go by the source's key, where it has one. */
	fore: number;
	efter: number;
	nya: number;
	borta: number;
	andrade: number;
	/** Only for contacts. */
	kontakter?: Kontaktandring;
	/** Only of contacts, where the new ones tell of no day as late as the loaded ones: the last day of each. */
	aldre?: { ny: IsoDate; inlast: IsoDate };
	/** Only of the economy: posts whose amounts are others than before. */
	belopp?: Beloppsandring[];
	/** Only for the economy: files that would count beside others with the same amounts. */
	overlappar?: Overlapp[];
}

/** A file that repeats another's amounts, one of them loaded and the other new. */
export interface Overlapp {
	fil: string;
	andra: string;
	/** Whether the file has outcomes that the other lacks. */
	egna: boolean;
	/** The file has other amounts for the same posts and months. */
	olika?: true;
	/** The file's place among the new files; null when it is already loaded. */
	plats: number | null;
}

/**
 * Compares what would be loaded of a source with what is loaded.
 * @param fore the rows that count now, in load order
 * @param efter the rows that would count
 * @param today the day of import
 */
export function jamfor(
	kalla: SourceId,
	fore: readonly CountingRows[],
	efter: readonly CountingRows[],
	today: IsoDate
): Jamforelse {
	const antal = { fore: count(fore), efter: count(efter) };
	if (kalla === 'ekonomi')
		return { kalla, ...antal, ...utanNyckel(antal), belopp: jamforBelopp(fore, efter) };
	if (!SOURCES[kalla].key) return { kalla, ...antal, ...utanNyckel(antal) };
	const before = byKey(kalla, fore);
	const after = byKey(kalla, efter);
	const nya = [...after].filter(([key]) => !before.has(key)).map(([, rad]) => rad);
	const borta = [...before].filter(([key]) => !after.has(key)).map(([, rad]) => rad);
	const andrade = [...after].flatMap(([key, rad]) => {
		const gammal = before.get(key);
		return gammal && !sammaInnehall(gammal, rad) ? [{ fore: gammal, efter: rad }] : [];
	});
	return {
		kalla,
		...antal,
		nya: nya.length,
		borta: borta.length,
		andrade: andrade.length,
		...(kalla === 'kontakter' && {
			kontakter: jamforKontakter({ before, after, nya, borta, andrade }, today)
		})
	};
}

function count(files: readonly CountingRows[]): number {
	return files.reduce((sum, file) => sum + file.count, 0);
}

/** Counts for rows without a key: only how many more or fewer there are. */
function utanNyckel({ fore, efter }: { fore: number; efter: number }) {
	return { nya: Math.max(0, efter - fore), borta: Math.max(0, fore - efter), andrade: 0 };
}

function byKey(kalla: SourceId, files: readonly CountingRows[]): Map<string, Rad> {
	const rows = new Map<string, Rad>();
	for (const rad of rader(files)) {
		// An id that was cut is blank, and like no other.
		let key = radnyckel(kalla, rad) || `\n${rows.size}`;
		// Where every row of a key counts, the second is compared with the second.
		while (rows.has(key)) key += '\n';
		rows.set(key, rad);
	}
	return rows;
}

/** What a row of a source is known by; '' where an id was cut. */
export function radnyckel(kalla: SourceId, rad: Rad): string {
	if (kalla === 'befolkning') return `${tal(rad, 'kommun')} ${tal(rad, 'datum')}`;
	return (SOURCES[kalla].key ?? []).map((name) => text(rad, name) || tal(rad, name)).join('\n');
}
