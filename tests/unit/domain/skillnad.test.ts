import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	skillnad,
	skillnadsrubrik,
	skillnadUtanEnhet,
	varderad,
	type Skillnad
} from '$lib/domain/skillnad';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a difference', () => {
	test.each<[number, Skillnad, string]>([
		[19_500_000, 'kostnad_budget', '195 000 kr under'],
		[-1_200_000, 'kostnad_budget', '12 000 kr över'],
		[0, 'kostnad_budget', 'som budget'],
		[49, 'kostnad_budget', 'som budget'],
		[-49, 'kostnad_plan', 'som plan'],
		[1_200_000, 'intakt', '12 000 kr mer'],
		[-1_200_000, 'intakt', '12 000 kr mindre'],
		[1_200_000, 'resultat', '12 000 kr högre'],
		[-1_200_000, 'prognos', '12 000 kr lägre'],
		[1_200_000, 'prognos', '12 000 kr högre'],
		[0, 'prognos', 'oförändrad'],
		[180_600, 'indexeffekt', '1 806 kr mer'],
		[-119_700, 'befolkningseffekt', '1 197 kr mindre'],
		[50_000, 'justering', '500 kr tillbaka'],
		[-50_000, 'justering', '500 kr att betala']
	])('of %d öre, %s, is "%s"', (ore, av, text) => {
		expect(plain(skillnad(ore, 'kr', av))).toBe(text);
		expect(plain(skillnadUtanEnhet(ore, 'kr', av))).toBe(text.replace(' kr', ''));
	});

	test('that is shown as nothing in thousands is said to be nothing', () => {
		expect(skillnad(-49_999, 'tkr', 'kostnad_budget')).toBe('som budget');
		expect(varderad(-49_999, 'tkr', 'kostnad_budget')).toBe(null);
		expect(plain(skillnad(-50_000, 'tkr', 'kostnad_budget'))).toBe('1 tkr över');
	});

	test('below budget is never for the worse, and nobody judges a share', () => {
		fc.assert(
			fc.property(fc.integer({ min: 50, max: 10 ** 12 }), (ore) => {
				expect(varderad(ore, 'kr', 'kostnad_budget')).toBe('battre');
				expect(varderad(-ore, 'kr', 'kostnad_budget')).toBe('samre');
				expect(varderad(-ore, 'kr', 'befolkningseffekt')).toBe(null);
			})
		);
	});

	test('has no sign in words; a file has the sign, and what it means in the head', () => {
		fc.assert(
			fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (ore) => {
				expect(skillnad(ore, 'kr', 'kostnad_budget')).not.toMatch(/[+\-−]/);
			})
		);
		expect(skillnadsrubrik('kostnad_budget')).toBe('Under (+) eller över (−) budget');
	});
});
