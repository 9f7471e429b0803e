import { meningFor, sammanfattning, type ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { nyckeltalMening } from '$lib/catalogue/rapporter/nyckeltal';
import { avsnittet, summerade, type AvsnittId } from './avsnitt/all';
import { OM_KVARTALET, type Avsnittsunderlag } from './avsnitt/figur';
import type { Sort } from './rapportsorter';
import { readyRows } from './readyRows';

/** The sentences the program proposes for a section's commentary, without full stops. */
export function avsnittsforslag(id: AvsnittId, sort: Sort, u: Avsnittsunderlag): string[] {
	if (id !== 'sammanfattning')
		return avsnittet(id)
			.figurer(u)
			.flatMap(({ forslag }) => forslag);
	const delar = summerade(sort);
	if (delar.length === 0) return sammanfattning(rader(u), u.params, u.enhet, []);
	return delar.flatMap((one) => avsnittsforslag(one, sort, u).slice(0, 2));
}

/**
 * What the figures say about a budget post: from the measures that the agreement ties to it, and its key
 * figures.
 */
export function postforslag(
	post: { namn: string; matt: readonly string[] },
	u: Avsnittsunderlag
): string[] {
	const rows = rader(u);
	return [
		...post.matt.flatMap((id) => meningFor(id, rows, u.params) ?? []),
		...(rows.nyckeltal ?? [])
			.filter((rad) => rad.post === post.namn && rad.varde !== null)
			.flatMap((rad) => nyckeltalMening(rad) ?? [])
	];
}

/**
 * The ready rows, without the measures that would show zeros for a quarter that the register does not reach.
 */
function rader({ results, slutar }: Avsnittsunderlag): ReadyRows {
	const rows = readyRows(results);
	if (slutar === null) return rows;
	const utan: readonly string[] = OM_KVARTALET;
	return Object.fromEntries(Object.entries(rows).filter(([id]) => !utan.includes(id)));
}

/** The sentences as a text to edit: a list in the summary, else a paragraph. */
export function somText(id: AvsnittId, meningar: readonly string[]): string {
	const hela = meningar.map((text) => `${text.replace(/\.$/, '')}.`);
	return id === 'sammanfattning' ? hela.map((text) => `- ${text}`).join('\n') : hela.join(' ');
}
