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
/** The library's scripts that start the engine: in a browser's worker, and in Node. */
const SCRIPTS = ['duckdb-browser-eh.worker.js', 'duckdb-node-blocking.cjs'];

const { version } = JSON.parse(readFileSync(join(DIST, '../package.json'), 'utf8')) as {
	version: string;
};
/** Which engine it is, and how it has been made: a name of its own for each that differs. */
export const ENGINE_NAME = `duckdb-eh-${version}-t2`;

/**
 * DuckDB's WebAssembly as the program runs it. The library's own exports all it has, 75 000 names, for
 * extensions to be linked with; ours takes none in (see settings.ts). To go through them took most of a
 * start. Those that the library's scripts ask for are left (see docs/beslut/0017). And it has started
 * already, with an empty database (see docs/beslut/0019).
 */
export async function engineBinary(): Promise<Uint8Array> {
	const named = new Set<string>();
	for (const script of SCRIPTS)
		for (const [name] of readFileSync(join(DIST, script), 'utf8').matchAll(/[A-Za-z_$][\w$]*/g))
			named.add(name);
	const trimmed = trimExports(
		readFileSync(WHOLE),
		// The scripts put an underscore before a name, or make it of a function's shape.
		(name) => named.has(name) || named.has(`_${name}`) || name.startsWith('dynCall_')
	);
	return startedFrom(trimmed, await memoryOfStarted(WHOLE, trimmed));
}

/** The same as a file, made when it is not there. @returns its path */
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
