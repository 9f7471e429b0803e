import fc from 'fast-check';
import { expect, test } from 'vitest';
import { harSammaBytes, tvillingar } from '$lib/import/duplicates/sammafil';

const blobs = (texts: readonly string[]) => texts.map((text) => new Blob([text]));
const twinsOf = (texts: readonly string[]) =>
	tvillingar(blobs(texts), ({ size }) => size, harSammaBytes);

test('each file is told from every other, and a copy points at the first one', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.constantFrom('', 'a', 'b', 'ab', 'ba', 'abc')), async (texts) => {
			const first = texts.map((text, i) => {
				const at = texts.indexOf(text);
				return text === '' || at === i ? null : at;
			});
			expect(await twinsOf(texts)).toEqual(first);
		})
	);
});

test('only files of the same size are looked into', async () => {
	const looked: string[][] = [];
	await tvillingar(
		['a', 'bb', 'c', 'dd'],
		({ length }) => length,
		(a, b) => {
			looked.push([a, b]);
			return Promise.resolve(false);
		}
	);
	expect(looked).toEqual([
		['a', 'c'],
		['bb', 'dd']
	]);
});

test('large files that differ in their last byte are not the same', async () => {
	const one = 'x'.repeat(2_500_000);
	expect(await twinsOf([`${one}a`, `${one}b`, `${one}a`])).toEqual([null, null, 0]);
});
