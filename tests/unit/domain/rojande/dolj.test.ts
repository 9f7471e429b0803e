import { describe, expect, test } from 'vitest';
import { dolj } from '$lib/domain/rojande/dolj';
import type { Rakneverk } from '$lib/domain/rojande/rakneverk';
import { forandring, ryms, summerar, tacker, tillsammans } from './samband';
import { rakning, summa, tabell, visad } from './tabeller';

function dolda(verk: Rakneverk, troskel = 5): Record<string, string> {
	const svar = dolj(verk, troskel);
	if ('oskyddade' in svar) throw new Error(`Oskyddade: ${svar.oskyddade.join()}`);
	return Object.fromEntries(svar.dolda);
}

describe('a two-way table', () => {
	test('with nothing small hides nothing, and a 0 is not small', () => {
		expect(
			dolda(
				tabell([
					[5, 0],
					[0, 12]
				])
			)
		).toEqual({});
	});

	test('hides nothing when the threshold is 0 or 1', () => {
		expect(
			dolda(
				tabell([
					[1, 2],
					[3, 4]
				]),
				0
			)
		).toEqual({});
		expect(
			dolda(
				tabell([
					[1, 2],
					[3, 4]
				]),
				1
			)
		).toEqual({});
	});

	test('of 4 × 2 with one small cell hides three more, of the other row with the smallest counts', () => {
		const rader = [
			[20, 30],
			[2, 40],
			[11, 12],
			[6, 50]
		];
		expect(dolda(tabell(rader))).toEqual({
			r1k0: 'liten',
			r1k1: 'skydd',
			r2k0: 'skydd',
			r2k1: 'skydd'
		});
	});

	test('with nine small cells, two or more per line, gets the one that guards the bridge between them', () => {
		// Two blocks of 2 × 2, and r1k2 alone between them: rows 0 and 1 less columns 0 and 1 give it.
		const rader = [
			[1, 2, 30, 30],
			[3, 4, 1, 30],
			[9, 30, 2, 3],
			[30, 30, 4, 1]
		];
		const svar = dolda(tabell(rader));
		expect(Object.keys(svar)).toHaveLength(10);
		expect(Object.entries(svar).filter(([, skal]) => skal === 'skydd')).toEqual([
			['r2k0', 'skydd']
		]);
	});

	test('hides no more where the small cells guard each other', () => {
		expect(
			Object.keys(
				dolda(
					tabell([
						[1, 2, 9],
						[3, 4, 9],
						[9, 9, 9]
					])
				)
			)
		).toEqual(['r0k0', 'r0k1', 'r1k0', 'r1k1']);
	});

	test('does not take a 0 where the sums would force it to be 0', () => {
		// With k1, all of row 0's count would have to be in k0: k1's sum is 0.
		expect(
			dolda(
				tabell([
					[3, 0, 9],
					[8, 0, 9]
				])
			)
		).toEqual({
			r0k0: 'liten',
			r0k2: 'skydd',
			r1k0: 'skydd',
			r1k2: 'skydd'
		});
	});

	test('guards a row of 1 and 0 whose sum is 1 by two cells in another row', () => {
		expect(
			dolda(
				tabell([
					[1, 0],
					[6, 7],
					[80, 90]
				])
			)
		).toEqual({
			r0k0: 'liten',
			r0k1: 'skydd',
			r1k0: 'skydd',
			r1k1: 'skydd'
		});
	});

	test('guards by a 6 rather than by a 0, which a reader may know of', () => {
		expect(
			dolda(
				tabell([
					[2, 20],
					[0, 9],
					[6, 9]
				])
			)
		).toEqual({
			r0k0: 'liten',
			r0k1: 'skydd',
			r2k0: 'skydd',
			r2k1: 'skydd'
		});
	});

	test('leaves something in every row, though it costs a larger count', () => {
		// The 5 instead of the 26 would be as few, but would leave nothing in row 0.
		const rader = [
			[2, 5, 1, 4],
			[30, 3, 11, 6],
			[4, 26, 29, 6]
		];
		const skydd = Object.entries(dolda(tabell(rader))).filter(([, skal]) => skal === 'skydd');
		expect(skydd.map(([id]) => id)).toEqual(['r1k2', 'r2k1', 'r2k3']);
	});

	test('that nothing can protect is told by its counts', () => {
		expect(dolj(tabell([[2], [9]]), 5)).toEqual({ oskyddade: ['r0k0'] });
		// Everything hidden: the sum 0 of the other column still gives the 3 away.
		expect(
			dolj(
				tabell([
					[3, 0],
					[9, 0]
				]),
				5
			)
		).toEqual({ oskyddade: ['r0k0'] });
	});

	test('is hidden in the same way every time', () => {
		const verk = tabell([
			[1, 8, 8, 8],
			[8, 2, 8, 8],
			[8, 8, 3, 8],
			[8, 8, 8, 4]
		]);
		expect(dolj(verk, 5)).toEqual(dolj(structuredClone(verk), 5));
	});
});

