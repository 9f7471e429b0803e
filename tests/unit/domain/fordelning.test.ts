import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storstaRest, type Andelstagare } from '$lib/domain/fordelning';
import { KOMMUNER } from '$lib/domain/kommun';

const belopp = fc.bigInt({ min: 0n, max: 10n ** 12n });
const vikt = fc.bigInt({ min: 0n, max: 100_000n });
/** The eight kommuner with any populations, small ones too so that ties are common. */
const parter = fc
	.array(fc.oneof(vikt, fc.bigInt({ min: 1n, max: 3n })), { minLength: 8, maxLength: 8 })
	.filter((vikter) => vikter.some((v) => v > 0n))
	.map((vikter) => vikter.map((v, i): Andelstagare => ({ vikt: v, kod: KOMMUNER[i]!.kod })));

const sum = (values: bigint[]) => values.reduce((a, b) => a + b, 0n);

describe('the largest remainder', () => {
	test('always sums to the whole amount', () => {
		fc.assert(fc.property(belopp, parter, (kr, p) => sum(storstaRest(kr, p)) === kr));
	});

	test('gives each party its quota, rounded down or up', () => {
		fc.assert(
			fc.property(belopp, parter, (kr, p) => {
				const total = sum(p.map((part) => part.vikt));
				storstaRest(kr, p).forEach((part, i) => {
					const floor = (kr * p[i]!.vikt) / total;
					const exact = (kr * p[i]!.vikt) % total === 0n;
					expect(part === floor || (!exact && part === floor + 1n)).toBe(true);
				});
			})
		);
	});

	test('does not depend on the order of the parties', () => {
		const shuffled = parter.chain((p) =>
			fc.tuple(fc.constant(p), fc.shuffledSubarray(p, { minLength: p.length, maxLength: p.length }))
		);
		fc.assert(
			fc.property(belopp, shuffled, (kr, [p, other]) => {
				const byCode = (all: Andelstagare[]) => {
					const parts = storstaRest(kr, all);
					return new Map(all.map(({ kod }, i) => [kod, parts[i]]));
				};
				const [a, b] = [byCode(p), byCode(other)];
				for (const { kod } of p) expect(b.get(kod)).toBe(a.get(kod));
			})
		);
	});

	test('never gives a larger weight less, and of equal weights never the higher code more', () => {
		fc.assert(
			fc.property(belopp, parter, (kr, p) => {
				const parts = storstaRest(kr, p);
				p.forEach((a, i) =>
					p.forEach((b, j) => {
						if (a.vikt > b.vikt || (a.vikt === b.vikt && a.kod < b.kod))
							expect(parts[i]! >= parts[j]!).toBe(true);
					})
				);
			})
		);
	});

	test('breaks a tie between remainders by the larger weight, then by the lower code', () => {
		const part = (v: bigint, kod: number) => ({ vikt: v, kod });
		// Quotas 1,5 and 0,5 of 2: the krona left goes to the larger, though its code is higher.
		expect(storstaRest(2n, [part(1n, 1), part(3n, 2)])).toEqual([0n, 2n]);
		expect(storstaRest(1n, [part(1n, 2), part(1n, 1)])).toEqual([0n, 1n]);
	});

	test('breaks a tie by the population when the weight is something else, even when weights differ', () => {
		const part = (vikt: bigint, befolkning: bigint, kod: number) => ({ vikt, befolkning, kod });
		expect(storstaRest(1n, [part(1n, 5n, 1), part(1n, 9n, 2)])).toEqual([0n, 1n]);
		expect(storstaRest(2n, [part(1n, 9n, 2), part(3n, 5n, 1)])).toEqual([1n, 1n]);
		expect(storstaRest(1n, [part(1n, 5n, 2), part(1n, 5n, 1)])).toEqual([0n, 1n]);
	});

	test('has no answer for a negative amount or weight, or for weights of nothing', () => {
		expect(() => storstaRest(-1n, [{ vikt: 1n, kod: 1 }])).toThrow(RangeError);
		expect(() =>
			storstaRest(1n, [
				{ vikt: 2n, kod: 1 },
				{ vikt: -1n, kod: 2 }
			])
		).toThrow(RangeError);
		expect(() => storstaRest(1n, [{ vikt: 0n, kod: 1 }])).toThrow(RangeError);
		expect(() => storstaRest(0n, [])).toThrow(RangeError);
	});
});
