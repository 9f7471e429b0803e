import { DuckDBInstance } from '@duckdb/node-api';
import { ANTAL, PER_KVARTAL, tabeller } from './sql';
import { KOLUMNER, Rakning, type Handelse, type Svar } from './svar';

/** Native DuckDB with one thread and its own CSV reader: the reference for the others. */
export async function nativeDuckDB(files: readonly string[]): Promise<Svar> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRows();
	const kolumner = Object.entries(KOLUMNER).map(([namn, rubrik]) => `"${rubrik}" AS ${namn}`);
	const namn = files.map((file) => `'${file}'`).join();
	for (const sql of [
		`CREATE TABLE rad AS SELECT ${kolumner.join()}
		FROM read_csv([${namn}], delim = ';', header = true, all_varchar = true)`,
		...tabeller('greatest')
	])
		await connection.run(sql);
	const [[registrerade, flyttade, utan_datum] = []] = await rows(ANTAL);
	const rakning = new Rakning();
	for (const [kvartal, handelse, antal] of await rows(PER_KVARTAL))
		rakning.addTill(String(kvartal), handelse as Handelse, Number(antal));
	return rakning.svar({
		registrerade: Number(registrerade),
		flyttade: Number(flyttade),
		utan_datum: Number(utan_datum)
	});
}
