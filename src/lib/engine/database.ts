/** A value that a statement can be given. Dates are ISO text, cast where they are used. */
export type SqlValue = string | number | null;

/**
 * DuckDB as the engine needs it. There are three implementations: the browser's worker (`browser.ts`), Node's
 * blocking build of the same engine (`node.ts`), and native DuckDB (`native.ts`).
 */
export interface Database {
	/** Runs statements that give no rows. */
	run(sql: string): Promise<void>;
	/** Appends an Arrow IPC stream to an existing table with the same columns. */
	insert(table: string, ipc: Uint8Array): Promise<void>;
	/** Prepares a statement with positional parameters ($1 …), to be run many times. */
	prepare(sql: string): Promise<Statement>;
	close(): Promise<void>;
}

export interface Statement {
	/** Rows as plain objects: DATE as ISO text, BIGINT as number (RangeError beyond 2^53), NULL as null. */
	query(values: readonly SqlValue[]): Promise<Row[]>;
	close(): Promise<void>;
}

export type Row = Record<string, string | number | boolean | null>;
