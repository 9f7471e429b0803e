import { afterNavigate, goto } from '$app/navigation';

/**
 * Keeps a choice of the page's own in the address when another view is chosen, which writes the
 * address anew. Call it while the component is being set up.
 * @param i the choice's name in the address
 * @param utom another choice that takes its place
 */
export function behallIAdressen(i: string, utom?: string): void {
	afterNavigate(({ from, to, type }) => {
		if (type !== 'goto' || !from?.url || !to?.url || from.url.pathname !== to.url.pathname) return;
		const [before, now] = [from.url.searchParams, to.url.searchParams];
		const value = before.get(i);
		const samma = ['avtal', 'kvartal', 'tom'].every((name) => before.get(name) === now.get(name));
		if (value === null || samma || now.has(i) || (utom !== undefined && now.has(utom))) return;
		const search = new URLSearchParams(now);
		search.set(i, value);
		void goto(`?${search}`, { replaceState: true, keepFocus: true, noScroll: true });
	});
}
