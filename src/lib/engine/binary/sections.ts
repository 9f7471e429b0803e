/** Where the sections of a WebAssembly binary begin, after its magic number and version. */
const HEADER = 8;

/** The numbers of the sections that are rewritten. */
export const SECTION = { imports: 2, exports: 7, code: 10, data: 11 } as const;

/** A value read from the bytes, and where what follows it begins. */
export interface Read<T> {
	value: T;
	end: number;
}

/**
 * Rewrites some sections of a WebAssembly binary. Everything else is kept byte for byte.
 * @param rewrite gives the new body of a section, or undefined to keep it; `from` and `to` bound the old body
 * @throws Error when the bytes are not a WebAssembly binary
 * @see https://webassembly.github.io/spec/core/binary/modules.html#sections
 */
export function rewriteSections(
	wasm: Uint8Array,
	rewrite: (section: number, from: number, to: number) => Uint8Array | undefined
): Uint8Array {
	if (String.fromCharCode(...wasm.subarray(0, 4)) !== '\0asm')
		throw new Error('not a WebAssembly binary');
	const parts = [wasm.subarray(0, HEADER)];
	for (let at = HEADER; at < wasm.length;) {
		const section = wasm[at]!;
		const size = readNumber(wasm, at + 1);
		const end = size.end + size.value;
		const body = rewrite(section, size.end, end);
		if (body) parts.push(Uint8Array.of(section), writeNumber(body.length), body);
		else parts.push(wasm.subarray(at, end));
		at = end;
	}
	return joined(parts);
}

/** Reads an unsigned LEB128 number, which has seven bits in each byte. */
export function readNumber(bytes: Uint8Array, at: number): Read<number> {
	let value = 0;
	for (let scale = 1; ; scale *= 128) {
		const byte = bytes[at++]!;
		value += (byte & 127) * scale;
		if (byte < 128) return { value, end: at };
	}
}

/** Reads a name: its length in bytes, then the name in UTF-8. */
export function readName(bytes: Uint8Array, at: number): Read<string> {
	const { value: length, end } = readNumber(bytes, at);
	return { value: new TextDecoder().decode(bytes.subarray(end, end + length)), end: end + length };
}

/**
 * A binary's exports, given where the section's body begins: name, index of what is exported, entry's
 * place.
 */
export function* exportsIn(
	bytes: Uint8Array,
	body: number
): Generator<{ name: string; nr: number; from: number; to: number }> {
	const count = readNumber(bytes, body);
	for (let i = 0, from = count.end; i < count.value; i++) {
		const name = readName(bytes, from);
		// The kind takes one byte; after it comes the index of what is exported.
		const nr = readNumber(bytes, name.end + 1);
		yield { name: name.value, nr: nr.value, from, to: nr.end };
		from = nr.end;
	}
}

/** Writes an unsigned LEB128 number. */
export function writeNumber(value: number): Uint8Array {
	const bytes: number[] = [];
	for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
	return Uint8Array.of(...bytes, value);
}

/** Writes a name: its length in bytes, then the name in UTF-8. */
export function writeName(name: string): Uint8Array {
	const text = new TextEncoder().encode(name);
	return joined([writeNumber(text.length), text]);
}

/** The pieces put together. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
