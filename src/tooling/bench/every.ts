import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { build, preview, type InlineConfig } from 'vite';
import { ENGINE_FILE, packEngine } from '../packEngine.mjs';
import type { measureEvery } from './everyInPage';
import { ROT } from '../rot';
import { median, type Line } from './table';

/** The only page of the build. */
const SIDA = 'src/tooling/bench/every.html';
/**
 * Quarters asked for first, unmeasured: a page computes as many ahead a few seconds after its first
 * figures.
 */
const FORST = 16;
const RUNS = 8;

/**
 * How long all measures of a quarter take when asked for together, with these files loaded. No page shows them
 * all at once, so the app's engine and importer are built like the app, without the rest of it.
 */
export async function everyMeasure(
	browser: Browser,
	sizes: readonly { what: string; files: readonly string[]; limit: number }[]
): Promise<Line[]> {
	const folder = await mkdtemp(join(tmpdir(), 'stegraknaren-bench-'));
	const settings = {
		root: ROT,
		configFile: false,
		logLevel: 'error',
		plugins: [await packEngine()],
		publicDir: 'static',
		worker: { format: 'es' },
		build: { outDir: folder, assetsInlineLimit: 0, rollupOptions: { input: `${ROT}${SIDA}` } },
		preview: { host: '127.0.0.1', port: 0 },
		resolve: {
			alias: [
				{ find: '$lib', replacement: `${ROT}src/lib` },
				{ find: /^zod$/, replacement: `${ROT}src/zod.ts` }
			]
		}
	} satisfies InlineConfig;
	await build(settings);
	const server = await preview(settings);
	try {
		const site = server.resolvedUrls!.local[0]! + SIDA;
		const lines: Line[] = [];
		for (const { what, files, limit } of sizes) {
			const times = await timed(browser, site, files);
			const measured = median(times.slice(FORST));
			lines.push({ what, measured, against: limit, unit: 'ms', limit: 1, runs: RUNS });
		}
		return lines;
	} finally {
		await server.close();
		await rm(folder, { recursive: true });
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
