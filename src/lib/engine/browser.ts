import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import type { Table } from 'apache-arrow';
import { breath } from '$lib/trustedworker/breath';
import { fencedWorker } from '$lib/trustedworker/fenced';
import { hamtaDel } from '$lib/trustedworker/hamtadel';
import type { Database } from './database';
import { toRows } from './rows';
import { SETTINGS } from './settings';
import { utifran } from './utifran';

/**
 * Starts DuckDB in a worker of its own and locks it. Everything comes from our own origin.
 * @param wasmUrl the gzipped engine, made by the build (see docs/beslut)
 * @param stannad told when it is gone, before what was asked of it is answered with `MotorStannade`
 */
export async function openBrowserDatabase(
	wasmUrl: string,
	stannad: () => void = () => undefined
): Promise<Database> {
	const given = utifran();
	if (given) return given;
	const { borta, omInte } = livet(stannad);
	const [worker, wasm] = await Promise.all([fencedWorker(workerUrl, {}, borta), inflate(wasmUrl)]);
	const db = new AsyncDuckDB(new VoidLogger(), worker);
	await omInte(db.instantiate(wasm));
	URL.revokeObjectURL(wasm);
	const connection = await omInte(db.connect());
	for (const setting of SETTINGS) await omInte(connection.query(setting));
	return {
		async run(sql) {
			await omInte(connection.query(sql));
		},
		async insert(table, ipc) {
			await omInte(connection.insertArrowFromIPCStream(ipc, { name: table, create: false }));
		},
		async prepare(sql) {
			const statement = await omInte(connection.prepare(sql));
			return {
				query: async (values) =>
					toRows((await omInte(statement.query(...values))) as unknown as Table),
				close: () => omInte(statement.close())
			};
		},
		close: () => db.terminate()
	};
}

/** The engine is gone, with all that was loaded in it. */
export class MotorStannade extends Error {
	override name = 'MotorStannade';
	constructor() {
		super('Beräkningen stannade, troligen för att minnet tog slut.');
	}
}

/** What is asked of the engine, answered too if it ends without a word. */
function livet(stannad: () => void) {
	let slut: (error: Error) => void;
	const dod = new Promise<never>((_, reject) => (slut = reject));
	// Nobody may be waiting.
	dod.catch(() => undefined);
	return {
		borta() {
			stannad();
			slut(new MotorStannade());
		},
		omInte: <T>(svar: Promise<T>): Promise<T> => Promise.race([svar, dod])
	};
}

/** The engine as a blob: URL. Some servers inflate it on the way: then it is used as it comes. */
async function inflate(url: string): Promise<string> {
	const response = await hamtaDel(url, 'Beräkningsmotorn');
	const packed = new Uint8Array(await response.arrayBuffer());
	const gzip = packed[0] === 0x1f && packed[1] === 0x8b;
	const stream = inPieces(packed);
	const wasm = new Response(gzip ? stream.pipeThrough(new DecompressionStream('gzip')) : stream, {
		headers: { 'content-type': 'application/wasm' }
	});
	return URL.createObjectURL(await wasm.blob());
}

/** So much is inflated at a time: a few milliseconds' work. */
const PIECE = 64 * 1024;

/** The bytes a piece at a time. The browser inflates on the page's own thread, which must not stand still. */
function inPieces(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
	let at = 0;
	return new ReadableStream(
		{
			async pull(controller) {
				await breath();
				controller.enqueue(bytes.subarray(at, (at += PIECE)));
				if (at >= bytes.length) controller.close();
			}
		},
		{ highWaterMark: 0 }
	);
}
