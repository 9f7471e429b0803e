import type { AxeResults, RunOptions } from 'axe-core';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { serveBuild, type Site } from '../../src/tooling/site';
import { OM } from '../fixtures/publicering/om';
import { AXEKALLA } from './axekalla';
import { Hyrda } from './hyrda';

export const SAMPLES = 'data-samples';
export const BROKEN = 'data-samples/trasiga';

export interface Visit {
	page: Page;
	/** Every URL that was asked for. */
	requests: string[];
	/** Console errors, page errors and policy violations. */
	errors: string[];
}

/** The browser of a worker, for all its files: it is closed when that ends. */
let delad: Promise<Hyrda> | undefined;

/** Its sites, by what they are for: what the browser has compiled of one is there for the next file. */
const salar = new Map<string, Promise<Site>>();

function sal(under: string, tillfor: string): Promise<Site> {
	const namn = `${tillfor} ${under}`;
	const site = salar.get(namn) ?? serveBuild(under);
	salar.set(namn, site);
	return site;
}

/** The page of those who only read, for all files of a worker. */
let lasare: Visit | undefined;

/** How a reader's window is, if nothing else is said. */
const VANLIG: BrowserContextOptions = {
	viewport: { width: 1280, height: 900 },
	locale: 'sv-SE',
	reducedMotion: 'reduce',
	// What it fetches, a few seconds after, has nothing to do with what most tests look at.
	serviceWorkers: 'block'
};

/** A browser profile of one's own, for whoever changes what holds for all its pages, or attacks it. */
export const ENSAM: BrowserContextOptions = { ...VANLIG };

/** The built app on a dumb file server, and a real browser to use it with. */
export class House {
	readonly #contexts: BrowserContext[] = [];

	private constructor(
		readonly site: Site,
		private readonly hyrda: Hyrda,
		private readonly under: string,
		private readonly egen: boolean
	) {}

	/** @param serve puts the build on a server of another kind, for this house alone */
	static async open(under = '/', serve?: (under: string) => Promise<Site>): Promise<House> {
		const site = await (serve ? serve(under) : sal(under, 'work'));
		return new House(site, await (delad ??= Hyrda.open(ensam)), under, Boolean(serve));
	}

	get browser(): Browser {
		return this.hyrda.browser;
	}

	/** A browser's window with nothing remembered. */
	async context(options?: BrowserContextOptions): Promise<BrowserContext> {
		const context = await ensam(this.browser, options);
		this.#contexts.push(context);
		return context;
	}

	/** A new reader with nothing remembered, at an address. */
	async visit(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
		return besok(await this.page(options), this.site.url + path);
	}

	/**
	 * The window of a new reader, who has not gone anywhere yet.
	 * @param options others than the window's size and colours give a browser profile of its own, which
	 *   takes a second or two to get going; so does a second reader at the same time
	 */
	async page(options: BrowserContextOptions = {}): Promise<Page> {
		const { viewport = VANLIG.viewport, colorScheme, ...egna } = options;
		const hyrd = Object.keys(egna).length === 0 && (await this.hyrda.rum(this.site.url));
		const context = hyrd || (await this.context({ ...VANLIG, ...options }));
		const page = await context.newPage();
		if (hyrd) {
			if (viewport) await page.setViewportSize(viewport);
			if (colorScheme) await page.emulateMedia({ colorScheme });
		}
		return page;
	}

	/**
	 * The page of those who only read, with the samples loaded once for all of them, in all files.
	 * Each comes to an address as by a link, in a window of the ordinary size and colours, and leaves it as
	 * it was: nothing written, chosen, loaded or overridden. Who has done more than that closes it.
	 */
	async read(path: string, viewport = VANLIG.viewport!): Promise<Visit> {
		// A site of its own, so that what is kept for it is kept from the other readers.
		const site = await sal(this.under, 'read');
		const { search } = new URL(path, site.url);
		if (!lasare || lasare.page.isClosed() || !lasare.page.url().startsWith(site.url)) {
			const context = (await this.hyrda.rum(site.url)) ?? (await this.context(VANLIG));
			lasare = await besok(await context.newPage(), `${site.url}${search}`);
			await lasare.page.getByRole('button', { name: 'Ladda exempeldata' }).click();
			await lasare.page.locator('data[data-matt]').first().waitFor();
		}
		const { page, requests, errors } = lasare;
		await page.setViewportSize(viewport);
		await page.emulateMedia({ media: null, colorScheme: null });
		// By another page: what stood here before must not be taken for what is asked for.
		await ga(page, `${site.url}lasta/${search}`);
		await page
			.getByRole('heading', { name: /^(Låsta kvartal|Inget kvartal är låst än)$/ })
			.waitFor();
		requests.length = errors.length = 0;
		await ga(page, site.url + path);
		await page.locator('main:not([aria-busy])').waitFor();
		return lasare;
	}

