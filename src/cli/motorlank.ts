import type { Page } from 'playwright';
import type { Database, SqlValue, Statement } from '$lib/engine/database';
import { MOTOR_UTIFRAN } from '$lib/engine/utifran';

/** The function that the page calls. */
const FRAGA = 'stegraknarenFraga';
/** Bytes handed over at a time. They are sent as text, since only text passes between page and program. */
const STYCKE = 8 * 1024 * 1024;

/** Makes pages opened from now on compute with a database in this process. */
export async function lankaMotor(page: Page, db: Database): Promise<void> {
	const statements: Statement[] = [];
	let stycken: Buffer[] = [];
	const svar = {
		run: (sql: string) => db.run(sql),
		stycke: async (base64: string) => void stycken.push(Buffer.from(base64, 'base64')),
		insert: (table: string) => {
			const ipc = Buffer.concat(stycken);
			stycken = [];
			return db.insert(table, ipc);
		},
		prepare: async (sql: string) => statements.push(await db.prepare(sql)) - 1,
		query: (nr: number, values: SqlValue[]) => statements[nr]!.query(values),
		stang: (nr: number) => statements[nr]!.close()
	};
	await page.exposeFunction(FRAGA, (vad: keyof typeof svar, ...args: unknown[]) =>
		(svar[vad] as (...args: unknown[]) => Promise<unknown>)(...args)
	);
	await page.addInitScript(iSidan, [MOTOR_UTIFRAN, FRAGA, STYCKE] as const);
}

/** Runs in the page, before its program: gives the page a database that asks this process. */
function iSidan([motor, fraga, stycke]: readonly [string, string, number]): void {
	const ask = <T>(vad: string, ...args: unknown[]): Promise<T> =>
		(globalThis as never as Record<string, (...args: unknown[]) => Promise<T>>)[fraga]!(
			vad,
			...args
		);
	const base64 = (bytes: Uint8Array) => {
		let text = '';
		// A call takes only a limited number of arguments.
		for (let at = 0; at < bytes.length; at += 8192)
			text += String.fromCharCode(...bytes.subarray(at, at + 8192));
		return btoa(text);
	};
	const db: Database = {
		run: (sql) => ask('run', sql),
		async insert(table, ipc) {
			for (let at = 0; at < ipc.length; at += stycke)
				await ask('stycke', base64(ipc.subarray(at, at + stycke)));
			await ask('insert', table);
		},
		async prepare(sql) {
			const nr = await ask<number>('prepare', sql);
			return { query: (values) => ask('query', nr, values), close: () => ask('stang', nr) };
		},
		close: async () => {}
	};
	Object.assign(globalThis, { [motor]: db });
}
