import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { engineBinary, engineFile } from '$lib/engine/binary/binary';
import { joined, writeName, writeNumber } from '$lib/engine/binary/sections';
import { startedFrom } from '$lib/engine/binary/started';

/** 64 kB, as WebAssembly counts memory. */
const PAGE = 65_536;

/**
 * A module that fills its memory as DuckDB does: with data, with a number that its constructors put at 8,
 * and with the address of a function that is linked in. `read` gives what stands at 8.
 */
function filling(): Uint8Array {
	const bytes = (...all: number[]) => Uint8Array.from(all);
	const list = (...parts: Uint8Array[]) => joined([writeNumber(parts.length), ...parts]);
	const section = (id: number, body: Uint8Array) =>
		joined([bytes(id), writeNumber(body.length), body]);
	const import_ = (module: string, name: string, ...kind: number[]) =>
		joined([writeName(module), writeName(name), bytes(...kind)]);
	const code = (...body: number[]) => joined([writeNumber(body.length), bytes(...body)]);
	const ADDRESS = [3, 0x7f, 1];
	return joined([
		bytes(0, 97, 115, 109, 1, 0, 0, 0),
		section(1, list(bytes(0x60, 0, 0), bytes(0x60, 0, 1, 0x7f))),
		section(
			2,
			list(
				import_('env', 'spoken', 0, 0),
				import_('env', 'memory', 2, 1, 1, 2),
				import_('GOT.mem', '__heap_base', ...ADDRESS),
				import_('GOT.func', 'glClear', ...ADDRESS),
				import_('env', 'raised', 4, 0, 0)
			)
		),
		section(3, list(bytes(0), bytes(0), bytes(1))),
		section(
			7,
			list(
				joined([writeName('__wasm_call_ctors'), bytes(0, 1)]),
				joined([writeName('__wasm_apply_data_relocs'), bytes(0, 2)]),
				joined([writeName('read'), bytes(0, 3)])
			)
		),
		section(
			10,
			list(
				code(0, 0x41, 8, 0x41, 42, 0x36, 2, 0, 0x0b),
				code(0, 0x41, 12, 0x23, 1, 0x36, 2, 0, 0x0b),
				code(0, 0x41, 8, 0x28, 2, 0, 0x0b)
			)
		),
		section(11, list(joined([bytes(0, 0x41, 0, 0x0b), writeName('data')])))
	]);
}

/** Starts a module as the library's script does. @returns what its memory holds, and what `read` gives */
async function started(wasm: Uint8Array): Promise<{ held: Uint8Array; read: number }> {
	const memory = new WebAssembly.Memory({ initial: 1, maximum: 2 });
	const { instance } = await WebAssembly.instantiate(wasm as Uint8Array<ArrayBuffer>, {
		env: {
			memory,
			spoken: () => undefined,
			raised: new WebAssembly.Tag({ parameters: [] }) as never
		},
		'GOT.mem': { __heap_base: new WebAssembly.Global({ value: 'i32', mutable: true }, 1024) },
		'GOT.func': { glClear: new WebAssembly.Global({ value: 'i32', mutable: true }, 7) }
	});
	const call = instance.exports as Record<string, () => number>;
	call.__wasm_call_ctors!();
	call.__wasm_apply_data_relocs!();
	return { held: new Uint8Array(memory.buffer), read: call.read!() };
}

test('a module that has started holds what the other held, whatever that is', async () => {
	const { held, read } = await started(filling());
	expect([String.fromCharCode(...held.subarray(0, 4)), read, held[12]]).toEqual(['data', 42, 7]);
	const pieces = fc.array(
		fc.tuple(fc.nat(PAGE - 300), fc.uint8Array({ minLength: 1, maxLength: 300 })),
		{ maxLength: 20 }
	);
	await fc.assert(
		fc.asyncProperty(pieces, async (all) => {
			const memory = new Uint8Array(PAGE);
			for (const [at, bytes] of all) memory.set(bytes, at);
			const then = await started(startedFrom(filling(), memory));
			expect(Buffer.compare(then.held, memory)).toBe(0);
			expect(then.read).toBe(new DataView(memory.buffer).getInt32(8, true));
		})
	);
});

test('a module whose memory is filled in a way of its own is refused', () => {
	const other = Buffer.from(filling());
	other.write('call_dtors', other.indexOf('call_ctors'));
	expect(() => startedFrom(other, new Uint8Array(PAGE))).toThrow('__wasm_call_ctors');
});

test('the engine is the same wherever and whenever it is made, and tells nothing of the machine', async () => {
	const made = Buffer.from(await engineBinary());
	expect(made.equals(readFileSync(await engineFile()))).toBe(true);
	for (const own of [process.cwd(), process.execPath, process.argv[1]!])
		expect(made.includes(own), own).toBe(false);
});
