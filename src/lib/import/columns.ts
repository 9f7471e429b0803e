/** What stands for "no value" in an IntColumn. */
export const BLANK = -0x80000000;

/** Growing column of 32-bit integers: numbers, days since 1970, yes (1) and no (0). */
export class IntColumn {
	readonly kind = 'int';
	length = 0;
	#values = new Int32Array(1024);

	/** @param value an integer, or BLANK */
	push(value: number): void {
		if (this.length === this.#values.length) this.#values = grown(this.#values, Int32Array);
		this.#values[this.length++] = value;
	}
	at(row: number): number {
		return this.#values[row] ?? BLANK;
	}
	set(row: number, value: number): void {
		this.#values[row] = value;
	}
	/** Appends a copy of a row's value. */
	repeat(row: number): void {
		this.push(this.at(row));
	}
	/** A new column of these rows. */
	picked(rows: Iterable<number>): IntColumn {
		const column = new IntColumn();
		for (const row of rows) column.push(this.at(row));
		return column;
	}
	/** A view of the values, one per row. */
	values(): Int32Array {
		return this.#values.subarray(0, this.length);
	}
}

/** Growing column of safe integers: öre, millionths. NaN is no value. */
export class SafeColumn {
	readonly kind = 'safe';
	length = 0;
	#values = new Float64Array(256);

	/** @param value a safe integer, or NaN */
	push(value: number): void {
		if (this.length === this.#values.length) this.#values = grown(this.#values, Float64Array);
		this.#values[this.length++] = value;
	}
	at(row: number): number {
		return this.#values[row] ?? NaN;
	}
	set(row: number, value: number): void {
		this.#values[row] = value;
	}
	/** Appends a copy of a row's value. */
	repeat(row: number): void {
		this.push(this.at(row));
	}
	/** A new column of these rows. */
	picked(rows: Iterable<number>): SafeColumn {
		const column = new SafeColumn();
		for (const row of rows) column.push(this.at(row));
		return column;
	}
	/** A view of the values, one per row. */
	values(): Float64Array {
		return this.#values.subarray(0, this.length);
	}
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Growing column of texts, kept as UTF-8 as Arrow wants it. The empty text is no value. */
export class TextColumn {
	readonly kind = 'text';
	length = 0;
	#bytes = new Uint8Array(8192);
	#ends = new Int32Array(1024);
	#used = 0;

	push(text: string): void {
		// UTF-8 needs at most three bytes for a UTF-16 unit.
		this.#reserve(text.length * 3);
		const bytes = this.#bytes;
		const start = this.#used;
		let at = start;
		for (let i = 0; i < text.length; i++) {
			const code = text.charCodeAt(i);
			if (code > 127) {
				at = start + encoder.encodeInto(text, bytes.subarray(start)).written;
				break;
			}
			bytes[at++] = code;
		}
		this.#end(at);
	}
	at(row: number): string {
		return decoder.decode(this.#bytes.subarray(this.start(row), this.start(row + 1)));
	}
	/** Appends a copy of a row's value. */
	repeat(row: number): void {
		this.append(this, row);
	}
	/** A new column of these rows. */
	picked(rows: Iterable<number>): TextColumn {
		const column = new TextColumn();
		for (const row of rows) column.append(this, row);
		return column;
	}
	/** Appends a copy of another column's value. */
	append(other: TextColumn, row: number): void {
		const from = other.start(row);
		const to = other.start(row + 1);
		this.#reserve(to - from);
		this.#bytes.set(other.#bytes.subarray(from, to), this.#used);
		this.#end(this.#used + to - from);
	}
	/** Where a row's bytes begin, which is where those of the row before end. */
	start(row: number): number {
		return row === 0 ? 0 : (this.#ends[row - 1] ?? 0);
	}
	/** A view of all bytes, row after row. */
	bytes(): Uint8Array {
		return this.#bytes.subarray(0, this.#used);
	}

	#reserve(extra: number): void {
		const needed = this.#used + extra;
		if (needed <= this.#bytes.length) return;
		const next = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
		next.set(this.#bytes);
		this.#bytes = next;
	}
	#end(used: number): void {
		this.#used = used;
		if (this.length === this.#ends.length) this.#ends = grown(this.#ends, Int32Array);
		this.#ends[this.length++] = used;
	}
}

export type TypedColumn = IntColumn | SafeColumn | TextColumn;

function grown<T extends Int32Array | Float64Array>(values: T, Kind: new (length: number) => T): T {
	const next = new Kind(values.length * 2);
	next.set(values);
	return next;
}
