/** What stands for "no value" in an IntColumn. */
export const BLANK = -0x80000000;

/** A column's values, as they are passed between workers. */
export type PackedColumn =
	| { kind: 'int'; values: Int32Array<ArrayBuffer> }
	| { kind: 'safe'; values: Float64Array<ArrayBuffer> }
	| { kind: 'text'; bytes: Uint8Array<ArrayBuffer>; offsets: Int32Array<ArrayBuffer> };

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
	/** A view of some of the rows. */
	stretch(from: number, to: number): IntColumn {
		const column = new IntColumn();
		column.#values = this.#values.subarray(from, to);
		column.length = to - from;
		return column;
	}
	/** A view of the values, one per row. */
	values(): Int32Array<ArrayBuffer> {
		return this.#values.subarray(0, this.length);
	}
	/** The values, to be transferred: the column must not be used afterwards. */
	packed(): PackedColumn {
		return { kind: 'int', values: this.values() };
	}
	/** Appends the values of another column, which must be of the same kind. */
	appendPacked(packed: PackedColumn): void {
		if (packed.kind !== 'int') throw new TypeError('Columns of different kinds.');
		const length = this.length + packed.values.length;
		this.#values = widened(this.values(), length, Int32Array);
		this.#values.set(packed.values, this.length);
		this.length = length;
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
	/** A view of some of the rows. */
	stretch(from: number, to: number): SafeColumn {
		const column = new SafeColumn();
		column.#values = this.#values.subarray(from, to);
		column.length = to - from;
		return column;
	}
	/** A view of the values, one per row. */
	values(): Float64Array<ArrayBuffer> {
		return this.#values.subarray(0, this.length);
	}
	/** The values, to be transferred: the column must not be used afterwards. */
	packed(): PackedColumn {
		return { kind: 'safe', values: this.values() };
	}
	/** Appends the values of another column, which must be of the same kind. */
	appendPacked(packed: PackedColumn): void {
		if (packed.kind !== 'safe') throw new TypeError('Columns of different kinds.');
		const length = this.length + packed.values.length;
		this.#values = widened(this.values(), length, Float64Array);
		this.#values.set(packed.values, this.length);
		this.length = length;
	}
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Growing column of texts, kept as UTF-8 as Arrow wants it. The empty text is no value. */
export class TextColumn {
	readonly kind = 'text';
	length = 0;
	#bytes = new Uint8Array(8192);
	/** Where each row begins, and finally where the last one ends. */
	#offsets = new Int32Array(1024);
	#used = 0;

	push(text: string): void {
		// UTF-8 needs at most three bytes for a UTF-16 unit.
		this.#reserve(text.length * 3);
		const bytes = this.#bytes;
		const start = this.#used;
		let at = start;
		for (let i = 0; i < text.length; i++) {
			const code = text.charCodeAt(i);
			if (code < 0x80) bytes[at++] = code;
			else if (code < 0x800) {
				bytes[at++] = 0xc0 | (code >> 6);
				bytes[at++] = 0x80 | (code & 0x3f);
			} else {
				at = start + encoder.encodeInto(text, bytes.subarray(start)).written;
				break;
			}
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
	/** A view of some of the rows. */
	stretch(from: number, to: number): TextColumn {
		const column = new TextColumn();
		const start = this.start(from);
		column.#used = this.start(to) - start;
		column.#bytes = this.#bytes.subarray(start, start + column.#used);
		column.#offsets = this.#offsets.slice(from, to + 1).map((offset) => offset - start);
		column.length = to - from;
		return column;
	}
	/** Where a row's bytes begin, which is where those of the row before end. */
	start(row: number): number {
		return this.#offsets[row] ?? 0;
	}
	/** A hash of a row's bytes (FNV-1a, mixed), since a million texts in a Map are too costly. */
	hash(row: number): number {
		const end = this.start(row + 1);
		let hash = 0x811c9dc5;
		for (let i = this.start(row); i < end; i++)
			hash = Math.imul(hash ^ (this.#bytes[i] ?? 0), 0x01000193);
		return hash ^ (hash >>> 15);
	}
	isBlank(row: number): boolean {
		return this.start(row) === this.start(row + 1);
	}
	/** A view of where each row begins, and finally where the last one ends. */
	offsets(): Int32Array<ArrayBuffer> {
		return this.#offsets.subarray(0, this.length + 1);
	}
	/** A view of all bytes, row after row. */
	bytes(): Uint8Array<ArrayBuffer> {
		return this.#bytes.subarray(0, this.#used);
	}
	/** The values, to be transferred: the column must not be used afterwards. */
	packed(): PackedColumn {
		return { kind: 'text', bytes: this.bytes(), offsets: this.offsets() };
	}
	/** Appends the values of another column, which must be of the same kind. */
	appendPacked(packed: PackedColumn): void {
		if (packed.kind !== 'text') throw new TypeError('Columns of different kinds.');
		const before = this.length;
		const length = before + packed.offsets.length - 1;
		const offsets = widened(this.offsets(), length + 1, Int32Array);
		packed.offsets.forEach((offset, i) => (offsets[before + i] = this.#used + offset));
		const bytes = widened(this.bytes(), this.#used + packed.bytes.length, Uint8Array);
		bytes.set(packed.bytes, this.#used);
		this.#bytes = bytes;
		this.#offsets = offsets;
		this.#used = bytes.length;
		this.length = length;
	}

	#reserve(extra: number): void {
		const needed = this.#used + extra;
		if (needed > this.#bytes.length)
			this.#bytes = widened(this.#bytes, Math.max(needed, this.#bytes.length * 2), Uint8Array);
	}
	#end(used: number): void {
		this.#used = used;
		if (++this.length === this.#offsets.length) this.#offsets = grown(this.#offsets, Int32Array);
		this.#offsets[this.length] = used;
	}
}

export type TypedColumn = IntColumn | SafeColumn | TextColumn;

function widened<
	T extends Uint8Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>
>(values: T, length: number, Kind: new (length: number) => T): T {
	const next = new Kind(length);
	next.set(values);
	return next;
}

function grown<T extends Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(
	values: T,
	Kind: new (length: number) => T
): T {
	return widened(values, Math.max(values.length * 2, 1024), Kind);
}
