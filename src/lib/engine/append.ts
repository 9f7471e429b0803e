import type * as Api from '@duckdb/node-api';
import type * as Bindings from '@duckdb/node-bindings';
import { DataType, tableFromIPC, type Data, type RecordBatch } from 'apache-arrow';

/** Rows appended to the engine at a time. */
const CHUNK = 2048;
/** Bytes of the longest text that is stored in the column itself; a longer one is stored elsewhere. */
const SHORT = 12;
/** Bytes that a text takes in the column: its length, and the text itself when it is short. */
const PLACE = 16;

type Vector = Bindings.Vector;

/**
 * Appends an Arrow IPC stream to a table of native DuckDB, a chunk at a time. Columns are copied as bytes,
 * so that no value becomes a JavaScript value.
 */
export class Appending {
	#api: typeof Api;
	#bindings: typeof Bindings;
	#bytes = new Uint8Array(CHUNK * PLACE);
	#lengths = new Uint32Array(this.#bytes.buffer);

	constructor(api: typeof Api, bindings: typeof Bindings) {
		this.#api = api;
		this.#bindings = bindings;
	}

	/** @param appender for a table with the same columns */
	append(appender: Api.DuckDBAppender, ipc: Uint8Array): void {
		const types = Array.from({ length: appender.columnCount }, (_, i) => appender.columnType(i));
		const chunk = this.#api.DuckDBDataChunk.create(types);
		for (const batch of tableFromIPC(ipc).batches)
			for (let from = 0; from < batch.numRows; from += CHUNK) {
				this.#fill(chunk, batch, from, Math.min(CHUNK, batch.numRows - from));
				appender.appendDataChunk(chunk);
				chunk.reset();
			}
		appender.closeSync();
	}

	#fill(chunk: Api.DuckDBDataChunk, batch: RecordBatch, from: number, rows: number): void {
		chunk.rowCount = rows;
		batch.data.children.forEach((data, column) => {
			const vector = this.#bindings.data_chunk_get_vector(chunk.chunk, column);
			this.#validity(vector, data, from, rows);
			if (DataType.isUtf8(data.type)) this.#texts(vector, data, from, rows);
			else if (DataType.isBool(data.type)) this.#truths(vector, data, from, rows);
			else this.#numbers(vector, data, from, rows);
		});
	}

	/**
	 * Copies validity bits: both formats have one per row, lowest bit first, and a chunk begins at a whole
	 * byte.
	 */
	#validity(vector: Vector, { nullBitmap, nullCount }: Data, from: number, rows: number): void {
		if (nullCount === 0) return;
		this.#bindings.vector_ensure_validity_writable(vector);
		this.#bindings.copy_data_to_vector_validity(
			vector,
			0,
			nullBitmap.buffer as ArrayBuffer,
			nullBitmap.byteOffset + (from >> 3),
			(rows + 7) >> 3
		);
	}

	#numbers(vector: Vector, { values }: Data, from: number, rows: number): void {
		const { buffer, byteOffset, BYTES_PER_ELEMENT: size } = values as Int32Array<ArrayBuffer>;
		this.#bindings.copy_data_to_vector(vector, 0, buffer, byteOffset + from * size, rows * size);
	}

	#truths(vector: Vector, data: Data, from: number, rows: number): void {
		const bits = data.values as Uint8Array;
		for (let i = 0; i < rows; i++)
			this.#bytes[i] = (bits[(from + i) >> 3]! >> ((from + i) & 7)) & 1;
		this.#bindings.copy_data_to_vector(vector, 0, this.#bytes.buffer, 0, rows);
	}

	#texts(vector: Vector, data: Data, from: number, rows: number): void {
		const { valueOffsets } = data;
		const values = data.values as Uint8Array;
		const long: number[] = [];
		this.#bytes.fill(0, 0, rows * PLACE);
		for (let i = 0; i < rows; i++) {
			const start = valueOffsets[from + i]!;
			const length = valueOffsets[from + i + 1]! - start;
			if (length > SHORT) {
				long.push(i);
				continue;
			}
			this.#lengths[i * (PLACE / 4)] = length;
			const at = i * PLACE + 4;
			for (let j = 0; j < length; j++) this.#bytes[at + j] = values[start + j]!;
		}
		this.#bindings.copy_data_to_vector(vector, 0, this.#bytes.buffer, 0, rows * PLACE);
		for (const i of long)
			this.#bindings.vector_assign_string_element_len(
				vector,
				i,
				values.subarray(valueOffsets[from + i], valueOffsets[from + i + 1])
			);
	}
}
