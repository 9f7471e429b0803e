import { DuckDBInstance } from '@duckdb/node-api';
import { readFile as readBytes } from 'node:fs/promises';
import type { Browser } from 'playwright';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { Engine } from '$lib/engine/engine';
import { openNodeDatabase } from '$lib/engine/node';
import { assemble } from '$lib/import/assemble';
import { readFile } from '$lib/import/file';
import { loadsOf } from '$lib/ui/loads';
import { onColdPage } from './page';
import { median, type Line } from './table';

const RUNS = 5;
const LIMIT = 4;

/**
 * Our import of a file of contacts, from the file to figures that can be asked for, against native
 * DuckDB that reads the same file into a table with one thread.
 * @param small a file of another kind, that starts the page's engine before the clock does
 */
export async function contacts(
	browser: Browser,
	site: string,
	file: string,
	small: string
): Promise<Line[]> {
	const native = await repeated(() => inNative(file));
	const engine = await Engine.create(await openNodeDatabase(), AGREEMENTS);
	const node = await repeated(() => inNode(engine, file));
	await engine.close();
	const page = await repeated(() => inBrowser(browser, site, file, small));
	const line = { against: native, unit: 'ms', limit: LIMIT, runs: RUNS } as const;
	return [
		{ what: 'Import of 100 000 contacts in Node, to native DuckDB', measured: node, ...line },
		{ what: 'The same in the browser', measured: page, ...line }
	];
}

async function repeated(once: () => Promise<number>): Promise<number> {
	const times: number[] = [];
	for (let run = 0; run < RUNS; run++) times.push(await once());
	return median(times);
}

async function inNative(file: string): Promise<number> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	try {
		const start = performance.now();
		await connection.run(
			`CREATE TABLE kontakter AS FROM read_csv('${file}', delim = ';', header = true)`
		);
		return performance.now() - start;
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

async function inNode(engine: Engine, file: string): Promise<number> {
	const start = performance.now();
	const today = new Date().toISOString().slice(0, 10);
	const dataset = assemble([readFile('kontakter.csv', await readBytes(file), { today })]);
	await engine.load(loadsOf(dataset));
	return performance.now() - start;
}

function inBrowser(browser: Browser, site: string, file: string, small: string): Promise<number> {
	return onColdPage(browser, `${site}data/`, async (page) => {
		const input = page.locator('input[type=file]');
		const loaded = () =>
			page.waitForFunction(
				() => window.told.at(-1)?.kind === 'PREPARED_STATEMENT_ID' || undefined,
				null,
				{ timeout: 120_000 }
			);
		await input.setInputFiles(small);
		await loaded();
		await page.waitForTimeout(500);
		await page.evaluate(() => void (window.told = []));
		await input.setInputFiles(file);
		await page.waitForFunction(readAndLoaded, null, { timeout: 120_000 });
		return (await page.evaluate(readAndLoaded))!;
	});
}

/** Runs in the page: from the file handed to the importer to the last statement of the loading. */
function readAndLoaded(): number | undefined {
	const asked = window.told.find(({ kind }) => kind === 'read')?.at;
	// The first thing asked of what is loaded is its last day.
	const prepared = window.told.findIndex(({ kind }) => kind === 'CREATE_PREPARED');
	return asked === undefined || prepared < 1 ? undefined : window.told[prepared - 1]!.at - asked;
}
