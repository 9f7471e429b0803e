/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { base, build, files, prerendered, version } from '$service-worker';

// The program without the network: its own files are kept, those of one version together. Nothing else
// goes through here: what is not in the lists below is asked for as if this were not there.
const self = globalThis.self as unknown as ServiceWorkerGlobalScope;

/** The origin may have other folders with the program in them. */
const OURS = `stegraknaren ${base}/ `;
const CACHE = OURS + version;

/** What is published has pages that need no program; the engine is kept once it has been used. */
const isOwn = (path: string) => !path.startsWith(`${base}/publicerat`);
const isEngine = (path: string) => path.startsWith(`${base}/engine/`);

/** Their names change with their content. */
const ASSETS = new Set(build);
const ENGINES = new Set(files.filter(isEngine));
/** Theirs do not: the network's are newer. */
const PAGES = new Set([...prerendered, ...files.filter((path) => !isEngine(path))].filter(isOwn));

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) =>
	event.waitUntil(Promise.all([forgetOlder(), self.clients.claim()]))
);

self.addEventListener('message', (event) => {
	const data: unknown = event.data;
	if (typeof data === 'string' && ENGINES.has(data)) event.waitUntil(keep(data, () => asset(data)));
});

self.addEventListener('fetch', (event) => {
	const { origin, pathname } = new URL(event.request.url);
	if (event.request.method !== 'GET' || origin !== self.location.origin) return;
	if (PAGES.has(pathname)) event.respondWith(newest(event.request, pathname));
	else if (ASSETS.has(pathname) || ENGINES.has(pathname)) event.respondWith(kept(event, pathname));
});

/** One after the other, and after all that the page itself asks for. */
async function fill(): Promise<void> {
	const cache = await caches.open(CACHE);
	for (const path of ASSETS)
		if (!(await cache.match(path)))
			await cache.put(path, (await caches.match(path)) ?? (await asset(path)));
	for (const path of PAGES) await cache.put(path, await fetched(path, 'no-cache'));
	for (const path of ENGINES) {
		const older = await caches.match(path);
		if (older) await cache.put(path, older);
	}
}

async function forgetOlder(): Promise<void> {
	const names = await caches.keys();
	await Promise.all(
		names
			.filter((name) => name.startsWith(OURS) && name !== CACHE)
			.map((name) => caches.delete(name))
	);
}

/** The network's page; without a network, the one this version came with, whatever is asked of it. */
async function newest(request: Request, path: string): Promise<Response> {
	try {
		return await fetch(request);
	} catch (error) {
		const page = await (await caches.open(CACHE)).match(path);
		if (page) return page;
		throw error;
	}
}

async function kept(event: FetchEvent, path: string): Promise<Response> {
	const found = await caches.match(path, { cacheName: CACHE });
	if (found) return found;
	const response = await fetch(path, { redirect: 'error' });
	if (isSound(response)) {
		const copy = response.clone();
		event.waitUntil(keep(path, () => Promise.resolve(copy)));
	}
	return response;
}

/** Some servers answer with a page where a file is lacking, and that must not be kept for it. */
function isSound(response: Response): boolean {
	return response.ok && !response.headers.get('content-type')?.startsWith('text/html');
}

/** What is being kept now. */
const keeping = new Map<string, Promise<void>>();

/**
 * Keeps a file once: a second writing at the same time would take away what the first has kept, if
 * the network went in the middle of it.
 */
function keep(path: string, get: () => Promise<Response>): Promise<void> {
	const running = keeping.get(path);
	if (running) return running;
	const work = (async () => {
		const cache = await caches.open(CACHE);
		if (!(await cache.match(path))) await cache.put(path, await get());
	})().finally(() => keeping.delete(path));
	keeping.set(path, work);
	return work;
}

async function asset(path: string): Promise<Response> {
	const response = await fetched(path);
	if (!isSound(response)) throw new TypeError(`${path}: text/html`);
	return response;
}

/** @throws TypeError when it is not there: what is kept is whole, or not at all */
async function fetched(path: string, cache?: RequestCache): Promise<Response> {
	const response = await fetch(path, {
		...(cache && { cache }),
		redirect: 'error',
		priority: 'low'
	});
	if (!response.ok) throw new TypeError(`${path}: ${response.status}`);
	return response;
}
