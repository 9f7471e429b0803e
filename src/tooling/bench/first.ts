import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import type { Line } from './table';

const LIMIT_KB = 180;

/** Words that only occur in the engine and the chart library. */
const HEAVY = /duckdb_web|RUN_PREPARED|WebAssembly|echarts|zrender/;

/** What a first page without cache fetches before any file is chosen, with each body gzipped. */
export async function firstLoad(browser: Browser, site: string): Promise<[Line[], string]> {
	const context = await browser.newContext();
	const fetched: { url: string; body: Buffer }[] = [];
	try {
		const page = await context.newPage();
		const bodies: Promise<void>[] = [];
		page.on('response', (response) => {
			const url = response.url();
			bodies.push(response.body().then((body) => void fetched.push({ url, body })));
		});
		await page.goto(site, { waitUntil: 'networkidle' });
		await Promise.all(bodies);
	} finally {
		await context.close();
	}
	const kB = (wanted: typeof fetched) =>
		wanted.reduce((sum, { body }) => sum + gzipSync(body).length, 0) / 1000;
	const fonts = fetched.filter(({ url }) => url.endsWith('.woff2'));
	const line = { against: LIMIT_KB, unit: 'kB', limit: 1, runs: 1 } as const;
	const heavy = fetched
		.filter(
			({ url, body }) =>
				/engine|wasm|worker|duckdb/.test(url) || HEAVY.test(body.toString('latin1'))
		)
		.map(({ url }) => url);
	return [
		[
			{ what: 'First load, gzip, with fonts', measured: kB(fetched), ...line },
			{
				what: '  without fonts',
				measured: kB(fetched.filter((one) => !fonts.includes(one))),
				...line
			}
		],
		heavy.length === 0
			? `Nothing of the engine or the charts is among the ${fetched.length} files of the first load.`
			: `OVER: the first load fetches of the engine or the charts: ${heavy.join(', ')}`
	];
}
