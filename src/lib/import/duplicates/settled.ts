import type { LoadedRows } from '../imported';

/** A file's rows, and which of them count once duplicates are settled. */
export interface CountingRows {
	loaded: LoadedRows;
	/** Rows that count, in order; null = all. */
	rows: Int32Array | null;
	count: number;
}
