import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { ENGINE_NAME, engineBinary } from '../lib/engine/binary/binary.ts';

/** The engine's name on the server: a version of its own, so that it may be cached for ever. */
export const ENGINE_FILE = `${ENGINE_NAME}.wasm.bin`;

/**
 * Vite plugin: tells the program the engine's address. Awaited before SvelteKit's own plugin is made,
 * which lists what lies in static/ at once: an engine packed later would be in no list, and a first
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
 * Puts DuckDB's WebAssembly, gzipped, in a folder. Packed once; 27 MB become 7, under every host's
 * limit, and the browser inflates it itself. The ending is one that no server treats in a way of its own.
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