	async close(): Promise<void> {
		for (const context of this.#contexts) await context.close();
		await this.hyrda.tom(lasare?.page);
		if (this.egen) this.site.close();
	}
}

/** Opens an address, and listens to what comes of it. */
async function besok(page: Page, url: string): Promise<Visit> {
	const visit: Visit = { page, requests: [], errors: [] };
	page.on('request', (request) => visit.requests.push(request.url()));
	page.on('pageerror', (error) => visit.errors.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') visit.errors.push(message.text());
	});
	await page.goto(url);
	return visit;
}

/** A browser profile that nobody has used. */
async function ensam(browser: Browser, options = VANLIG): Promise<BrowserContext> {
	const context = await browser.newContext(options);
	// What is computed ahead for a reader who stays takes time from the tests, and none looks at it.
	await context.addInitScript(() =>
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
	);
	return context;
}

/** Waits until all that has been done on the page is kept: it asks before it is left until then. */
export async function sparat(page: Page): Promise<void> {
	await page.waitForFunction(() => dispatchEvent(new Event('beforeunload', { cancelable: true })));
}

/** Loads the page again, once all that has been done on it is kept. */
export async function reload(page: Page): Promise<void> {
	await sparat(page);
	await page.reload();
}

/** The program stands on a site that says how it is reached: own figures may be published there. */
export async function medUppgifter(page: Page): Promise<void> {
	await page.route('**/publicerat/publicering.json', (route) => route.fulfill({ json: OM }));
}

/** Goes to a page of the program as a link on it does: what is loaded stays. */
export async function ga(page: Page, url: string): Promise<void> {
	await page.evaluate((href) => {
		const lank = Object.assign(document.createElement('a'), { href });
		// The program hears of what is pressed in it, and of nothing beside.
		document.querySelector('#app > *')!.append(lank);
		Object.assign(window, { kvar: true });
		lank.click();
		lank.remove();
	}, url);
	await page.waitForURL(({ href }) => href === new URL(url).href);
	if (!(await page.evaluate(() => 'kvar' in window))) throw new Error(`${url} was loaded anew`);
}

/** The data files of a folder, as paths. */
export function files(folder: string, only = /\.csv$/): string[] {
	return readdirSync(folder)
		.filter((name) => only.test(name))
		.sort()
		.map((name) => join(folder, name));
}

/** Drops files on the page, as from the desktop. */
export async function drop(page: Page, paths: string[]): Promise<void> {
	// It stands there when the page has come alive, and can take what is dropped.
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	// Chosen in a field that is not on the page, so that the browser reads them where they lie.
	const falt = await page.evaluateHandle(() => {
		const input = document.createElement('input');
		return Object.assign(input, { type: 'file', multiple: true });
	});
	await falt.setInputFiles(paths);
	const transfer = await falt.evaluateHandle((input) => {
		const data = new DataTransfer();
		for (const file of input.files!) data.items.add(file);
		return data;
	});
	await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
	await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
}

/** Answers that the samples are to stand among the own files that were read now; they are asked about. */
export async function behallExempel(page: Page): Promise<void> {
	await page.getByRole('dialog').getByLabel('Räkna med dem bland dina').check();
}

/** The value of a figure, once it stands there. */
export async function figure(page: Page, matt: string): Promise<string | null> {
	const data = page.locator(`data[data-matt="${matt}"]`).first();
	await data.waitFor({ timeout: 30_000 });
	return data.getAttribute('value');
}

const AXE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds at WCAG 2.2 AA, and contrasts it cannot judge, as one line a fault.
 * @param vad the contrasts alone, where nothing else can have changed
 */
export async function axe(page: Page, vad: 'allt' | 'kontrast' = 'allt'): Promise<string[]> {
	// A megabyte of source, which stays where it has been put.
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXEKALLA);
	const { violations, incomplete } = await page.evaluate(
		(options) =>
			(window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(
				options
			),
		{
			...(vad === 'kontrast'
				? { runOnly: { type: 'rule', values: ['color-contrast'] } }
				: // It finds nothing by itself, and takes a fifth of the time: what is hidden is for someone to look at.
					{ runOnly: AXE, rules: { 'hidden-content': { enabled: false } } }),
			// What has passed is most of a page, and describing it a third of the time.
			resultTypes: ['violations', 'incomplete'],
			selectors: false
		} satisfies RunOptions
	);
	// A picture as its ground keeps it from judging a text: that has not passed.
	const ojamfort = incomplete
		.filter(({ id }) => id === 'color-contrast')
		.map((rule) => ({
			...rule,
			nodes: rule.nodes.filter(({ any }) =>
				/gradient|image|pseudo/i.test((any[0]?.data as { messageKey?: string }).messageKey ?? '')
			)
		}))
		.filter(({ nodes }) => nodes.length > 0);
	return [...violations, ...ojamfort].map(
		({ id, help, nodes }) =>
			`${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`
	);
}

/** Opens what can be changed of a file on the data page; one that asks for something stands open. */
export async function oppnaFil(page: Page, fil: string): Promise<void> {
	await page.getByRole('button', { name: `Ändra ${fil}`, exact: true }).click();
}

/** A page's text, with spaces of every kind as one. */
export async function textOf(page: Page, selector = 'main'): Promise<string> {
	return ((await page.textContent(selector)) ?? '').replace(/\s+/g, ' ');
}
