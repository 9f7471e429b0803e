import { createRequire } from 'node:module';
import type * as Api from '@duckdb/node-api';
import type * as Bindings from '@duckdb/node-bindings';
import { fromDays } from '$lib/domain/datum';
import { Appending } from './append';
import type { Database, Row, SqlValue } from './database';
import { exactNumber, unreadableType } from './rows';
import { SETTINGS } from './settings';

/** Whether native DuckDB is installed. Its packages are optional, and do not exist for every platform. */
export function nativeAvailable(): boolean {
	try {
		packages();
		return true;
	} catch {
		return false;
	}
}

/**
 * Opens an empty database on native DuckDB in this process, locked like the browser's.
 * @throws Error when native DuckDB is not installed
 */
export async function openNativeDatabase(): Promise<Database> {
	const { api, bindings } = packages();
	// What does not fit in memory is not written to disk: it may hold personal data.
	const instance = await api.DuckDBInstance.create(':memory:', { temp_directory: '' });
	const connection = await instance.connect();
	for (const setting of SETTINGS) await connection.run(setting);
	const appending = new Appending(api, bindings);
	// The engine relies on answers in the order of its requests, which native DuckDB's threads do not give.
	let turn: Promise<unknown> = Promise.resolve();
	let closed = false;
	const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
		const done = turn.then(() => {
			if (closed) throw new Error('Databasen är stängd.');
			return work();
		});
		turn = done.catch(() => undefined);
		return done;
	};
	return {
		run: (sql) => inTurn(async () => void (await connection.run(sql))),
		insert: (table, ipc) =>
			inTurn(async () => appending.append(await connection.createAppender(table), ipc)),
		prepare: (sql) =>
			inTurn(async () => {
				const statement = await connection.prepare(sql);
				return {
					query: (values) =>
						inTurn(async () => {
							bind(statement, values);
							return toRows(api, await statement.run());
						}),
					close: async () => statement.destroySync()
				};
			}),
		async close() {
			// Waiting requests are refused. The running one must end: closing under it would leave it unsettled.
			closed = true;
			await turn;
			connection.closeSync();
			instance.closeSync();
		}
	};
}

/** Loads the packages with `require`: they are CommonJS, and found and read twice as fast that way. */
function packages(): { api: typeof Api; bindings: typeof Bindings } {
	const require = createRequire(import.meta.url);
	return {
		api: require('@duckdb/node-api') as typeof Api,
		bindings: require('@duckdb/node-bindings') as typeof Bindings
	};
}

function bind(statement: Api.DuckDBPreparedStatement, values: readonly SqlValue[]): void {
	values.forEach((value, i) => {
		if (value === null) statement.bindNull(i + 1);
		else if (typeof value === 'string') statement.bindVarchar(i + 1, value);
		else statement.bindDouble(i + 1, value);
	});
}

async function toRows(api: typeof Api, result: Api.DuckDBMaterializedResult): Promise<Row[]> {
	const names = result.columnNames();
	const convert = result.columnTypes().map((type, i) => converter(api, type, names[i]!));
	const rows: Row[] = [];
	for (let chunk = await result.fetchChunk(); chunk?.rowCount; chunk = await result.fetchChunk())
		for (const values of chunk.getRows())
			rows.push(
				Object.fromEntries(
					values.map((value, i) => [names[i]!, value === null ? null : convert[i]!(value)])
				)
			);
	return rows;
}

function converter(
	{ DuckDBTypeId: Id }: typeof Api,
	{ typeId }: Api.DuckDBType,
	name: string
): (value: Api.DuckDBValue) => string | number | boolean {
	switch (typeId) {
		case Id.DATE:
			return (value) => fromDays((value as Api.DuckDBDateValue).days);
		case Id.VARCHAR:
			return String;
		case Id.BOOLEAN:
			return Boolean;
		case Id.FLOAT:
		case Id.DOUBLE:
			return Number;
		case Id.TINYINT:
		case Id.SMALLINT:
		case Id.INTEGER:
		case Id.BIGINT:
		case Id.UTINYINT:
		case Id.USMALLINT:
		case Id.UINTEGER:
		case Id.UBIGINT:
			return (value) => exactNumber(value, name);
		default:
			throw unreadableType(name, Id[typeId]);
	}
}
