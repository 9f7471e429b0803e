import { KOMMUNER, kommunnamn } from '$lib/domain/kommun';
import { nyckel } from '$lib/domain/nyckel';
import type { Agreement, Post } from './agreement';

/** All names of an agreement in files, folded. */
export function avtalsnamn({ id, titel, kortnamn, diarienummer, alias }: Agreement): string[] {
	return folded(id, titel, kortnamn, diarienummer ?? '', ...alias);
}

/** All names of a budget post in files, folded. */
export function postnamn({ id, namn, alias }: Post): string[] {
	return folded(id, namn, ...alias);
}

/** The financier that stands for all kommuner together, in agreements that follow LPIX. */
const KOMMUNERNA = 'Kommunerna tillsammans';

/**
 * All names of a financier in files, folded. Where the kommuner pay together by an index, each kommun's name
 * counts as theirs, unless the kommun is a financier itself.
 */
export function finansiarsnamn(
	{ index, finansiering }: Agreement,
	{ namn, alias }: Agreement['finansiering'][number]
): string[] {
	const egna = folded(namn, ...alias);
	if (!index || namn !== KOMMUNERNA) return egna;
	const andras = finansiering
		.filter((annan) => annan.namn !== namn)
		.flatMap((annan) => folded(annan.namn, ...annan.alias));
	return [...egna, ...folded(...KOMMUNER.flatMap(kommunnamn))].filter((n) => !andras.includes(n));
}

/** The agreement with this name. */
export function avtalMedNamn(text: string, avtalen: readonly Agreement[]): Agreement | undefined {
	const key = nyckel(text);
	return avtalen.find((agreement) => avtalsnamn(agreement).includes(key));
}

/** The agreement's post with this name. */
export function postMedNamn({ budget }: Agreement, text: string): Post | undefined {
	const key = nyckel(text);
	return budget.poster.find((post) => postnamn(post).includes(key));
}

/** The agreement's financier with this name. */
export function finansiarMedNamn(
	{ finansiering }: Agreement,
	text: string
): Agreement['finansiering'][number] | undefined {
	const key = nyckel(text);
	return finansiering.find(({ namn, alias }) => folded(namn, ...alias).includes(key));
}

function folded(...names: string[]): string[] {
	return [...new Set(names.map(nyckel))].filter((name) => name !== '');
}
