import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { memoryOfStarted } from './start.ts';
import { startedFrom } from './started.ts';
import { trimExports } from './trim.ts';

const require = createRequire(import.meta.url);
const WHOLE = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
const DIST = dirname(WHOLE);
/** The library's scripts that start the engine, in a browser's worker and in Node. */
const SCRIPTS = ['duckdb-browser-eh.worker.js', 'duckdb-node-blocking.cjs'];

const { version } = JSON.parse(readFileSync(join(DIST, '../package.json'), 'utf8')) as {
	version: string;
};
/** Identifies the engine and how it was made: different builds must have different names. */
export const ENGINE_NAME = `duckdb-eh-${version}-t2`;

/**
 * DuckDB's WebAssembly as the program runs it. The library's own binary exports everything, 75 000 names, so
 * that extensions can link with it. Ours loads none (see settings.ts), and going through the names took most
 * of a start, so only those that the library's scripts use are kept (see docs/beslut/0017). The binary has
 * also been started already, with an empty database (see docs/beslut/0019).
 */
export async function engineBinary(): Promise<Uint8Array> {
	const named = new Set<string>();
	for (const script of SCRIPTS)
		for (const [name] of readFileSync(join(DIST, script), 'utf8').matchAll(/[A-Za-z_$][\w$]*/g))
			named.add(name);
	const trimmed = trimExports(
		readFileSync(WHOLE),
		// The scripts may prefix a name with an underscore, or build it from a function's signature.
		(name) => named.has(name) || named.has(`_${name}`) || name.startsWith('dynCall_')
	);
	return startedFrom(trimmed, await memoryOfStarted(WHOLE, trimmed));
}

/** The engine as a file, made when it does not exist. @returns its path */
export async function engineFile(): Promise<string> {
	try {
		return await fileIn(join(DIST, '../../../.cache/stegraknaren'));
	} catch {
		return fileIn(tmpdir());
	}
}

async function fileIn(folder: string): Promise<string> {
	const target = join(folder, `${ENGINE_NAME}.wasm`);
	if (existsSync(target)) return target;
	mkdirSync(folder, { recursive: true });
	const part = `${target}.${process.pid}`;
	writeFileSync(part, await engineBinary());
	renameSync(part, target);
	return target;
}
