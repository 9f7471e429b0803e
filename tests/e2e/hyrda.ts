import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';
import { KORT_STUND, openBrowser } from '../../src/tooling/browser';
import { ENGINE_FILE } from '../../src/tooling/packEngine.mjs';

/**
 * A browser profile that the readers of a worker have one after the other. Its pages share a process, in
 * which what is compiled stays: a page opens in half the time, and the engine in two thirds of it. Between
 * two readers all that the first left is taken away.
 */
export class Hyrda {
	#rum: Promise<Rum> | undefined;

	private constructor(
		readonly browser: Browser,
		readonly nytt: (browser: Browser) => Promise<BrowserContext>
	) {}

	/** @param nytt gives a browser profile that nobody has used */
	static async open(nytt: Hyrda['nytt']): Promise<Hyrda> {
		const browser = await openBrowser(['--process-per-site', KORT_STUND]);
		return new Hyrda(browser, nytt);
	}

	/**
	 * The profile, with nothing remembered of the site; null when another reader is on that.
	 * @param url the site's
	 */
	async rum(url: string): Promise<BrowserContext | null> {
		this.#rum ??= this.#inred(url).then((rum) => {
			// Somebody closed it: the next reader has a new one.
			rum.context.on('close', () => (this.#rum = undefined));
			return rum;
		});
		const { context, fasta, stadning, cdp } = await this.#rum;
		const { origin } = new URL(url);
		if (
			lanade(context, fasta).some(
				(page) => !page.url().startsWith('http') || new URL(page.url()).origin === origin
			)
		)
			return null;
		if (!stadning.url().startsWith(url)) await stadning.goto(`${url}_app/version.json`);
		// The process has a copy of its own of this, which hears of the other's work a little later.
		await stadning.evaluate(() => localStorage.clear());
		await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
		return context;
	}

	/** Closes what readers have left open. @param utom stays, for who comes next */
	async tom(utom?: Page): Promise<void> {
		if (!this.#rum) return;
		const { context, fasta } = await this.#rum;
		for (const page of lanade(context, fasta)) if (page !== utom) await page.close();
	}

	async #inred(url: string): Promise<Rum> {
		const context = await this.nytt(this.browser);
		const motor = await context.newPage();
		await motor.goto(`${url}_app/version.json`);
		// The engine compiled is there for other pages as long as one has it.
		await motor.evaluate(async (engine) => {
			const { body } = await fetch(engine);
			const wasm = new Response(body!.pipeThrough(new DecompressionStream('gzip')), {
				headers: { 'content-type': 'application/wasm' }
			});
			Object.assign(window, { motor: await WebAssembly.compileStreaming(wasm) });
		}, `${url}engine/${ENGINE_FILE}`);
		const stadning = await context.newPage();
		const cdp = await context.newCDPSession(stadning);
		return { context, fasta: [motor, stadning], stadning, cdp };
	}
}

const lanade = (context: BrowserContext, fasta: readonly Page[]) =>
	context.pages().filter((page) => !fasta.includes(page));

interface Rum {
	context: BrowserContext;
	/** Its pages that no reader has opened. */
	fasta: readonly Page[];
	/** A page of the site at hand, to clean it from. */
	stadning: Page;
	cdp: CDPSession;
}
