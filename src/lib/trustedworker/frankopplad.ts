import { ownScript } from './policy';

/** How long the page has for itself before the program is fetched for use without a network. */
const LUGN = 5_000;

/**
 * Has the program's own files kept in the browser, so that it works without a network (see
 * src/service-worker.ts). Begins when the page is at rest, and does nothing where browsers allow it
 * not: over http on other machines than one's own, and from a disk.
 * @param base the site's folder, without a slash at its end
 * @param engine the engine's file, kept when it has been used
 */
export function sparaProgrammet(base: string, engine: string): void {
	if (!('serviceWorker' in navigator)) return;
	const begin = () => setTimeout(() => whenIdle(() => void register(base, engine)), LUGN);
	if (document.readyState === 'complete') begin();
	else addEventListener('load', begin, { once: true });
}

async function register(base: string, engine: string): Promise<void> {
	const workers = navigator.serviceWorker;
	try {
		await workers.register(ownScript(`${base}/service-worker.js`), { scope: `${base}/` });
	} catch {
		// The program works as before, as long as there is a network.
		return;
	}
	const { active } = await workers.ready;
	const path = new URL(`${base}/${engine}`, document.baseURI).pathname;
	// It may have been fetched before there was anyone to keep it.
	new PerformanceObserver((list) => {
		if (list.getEntries().some(({ name }) => new URL(name).pathname === path))
			(workers.controller ?? active)?.postMessage(path);
	}).observe({ type: 'resource', buffered: true });
}

function whenIdle(then: () => void): void {
	// Safari has no such word.
	if ('requestIdleCallback' in window) requestIdleCallback(then);
	else then();
}
