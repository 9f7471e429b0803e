import type * as Blocking from '@duckdb/duckdb-wasm/blocking';
import type { Table } from 'apache-arrow';
import { engineFile } from './binary/binary';
import { startEngine } from './binary/start';
import type { Database } from './database';
import { toRows } from './rows';
import { SETTINGS } from './settings';

/** Started engines without a database, for reuse. */
const lediga: Blocking.DuckDBBindings[] = [];

/**
 * Opens an empty, locked database on the browser's engine in this Node process. An engine whose database has
 * been closed is reused, since starting one takes time.
 */
export async function openNodeDatabase(): Promise<Database> {
	const ledig = lediga.pop();
	// Opening anew discards the previous database and its settings.
	ledig?.open({ path: ':memory:' });
	const db = ledig ?? (await startEngine(await engineFile()));
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
