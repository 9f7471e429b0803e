import { describe, expect, test } from 'vitest';
import { namnrader } from '$lib/ui/framsida/namnrader';
import { ordbredd } from '$lib/ui/framsida/ord';

const BREDD = 240;
/** As many columns as there are kommuner. */
const STEG = BREDD / 8;
const lagda = (...ord: [i: number, ord: string][]) =>
	namnrader(
		ord.map(([i, ord]) => ({ i, ord })),
		STEG,
		BREDD
	);
const slut = ({ x, ord }: { x: number; ord: string }) => x + ordbredd(ord);

describe('the names under small columns', () => {
	test('a name alone is centred under its column', () => {
		const [namn] = lagda([4, 'Åre']);
		expect(namn).toMatchObject({ i: 4, rad: 0 });
		expect(namn!.x + ordbredd('Åre') / 2).toBeCloseTo(4.5 * STEG);
	});

	test('a name wider than its column begins at it, and is kept within the drawing at its end', () => {
		expect(lagda([1, 'Östersund'])[0]!.x).toBe(STEG);
		expect(slut(lagda([7, 'Östersund'])[0]!)).toBeCloseTo(BREDD);
	});

	test('one with no room beside the next stands a line under it, and they do not touch', () => {
		const namn = lagda([0, 'Östersund'], [1, 'Krokom'], [4, 'Åre']);
		expect(namn.map(({ i, rad }) => [i, rad])).toEqual([
			[4, 0],
			[1, 0],
			[0, 1]
		]);
		expect(slut(namn[1]!)).toBeLessThan(namn[0]!.x);
	});

	test('what has no room in either line is left out, and what is less important takes its place', () => {
		expect(lagda([0, 'Östersund'], [1, 'Strömsund'], [2, 'Härjedalen'], [7, 'Åre'])).toEqual(
			lagda([0, 'Östersund'], [1, 'Strömsund'], [7, 'Åre'])
		);
	});

	test('a name that is wider than the drawing is not written', () => {
		expect(lagda([0, 'x'.repeat(40)])).toEqual([]);
		expect(lagda()).toEqual([]);
	});
});
