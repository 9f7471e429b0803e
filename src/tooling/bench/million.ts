import { readFile, stat } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { longestOnCpu } from './cpu';
import { importCold, importOn, inNative } from './load';
import { onColdPage } from './page';
import { median, type Line } from './table';

const RUNS = 3;
/** Limit, as a multiple of native DuckDB with one thread, for the time until figures can be asked for. */
const LIMIT_NATIVE = 2;
/** Limit for peak memory, as a multiple of the file. */
const LIMIT_MEMORY = 4;
/** Milliseconds that a user does not notice. */
const LIMIT_TASK = 50;
/** Limit for the cost of a contact among a million, as a multiple of that among a hundred thousand. */
const LIMIT_GROWTH = 1.3;
/** Milliseconds to watch after the import, while the page shows the result: that must not block it either. */
const SHOWN_AFTER = 2000;

interface Imported {
	ready: number;
	inserted: number;
	/** The longest task on the page's own thread; 0 when none exceeded 50 ms. */
	longest: number;
	/** Peak memory of the renderer in bytes: the page, its workers and what they share. */
	peak: number | null;
}

/**
 * Imports a million contacts in the browser, and measures the time against native DuckDB in the same run,
 * whether the page responds meanwhile, the memory, and whether time grows no faster than the file.
 * @param files by number of contacts, the largest last
 * @param small a file of another source, which starts the page's engine before time is taken
 */
export async function million(
	browser: Browser,
	site: string,
	files: ReadonlyMap<number, string>,
	small: string
): Promise<Line[]> {
	const largest = [...files.values()].at(-1)!;
	const native: number[] = [];
	const runs = new Map<number, Imported[]>([...files.keys()].map((antal) => [antal, []]));
	for (let run = 0; run < RUNS; run++) {
		native.push(await inNative(largest));
		for (const [antal, file] of files)
			runs.get(antal)!.push(await imported(browser, site, file, small));
	}
	const last = [...runs.values()].at(-1)!;
	const line = { unit: 'ms', runs: RUNS } as const;
	const peaks = last.flatMap(({ peak }) => (peak === null ? [] : [peak / 1e6]));
	return [
		{
			what: '1 000 000 contacts in the browser, until figures can be asked for',
			measured: median(last.map(({ ready }) => ready)),
			against: median(native),
			limit: LIMIT_NATIVE,
			...line
		},
		{
			what: '  until the rows are in the engine',
			measured: median(last.map(({ inserted }) => inserted)),
			against: median(native),
			limit: null,
			...line
		},
		{
			what: '  longest task of the page meanwhile (0: none over 50)',
			measured: median(last.map(({ longest }) => longest)),
			against: LIMIT_TASK,
			limit: 1,
			...line
		},
		{
			what: '  the longest in processor time, engine start and all',
			measured: await onCpu(browser, site, largest),
			against: LIMIT_TASK,
			limit: 1,
			unit: 'ms',
			runs: 1
		},
		...growth(runs),
		...(peaks.length > 0
			? [
					{
						what: '  peak memory of page and workers (VmHWM), to the file',
						measured: median(peaks),
						against: (await stat(largest)).size / 1e6,
						unit: 'MB',
						limit: LIMIT_MEMORY,
						runs: RUNS
					} as const
				]
			: [])
	];
}

/** The cost of a contact in each file, compared with the previous file. */
function growth(runs: ReadonlyMap<number, readonly Imported[]>): Line[] {
	const costs = [...runs].map(([antal, all]) => ({
		antal,
		us: (1000 * median(all.map(({ inserted }) => inserted))) / antal
	}));
	return costs.slice(1).map(({ antal, us }, i) => ({
		what: `  a contact among ${antal.toLocaleString('sv-SE')}, to one among ${costs[i]!.antal.toLocaleString('sv-SE')}`,
		measured: us,
		against: costs[i]!.us,
		unit: 'µs',
		limit: LIMIT_GROWTH,
		runs: RUNS
	}));
}

function imported(browser: Browser, site: string, file: string, small: string): Promise<Imported> {
	return onColdPage(browser, `${site}data/`, async (page) => {
		// The start of the page itself is measured elsewhere.
		await page.evaluate(() => void (window.tasks = []));
		const loaded = await importOn(page, file, small);
		await page.waitForTimeout(SHOWN_AFTER);
		const longest = await page.evaluate(() => Math.max(0, ...window.tasks.map(({ ms }) => ms)));
		return { ...loaded, longest, peak: await peakMemory(page) };
	});
}

/** Tracing takes time, so this is done on a page of its own, which also starts the engine. */
function onCpu(browser: Browser, site: string, file: string): Promise<number> {
	return onColdPage(browser, `${site}data/`, (page) =>
		longestOnCpu(browser, page, async () => {
			await importCold(page, file);
			await page.waitForTimeout(SHOWN_AFTER);
		})
	);
}

/** Linux records the peak of each process; elsewhere it is not known. */
async function peakMemory(page: Page): Promise<number | null> {
	const session = await page.context().browser()!.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	const renderers = processInfo.filter(({ type }) => type === 'renderer');
	const peaks = await Promise.all(
		renderers.map(async ({ id }) => {
			const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
			return 1024 * Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0);
		})
	);
	// A spare renderer may be waiting; the page's own is the large one.
	return Math.max(0, ...peaks) || null;
}
