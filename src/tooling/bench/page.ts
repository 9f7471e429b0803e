import type { Browser, Page } from 'playwright';

/** A message between the page and one of its workers, timed by the page's clock. */
export interface Told {
	at: number;
	worker: 'engine' | 'import';
	way: 'to' | 'from';
	/** The kind of message: RUN_PREPARED, read … */
	kind: string;
}

declare global {
	interface Window {
		/** All messages since the page was opened, or since this was last emptied. */
		told: Told[];
		/** All tasks that have blocked the page for more than 50 ms. */
		tasks: { at: number; ms: number }[];
	}
}

/** Opens a page with an empty cache, does something there, and closes it whatever happens. */
export async function onColdPage<T>(
	browser: Browser,
	url: string,
	work: (page: Page) => Promise<T>
): Promise<T> {
	const context = await browser.newContext({ locale: 'sv-SE' });
	try {
		const page = await context.newPage();
		await page.addInitScript(listenToWorkers);
		await page.addInitScript(listenToTasks);
		await page.goto(url, { waitUntil: 'networkidle' });
		return await work(page);
	} finally {
		await context.close();
	}
}

/** Runs in the page. The browser itself reports tasks longer than 50 ms. */
function listenToTasks(): void {
	window.tasks = [];
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries())
			window.tasks.push({ at: startTime, ms: duration });
	}).observe({ type: 'longtask', buffered: true });
}

/**
 * Runs in the page. The app is measured as shipped, without hooks of its own: the messages to its workers, and
 * their answers, show where the time goes.
 */
function listenToWorkers(): void {
	window.told = [];
	const tell = (way: Told['way'], message: Record<string, unknown>) => {
		const engine = 'messageId' in message;
		const kind = String(engine ? message.type : (message.do ?? message.ok));
		window.told.push({ at: performance.now(), worker: engine ? 'engine' : 'import', way, kind });
	};
	const RealWorker = window.Worker;
	window.Worker = class extends RealWorker {
		constructor(url: string | URL, options?: WorkerOptions) {
			super(url, options);
			this.addEventListener('message', ({ data }) => tell('from', data));
		}
		override postMessage(message: unknown, more?: StructuredSerializeOptions | Transferable[]) {
			tell('to', message as Record<string, unknown>);
			super.postMessage(message, more as Transferable[]);
		}
	};
}
