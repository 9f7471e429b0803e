import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storstaRest, type Andelstagare } from '$lib/domain/fordelning';
import { kedja, uppraknat, type LpixAr } from '$lib/domain/lpix';
import { faktor, fordela, hela } from './regler/brak';
import type { LpixRad } from './varld';

const seed = Number(process.env['REFERENS_SEED'] ?? 20240331);
const numRuns = 10_000;

const budget = fc.oneof(
	fc.bigInt({ min: 0n, max: 2_000_000n }),
	fc.bigInt({ min: 0n, max: 10n ** 15n })
);

/** Parties with few different weights, so that ties are common; each with a code of its own. */
const parter: fc.Arbitrary<Andelstagare[]> = fc
	.uniqueArray(fc.integer({ min: 2301, max: 2380 }), { minLength: 1, maxLength: 12 })
	.chain((koder) =>
		fc.tuple(
			...koder.map((kod) =>
				fc
					.tuple(
						fc.oneof(fc.bigInt(0n, 4n), fc.bigInt(0n, 70_000n), fc.bigInt(0n, 10n ** 12n)),
						fc.bigInt(1n, 3n)
					)
					.map(([vikt, befolkning]) => ({ vikt, befolkning, kod }))
			)
		)
	)
	.filter((alla) => alla.some(({ vikt }) => vikt > 0n));

/** Years in any order, as percentages or indices, and a year to stop at. */
const indexkedja = fc
	.record({
		ar: fc.integer({ min: 2019, max: 2040 }),
		rader: fc.array(
			fc.record({
				procent: fc.oneof(fc.integer({ min: -9999, max: 20_000 }), fc.constant(null)),
				index: fc.integer({ min: 1, max: 400_000_000 })
			}),
			{ minLength: 22, maxLength: 22 }
		),
		belopp: budget
	})
	.map(({ ar, rader, belopp }) => ({
		ar,
		belopp,
		lpix: rader.map((rad, i): LpixRad => ({ ar: 2019 + i, ...rad }))
	}));

const karta = (lpix: LpixRad[]): Map<number, LpixAr> =>
	new Map(
		lpix.map(({ ar, procent, index }) => [
			ar,
			{ ar, procent_milli: procent, index_mikro: index === null ? null : BigInt(index) }
		])
	);

describe('shares in whole kronor', () => {
	test('sum to the whole, each within a krona of its exact quota', () => {
		fc.assert(
			fc.property(budget, parter, (belopp, delare) => {
				const delar = storstaRest(belopp, delare);
				const alla = delare.reduce((sum, { vikt }) => sum + vikt, 0n);
				expect(delar.reduce((sum, del) => sum + del, 0n)).toBe(belopp);
				delar.forEach((del, i) => {
					// |del − belopp × vikt / alla| < 1, multiplied by the denominator.
					const av = del * alla - belopp * delare[i]!.vikt;
					expect(av < alla && av > -alla).toBe(true);
				});
			}),
			{ seed, numRuns }
		);
	});

	test('are those of the largest remainder, ties to the larger population and then the lower code', () => {
		fc.assert(
			fc.property(budget, parter, (belopp, delare) => {
				const raknade = delare.map((en) => ({ ...en, befolkning: en.befolkning ?? en.vikt }));
				expect(storstaRest(belopp, delare)).toEqual(fordela(belopp, raknade));
			}),
			{ seed, numRuns }
		);
	});

	test('do not depend on the order of the parties', () => {
		fc.assert(
			fc.property(
				budget,
				parter.chain((alla) =>
					fc.tuple(
						fc.constant(alla),
						fc.shuffledSubarray(alla, { minLength: alla.length, maxLength: alla.length })
					)
				),
				(belopp, [delare, blandade]) => {
					const per = (alla: Andelstagare[]) => {
						const delar = storstaRest(belopp, alla);
						return new Map(alla.map(({ kod }, i) => [kod, delar[i]]));
					};
					expect(per(blandade)).toEqual(new Map(per(delare)));
				}
			),
			{ seed, numRuns }
		);
	});
});

describe('a chain of indices', () => {
	test('gives the amount of the exact factor, rounded once and half up', () => {
		fc.assert(
			fc.property(indexkedja, ({ ar, lpix, belopp }) => {
				const lankar = kedja(2019, ar, karta(lpix));
				if ('saknas' in lankar) throw new Error('every year is there');
				const exakt = faktor(lpix, 2019, ar)!;
				const kr = uppraknat(belopp, lankar.at(-1)!.faktor);
				expect(kr).toBe(hela({ t: belopp * exakt.t, n: exakt.n }));
				// Half a krona at most from the exact amount: 2 |kr × n − belopp × t| ≤ n.
				const av = 2n * (kr * exakt.n - belopp * exakt.t);
				expect(av <= exakt.n && av >= -exakt.n).toBe(true);
			}),
			{ seed, numRuns }
		);
	});

	test('does not depend on the order of the years', () => {
		fc.assert(
			fc.property(
				indexkedja.chain((en) =>
					fc.tuple(fc.constant(en), fc.shuffledSubarray(en.lpix, { minLength: en.lpix.length }))
				),
				([{ ar, lpix }, blandad]) => {
					expect(kedja(2019, ar, karta(blandad))).toEqual(kedja(2019, ar, karta(lpix)));
				}
			),
			{ seed, numRuns: 2000 }
		);
	});

	test('of indices alone is the last index by the first', () => {
		fc.assert(
			fc.property(indexkedja, ({ ar, lpix, belopp }) => {
				const utanProcent = lpix.map((rad) => ({ ...rad, procent: null }));
				const lankar = kedja(2019, ar, karta(utanProcent));
				if ('saknas' in lankar) throw new Error('every year is there');
				expect(lankar.length).toBe(ar === 2019 ? 1 : 2);
				const index = (det: number) => BigInt(lpix.find((rad) => rad.ar === det)!.index!);
				expect(uppraknat(belopp, lankar.at(-1)!.faktor)).toBe(
					hela({ t: belopp * index(ar), n: index(2019) })
				);
			}),
			{ seed, numRuns }
		);
	});

	test('tells every year that is lacking', () => {
		const luckor = indexkedja.chain((en) =>
			fc.tuple(fc.constant(en), fc.subarray(en.lpix, { minLength: 1, maxLength: 5 }))
		);
		fc.assert(
			fc.property(luckor, ([{ ar, lpix }, borta]) => {
				const procent = lpix.map((rad) => ({
					...rad,
					procent: rad.procent ?? 1000,
					index: null
				}));
				const kvar = procent.filter((rad) => !borta.some((en) => en.ar === rad.ar));
				const saknas = borta.map((rad) => rad.ar).filter((det) => det > 2019 && det <= ar);
				const lankar = kedja(2019, ar, karta(kvar));
				if (saknas.length > 0) expect(lankar).toEqual({ saknas: saknas.sort() });
				else expect(lankar).toHaveLength(ar - 2019 + 1);
			}),
			{ seed, numRuns: 2000 }
		);
	});
});
