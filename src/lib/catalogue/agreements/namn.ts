import { nyckel } from '$lib/domain/nyckel';
import type { Agreement, Post } from './agreement';

/** The names an agreement goes by in files, folded. */
export function avtalsnamn({ id, titel, kortnamn, diarienummer, alias }: Agreement): string[] {
	return folded(id, titel, kortnamn, diarienummer ?? '', ...alias);
}

/** The names a budget post goes by in files, folded. */
export function postnamn({ id, namn, alias }: Post): string[] {
	return folded(id, namn, ...alias);
}

/** The agreement that goes by that name. */
export function avtalMedNamn(text: string, avtalen: readonly Agreement[]): Agreement | undefined {
	const key = nyckel(text);
	return avtalen.find((agreement) => avtalsnamn(agreement).includes(key));
}

/** The post of the agreement that goes by that name. */
export function postMedNamn({ budget }: Agreement, text: string): Post | undefined {
	const key = nyckel(text);
	return budget.poster.find((post) => postnamn(post).includes(key));
}

/** The financier of the agreement that goes by that name. */
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
