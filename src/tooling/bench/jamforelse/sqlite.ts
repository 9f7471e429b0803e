import { createRequire } from 'node:module';
import { eachRow } from './papa';
import { ANTAL, PER_KVARTAL, tabeller } from './sql';
import { KOLUMNER, Rakning, type Handelse, type Kolumn, type Svar } from './svar';

/** The part of sql.js used here, which has no types of its own. */
interface SqlJs {
	Database: new () => {
		run(sql: string): void;
		exec(sql: string): { values: (string | number)[][] }[];
		prepare(sql: string): { run(values: string[]): void; free(): void };
	};
}

/** Solves the task with SQLite as WebAssembly. It has no CSV reader, so PapaParse hands it the rows. */
export async function sqlite(files: readonly string[]): Promise<Svar> {
	const init = createRequire(import.meta.url)('sql.js') as () => Promise<SqlJs>;
	const db = new (await init()).Database();
	const kolumner = Object.keys(KOLUMNER) as Kolumn[];
	db.run(`CREATE TABLE rad (${kolumner.map((namn) => `${namn} TEXT`).join()})`);
	db.run('BEGIN');
	const insert = db.prepare(`INSERT INTO rad VALUES (${kolumner.map(() => '?').join()})`);
	for (const file of files) await eachRow(file, (cell) => insert.run(kolumner.map(cell)));
	insert.free();
	db.run('COMMIT');
	for (const sql of tabeller('max')) db.run(sql);
	const [[registrerade, flyttade, utan_datum] = []] = db.exec(ANTAL)[0]!.values;
	const rakning = new Rakning();
	for (const [kvartal, handelse, antal] of db.exec(PER_KVARTAL)[0]?.values ?? [])
		rakning.addTill(String(kvartal), handelse as Handelse, Number(antal));
	return rakning.svar({
		registrerade: Number(registrerade),
		flyttade: Number(flyttade),
		utan_datum: Number(utan_datum)
	});
}
