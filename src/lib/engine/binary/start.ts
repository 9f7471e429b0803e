import { createRequire } from 'node:module';
import type * as Blocking from '@duckdb/duckdb-wasm/blocking';
import { urForrad } from '../slump.ts';

const require = createRequire(import.meta.url);

/**
 * Starts the library's engine in this Node process.
 * @param path of its WebAssembly file
 */
export async function startEngine(path: string): Promise<Blocking.DuckDBBindings> {
	const duckdb = require('@duckdb/duckdb-wasm/blocking') as typeof Blocking;
	const bundle = { mainModule: path, mainWorker: path };
	const db = await duckdb.createDuckDB(
		{ mvp: bundle, eh: bundle },
		new duckdb.VoidLogger(),
		duckdb.NODE_RUNTIME
	);
	const { instantiate } = WebAssembly;
	await instantiatedBy(
		async (wasm, imports) => instantiate(wasm, medForrad(imports)),
		() => db.instantiate()
	);
	return db;
}

/**
 * Runs something in which the engine is instantiated in another way. The library has no hook for it, but
 * passes everything that the engine imports through here.
 */
async function instantiatedBy<T>(
	instead: (wasm: BufferSource, imports: Imports) => Promise<unknown>,
	run: () => Promise<T>
): Promise<T> {
	const { instantiate } = WebAssembly;
	WebAssembly.instantiate = instead as typeof instantiate;
	try {
		return await run();
	} finally {
		WebAssembly.instantiate = instantiate;
	}
}

/** What the engine imports, with random bytes from a store. */
function medForrad({ wasi_snapshot_preview1: wasi, ...more }: Imports): Imports {
	const memory = more.env!.memory as WebAssembly.Memory;
	const fyll = urForrad((till) => crypto.getRandomValues(till));
	return {
		...more,
		wasi_snapshot_preview1: {
			...wasi,
			random_get(at: number, length: number) {
				fyll(new Uint8Array(memory.buffer as ArrayBuffer, at, length));
				return 0;
			}
		}
	};
}

/** The library's code for files of the browser: there is no disk where the engine runs. */
const BROWSER_FILES = 2;

/**
 * Starts an engine with an empty database, shielded from this machine's clock, environment and randomness.
 * @param path of a file with the same engine
 * @param wasm the engine to start
 * @returns the whole of its memory
 */
export async function memoryOfStarted(path: string, wasm: Uint8Array): Promise<Uint8Array> {
	const { instantiate } = WebAssembly;
	const { argv } = process;
	let memory: WebAssembly.Memory | undefined;
	let low: WebAssembly.Global | undefined;
	let high = 0;
	const secluded = async (_: unknown, { env, wasi_snapshot_preview1: wasi, ...more }: Imports) => {
		memory = env!.memory as WebAssembly.Memory;
		low = more['GOT.mem']!.__stack_low as WebAssembly.Global;
		high = (env!.__stack_pointer as WebAssembly.Global<'i32'>).value;
		const set = (at: number, value: number) =>
			new DataView(memory!.buffer).setUint32(at, value, true);
		return instantiate(wasm as Uint8Array<ArrayBuffer>, {
			...more,
			env: {
				...env,
				emscripten_date_now: () => 0,
				_emscripten_get_progname: () => undefined,
				duckdb_web_fs_get_default_data_protocol: () => BROWSER_FILES
			},
			wasi_snapshot_preview1: {
				...wasi,
				environ_sizes_get(count: number, size: number) {
					set(count, 0);
					set(size, 0);
					return 0;
				},
				environ_get: () => 0,
				random_get(at: number, length: number) {
					for (let i = 0; i < length; i++) new Uint8Array(memory!.buffer)[at + i] = i + 1;
					return 0;
				}
			}
		});
	};
	// The engine gets this program's arguments, whose length decides where things lie in its memory.
	process.argv = [argv[0]!, 'duckdb'];
	try {
		const db = await instantiatedBy(secluded, () => startEngine(path));
		db.open({ path: ':memory:' });
		const bottom = low!.value as number;
		if (!(bottom > 0 && bottom < high)) throw new Error('the stack of the engine was not found');
		// Clear the stack: nothing reads its old contents any more.
		return new Uint8Array(memory!.buffer).slice().fill(0, bottom, high);
	} finally {
		process.argv = argv;
	}
}

type Imports = Record<string, Record<string, WebAssembly.ImportValue>>;
