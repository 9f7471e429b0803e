import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Filer } from '../filer';
import { amount, columns, median } from '../table';
import { NAMN, type Matt } from './ensam';

const RUNS = 3;
/** Milliseconds after which a run is given up. */
const LONGEST = 600_000;

/** What one program took for files of one size, or why it has no answer. */
type Utfall = Pick<Matt, 'ms' | 'cpu' | 'peak'> | { inte: string };

/**
 * Compares what a user could use instead, each in a process of its own, in turns: from text files to the same
 * answers, which are checked against each other.
 * @param sizes numbers of contacts, growing
 */
export async function jamforelse(sizes: readonly number[], filer: Filer): Promise<string> {
	const rows: string[][] = [];
	/** Processor time per contact at the previous size. */
	const before = new Map<string, number>();
	for (const antal of sizes) {
		const files = await filer.kontakter(antal);
		const all = await Promise.all(files.map((file) => stat(file)));
		const bytes = all.reduce((sum, { size }) => sum + size, 0);
		const utfall = await omgang(files);
		const native = utfall.get(NAMN[0]!)!;
		for (const [namn, one] of utfall) {
			const size =
				one === native ? `${antal.toLocaleString('sv-SE')} (${amount(bytes / 1e6, 'MB')})` : '';
			if ('inte' in one) {
				rows.push([size, namn, one.inte, '', '', '', '', '']);
				continue;
			}
			const cost = one.cpu / antal;
			const growth = cost / (before.get(namn) ?? NaN);
			before.set(namn, cost);
			rows.push([
				size,
				namn,
				amount(one.ms, 'ms'),
				amount(one.cpu, 'ms'),
				'cpu' in native ? (one.cpu / native.cpu).toFixed(2) : '',
				amount(one.peak / 1e6, 'MB'),
				(one.peak / bytes).toFixed(1),
				Number.isNaN(growth) ? '' : growth.toFixed(2)
			]);
		}
	}
	return columns(
		['Contacts', 'With', 'Time', 'Processor', 'To native', 'Peak', 'To file', 'Growth'],
		rows
	);
}

/** Runs each program in turn, several times, and takes the median of each. */
async function omgang(files: readonly string[]): Promise<Map<string, Utfall>> {
	const runs = new Map<string, Matt[]>(NAMN.map((namn) => [namn, []]));
	const utfall = new Map<string, Utfall>();
	for (let run = 0; run < RUNS; run++)
		for (const namn of NAMN) {
			if (utfall.has(namn)) continue;
			const matt = await fraga(namn, files);
			if ('inte' in matt) utfall.set(namn, matt);
			else runs.get(namn)!.push(matt);
		}
	const svar = new Set([...runs.values()].flat().map((one) => JSON.stringify(one.svar)));
	if (svar.size !== 1) throw new Error(`They do not answer the same: ${[...svar].join('\n')}`);
	const of = (namn: string, key: 'ms' | 'cpu' | 'peak') =>
		median(runs.get(namn)!.map((one) => one[key]));
	return new Map(
		NAMN.map((namn) => [
			namn,
			utfall.get(namn) ?? { ms: of(namn, 'ms'), cpu: of(namn, 'cpu'), peak: of(namn, 'peak') }
		])
	);
}

/** Runs one program in a process that does nothing else. */
async function fraga(namn: string, files: readonly string[]): Promise<Matt | { inte: string }> {
	// The compiled command as it is now, whatever happens to the sources meanwhile.
	const command = pathToFileURL(join(import.meta.dirname, 'bench.js')).href;
	const start = `import { main } from '${command}'; await main(process.argv.slice(1));`;
	try {
		const { stdout } = await promisify(execFile)(
			process.execPath,
			['--input-type=module', '--eval', start, '--', '--ensam', namn, ...files],
			{ timeout: LONGEST, maxBuffer: 1 << 26 }
		);
		return JSON.parse(stdout) as Matt;
	} catch (error) {
		return { inte: varfor(error as Error & { stderr?: string; killed?: boolean }) };
	}
}

/** Why it failed, in a word. @throws errors that are not limits of the machine or of JavaScript */
function varfor(error: Error & { stderr?: string; killed?: boolean }): string {
	const told = error.stderr ?? '';
	if (error.killed) return 'over 10 min';
	if (/heap out of memory|allocation failed|Out of memory|bad_alloc/i.test(told))
		return 'out of memory';
	if (/ERR_STRING_TOO_LONG|Invalid string length/.test(told)) return 'text too long';
	throw error;
}
