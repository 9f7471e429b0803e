import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { engineFile } from '$lib/engine/binary/binary';
import { trimExports } from '$lib/engine/binary/trim';

/** A module whose one function gives 42, exported under every name. */
function giving42(names: readonly string[]): Uint8Array<ArrayBuffer> {
	const number = (value: number) =>
		value < 128
			? [value]
			: [
					(value & 127) | 128,
					...(value >> 7 < 128 ? [value >> 7] : [((value >> 7) & 127) | 128, value >> 14])
				];
	const section = (id: number, body: number[]) => [id, ...number(body.length), ...body];
	const exported = names.flatMap((name) => {
		const utf8 = [...new TextEncoder().encode(name)];
		return [...number(utf8.length), ...utf8, 0, 0];
	});
	return Uint8Array.from([
		...[0, 97, 115, 109, 1, 0, 0, 0],
		...section(1, [1, 0x60, 0, 1, 0x7f]),
		...section(3, [1, 0]),
		...section(7, [...number(names.length), ...exported]),
		...section(10, [1, 4, 0, 0x41, 42, 0x0b])
	]);
}

test('of any names those that are wanted stay, and what they name does what it did', () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 200 }),
			fc.func(fc.boolean()),
			(names, wanted) => {
				const trimmed = trimExports(giving42(names), wanted) as Uint8Array<ArrayBuffer>;
				const { exports } = new WebAssembly.Instance(new WebAssembly.Module(trimmed));
				expect(Object.keys(exports).sort()).toEqual(names.filter((name) => wanted(name)).sort());
				for (const give of Object.values(exports)) expect((give as () => number)()).toBe(42);
			}
		)
	);
});

test('bytes that are no WebAssembly are refused', () => {
	expect(() => trimExports(new Uint8Array([1, 2, 3, 4, 5]), () => true)).toThrow('WebAssembly');
});

test('DuckDB keeps all that its own scripts call, and takes in what it did', async () => {
	const { resolve } = createRequire(import.meta.url);
	const whole = new WebAssembly.Module(
		readFileSync(resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'))
	);
	const ours = new WebAssembly.Module(readFileSync(await engineFile()));
	// What extensions would be linked with is not asked for either.
	const asked = (engine: WebAssembly.Module) =>
		WebAssembly.Module.imports(engine).filter(
			({ module, name }) => module !== 'GOT.func' && name !== '__heap_base'
		);
	expect(asked(ours)).toEqual(asked(whole));

	const names = WebAssembly.Module.exports(ours).map(({ name }) => name);
	const before = WebAssembly.Module.exports(whole).map(({ name }) => name);
	expect(names.length).toBeLessThan(before.length / 100);
	const called = before.filter((name) => name.startsWith('duckdb_web_'));
	expect(called.length).toBeGreaterThan(40);
	for (const script of ['duckdb-browser-eh.worker.js', 'duckdb-node-blocking.cjs']) {
		const text = readFileSync(resolve(`@duckdb/duckdb-wasm/dist/${script}`), 'utf8');
		for (const name of called) if (text.includes(name)) expect(names, script).toContain(name);
		for (const [, name] of text.matchAll(/(?:wasmExports|wasmImports|Module)\.?\[?["']?_?(\w+)/g))
			if (before.includes(name!)) expect(names, script).toContain(name);
	}
});
