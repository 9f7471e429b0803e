import { exportsIn, joined, rewriteSections, SECTION, writeNumber } from './sections.ts';

/**
 * Keeps only wanted names among a WebAssembly binary's exports. The functions themselves stay: they call each
 * other by index, without names.
 * @param wanted whether a name stays
 * @throws Error when the bytes are not a WebAssembly binary
 * @see https://webassembly.github.io/spec/core/binary/modules.html#export-section
 */
export function trimExports(wasm: Uint8Array, wanted: (name: string) => boolean): Uint8Array {
	return rewriteSections(wasm, (section, from) =>
		section === SECTION.exports ? exportsOf(wasm, from, wanted) : undefined
	);
}

/** The body of the export section that begins at `from`, with only the wanted names. */
function exportsOf(wasm: Uint8Array, from: number, wanted: (name: string) => boolean): Uint8Array {
	const kept = [...exportsIn(wasm, from)].filter(({ name }) => wanted(name));
	return joined([writeNumber(kept.length), ...kept.map(({ from, to }) => wasm.subarray(from, to))]);
}
