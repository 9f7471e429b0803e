import {
	exportsIn,
	joined,
	readName,
	readNumber,
	rewriteSections,
	SECTION,
	writeName,
	writeNumber
} from './sections.ts';

/** C++'s functions that fill the memory at a start. With the memory filled they have nothing to do. */
const FILLING = ['__wasm_call_ctors', '__wasm_apply_data_relocs'];
/** The body of a function that does nothing: its length, no local variables, its end. */
const NOTHING = Uint8Array.of(2, 0, 0x0b);
/** The module from which the engine imports addresses of functions that it links with while running. */
const LINKED = 'GOT.func';
/** Zero bytes after which the rest of the memory is stored as a new piece. */
const GAP = 64;

/**
 * Makes a WebAssembly binary that starts where another engine has got to: with the other's memory, and with the
 * functions that would fill it doing nothing. Addresses for linking while running are no longer made at start:
 * they are in the memory already, or never used.
 * @param memory the contents of the other's memory
 * @throws Error when the binary has a shape that is not known here
 * @see https://github.com/bytecodealliance/wizer which does this for modules that need no JavaScript
 */
export function startedFrom(wasm: Uint8Array, memory: Uint8Array): Uint8Array {
	let functions = 0;
	const still = new Set<number>();
	return rewriteSections(wasm, (section, from) => {
		if (section === SECTION.imports) {
			const { body, imported } = unlinked(wasm, from);
			functions = imported;
			return body;
		}
		if (section === SECTION.exports) for (const nr of exported(wasm, from, FILLING)) still.add(nr);
		if (section === SECTION.code) return stilled(wasm, from, (nr) => still.has(nr + functions));
		return section === SECTION.data ? told(memory) : undefined;
	});
}

/**
 * The import list, with one address for everything linked while running; and the number of imported
 * functions.
 */
function unlinked(wasm: Uint8Array, from: number): { body: Uint8Array; imported: number } {
	const count = readNumber(wasm, from);
	const body = [wasm.subarray(from, count.end)];
	let imported = 0;
	for (let i = 0, at = count.end; i < count.value; i++) {
		const module = readName(wasm, at);
		const kind = readName(wasm, module.end).end;
		const end = importEnd(wasm, kind);
		if (wasm[kind] === 0) imported++;
		body.push(
			...(module.value === LINKED
				? [writeName('GOT.mem'), writeName('__heap_base'), wasm.subarray(kind, end)]
				: [wasm.subarray(at, end)])
		);
		at = end;
	}
	return { body: joined(body), imported };
}

/** Where an import's description ends, given where its kind stands. */
function importEnd(wasm: Uint8Array, at: number): number {
	/** Limits: a byte that says whether there is a maximum, a minimum, and perhaps a maximum. */
	const limits = (from: number) => {
		const least = readNumber(wasm, from + 1).end;
		return wasm[from]! & 1 ? readNumber(wasm, least).end : least;
	};
	switch (wasm[at]) {
		case 0:
			return readNumber(wasm, at + 1).end;
		case 1:
			return limits(at + 2);
		case 2:
			return limits(at + 1);
		case 3:
			return at + 3;
		case 4:
			return readNumber(wasm, at + 2).end;
		default:
			throw new Error(`an import of an unknown kind: ${wasm[at]}`);
	}
}

/** The indexes of the exports with these names. */
function exported(wasm: Uint8Array, from: number, names: readonly string[]): number[] {
	const found = [...exportsIn(wasm, from)].filter(({ name }) => names.includes(name));
	if (found.length < names.length) throw new Error(`not all of ${names.join(', ')} are exported`);
	return found.map(({ nr }) => nr);
}

/** The code section, with some functions made to do nothing. */
function stilled(wasm: Uint8Array, from: number, still: (nr: number) => boolean): Uint8Array {
	const count = readNumber(wasm, from);
	const parts: Uint8Array[] = [];
	let at = count.end;
	let since = from;
	for (let nr = 0; nr < count.value; nr++) {
		const size = readNumber(wasm, at);
		const end = size.end + size.value;
		if (still(nr)) {
			parts.push(wasm.subarray(since, at), NOTHING);
			since = end;
		}
		at = end;
	}
	return joined([...parts, wasm.subarray(since, at)]);
}

/** The memory as data segments: pieces that are not zero, each with its place. */
function told(memory: Uint8Array): Uint8Array {
	const pieces: { from: number; to: number }[] = [];
	for (let at = 0; at < memory.length; at++) {
		if (memory[at] === 0) continue;
		const last = pieces.at(-1);
		if (last && at - last.to < GAP) last.to = at + 1;
		else pieces.push({ from: at, to: at + 1 });
	}
	const data = pieces.flatMap(({ from, to }) => [
		// An active segment, with its place as a constant.
		Uint8Array.of(0, 0x41, ...writeSigned(from), 0x0b),
		writeNumber(to - from),
		memory.subarray(from, to)
	]);
	return joined([writeNumber(pieces.length), ...data]);
}

/** Writes a number of zero or more in signed LEB128, where the last byte's seventh bit is the sign. */
function writeSigned(value: number): Uint8Array {
	const bytes = [...writeNumber(value)];
	const last = bytes.at(-1)!;
	return last < 64 ? Uint8Array.from(bytes) : Uint8Array.of(...bytes.slice(0, -1), last + 128, 0);
}
