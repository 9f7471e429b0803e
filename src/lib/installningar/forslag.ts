import { maltavlor } from '$lib/catalogue/sources/krav';
import { ROLES } from '$lib/catalogue/sources/roles';
import type { Source } from '$lib/catalogue/sources/source';
import { nyckel } from '$lib/domain/nyckel';

/** Names less alike than this are taken to be unrelated. */
const LIKE = 0.6;

/**
 * The best guess of which header is which column of the source, by how alike the names are. Each column is
 * guessed once, the best match first.
 * @param headers those that may be mapped
 * @param tagna columns that must not be guessed
 * @param passar whether the header can be its best match for other reasons than the name
 * @returns header → id of the column or role
 */
export function forslag(
	source: Source,
	headers: readonly string[],
	tagna: Iterable<string> = [],
	passar: (header: string, id: string) => boolean = () => true
): Map<string, string> {
	const guesses = headers
		.flatMap((header) =>
			maltavlor(source).map((id) => ({ header, id, likhet: likhetMed(source, id, header) }))
		)
		.filter(({ likhet }) => likhet >= LIKE)
		.sort((a, b) => b.likhet - a.likhet);
	const found = new Map<string, string>();
	const taken = new Set(tagna);
	const out = new Set<string>();
	for (const { header, id } of guesses) {
		if (found.has(header) || taken.has(id) || out.has(header)) continue;
		if (!passar(header, id)) {
			out.add(header);
			continue;
		}
		found.set(header, id);
		taken.add(id);
	}
	return found;
}

/** How much the header is like the most similar of the column's names: 0–1. */
function likhetMed(source: Source, id: string, header: string): number {
	const column = source.columns.find((one) => one.id === id);
	const names = column
		? [column.id, column.title, ...(column.aliases ?? [])]
		: (ROLES.find((role) => role.id === id)?.aliases ?? []);
	return Math.max(0, ...names.map((name) => likhet(nyckel(name), nyckel(header))));
}

/**
 * Dice’s coefficient of letter pairs, 0–1; a name that begins or ends with the other scores fairly high.
 * @param a folded, as is `b`
 */
export function likhet(a: string, b: string): number {
	if (a === '' || b === '') return 0;
	if (a === b) return 1;
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	if (short.length < 3) return 0;
	const isEdge = short.length > 3 && (long.startsWith(short) || long.endsWith(short));
	const within = isEdge ? 0.6 + (0.3 * short.length) / long.length : 0;
	const pairs = pairsOf(long);
	const all = pairsOf(short).length + pairs.length;
	let common = 0;
	for (const pair of pairsOf(short)) {
		const at = pairs.indexOf(pair);
		if (at < 0) continue;
		pairs.splice(at, 1);
		common++;
	}
	return Math.max(within, all === 0 ? 0 : (2 * common) / all);
}

function pairsOf(text: string): string[] {
	return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}
