import type { Browser } from 'playwright';
import { createServer } from 'vite';
import { ENGINE_FILE, packEngine } from '../packEngine.mjs';
import type { measureEvery } from './everyInPage';
import { ROT } from '../rot';
import { median, type Line } from './table';

/** Quarters asked for first: so many has a page computed ahead a few seconds after its first figures. */
const FORST = 16;
const RUNS = 8;

/**
 * How long every measure of a quarter takes when all are asked for together, with these files
 * loaded. No page shows them all at once, so the app's own engine and importer are served to the
 * browser as they stand in the source, with nothing around them.
 */
export async function everyMeasure(
	browser: Browser,
	sizes: readonly { what: string; files: readonly string[]; limit: number }[]
): Promise<Line[]> {
	const server = await createServer({
		root: ROT,
		configFile: false,
		appType: 'custom',
		logLevel: 'error',
		plugins: [await packEngine(), page()],
		publicDir: 'static',
		worker: { format: 'es' },
		server: { host: '127.0.0.1', hmr: false, watch: null },
		optimizeDeps: {
			entries: ['src/tooling/bench/everyInPage.ts', 'src/lib/import/worker/worker.ts'],
			// Found later, in a fresh tree, one of them would stop the worker that imports it.
			include: ['papaparse', 'fflate', 'saxen', 'zod', 'apache-arrow', '@duckdb/duckdb-wasm']
		},
		resolve: { alias: { $lib: `${ROT}src/lib` } }
	});
	try {
		await server.listen(0);
		const site = server.resolvedUrls!.local[0]!;
		const lines: Line[] = [];
		for (const { what, files, limit } of sizes) {
			const times = await timed(browser, site, files);
			const measured = median(times.slice(FORST));
			lines.push({ what, measured, against: limit, unit: 'ms', limit: 1, runs: RUNS });
		}
		return lines;
	} finally {
		await server.close();
	}
}

async function timed(browser: Browser, site: string, files: readonly string[]): Promise<number[]> {
	const page = await browser.newPage();
	try {
		await page.goto(site);
		await page.waitForFunction(() => 'measureEvery' in window);
		await page.locator('input').setInputFiles([...files]);
		return await page.evaluate(
			([engine, quarters]) =>
				(window as unknown as { measureEvery: typeof measureEvery }).measureEvery(
					[...document.querySelector('input')!.files!],
					engine,
					quarters
				),
			[`/engine/${ENGINE_FILE}`, FORST + RUNS] as const
		);
	} finally {
		await page.close();
	}
}

/** Vite plugin: the one page there is. */
function page() {
	return {
		name: 'bench-page',
		configureServer(server: Awaited<ReturnType<typeof createServer>>) {
			server.middlewares.use((request, response, next) => {
				if (request.url !== '/') return next();
				response.setHeader('content-type', 'text/html');
				response.end(
					'<!doctype html><input type="file" multiple /><script type="module" src="/src/tooling/bench/everyInPage.ts"></script>'
				);
			});
		}
	};
}
