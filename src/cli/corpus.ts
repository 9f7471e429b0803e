import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTables } from '$lib/import/dialect/reader';
import { records } from '$lib/import/text/split';
import { plainSyntax } from '$lib/import/text/syntax';
import { Unreadable } from '$lib/import/unreadable';
import { exitCode } from './arguments';
import { UsageError } from '../tooling/usage';
import { FAILED, score, total } from './corpus/score';
import { worst } from './corpus/worst';

/**
 * `npm run corpus -- <folder>`: reads every file in `csv/` with the generic reader and compares it with
 * the file of the same name in `clean/`, as the Pollock benchmark does. Prints last the mean score out of
 * 10, simple and weighted by `weights.json`.
 * @returns the exit code: 0, or 2 with one line on stderr when the folder is unusable
 */
export function main(args: string[]): Promise<number> {
	return exitCode(async () => {
		const [folder, ...rest] = args;
		if (!folder || rest.length > 0)
			throw new UsageError('Ange en mapp med csv/ och clean/: npm run corpus -- <mapp>');
		const names = await namesIn(join(folder, 'csv'));
		const weights = await weightsIn(folder);
		const scores = new Map<string, number>();
		for (const name of names) {
			const points = await scoreOf(folder, name);
			if (points === null) console.error(`clean/${name} is missing: the file is not counted.`);
			else scores.set(name, points);
		}
		console.error(worst(scores, weights));
		console.log(`simple ${mean(scores, () => 1).toFixed(3)}`);
		console.log(`weighted ${mean(scores, weights).toFixed(3)}`);
		return 0;
	});
}

async function namesIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
	if (files.length === 0) throw new UsageError(`Mappen ${folder} finns inte eller är tom.`);
	return files.map(({ name }) => name).sort();
}

/** The weight of each file. Without a weights file all are 1; a file that it does not name is 0. */
async function weightsIn(folder: string): Promise<(name: string) => number> {
	const text = await readFile(join(folder, 'weights.json'), 'utf8').catch(() => null);
	if (text === null) return () => 1;
	const weights = new Map(Object.entries(JSON.parse(text) as Record<string, number>));
	return (name) => weights.get(name) ?? 0;
}

/** The score out of 10; null when there is no clean file. */
async function scoreOf(folder: string, name: string): Promise<number | null> {
	const clean = await readFile(join(folder, 'clean', name), 'utf8').catch(() => null);
	if (clean === null) return null;
	const loaded = loadedRows(await readFile(join(folder, 'csv', name)));
	return total(loaded ? score(cleanRows(clean), loaded) : FAILED);
}

/** The first table of a file, header first; null when the file is refused. */
export function loadedRows(bytes: Uint8Array): string[][] | null {
	try {
		const [table] = readTables(bytes).tables;
		return table ? [...(table.header ? [table.header] : []), ...table.rows] : [];
	} catch (error) {
		if (error instanceof Unreadable) return null;
		throw error;
	}
}

/** The rows of a clean file, header first. */
export function cleanRows(text: string): string[][] {
	const lines = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
	return [...records([lines], plainSyntax(','))].flat();
}

function mean(scores: ReadonlyMap<string, number>, weight: (name: string) => number): number {
	let sum = 0;
	let weights = 0;
	for (const [name, points] of scores) {
		sum += points * weight(name);
		weights += weight(name);
	}
	return weights === 0 ? 0 : sum / weights;
}
