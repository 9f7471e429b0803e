import { getContext, setContext } from 'svelte';

const RUBRIK = Symbol('rapportens rubrik');

/** Tells the parts of a report which element names it; null where it is alone on its page. */
export function setRapportrubrik(id: () => string | null): void {
	setContext(RUBRIK, id);
}

/**
 * What labels a part of a report, as `aria-labelledby`: its own heading, and the report's where the
 * page has several, whose parts would otherwise be called the same.
 */
export function etiketter(): { rapport: () => string | null; med: (rubrikId: string) => string } {
	const given = getContext<(() => string | null) | undefined>(RUBRIK);
	const rapport = () => given?.() ?? null;
	return { rapport, med: (rubrikId) => [rubrikId, rapport() ?? []].flat().join(' ') };
}
