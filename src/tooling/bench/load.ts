import { DuckDBInstance } from '@duckdb/node-api';
import { readFile as readBytes } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { INGA } from '$lib/installningar/installningar';
import { kontextOf } from '$lib/installningar/kontext';
import { Engine } from '$lib/engine/engine';
import { openNodeDatabase } from '$lib/engine/node';
import { assemble } from '$lib/import/columns/assemble';
import { readFile } from '$lib/import/file';
import { loadsOf } from '$lib/import/loads';
import { onColdPage } from './page';
import { median, type Line } from './table';

const RUNS = 5;
/** Limit, as a multiple of native DuckDB with one thread, for the time until figures can be asked for. */
const LIMIT = 2.5;

/** Milliseconds from the file to its rows in the engine, and until figures can be asked for. */
interface Loaded {
	inserted: number;
	ready: number;
}

/**
 * Compares our import of a file of contacts with native DuckDB reading the same file into a table with
 * one thread. They take turns, so that other load on the machine affects both alike.
 * @param small a file of another source, which starts the page's engine before time is taken
 */
export async function contacts(
	browser: Browser,
	site: string,
	file: string,
	small: string
): Promise<Line[]> {
	const native: number[] = [];
	const node: Loaded[] = [];
	const page: Loaded[] = [];
	for (let run = 0; run < RUNS; run++) {
		native.push(await inNative(file));
		node.push(await inNode(file));
		page.push(await inBrowser(browser, site, file, small));
	}
	const against = { against: median(native), unit: 'ms', runs: RUNS } as const;
	const lines = (where: string, limit: number | null, runs: readonly Loaded[]): Line[] => [
		{
			what: `100 000 contacts ${where}, until figures can be asked for`,
			measured: median(runs.map(({ ready }) => ready)),
			limit,
			...against
		},
		{
			what: '  until the rows are in the engine',
			measured: median(runs.map(({ inserted }) => inserted)),
			limit: null,
			...against
		}
	];
	return [...lines('in Node', null, node), ...lines('in the browser', LIMIT, page)];
}

/** Milliseconds for native DuckDB with one thread to read the file into a table. */
export async function inNative(file: string): Promise<number> {
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

async function inNode(file: string): Promise<Loaded> {
	const db = await openNodeDatabase();
	let inserted = 0;
	const insert: typeof db.insert = async (table, ipc) => {
		await db.insert(table, ipc);
		inserted = performance.now();
	};
	const engine = await Engine.create({ ...db, insert }, kontextOf(INGA));
	const start = performance.now();
	const today = new Date().toISOString().slice(0, 10);
	const dataset = assemble([readFile('kontakter.csv', await readBytes(file), { today })]);
	await engine.load(loadsOf(dataset));
	const ready = performance.now();
	await engine.close();
	return { inserted: inserted - start, ready: ready - start };
}

function inBrowser(browser: Browser, site: string, file: string, small: string): Promise<Loaded> {
	return onColdPage(browser, `${site}data/`, (page) => importOn(page, file, small));
}

/** Imports the file on the data page, once its engine has been started. */
export async function importOn(page: Page, file: string, small: string): Promise<Loaded> {
	await importCold(page, small);
	await page.waitForTimeout(500);
	await page.evaluate(() => void (window.told = []));
	return importCold(page, file);
}

/** Imports the file on the data page, which starts its engine if it has not been started. */
export async function importCold(page: Page, file: string): Promise<Loaded> {
	await page.locator('input[type=file][multiple]').setInputFiles(file);
	return loaded(page);
}

/** Waits until the files being read are loaded. */
export async function loaded(page: Page): Promise<Loaded> {
	const told = await page.waitForFunction(readAndLoaded, null, { timeout: 300_000 });
	return (await told.jsonValue())!;
}

/** Runs in the page: the times since the importer was handed the file. */
function readAndLoaded(): Loaded | undefined {
	const { told } = window;
	const start = told.find(({ kind }) => kind === 'read')?.at;
	const insert = told.findIndex(({ kind }) => kind === 'INSERT_ARROW_FROM_IPC_STREAM');
	// The first question after loading is about the last day.
	const asked = told.findIndex(({ kind }, i) => i > insert && kind === 'CREATE_PREPARED');
	if (start === undefined || insert < 0 || asked < 0) return undefined;
	return { inserted: told[insert + 1]!.at - start, ready: told[asked - 1]!.at - start };
}
