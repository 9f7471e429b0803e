/** Where a WebAssembly binary's sections begin, after its magic number and version. */
const HEADER = 8;
/** The number of the section that lists what others may call by name. */
const EXPORTS = 7;

/**
 * A WebAssembly binary whose list of exports has only the names that are wanted. All else is left
 * as it is, byte for byte: what a function calls it has by number, and needs no name for.
 * @param wanted whether a name stays
 * @throws Error when the bytes are no WebAssembly binary
 * @see https://webassembly.github.io/spec/core/binary/modules.html#export-section
 */
export function trimExports(wasm: Uint8Array, wanted: (name: string) => boolean): Uint8Array {
	if (String.fromCharCode(...wasm.subarray(0, 4)) !== '\0asm')
		throw new Error('not a WebAssembly binary');
	const parts = [wasm.subarray(0, HEADER)];
	for (let at = HEADER; at < wasm.length;) {
		const size = readNumber(wasm, at + 1);
		const end = size.end + size.value;
		if (wasm[at] === EXPORTS) {
			const body = exportsOf(wasm, size.end, wanted);
			parts.push(Uint8Array.of(EXPORTS), writeNumber(body.length), body);
		} else parts.push(wasm.subarray(at, end));
		at = end;
	}
	return joined(parts);
}

/** The body of the section that begins at a place, without the names that are not wanted. */
function exportsOf(wasm: Uint8Array, from: number, wanted: (name: string) => boolean): Uint8Array {
	const text = new TextDecoder();
	const count = readNumber(wasm, from);
	const kept: Uint8Array[] = [];
	let at = count.end;
	for (let i = 0; i < count.value; i++) {
		const length = readNumber(wasm, at);
		const name = wasm.subarray(length.end, length.end + length.value);
		// The kind is one byte, and after it stands the number of what is exported.
		const { end } = readNumber(wasm, length.end + length.value + 1);
		if (wanted(text.decode(name))) kept.push(wasm.subarray(at, end));
		at = end;
	}
	return joined([writeNumber(kept.length), ...kept]);
}

/** An unsigned number in LEB128, seven bits a byte, and where what follows it begins. */
function readNumber(bytes: Uint8Array, at: number): { value: number; end: number } {
	let value = 0;
	for (let scale = 1; ; scale *= 128) {
		const byte = bytes[at++]!;
		value += (byte & 127) * scale;
		if (byte < 128) return { value, end: at };
	}
}

function writeNumber(value: number): Uint8Array {
	const bytes: number[] = [];
	for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
	return Uint8Array.of(...bytes, value);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
