import { ownScript } from './policy';

/** Milliseconds the page is left alone before the program's files are fetched for offline use. */
const LUGN = 5_000;

/**
 * Keeps the program's own files in the browser, so that it works without a network (see
 * src/service-worker.ts). Begins when the page is idle. Does nothing where browsers forbid it: over http from
 * other machines, and from a disk.
 * @param base the site's folder, without a slash at its end
 * @param engine the engine's file, which is kept once it has been used
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
		// The program still works, as long as there is a network.
		return;
	}
	const { active } = await workers.ready;
	const path = new URL(`${base}/${engine}`, document.baseURI).pathname;
	// The engine may have been fetched before the service worker was active.
	new PerformanceObserver((list) => {
		if (list.getEntries().some(({ name }) => new URL(name).pathname === path))
			(workers.controller ?? active)?.postMessage(path);
	}).observe({ type: 'resource', buffered: true });
}

function whenIdle(then: () => void): void {
	// Safari lacks requestIdleCallback.
	if ('requestIdleCallback' in window) requestIdleCallback(then);
	else then();
}
