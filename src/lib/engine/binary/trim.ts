import { exportsIn, joined, rewriteSections, SECTION, writeNumber } from './sections.ts';

/**
 * A WebAssembly binary whose list of exports has only the names that are wanted: what a function
 * calls it has by number, and needs no name for.
 * @param wanted whether a name stays
 * @throws Error when the bytes are no WebAssembly binary
 * @see https://webassembly.github.io/spec/core/binary/modules.html#export-section
 */
export function trimExports(wasm: Uint8Array, wanted: (name: string) => boolean): Uint8Array {
	return rewriteSections(wasm, (section, from) =>
		section === SECTION.exports ? exportsOf(wasm, from, wanted) : undefined
	);
}

/** The body of the section that begins at a place, without the names that are not wanted. */
function exportsOf(wasm: Uint8Array, from: number, wanted: (name: string) => boolean): Uint8Array {
	const kept = [...exportsIn(wasm, from)].filter(({ name }) => wanted(name));
	return joined([writeNumber(kept.length), ...kept.map(({ from, to }) => wasm.subarray(from, to))]);
}