describe('sums that may be hidden', () => {
	test('are hidden where that takes fewer counts', () => {
		const delar = [rakning('Åre', 2), rakning('Berg', 30)];
		const helhet = rakning('båda', 32);
		const verk = { rakningar: [...delar, helhet], samband: [summerar(delar, helhet)] };
		// Either would do: the smaller is hidden, unless it leaves nothing in the row.
		expect(dolda(verk)).toEqual({ Åre: 'liten', Berg: 'skydd' });
	});

	test('that are small are hidden themselves, and guarded', () => {
		const delar = [rakning('i tid', 0), rakning('sena', 3)];
		const helhet = rakning('inkomna', 3);
		const verk = { rakningar: [...delar, helhet], samband: [summerar(delar, helhet)] };
		expect(dolda(verk)).toEqual({ sena: 'liten', inkomna: 'liten' });
	});
});

describe('relations that no small steps lead along', () => {
	test('are guarded all the same, if not by the fewest', () => {
		// Each of a is 5 000 of b: with both b and c hidden, a can be 0, 1 or 2.
		const [a, b, c, d] = [rakning('a', 2), rakning('b', 10_000), rakning('c', 7), rakning('d', 9)];
		const [bc, igen] = [visad('b + c', 10_007), visad('d igen', 9)];
		const verk = {
			rakningar: [a, b, c, d, bc, igen],
			samband: [
				{
					termer: [
						{ id: 'a', faktor: 5000 },
						{ id: 'b', faktor: -1 }
					]
				},
				summerar([b, c], bc),
				summerar([d], igen)
			]
		};
		expect(dolda(verk)).toEqual({ a: 'liten', b: 'skydd', c: 'skydd' });
	});
});

describe('counts that overlap', () => {
	test('need no guard where the county has room for other values', () => {
		// A household may be registered in both: Åre can have 1 to 8.
		const delar = [rakning('Åre', 1), rakning('Berg', 7)];
		const lanet = visad('länet', 8);
		const verk = tillsammans(
			{ rakningar: [...delar, lanet], samband: [] },
			tacker(delar, lanet),
			...delar.map((del) => ryms(del, lanet))
		);
		expect(dolda(verk)).toEqual({ Åre: 'liten' });
	});

	test('are guarded where the county is so small that it gives one away', () => {
		const delar = [rakning('Åre', 1), rakning('Berg', 0)];
		const lanet = visad('länet', 1);
		const verk = tillsammans(
			{ rakningar: [...delar, lanet], samband: [] },
			tacker(delar, lanet),
			...delar.map((del) => ryms(del, lanet))
		);
		expect(dolda(verk)).toEqual({ Åre: 'liten', Berg: 'skydd' });
	});
});

describe('an earlier quarter', () => {
	const forra = [visad('Åre K1', 40), visad('Berg K1', 60), visad('Krokom K1', 50)];
	const nu = [rakning('Åre K2', 42), rakning('Berg K2', 75), rakning('Krokom K2', 90)];
	const lanet = visad('länet K2', summa(nu));

	test('hides a large count that would give away how few it has grown by', () => {
		const verk = tillsammans(
			{ rakningar: [...forra, ...nu, lanet], samband: [summerar(nu, lanet)] },
			...nu.map((en, i) => forandring(en, forra[i]!))
		);
		expect(dolda(verk)).toEqual({ 'Åre K2': 'skydd', 'Berg K2': 'skydd' });
	});

	test('in which the count was hidden, guards it', () => {
		const gomd = { ...forra[0]!, lage: 'dold' as const, varde: null };
		const verk = tillsammans(
			{ rakningar: [gomd, forra[1]!, forra[2]!, ...nu, lanet], samband: [summerar(nu, lanet)] },
			forandring(nu[0]!, gomd),
			...nu.slice(1).map((en, i) => forandring(en, forra[i + 1]!))
		);
		expect(dolda(verk)).toEqual({});
	});

	test('that hid a small count of which nobody knows the value is not opened by the new one', () => {
		// Both quarters' sums are shown, and the second quarter's kommuner would tell the first's.
		const gomda = ['Åre K1', 'Berg K1'].map((id) => ({
			...rakning(id, 0),
			lage: 'dold' as const,
			varde: null
		}));
		const summan = visad('länet K1', 3);
		const oforandrade = [rakning('Åre K2', 2), rakning('Berg K2', 1)];
		const okning = [visad('Åre ökning', 0), visad('Berg ökning', 0)];
		const verk = {
			rakningar: [...gomda, summan, ...oforandrade, ...okning],
			samband: [
				summerar(gomda, summan),
				...gomda.map((en, i) => summerar([en, okning[i]!], oforandrade[i]!))
			]
		};
		expect(dolda(verk)).toEqual({ 'Åre K2': 'liten', 'Berg K2': 'liten' });
	});

	test('with a small count that what was shown before gives away is told', () => {
		const gomd = { ...rakning('Åre K1', 0), lage: 'dold' as const, varde: null };
		const rest = [visad('Berg K1', 60), visad('länet K1', 62)];
		const verk = {
			rakningar: [gomd, ...rest],
			samband: [summerar([gomd, rest[0]!], rest[1]!)]
		};
		expect(dolj(verk, 5)).toEqual({ oskyddade: ['Åre K1'] });
		expect(dolj(verk, 2)).toEqual({ dolda: new Map() });
	});
});
