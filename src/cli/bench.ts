import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitCode } from './arguments';
import { DELAR, Sida } from '../tooling/bench/delar';
import { Filer } from '../tooling/bench/filer';
import { UsageError } from '../tooling/usage';

const SKRIV = '--skriv';
/** The flag with which the benchmark runs one of the compared programs in a process of its own. */
const ENSAM = '--ensam';

/**
 * `npm run bench`: what the program costs, as ratios to its limits and to native DuckDB in the same run.
 * Times depend on the machine, so a line over its limit is reported without failing. Names of parts select
 * which to run; `--skriv` writes them to docs/prestanda.md.
 * @returns the exit code: 0, or 2 with one line on stderr when it cannot be run
 */
export async function main(args: string[]): Promise<number> {
	const [first, namn, ...files] = args;
	if (first === ENSAM) {
		const { ensam } = await import('../tooling/bench/jamforelse/ensam');
		console.log(JSON.stringify(await ensam(namn!, files)));
		return 0;
	}
	return exitCode(() => bench(args));
}

async function bench(args: readonly string[]): Promise<number> {
	const asked = args.filter((arg) => arg !== SKRIV);
	const parts = asked.length > 0 ? asked : Object.keys(DELAR);
	const unknown = parts.find((part) => !(part in DELAR));
	if (unknown !== undefined)
		throw new UsageError(
			`${unknown} is no part of the benchmark: ${Object.keys(DELAR).join(', ')}, and ${SKRIV}.`
		);
	const folder = await mkdtemp(join(tmpdir(), 'stegraknaren-bench-'));
	const filer = new Filer(folder);
	const sida = new Sida();
	try {
		for (const part of parts) {
			const { rubrik, mat } = DELAR[part]!;
			const text = await mat(filer, sida);
			console.log(`${rubrik}\n\n${text}\n`);
			if (args.includes(SKRIV)) {
				const { skriv } = await import('../tooling/bench/prestanda');
				await skriv(part, text);
			}
		}
		return 0;
	} finally {
		await sida.stang();
		await rm(folder, { recursive: true });
	}
}
