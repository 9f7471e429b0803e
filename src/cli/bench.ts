import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { skrivKontakter } from '../../data-samples/generera.mjs';
import { UsageError } from '../tooling/usage';
import { anotherKommun, anotherQuarter, firstFigure } from '../tooling/bench/figures';
import { everyMeasure } from '../tooling/bench/every';
import { firstLoad } from '../tooling/bench/first';
import { contacts } from '../tooling/bench/load';
import { million } from '../tooling/bench/million';
import { published } from '../tooling/bench/publicerat';
import { openBrowser } from '../tooling/browser';
import { table } from '../tooling/bench/table';
import { ROT } from '../tooling/rot';
import { serveBuild } from '../tooling/site';

const SAMPLES = join(ROT, 'data-samples');

/**
 * `npm run bench`: what the program costs, as ratios to its limits and to native DuckDB in the
 * same run. Times depend on the machine; a line over its limit is told and fails nothing.
 * @returns the exit code: 0, or 2 with one line on stderr when it cannot be run
 */
export async function main(args: string[]): Promise<number> {
	const folder = await mkdtemp(join(tmpdir(), 'stegraknaren-bench-'));
	try {
		if (args.length > 0) throw new UsageError('bench takes no arguments.');
		console.log(await measured(folder));
		return 0;
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		console.error(error.message);
		return 2;
	} finally {
		await rm(folder, { recursive: true });
	}
}

async function measured(folder: string): Promise<string> {
	const site = await serveBuild();
	const browser = await openBrowser();
	try {
		const many = await kontakter(folder, 100_000);
		const some = await kontakter(folder, 10_000);
		const sizes = new Map([
			[1000, await kontakter(folder, 1000)],
			[100_000, many],
			[1_000_000, await kontakter(folder, 1_000_000)]
		]);
		const samples = (await readdir(SAMPLES)).filter((name) => name.endsWith('.csv'));
		const others = samples.filter((name) => name !== 'kontakter.csv' && name !== 'aktiviteter.csv');
		const paths = await Promise.all(others.map((name) => egen(folder, name)));
		const lpix = await egen(folder, 'lpix.csv');
		const [first, proof] = await firstLoad(browser, site.url);
		const [report, still] = await published(browser, site.url);
		const lines = [
			...first,
			...report,
			...(await firstFigure(browser, site.url)),
			...(await anotherQuarter(browser, site.url, [some, ...paths])),
			await anotherKommun(browser, site.url, [some, ...paths]),
			...(await everyMeasure(browser, [
				{ what: 'Every measure at once, 10 000 contacts', files: [some, ...paths], limit: 100 },
				{
					what: '  1 000 000 contacts',
					files: [sizes.get(1_000_000)!, ...paths],
					limit: 1000
				}
			])),
			...(await contacts(browser, site.url, many, lpix)),
			...(await million(browser, site.url, sizes, lpix))
		];
		return `${table(lines)}\n\n${proof}\n${still}`;
	} finally {
		await browser.close();
		site.close();
	}
}

/** A sample as a file of one's own, with an empty line more: samples among own files are asked about. */
async function egen(folder: string, name: string): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, Buffer.concat([await readFile(join(SAMPLES, name)), Buffer.from('\r\n')]));
	return path;
}

/** Contacts as UTF-8: native DuckDB cannot read Windows-1252 without an extension. */
async function kontakter(folder: string, antal: number): Promise<string> {
	const path = join(folder, `kontakter-${antal}.csv`);
	await skrivKontakter(antal, path);
	const text = new TextDecoder('windows-1252').decode(await readFile(path));
	await writeFile(path, text);
	return path;
}
