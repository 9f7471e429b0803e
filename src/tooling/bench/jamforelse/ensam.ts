import { readFileSync } from 'node:fs';
import type { Svar } from './svar';

/** Who is asked, by what they are called in the table. Each is fetched when it is its turn. */
const SATT: Readonly<Record<string, () => Promise<(files: readonly string[]) => Promise<Svar>>>> = {
	'native DuckDB, 1 thread': async () => (await import('./native')).nativeDuckDB,
	Stegräknaren: async () => (await import('./var')).stegraknaren,
	'PapaParse + JavaScript': async () => (await import('./papa')).papaparse,
	Arquero: async () => (await import('./arquero')).arquero,
	'SQLite-WASM': async () => (await import('./sqlite')).sqlite
};

export const NAMN = Object.keys(SATT);

/** What one of them came to with these files, and what it took. */
export interface Matt {
	svar: Svar;
	ms: number;
	/** Milliseconds of the processor's time, over all threads: much the same however much else is run. */
	cpu: number;
	/** The most memory that the process has had, in bytes. */
	peak: number;
}

/** Asks one of them in this process, which has done nothing else. */
export async function ensam(namn: string, files: readonly string[]): Promise<Matt> {
	const ask = await SATT[namn]!();
	const start = performance.now();
	const fore = process.cpuUsage();
	const svar = await ask(files);
	const ms = performance.now() - start;
	const { user, system } = process.cpuUsage(fore);
	return { svar, ms, cpu: (user + system) / 1000, peak: peak() };
}

/** Linux tells it of this process alone; elsewhere it may be of the one that started it. */
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
