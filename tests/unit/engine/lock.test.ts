import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { INGA } from '$lib/installningar/installningar';
import { kontextOf } from '$lib/installningar/kontext';
import type { Database, Row } from '$lib/engine/database';
import { Engine } from '$lib/engine/engine';
import { openNativeDatabase } from '$lib/engine/native';
import { openNodeDatabase } from '$lib/engine/node';
import { params } from './tables';

const calls: string[] = [];

beforeAll(() => {
	const told = (name: string) => () => {
		calls.push(name);
		throw new Error(`${name} was called`);
	};
	vi.spyOn(globalThis, 'fetch').mockImplementation(told('fetch'));
	vi.spyOn(http, 'request').mockImplementation(told('http'));
	vi.spyOn(https, 'request').mockImplementation(told('https'));
	vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(told('socket'));
	vi.stubGlobal(
		'XMLHttpRequest',
		class {
			constructor() {
				told('XMLHttpRequest')();
			}
		}
	);
});
afterAll(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

/** What neither engine does. */
const STANGT = [
	['the settings cannot be changed back', 'SET autoload_known_extensions = true'],
	['nor made anew', 'SET autoinstall_known_extensions = true'],
	['nor reset', 'RESET enable_external_access'],
	['nor unlocked', 'SET lock_configuration = false'],
	['nor by a pragma', 'PRAGMA enable_external_access = true'],
	['no extension is loaded', 'LOAD httpfs'],
	['no file is read', "SELECT * FROM read_csv('/etc/passwd')"],
	['nor as text', "SELECT * FROM read_text('/etc/passwd')"],
	['nor by its name alone', "SELECT * FROM '/etc/passwd'"],
	['no address is read', "SELECT * FROM read_csv('https://example.se/a.csv')"],
	['nor looked for', "SELECT * FROM glob('/etc/*')"],
	['no file is written', "COPY (SELECT 1) TO '/tmp/stegraknaren-lock.csv'"],
	['nor the database', "EXPORT DATABASE '/tmp/stegraknaren-lock'"],
	['no other database is attached', "ATTACH '/tmp/stegraknaren-lock.db' AS other"],
	['nor parquet', "SELECT * FROM read_parquet('a.parquet')"]
] as const;

/** What the page's engine has not, and the native one has built in. */
const BARA_WASM = [
	['not even one that is built in elsewhere', 'LOAD parquet'],
	['nor from an address', "LOAD 'https://extensions.duckdb.org/parquet.duckdb_extension.wasm'"],
	['a function of the json extension is not there', 'SELECT to_json(1)'],
	['nor one of icu', 'SELECT current_date'],
	['nor its order of letters', "SELECT 'a' COLLATE sv"]
] as const;

/** What it has not, and cannot get. */
const BARA_NATIVE = [
	['an extension is not fetched', 'INSTALL httpfs'],
	['nor from an address', "LOAD 'https://extensions.duckdb.org/httpfs.duckdb_extension'"],
	['nor is a file read as JSON', "SELECT * FROM read_json('/etc/passwd')"],
	['nothing is kept on disk when memory is short', "SET temp_directory = '/tmp'"]
] as const;

describe.each([
	['the page’s engine', openNodeDatabase, [...STANGT, ...BARA_WASM]],
	['native DuckDB', openNativeDatabase, [...STANGT, ...BARA_NATIVE]]
] as const)('%s, locked', (_, open, stangt) => {
	let db: Database;
	let engine: Engine;
	beforeAll(async () => {
		db = await open();
		engine = await Engine.create(db, kontextOf(INGA));
	});
	afterAll(() => engine.close());

	async function query(sql: string): Promise<Row[]> {
		const statement = await db.prepare(sql);
		const rows = await statement.query([]);
		await statement.close();
		return rows;
	}

	test.each([...stangt])('%s: %s', async (_, sql) => {
		const start = performance.now();
		await expect(query(sql)).rejects.toThrow();
		expect(performance.now() - start).toBeLessThan(1000);
	});

	// The native build says no.
	test.skipIf(open === openNativeDatabase)(
		'INSTALL, which the WASM build takes without doing anything, brings nothing in',
		async () => {
			await query('INSTALL parquet').catch(() => []);
			expect(
				await query(
					"SELECT loaded, installed FROM duckdb_extensions() WHERE extension_name = 'parquet'"
				)
			).not.toContainEqual(expect.objectContaining({ loaded: true }));
			await expect(query("SELECT * FROM read_parquet('a.parquet')")).rejects.toThrow();
		}
	);

	test('none of this asked the network for anything', () => {
		expect(calls).toEqual([]);
	});

	test('and the figures are still told', async () => {
		await engine.load([]);
		expect((await engine.read('lpix_kedja', params('2024-K1'))).status).toBe('ready');
	});
});
