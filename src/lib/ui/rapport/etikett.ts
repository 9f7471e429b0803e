import { getContext, setContext } from 'svelte';

const RUBRIK = Symbol('rapportens rubrik');

/** Provides the id of the element that names the report to its parts; null where it is alone on the page. */
export function setRapportrubrik(id: () => string | null): void {
	setContext(RUBRIK, id);
}

/**
 * The value of `aria-labelledby` for a part of a report: its own heading and, where the page has several
 * reports, that report's. Otherwise parts of different reports would have the same name.
 */
export function etiketter(): { rapport: () => string | null; med: (rubrikId: string) => string } {
	const given = getContext<(() => string | null) | undefined>(RUBRIK);
	const rapport = () => given?.() ?? null;
	return { rapport, med: (rubrikId) => [rubrikId, rapport() ?? []].flat().join(' ') };
}
