import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { avrunda, kedja, somProcent, uppraknat, type Lank, type LpixAr } from '$lib/domain/lpix';

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
				const [a, b] = [lankar(somAr(values), ar), lankar(asIndex, ar)];
				a.forEach((lank, i) => {
					expect(uppraknat(kr, b[i]!.faktor)).toBe(uppraknat(kr, lank.faktor));
					if (lank.steg) expect(somProcent(b[i]!.steg!)).toBe(somProcent(lank.steg));
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
