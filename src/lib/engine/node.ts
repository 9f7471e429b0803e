import { createRequire } from 'node:module';
import type * as Blocking from '@duckdb/duckdb-wasm/blocking';
import type { Table } from 'apache-arrow';
import { engineFile } from './binary';
import type { Database } from './database';
import { toRows } from './rows';
import { SETTINGS } from './settings';

/** Engines that nobody has a database on. */
const lediga: Blocking.DuckDBBindings[] = [];

/**
 * Opens an empty database on the browser's engine in this Node process, and locks it. One whose
 * database has been closed is had again at once.
 */
export async function openNodeDatabase(): Promise<Database> {
	const db = lediga.pop() ?? (await startEngine());
	// What an earlier database had and had been set to is gone with it.
	db.open({ path: ':memory:' });
	const connection = db.connect();
	for (const setting of SETTINGS) connection.query(setting);
	return {
		async run(sql) {
			connection.query(sql);
		},
		async insert(table, ipc) {
			connection.insertArrowFromIPCStream(ipc, { name: table, create: false });
		},
		async prepare(sql) {
			const statement = connection.prepare(sql);
			return {
				query: async (values) => toRows(statement.query(...values) as unknown as Table),
				close: async () => statement.close()
			};
		},
		async close() {
			connection.close();
			lediga.push(db);
		}
	};
}

async function startEngine(): Promise<Blocking.DuckDBBindings> {
	const require = createRequire(import.meta.url);
	const duckdb = require('@duckdb/duckdb-wasm/blocking') as typeof Blocking;
	const wasm = engineFile();
	const bundle = { mainModule: wasm, mainWorker: wasm };
	const db = await duckdb.createDuckDB(
		{ mvp: bundle, eh: bundle },
		new duckdb.VoidLogger(),
		duckdb.NODE_RUNTIME
	);
	await db.instantiate();
	return db;
}
