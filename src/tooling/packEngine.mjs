import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { ENGINE_NAME, engineBinary } from '../lib/engine/binary/binary.ts';

/** The engine's name on the server. Every version has its own, so that it can be cached forever. */
export const ENGINE_FILE = `${ENGINE_NAME}.wasm.bin`;

/**
 * Vite plugin: gives the program the engine's address. Must be awaited before SvelteKit's own plugin is
 * created, since that lists static/ at once: an engine packed later would be in no list, and a first
 * build would not work offline.
 * @param {string} [root] the folder with static/ in it
 * @returns {Promise<import('vite').Plugin>}
 */
export async function packEngine(root = process.cwd()) {
	await pack(join(root, 'static/engine'));
	return {
		name: 'pack-engine',
		config: () => ({ define: { __ENGINE_FILE__: JSON.stringify(`engine/${ENGINE_FILE}`) } })
	};
}

/**
 * Puts DuckDB's WebAssembly, gzipped, in a folder, if it is not there. 27 MB become 7, below every host's
 * limit, and the browser inflates it itself. No server treats files with this extension specially.
 * @param {string} folder
 */
async function pack(folder) {
	const target = join(folder, ENGINE_FILE);
	if (existsSync(target)) return;
	mkdirSync(folder, { recursive: true });
	for (const old of readdirSync(folder)) rmSync(join(folder, old));
	const part = `${target}.${process.pid}`;
	const level = constants.Z_BEST_COMPRESSION;
	writeFileSync(part, await promisify(gzip)(await engineBinary(), { level }));
	renameSync(part, target);
}
