import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { beloppUtanEnhet, type Beloppsenhet } from '$lib/domain/format';
import { attForklara, gransord, ljus, visasOver, type Ljusgranser } from '$lib/domain/ljus';

const FEM: Ljusgranser = { under_procent: 5, over_procent: 5, kronor: 50_000 };
const post = (budget_ar_ore: number | null, prognosavvikelse_ore: number | null) => ({
	budget_ar_ore,
	prognosavvikelse_ore
});
/** Of so many kronor of budget, and so many öre better than it. */
const farg = (budget_kr: number, ore: number, granser = FEM, enhet: Beloppsenhet = 'kr') =>
	ljus(post(budget_kr * 100, ore), granser, enhet);

describe('the light of a post', () => {
	test.each([
		[20_000_01, 'blå'],
		[20_000_00, 'grön'],
		[0, 'grön'],
		[-1_00, 'gul'],
		[-20_000_00, 'gul'],
		[-20_000_01, 'röd']
	])(
		'with a budget of 400 000 kr and %d öre left is %s: 5 percent is passed first',
		(ore, vantat) => {
			expect(farg(400_000, ore)).toBe(vantat);
		}
	);

	test.each([
		[50_000_01, 'blå'],
		[50_000_00, 'grön'],
		[-50_000_00, 'gul'],
		[-50_000_01, 'röd']
	])(
		'with a budget of 4 000 000 kr and %d öre left is %s: 50 000 kr is passed first',
		(ore, vantat) => {
			expect(farg(4_000_000, ore)).toBe(vantat);
		}
	);

	test('is none without a budget or a forecast', () => {
		expect(ljus(post(100, null), FEM, 'kr')).toBeNull();
		expect(ljus(post(null, null), FEM, 'kr')).toBeNull();
		expect(attForklara(null)).toBe(false);
	});

	test('with a budget of 0 has only the limit in kronor', () => {
		expect(farg(0, 0)).toBe('grön');
		expect(farg(0, -1_00)).toBe('gul');
		expect(farg(0, -50_000_00)).toBe('gul');
		expect(farg(0, -50_000_01)).toBe('röd');
		expect(farg(0, 50_000_01)).toBe('blå');
	});

	test('is not over where the post is shown to be 0 over', () => {
		// 49 öre is no krona, and 499 kr no thousand.
		expect(farg(1, -49)).toBe('grön');
		expect(farg(1_000, -499_00, FEM, 'tkr')).toBe('grön');
		expect(farg(1_000, -499_00, FEM, 'kr')).toBe('röd');
		expect(farg(1_000, -500_00, FEM, 'tkr')).toBe('röd');
	});

	test("follows the agreement's own limits; one that has none in kronor has 50 000", () => {
		const egna = { under_procent: 10, over_procent: 0, kronor: 1_000 };
		expect(farg(1_000, 100_00, egna)).toBe('grön');
		expect(farg(1_000, 101_00, egna)).toBe('blå');
		expect(farg(1_000, -1_00, egna)).toBe('röd');
		expect(farg(100_000, 1_000_01, egna)).toBe('blå');
		const utan = { under_procent: 5, over_procent: 5 };
		expect(farg(4_000_000, -50_000_00, utan)).toBe('gul');
		expect(farg(4_000_000, -50_000_01, utan)).toBe('röd');
	});

	test('of every agreement of the program is by 5 percent and 50 000 kr', () => {
		for (const { ljus: granser } of AGREEMENTS) expect(granser).toEqual(FEM);
	});
});

describe('every post with a forecast', () => {
	const ore = fc.oneof(
		fc.integer({ min: -(10 ** 13), max: 10 ** 13 }),
		fc.integer({ min: -200, max: 200 })
	);
	const granserna = fc.record({
		under_procent: fc.nat(30),
		over_procent: fc.nat(30),
		kronor: fc.nat(100_000)
	});
	const enhet = fc.constantFrom<Beloppsenhet>('kr', 'tkr');

	test('has the one light that the contract gives it, in whole öre', () => {
		fc.assert(
			fc.property(ore, ore, granserna, enhet, (budget, avvikelse, granser, i) => {
				const past = (over: bigint, procent: number) =>
					over > BigInt(granser.kronor) * 100n ||
					(budget !== 0 && over * 100n > BigInt(Math.abs(budget)) * BigInt(procent));
				const under = BigInt(avvikelse);
				const over = avvikelse < 0 && beloppUtanEnhet(avvikelse, i) !== '0';
				const vantat = {
					grön: !over && !past(under, granser.under_procent),
					gul: over && !past(-under, granser.over_procent),
					röd: over && past(-under, granser.over_procent),
					blå: !over && past(under, granser.under_procent)
				};
				expect(Object.values(vantat).filter(Boolean)).toHaveLength(1);
				const fick = ljus(post(budget, avvikelse), granser, i)!;
				expect(vantat[fick]).toBe(true);
				expect(attForklara(fick)).toBe(vantat.röd || vantat.blå);
			})
		);
	});

	test('is a limit to the öre: on it is within, one öre more is past', () => {
		const budget = fc.integer({ min: 10 ** 6, max: 10 ** 12 }).map((n) => n * 20);
		fc.assert(
			fc.property(budget, (stor) => {
				const grans = Math.min(stor / 20, 50_000_00);
				expect(ljus(post(stor, grans), FEM, 'kr')).toBe('grön');
				expect(ljus(post(stor, grans + 1), FEM, 'kr')).toBe('blå');
				expect(ljus(post(stor, -grans), FEM, 'kr')).toBe('gul');
				expect(ljus(post(stor, -grans - 1), FEM, 'kr')).toBe('röd');
			})
		);
	});
});

test('the limits are told as the agreement has them', () => {
	const text = (granser: Ljusgranser, enhet: Beloppsenhet) =>
		gransord(granser, enhet).replaceAll('\u00a0', ' ');
	expect(text(FEM, 'kr')).toBe('mer än 5 procent eller 50 000 kr från budget');
	expect(text(FEM, 'tkr')).toBe('mer än 5 procent eller 50 tkr från budget');
	expect(text({ under_procent: 10, over_procent: 3, kronor: 20_000 }, 'kr')).toBe(
		'mer än 3 procent över, 10 procent under eller 20 000 kr från budget'
	);
});

test('an amount is shown as over only when it is shown as something', () => {
	expect(visasOver(0, 'kr')).toBe(false);
	expect(visasOver(-100_000, 'kr')).toBe(false);
	expect(visasOver(50, 'kr')).toBe(true);
	expect(visasOver(50, 'tkr')).toBe(false);
});
