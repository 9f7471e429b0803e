import { sqlParameters, type MeasureParams } from '$lib/catalogue/measures/params';
import type { Database, Row, SqlValue, Statement } from './database';
import { ASK } from './question';
import { placeParameters } from './sql';

/** A question (the parameters of measures) that has been sent to the database. */
export interface Asked {
	/** Resolved when the question is in the database; rejected when it could not be put there. */
	done: Promise<unknown>;
}

interface Prepared {
	statement: Statement;
	names: string[];
}

/** A database's prepared statements, each planned once, and the question that they are run with. */
export class Fragor {
	readonly #db: Database;
	readonly #prepared = new Map<string, Promise<Prepared>>();
	/** The question now in the database, as JSON. */
	#asked = '';

	constructor(db: Database) {
		this.#db = db;
	}

	/** Closes all statements, since the tables that they were planned on are about to be replaced. */
	async glom(): Promise<void> {
		for (const { statement } of await Promise.all(this.#prepared.values())) await statement.close();
		this.#prepared.clear();
		this.#asked = '';
	}

	/**
	 * Puts the question of measures into the database. Its statements are sent without waiting for each other;
	 * whatever is sent after them is answered after them.
	 * @returns once they are sent; `done` settles when they have been carried out
	 */
	async ask(params: MeasureParams): Promise<Asked> {
		const values = sqlParameters(params);
		const question = JSON.stringify(values);
		if (question === this.#asked) return { done: Promise.resolve() };
		const statements = await Promise.all(ASK.map((sql) => this.#statement(sql)));
		// If this fails halfway, no question counts as asked.
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
