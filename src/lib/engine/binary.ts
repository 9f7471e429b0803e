import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { trimExports } from './trim.ts';

const require = createRequire(import.meta.url);
const DIST = dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
/** The library's scripts that start the engine: in a browser's worker, and in Node. */
const SCRIPTS = ['duckdb-browser-eh.worker.js', 'duckdb-node-blocking.cjs'];

const { version } = JSON.parse(readFileSync(join(DIST, '../package.json'), 'utf8')) as {
	version: string;
};
/** Which engine it is, and how it has been made: a name of its own for each that differs. */
export const ENGINE_NAME = `duckdb-eh-${version}-t1`;

/**
 * DuckDB's WebAssembly as the program runs it. The library's own exports all it has, 75 000 names, for
 * extensions to be linked with; ours takes none in (see settings.ts). To go through them took most of a
 * start. Those that the library's scripts ask for are left (see docs/beslut/0017).
 */
export function engineBinary(): Uint8Array {
	const named = new Set<string>();
	for (const script of SCRIPTS)
		for (const [name] of readFileSync(join(DIST, script), 'utf8').matchAll(/[A-Za-z_$][\w$]*/g))
			named.add(name);
	return trimExports(
		readFileSync(join(DIST, 'duckdb-eh.wasm')),
		// The scripts put an underscore before a name, or make it of a function's shape.
		(name) => named.has(name) || named.has(`_${name}`) || name.startsWith('dynCall_')
	);
}

/** The same as a file, made when it is not there. @returns its path */
export function engineFile(): string {
	const folder = join(DIST, '../../../.cache/stegraknaren');
	const target = join(folder, `${ENGINE_NAME}.wasm`);
	if (existsSync(target)) return target;
	const part = `${target}.${process.pid}`;
	try {
		mkdirSync(folder, { recursive: true });
		writeFileSync(part, engineBinary());
		renameSync(part, target);
		return target;
	} catch {
		// Where nothing can be written the library's own does the same, and starts more slowly.
		return join(DIST, 'duckdb-eh.wasm');
	}
}
