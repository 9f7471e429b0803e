import { sqlParameters, type MeasureParams } from '$lib/catalogue/measures/measure';
import type { Database, Row, SqlValue, Statement } from './database';
import { ASK } from './question';
import { placeParameters } from './sql';

/** A question that has been sent. */
export interface Asked {
	/** Settled when it stands in the database; rejected when it does not. */
	done: Promise<unknown>;
}

interface Prepared {
	statement: Statement;
	names: string[];
}

/** The statements sent to a database, each planned once, and the question that they are asked with. */
export class Fragor {
	readonly #db: Database;
	readonly #prepared = new Map<string, Promise<Prepared>>();
	/** The question that stands in the database. */
	#asked = '';

	constructor(db: Database) {
		this.#db = db;
	}

	/** Ends all statements: the tables that they were planned on are replaced. */
	async glom(): Promise<void> {
		for (const { statement } of await Promise.all(this.#prepared.values())) await statement.close();
		this.#prepared.clear();
		this.#asked = '';
	}

	/**
	 * Puts the question that measures are asked with. Its statements are sent one after the other
	 * without waiting in between, and what is sent after them is answered after them.
	 * @returns once they are sent; `done` when they are carried out, or rejected
	 */
	async ask(params: MeasureParams): Promise<Asked> {
		const values = sqlParameters(params);
		const question = JSON.stringify(values);
		if (question === this.#asked) return { done: Promise.resolve() };
		const statements = await Promise.all(ASK.map((sql) => this.#statement(sql)));
		// Should it stop halfway, no question stands there.
		this.#asked = '';
		const done = Promise.all(statements.map((prepared) => run(prepared, values)));
		return { done: done.then(() => (this.#asked = question)) };
	}

	async query(text: string, values: Record<string, SqlValue> = {}): Promise<Row[]> {
		return run(await this.#statement(text), values);
	}

	#statement(text: string): Promise<Prepared> {
		let prepared = this.#prepared.get(text);
		if (!prepared) {
			const { sql, names } = placeParameters(text);
			prepared = this.#db.prepare(sql).then((statement) => ({ statement, names }));
			this.#prepared.set(text, prepared);
			// A statement that cannot be prepared fails its measure, not the next load.
			prepared.catch(() => this.#prepared.delete(text));
		}
		return prepared;
	}
}

function run({ statement, names }: Prepared, values: Record<string, SqlValue>): Promise<Row[]> {
	return statement.query(names.map((name) => values[name] ?? null));
}
