import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	arssteg,
	avrunda,
	kedja,
	motsagda,
	somProcent,
	uppraknat,
	type Lank,
	type LpixAr
} from '$lib/domain/lpix';

const PRISAR = 2019;
/** −10 % … +25 % in thousandths of a percent, for the years after the price year. */
const procent = fc.array(fc.integer({ min: -10_000, max: 25_000 }), {
	minLength: 1,
	maxLength: 15
});
const belopp = fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n });

function somAr(values: readonly number[]): Map<number, LpixAr> {
	return new Map(
		values.map((procent_milli, i) => {
			const ar = PRISAR + 1 + i;
			return [ar, { ar, procent_milli, index_mikro: null }];
		})
	);
}

function lankar(lpix: ReadonlyMap<number, LpixAr>, ar: number): Lank[] {
	const chain = kedja(PRISAR, ar, lpix);
	if ('saknas' in chain) throw new Error(`saknar ${chain.saknas}`);
	return chain;
}

/** Half up, away from zero, by decimal digits: another way than the one tested. */
function roundedByDigits(numerator: bigint, decimals: number): bigint {
	const digits = (numerator < 0n ? -numerator : numerator).toString().padStart(decimals + 1, '0');
	const whole = BigInt(digits.slice(0, -decimals));
	const up = digits.at(-decimals)! >= '5' ? 1n : 0n;
	return numerator < 0n ? -(whole + up) : whole + up;
}

