import { BLANK, IntColumn, TextColumn } from '../columns/columns';
import type { Likhet } from '../fingerprint/fingerprint';
import type { LoadedRows } from '../imported';
import type { CountingRows } from '../duplicates/settled';
import { sammanforda } from './sammanforda';
import { UnionFind } from './unionfind';

/** Contacts that share an e-mail address or a telephone number, so that they may be one household. */
export interface Hushallsforslag {
	/** Their ids, in the order of the files. */
	kontakter: string[];
	/** What they share. */
	gemensamt: Likhet[];
}

export interface Hushallsforslagen {
	forslag: Hushallsforslag[];
	/** How many more proposals there are: they are offered once these have been judged. */
	fler: number;
	/** Number of groups too large to be a household, such as those of a switchboard; not in `forslag`. */
	forStora: number;
}

/** A larger group is an office, a school or a made-up number. */
const LARGEST = 8;
/** Proposals offered at once: more would freeze the page, and nobody would read them. */
const MOST = 2000;

/**
 * Proposes contacts that may be one household and are not one yet. Contacts with typ Magasin are left out.
 * @param files the counting rows of the source kontakter, in load order
 * @param hushall groups of contact ids that have been joined, and groups that have been turned down
 */
export function hushallsforslag(
	files: readonly CountingRows[],
	hushall: { sammanforda: readonly string[][]; avvisade: readonly string[][] }
): Hushallsforslagen {
	const offsets = files.map((_, i) => files.slice(0, i).reduce((sum, { count }) => sum + count, 0));
	const sets = new UnionFind(files.reduce((sum, { count }) => sum + count, 0));
	const first: Record<Likhet, Map<number, number>> = { epost: new Map(), telefon: new Map() };
	const pairs: { a: number; b: number; slag: Likhet }[] = [];
	files.forEach(({ loaded, rows, count }, file) => {
		for (const { slag, column } of loaded.fingerprints)
			for (let i = 0; i < count; i++) {
				const row = rows ? rows[i]! : i;
				const print = column.at(row);
				if (Number.isNaN(print) || isMagasin(loaded.table, row)) continue;
				const place = offsets[file]! + i;
				const before = first[slag].get(print);
				if (before === undefined) first[slag].set(print, place);
				else if (before !== place) pairs.push({ a: before, b: place, slag });
			}
	});
	for (const { a, b } of pairs) sets.join(a, b);
	const groups = new Map<number, { members: Set<number>; gemensamt: Set<Likhet> }>();
	for (const { a, b, slag } of pairs) {
		const root = sets.find(a);
		const group = groups.get(root) ?? { members: new Set(), gemensamt: new Set() };
		group.members.add(a).add(b);
		group.gemensamt.add(slag);
		groups.set(root, group);
	}
	const joined = sammanforda(files, hushall.sammanforda);
	const text = (place: number, name: 'kontakt_id' | 'hushall_id') => {
		const file = offsets.findLastIndex((offset) => offset <= place);
		const { loaded, rows } = files[file]!;
		const i = place - offsets[file]!;
		const column = (name === 'hushall_id' && joined?.[file]) || loaded.table.get(name);
		return column instanceof TextColumn ? column.at(rows ? rows[i]! : i) : '';
	};
	const known = new Set([...hushall.sammanforda, ...hushall.avvisade].map(groupKey));
	const forslag: Hushallsforslag[] = [];
	let forStora = 0;
	for (const [, { members, gemensamt }] of [...groups].sort(([a], [b]) => a - b)) {
		const places = [...members].sort((a, b) => a - b);
		const kontakter = places.map((place) => text(place, 'kontakt_id'));
		const households = new Set(places.map((place) => text(place, 'hushall_id')));
		const isOne = households.size === 1 && !households.has('');
		// A proposal is shown and remembered by its ids: each contact must have one, and no id may be an address.
		if (isOne || known.has(groupKey(kontakter)) || kontakter.some(isUnshown)) continue;
		if (places.length > LARGEST) forStora++;
		else forslag.push({ kontakter, gemensamt: [...gemensamt].sort() });
	}
	return {
		forslag: forslag.slice(0, MOST),
		fler: Math.max(0, forslag.length - MOST),
		forStora
	};
}

function isUnshown(id: string): boolean {
	return id === '' || id.includes('@');
}

/** Whether the contact only orders the magazine: one who has also asked for guidance is in a household. */
function isMagasin(table: LoadedRows['table'], row: number): boolean {
	const typ = table.get('typ');
	if (!(typ instanceof TextColumn) || typ.at(row) !== 'Magasin') return false;
	const begard = table.get('vagledning_begard');
	return !(begard instanceof IntColumn) || begard.at(row) === BLANK;
}

/** A key for a group of contacts, whatever their order. */
export function groupKey(kontakter: readonly string[]): string {
	return JSON.stringify([...kontakter].sort());
}
