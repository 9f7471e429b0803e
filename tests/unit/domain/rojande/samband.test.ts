import { describe, expect, test } from 'vitest';
import type { Rakning } from '$lib/domain/rojande/rakneverk';
import { forandring, ryms, summerar, tacker, tillsammans } from '$lib/domain/rojande/samband';
import { rakning, visad } from './tabeller';

const [are, berg, lanet] = [rakning('Åre', 3), rakning('Berg', 7), visad('länet', 8)];
const okand: Rakning = { ...rakning('Åre förra', 0), lage: 'dold', varde: null };

describe('a relation', () => {
	test('of parts and their sum has the sum on the other side', () => {
		expect(summerar([are, berg], lanet).termer).toEqual([
			{ id: 'Åre', faktor: 1 },
			{ id: 'Berg', faktor: 1 },
			{ id: 'länet', faktor: -1 }
		]);
	});

	test('of parts that overlap has what is over as a count that nobody publishes', () => {
		const { rakningar, samband } = tacker([are, berg], lanet);
		// 3 + 7 − 8: two households are in both.
		expect(rakningar).toEqual([{ id: 'över länet', varde: 2, lage: 'dold', kanslig: false }]);
		expect(samband[0]!.termer).toContainEqual({ id: 'över länet', faktor: -1 });
	});

	test('of a part and a whole that it fits in has the rest of the whole', () => {
		expect(ryms(are, lanet).rakningar).toEqual([
			{ id: 'utöver Åre i länet', varde: 5, lage: 'dold', kanslig: false }
		]);
	});

	test('of two quarters has the growth, as sensitive as a count, and unknown if one of them is', () => {
		expect(forandring(berg, are).rakningar).toEqual([
			{ id: 'Berg minus Åre', varde: 4, lage: 'dold', kanslig: true, negativ: true }
		]);
		expect(forandring(are, okand, { negativ: false }).rakningar).toEqual([
			{ id: 'Åre minus Åre förra', varde: null, lage: 'dold', kanslig: true, negativ: false }
		]);
	});

	test('keeps a count that several tables share once', () => {
		const verk = tillsammans(
			{ rakningar: [are, lanet], samband: [] },
			{ rakningar: [berg, lanet], samband: [summerar([are, berg], lanet)] }
		);
		expect(verk.rakningar).toEqual([are, lanet, berg]);
		expect(verk.samband).toHaveLength(1);
	});
});