describe('the chain', () => {
	test('is the exact product of the percentages, rounded once', () => {
		fc.assert(
			fc.property(belopp, procent, (kr, values) => {
				const last = lankar(somAr(values), PRISAR + values.length).at(-1)!;
				// Each percentage has five decimals as a factor, so the product has 5n of them.
				const product = values.reduce((p, milli) => p * BigInt(100_000 + milli), kr);
				expect(uppraknat(kr, last.faktor)).toBe(roundedByDigits(product, 5 * values.length));
			})
		);
	});

	test('is the same whether it is given as percentages or as the index they make', () => {
		fc.assert(
			fc.property(belopp, procent, (kr, values) => {
				// A step takes five decimals: eighty are enough for every step to be exact.
				let index = 10n ** 80n;
				const asIndex = new Map<number, LpixAr>([
					[PRISAR, { ar: PRISAR, procent_milli: null, index_mikro: index }]
				]);
				values.forEach((milli, i) => {
					index = (index * BigInt(100_000 + milli)) / 100_000n;
					const ar = PRISAR + 1 + i;
					asIndex.set(ar, { ar, procent_milli: null, index_mikro: index });
				});
				const ar = PRISAR + values.length;
				lankar(somAr(values), ar).forEach(({ ar: k, faktor, steg }) => {
					expect(uppraknat(kr, lankar(asIndex, k).at(-1)!.faktor)).toBe(uppraknat(kr, faktor));
					if (steg) expect(somProcent(arssteg(k, asIndex)!)).toBe(somProcent(steg));
				});
			})
		);
	});

	test('of an index is the last year by the price year, whatever lies between', () => {
		const index = fc.array(fc.bigInt({ min: 1n, max: 10n ** 9n }), { minLength: 2, maxLength: 10 });
		fc.assert(
			fc.property(belopp, index, (kr, values) => {
				const lpix = new Map(
					values.map((index_mikro, i) => [
						PRISAR + i,
						{ ar: PRISAR + i, procent_milli: null, index_mikro }
					])
				);
				const { faktor } = lankar(lpix, PRISAR + values.length - 1).at(-1)!;
				const direct = { taljare: kr * values.at(-1)!, namnare: values[0]! };
				expect(uppraknat(kr, faktor)).toBe(avrunda(direct));
			})
		);
	});

	test('tells the years whose LPIX is missing, and nothing else', () => {
		const gaps = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(gaps, (missing) => {
				const lpix = somAr([1, 2, 3, 4, 5, 6, 7, 8]);
				for (const k of missing) lpix.delete(PRISAR + k);
				const saknas = missing.map((k) => PRISAR + k).sort();
				expect(kedja(PRISAR, PRISAR + 8, lpix)).toEqual({ saknas });
			})
		);
	});

	test('takes the percentage fixed for a year before an index of the same year', () => {
		const lpix = new Map<number, LpixAr>([
			[2019, { ar: 2019, procent_milli: null, index_mikro: 100n }],
			[2020, { ar: 2020, procent_milli: 2000, index_mikro: 300n }]
		]);
		expect(uppraknat(1000n, lankar(lpix, 2020).at(-1)!.faktor)).toBe(1020n);
	});

	const ar = (ar: number, procent_milli: number | null, index: number | null): [number, LpixAr] => [
		ar,
		{ ar, procent_milli, index_mikro: index === null ? null : BigInt(index) }
	];

	test('of indices needs no year between', () => {
		const lpix = new Map([ar(2019, null, 100), ar(2024, null, 110), ar(2026, null, 115)]);
		expect(lankar(lpix, 2026).map(({ ar, faktor }) => [ar, faktor])).toEqual([
			[2019, { taljare: 1n, namnare: 1n }],
			[2026, { taljare: 115n, namnare: 100n }]
		]);
	});

	test('is never a mixture: a year without a percentage makes it of indices, or of nothing', () => {
		const lpix = new Map([
			ar(2019, null, 100),
			ar(2020, 2000, 300),
			ar(2021, null, 306),
			ar(2022, 1000, null)
		]);
		expect(lankar(lpix, 2020).at(-1)!.faktor).toEqual({ taljare: 102_000n, namnare: 100_000n });
		expect(lankar(lpix, 2021).at(-1)!.faktor).toEqual({ taljare: 306n, namnare: 100n });
		expect(kedja(2019, 2022, lpix)).toEqual({ saknas: [2021] });
	});

	test.each([
		['nothing at all', [], [2020, 2021]],
		['the price year’s index alone', [ar(2019, null, 100)], [2021]],
		['the last year’s index alone', [ar(2021, null, 100)], [2019]],
		['an index between alone', [ar(2020, null, 100)], [2020, 2021]],
		['a percentage and an index that do not meet', [ar(2020, 1, null), ar(2021, null, 9)], [2021]]
	])('asks for the years that are nearest, of %s', (_, given, saknas) => {
		expect(kedja(2019, 2021, new Map(given))).toEqual({ saknas });
	});

	test('whose percentage and index differ by more than a tenth of a percent is told', () => {
		const olika = (index: number) =>
			motsagda(2019, 2021, new Map([ar(2020, null, 100_000), ar(2021, 3000, index)])).length;
		// 3 % is 103 000; a tenth more or less is 103 100 and 102 900.
		expect([102_899, 102_900, 103_000, 103_100, 103_101].map(olika)).toEqual([1, 0, 0, 0, 1]);
		expect(motsagda(2021, 2021, new Map([ar(2021, 3000, 1)]))).toEqual([]);
	});

	test('of the price year alone needs nothing and changes nothing', () => {
		fc.assert(
			fc.property(belopp, (kr) => uppraknat(kr, lankar(new Map(), PRISAR)[0]!.faktor) === kr)
		);
	});
});

describe('rounding', () => {
	test.each([
		[5n, 2n, 3n],
		[-5n, 2n, -3n],
		[1n, 2n, 1n],
		[-1n, 2n, -1n],
		[49n, 100n, 0n],
		[-49n, 100n, 0n],
		[149n, 100n, 1n]
	])('%d/%d is %d: half up, away from zero', (taljare, namnare, kr) => {
		expect(avrunda({ taljare, namnare })).toBe(kr);
	});

	test('is odd: what is owed one way is owed the other', () => {
		fc.assert(
			fc.property(belopp, fc.bigInt({ min: 1n, max: 10n ** 6n }), (taljare, namnare) => {
				expect(avrunda({ taljare: -taljare, namnare })).toBe(-avrunda({ taljare, namnare }));
			})
		);
	});
});

test('a step is shown as its percentage with three decimals', () => {
	expect(somProcent({ taljare: 96_800n, namnare: 100_000n })).toBe(-3.2);
	expect(somProcent({ taljare: 3n, namnare: 2n })).toBe(50);
	expect(somProcent({ taljare: 2n, namnare: 3n })).toBe(-33.333);
});
