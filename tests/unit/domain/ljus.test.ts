import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ljus } from '$lib/domain/ljus';

const FEM = { under_procent: 5, over_procent: 5 };

describe('the light of a post', () => {
	test.each([
		[94_999, 'blå'],
		[95_000, 'grön'],
		[99_999, 'grön'],
		[100_000, 'grön'],
		[100_001, 'gul'],
		[105_000, 'gul'],
		[105_001, 'röd']
	])('of a budget of 100 000 and a forecast of %d is %s', (prognos, farg) => {
		expect(ljus(100_000, prognos, FEM)).toBe(farg);
	});

	test('is none when the budget or the forecast is not known', () => {
		expect(ljus(100, null, FEM)).toBeNull();
		expect(ljus(null, 100, FEM)).toBeNull();
	});

	test('of a post without budget is green at nothing, and red at the first öre', () => {
		expect(ljus(0, 0, FEM)).toBe('grön');
		expect(ljus(0, 1, FEM)).toBe('röd');
		expect(ljus(0, -1, FEM)).toBe('blå');
	});

	test("follows the agreement's own limits", () => {
		const granser = { under_procent: 10, over_procent: 0 };
		expect(ljus(100, 90, granser)).toBe('grön');
		expect(ljus(100, 89, granser)).toBe('blå');
		expect(ljus(100, 101, granser)).toBe('röd');
	});

	test('is exact for any amount: one öre past a limit is past it', () => {
		const budget = fc.integer({ min: 1, max: 10 ** 13 }).map((n) => n * 20);
		fc.assert(
			fc.property(budget, (ore) => {
				const grans = ore / 20;
				expect(ljus(ore, ore - grans, FEM)).toBe('grön');
				expect(ljus(ore, ore - grans - 1, FEM)).toBe('blå');
				expect(ljus(ore, ore + grans, FEM)).toBe('gul');
				expect(ljus(ore, ore + grans + 1, FEM)).toBe('röd');
			})
		);
	});
});
