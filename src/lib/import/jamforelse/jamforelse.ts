import { SOURCES } from '$lib/catalogue/sources/all';
import type { SourceId } from '$lib/catalogue/sources/source';
import type { IsoDate } from '$lib/domain/datum';
import type { CountingRows } from '../duplicates/settled';
import { jamforBelopp, type Beloppsandring } from './belopp';
import { jamforKontakter, type Kontaktandring } from './kontakter';
import { rader, sammaInnehall, tal, text, type Rad } from '../cells/radceller';

/** What a new file of a source changes, told before it is taken. */
export interface Jamforelse {
	kalla: SourceId;
	/** Rows before and after; the others are counted by the source's key, when it has one. */
	fore: number;
	efter: number;
	nya: number;
	borta: number;
	andrade: number;
	/** Only of contacts. */
	kontakter?: Kontaktandring;
	/** Only of contacts, where the new ones tell of no day as late as the loaded ones: the last day of each. */
	aldre?: { ny: IsoDate; inlast: IsoDate };
	/** Only of the economy: posts whose amounts are others than before. */
	belopp?: Beloppsandring[];
	/** Only of the economy: files that would be counted with others that have the same amounts. */
	overlappar?: Overlapp[];
}

/** A file with another one's amounts, of which one is loaded and one is new. */
export interface Overlapp {
	fil: string;
	andra: string;
	/** It has outcomes that the other one has not. */
	egna: boolean;
	/** It has other amounts of the same posts and months. */
	olika?: true;
	/** Its place among the new files; null when it is loaded already. */
	plats: number | null;
}

/**
 * What would be loaded of a source against what is.
 * @param fore the rows that count now, in load order
 * @param efter those that would
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

/** Rows that cannot be told from each other: only how many more or fewer. */
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
