import { readFileSync } from 'node:fs';
import type { Svar } from './svar';

/** The compared programs, by name in the table. Each is imported only when it is run. */
const SATT: Readonly<Record<string, () => Promise<(files: readonly string[]) => Promise<Svar>>>> = {
	'native DuckDB, 1 thread': async () => (await import('./native')).nativeDuckDB,
	Stegräknaren: async () => (await import('./var')).stegraknaren,
	'PapaParse + JavaScript': async () => (await import('./papa')).papaparse,
	Arquero: async () => (await import('./arquero')).arquero,
	'SQLite-WASM': async () => (await import('./sqlite')).sqlite
};

export const NAMN = Object.keys(SATT);

/** The answers of one program for these files, and what they cost. */
export interface Matt {
	svar: Svar;
	ms: number;
	/** Milliseconds of processor time over all threads, which hardly depends on what else is running. */
	cpu: number;
	/** Peak memory of the process, in bytes. */
	peak: number;
}

/** Runs one program in this process, which has done nothing else. */
export async function ensam(namn: string, files: readonly string[]): Promise<Matt> {
	const ask = await SATT[namn]!();
	const start = performance.now();
	const fore = process.cpuUsage();
	const svar = await ask(files);
	const ms = performance.now() - start;
	const { user, system } = process.cpuUsage(fore);
	return { svar, ms, cpu: (user + system) / 1000, peak: peak() };
}

/** Linux gives the peak of this process alone; elsewhere it may include that of its parent. */
function peak(): number {
	const told = /VmHWM:\s*(\d+)/.exec(statusOf() ?? '');
	return 1024 * (told ? Number(told[1]) : process.resourceUsage().maxRSS);
}

function statusOf(): string | undefined {
	try {
		return readFileSync('/proc/self/status', 'utf8');
	} catch {
		return undefined;
	}
}
