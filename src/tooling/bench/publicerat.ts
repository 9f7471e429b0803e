import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import { median, type Line } from './table';

const LIMIT_KB = 100;
const LIMIT_KB_FONTS = 200;
const LIMIT_PAINT = 500;
const RUNS = 5;

/**
 * A reader's first visit to a published report, the newest one in the archive: what is fetched, when it
 * is painted, and whether anything in it moves.
 */
export async function published(browser: Browser, site: string): Promise<[Line[], string]> {
	const visits = [];
	const report = await newest(browser, site);
	for (let i = 0; i < RUNS; i++) visits.push(await visit(browser, report));
	const fetched = visits[0]!.fetched;
	const kB = (wanted: typeof fetched) => wanted.reduce((sum, { gzip }) => sum + gzip, 0) / 1000;
	const paper = fetched.filter(({ url }) => !url.endsWith('.woff2'));
	const moved = Math.max(...visits.map(({ shift }) => shift));
	const size = { unit: 'kB', limit: 1, runs: 1 } as const;
	return [
		[
			{
				what: 'A published report, gzip, with fonts',
				measured: kB(fetched),
				against: LIMIT_KB_FONTS,
				...size
			},
			{ what: '  without fonts', measured: kB(paper), against: LIMIT_KB, ...size },
			{
				what: '  first paint',
				measured: median(visits.map(({ paint }) => paint)),
				against: LIMIT_PAINT,
				unit: 'ms',
				limit: 1,
				runs: RUNS
			}
		],
		moved === 0
			? `Nothing moved on the published report, which fetched ${fetched.length} files.`
			: `OVER: the published report moved while it was loaded, by ${moved}.`
	];
}

async function newest(browser: Browser, site: string): Promise<string> {
	const page = await browser.newPage();
	try {
		await page.goto(`${site}publicerat/`);
		return await page
			.locator('.rapporter a')
			.first()
			.evaluate((link) => (link as HTMLAnchorElement).href);
	} finally {
		await page.close();
	}
}

interface Visit {
	fetched: { url: string; gzip: number }[];
	/** Milliseconds after the address was requested. */
	paint: number;
	shift: number;
}

async function visit(browser: Browser, url: string): Promise<Visit> {
	const context = await browser.newContext({ viewport: { width: 375, height: 800 } });
	try {
		const page = await context.newPage();
		const fetched: Visit['fetched'] = [];
		const bodies: Promise<void>[] = [];
		page.on('response', (response) => {
			const url = response.url();
			bodies.push(
				response.body().then((body) => void fetched.push({ url, gzip: gzipSync(body).length }))
			);
		});
		await page.goto(url, { waitUntil: 'networkidle' });
		await Promise.all(bodies);
		return { fetched, ...(await timesOf(page)) };
	} finally {
		await context.close();
	}
}

/** What the browser itself has recorded. */
function timesOf(page: Page): Promise<Pick<Visit, 'paint' | 'shift'>> {
	return page.evaluate(
		() =>
			new Promise((done) => {
				let shift = 0;
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) shift += (entry as LayoutShift).value;
				}).observe({ type: 'layout-shift', buffered: true });
				const [paint] = performance.getEntriesByName('first-contentful-paint');
				setTimeout(() => done({ paint: paint!.startTime, shift }), 200);
			})
	);
}

/** The DOM library does not have this type yet. */
interface LayoutShift extends PerformanceEntry {
	value: number;
}
