import { expect, test } from 'vitest';
import { urForrad } from '$lib/engine/slump';

/** Bytes that are numbered as they are fetched, with a note of how many at a time. */
function numrerade() {
	const hamtningar: number[] = [];
	let nasta = 0;
	const slump = urForrad((till) => {
		hamtningar.push(till.length);
		for (let i = 0; i < till.length; i += 4) new DataView(till.buffer).setUint32(i, nasta++);
		return till;
	});
	const fyra = () => new DataView(slump(new Uint8Array(4)).buffer).getUint32(0);
	return { slump, fyra, hamtningar };
}

test('no random bytes are given twice, and many are fetched at a time', () => {
	const { fyra, hamtningar } = numrerade();
	const givna = Array.from({ length: 2500 }, fyra);
	expect(new Set(givna).size).toBe(2500);
	expect(hamtningar).toEqual([4096, 4096, 4096]);
});

test('what is larger than the store is fetched by itself, and leaves the store as it was', () => {
	const { slump, fyra, hamtningar } = numrerade();
	const fore = fyra();
	expect(slump(new Uint8Array(8192)).at(-1)).not.toBe(0);
	expect(hamtningar).toEqual([4096, 8192]);
	expect(fyra()).toBe(fore - 1);
});
