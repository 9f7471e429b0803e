import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import type { Table } from 'apache-arrow';
import { fencedWorker } from '$lib/trustedworker/fenced';
import { hamtaDel } from '$lib/trustedworker/hamtadel';
import type { Database } from './database';
import { livet } from './livet';
import { MOTORN, MOTTAGNING, skicka } from './mottagning';
import { toRows } from './rows';
import { SETTINGS } from './settings';
import { utifran } from './utifran';

/**
 * Starts DuckDB in a worker of its own and locks its configuration. Everything comes from our own origin.
 * @param wasmUrl the gzipped engine, made by the build (see docs/beslut)
 * @param stannad called when the engine is gone, before its unanswered requests fail with `MotorStannade`
 */
export async function openBrowserDatabase(
	wasmUrl: string,
	stannad: () => void = () => undefined
): Promise<Database> {
	const given = utifran();
	if (given) return given;
	const { borta, omInte } = livet(stannad);
	const [worker, packed] = await Promise.all([
		fencedWorker(workerUrl, {}, borta, MOTTAGNING),
		hamtaDel(wasmUrl, MOTORN)
	]);
	const db = new AsyncDuckDB(new VoidLogger(), worker);
	const { href } = new URL(wasmUrl, document.baseURI);
	try {
		await omInte(skicka(packed, worker, () => db.instantiate(href)));
	} catch (error) {
		worker.terminate();
		throw error;
	}
	const connection = await omInte(db.connect());
	await omInte(connection.query(SETTINGS.join(';')));
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
