import { describe, expect, test } from 'vitest';
import { granska } from '$lib/domain/rojande/granska';
import type { Dolda, Rakneverk, Rakning } from '$lib/domain/rojande/rakneverk';
import { forandring, summerar, tacker, tillsammans } from './samband';
import { rakning, tabell, visad } from './tabeller';

const gom = (...ids: string[]): Dolda => new Map(ids.map((id) => [id, 'skydd']));
const alla = (verk: Rakneverk) =>
	gom(...verk.rakningar.filter(({ lage }) => lage === 'fri').map(({ id }) => id));

describe('the audit', () => {
	test('passes a rectangle, and shows two values for each of its cells', () => {
		const verk = tabell([
			[2, 9, 9],
			[9, 9, 9],
			[9, 9, 9]
		]);
		const { upptackta, spann } = granska(verk, gom('r0k0', 'r0k1', 'r1k0', 'r1k1'), 5);
		expect(upptackta).toEqual([]);
		expect(spann.map(({ id }) => id)).toEqual(['r0k0', 'r0k1', 'r1k0', 'r1k1']);
		// r0k0 can be 0 to 11, and the others follow from it.
		for (const { lagt, hogt } of spann) expect(lagt).toBeLessThan(hogt);
		expect(spann[0]!.hogt).toBeLessThanOrEqual(11);
	});

	test('finds a cell alone in its row', () => {
		const verk = tabell([
			[2, 9],
			[9, 9],
			[9, 9]
		]);
		expect(granska(verk, gom('r0k0'), 5).upptackta).toEqual([
			{ id: 'r0k0', varde: 2, satt: 'algebra' }
		]);
	});

	test('finds the cell between two blocks, though no line has fewer than two hidden', () => {
		const verk = tabell([
			[1, 2, 30, 30],
			[3, 4, 1, 30],
			[30, 30, 2, 3],
			[30, 30, 4, 1]
		]);
		const sma = gom('r0k0', 'r0k1', 'r1k0', 'r1k1', 'r1k2', 'r2k2', 'r2k3', 'r3k2', 'r3k3');
		expect(granska(verk, sma, 5).upptackta).toEqual([{ id: 'r1k2', varde: 1, satt: 'algebra' }]);
	});

	test('finds what only whole numbers of 0 or more give away, with everything hidden', () => {
		const verk = tabell([
			[3, 0],
			[9, 0]
		]);
		expect(granska(verk, alla(verk), 5).upptackta).toEqual([
			{ id: 'r0k0', varde: 3, satt: 'granser' },
			{ id: 'r0k1', varde: 0, satt: 'granser' },
			{ id: 'r1k0', varde: 9, satt: 'granser' },
			{ id: 'r1k1', varde: 0, satt: 'granser' }
		]);
	});

	test('finds what real numbers would leave open', () => {
		// 3a + 5b = 8: a can be 0 to 8/3, but of whole numbers only 1 and 1.
		const [a, b, summan] = [rakning('a', 1), rakning('b', 1), visad('3a + 5b', 8)];
		const verk = {
			rakningar: [a, b, summan],
			samband: [
				{
					termer: [
						{ id: 'a', faktor: 3 },
						{ id: 'b', faktor: 5 },
						{ id: '3a + 5b', faktor: -1 }
					]
				}
			]
		};
		expect(granska(verk, gom('a', 'b'), 5).upptackta).toEqual([
			{ id: 'a', varde: 1, satt: 'granser' },
			{ id: 'b', varde: 1, satt: 'granser' }
		]);
	});

	test('passes what has another whole value, though the corner that way is not whole', () => {
		// 2a + c = 3: the corners are a = 0 and a = 1.5, and a = 1 lies between.
		const termer = [
			{ id: 'a', faktor: 2 },
			{ id: 'c', faktor: 1 },
			{ id: 'tre', faktor: -1 }
		];
		const verk = {
			rakningar: [rakning('a', 0), rakning('c', 3), visad('tre', 3)],
			samband: [{ termer }]
		};
		expect(granska(verk, gom('a', 'c'), 5)).toEqual({
			upptackta: [],
			spann: [
				{ id: 'a', lagt: 0, hogt: 1 },
				{ id: 'c', lagt: 1, hogt: 3 }
			]
		});
	});

	test('shows values that a count without upper bound can have', () => {
		// Åre and Berg overlap: together at least the county's 8, with Berg's 7 shown.
		const delar = [rakning('Åre', 1), visad('Berg', 7)];
		const lanet = visad('länet', 8);
		const verk = tillsammans({ rakningar: [...delar, lanet], samband: [] }, tacker(delar, lanet));
		expect(granska(verk, gom('Åre'), 5)).toEqual({
			upptackta: [],
			spann: [{ id: 'Åre', lagt: 1, hogt: 2 }]
		});
	});

	test('takes what it cannot settle as given away', () => {
		// a + 2b − 2c = 1 and a is at most 1: a is odd, but b and c have no end to search to.
		const slack = (id: string, varde: number): Rakning => ({
			...{ id, varde, lage: 'dold', kanslig: false }
		});
		const verk = {
			rakningar: [rakning('a', 1), slack('b', 0), slack('c', 0), slack('d', 0), visad('ett', 1)],
			samband: [
				{
					termer: [
						{ id: 'a', faktor: 1 },
						{ id: 'b', faktor: 2 },
						{ id: 'c', faktor: -2 },
						{ id: 'ett', faktor: -1 }
					]
				},
				summerar([rakning('a', 1), slack('d', 0)], visad('ett', 1))
			]
		};
		expect(granska(verk, gom('a'), 5).upptackta).toEqual([
			{ id: 'a', varde: null, satt: 'oavgjord' }
		]);
	});

	test('tells of a small count that is shown, though it could have been hidden', () => {
		expect(
			granska(
				tabell([
					[2, 9],
					[9, 9]
				]),
				gom(),
				5
			).upptackta
		).toEqual([{ id: 'r0k0', varde: 2, satt: 'visad' }]);
	});

	test('tells of a small difference between two quarters that are shown, but not of a large or none', () => {
		const forra = [visad('Åre K1', 40), visad('Berg K1', 60), visad('Krokom K1', 50)];
		const nu = [rakning('Åre K2', 38), rakning('Berg K2', 75), rakning('Krokom K2', 50)];
		const verk = tillsammans(
			{ rakningar: [...forra, ...nu], samband: [] },
			...nu.map((en, i) => forandring(en, forra[i]!))
		);
		expect(granska(verk, gom(), 5).upptackta).toEqual([
			{ id: 'Åre K2 minus Åre K1', varde: -2, satt: 'algebra' }
		]);
		expect(granska(verk, gom('Åre K2'), 5).upptackta).toEqual([]);
	});

	test('lets a difference be below 0 only where it may be', () => {
		// Åre was hidden, and the county has grown by none: a count that can only grow has not grown.
		const forra = [visad('Åre K1', 40), visad('Berg K1', 60)];
		const nu = [rakning('Åre K2', 40), rakning('Berg K2', 60)];
		const lanet = visad('länet K2', 100);
		const med = (negativ: boolean) =>
			tillsammans(
				{ rakningar: [...forra, ...nu, lanet], samband: [summerar(nu, lanet)] },
				...nu.map((en, i) => forandring(en, forra[i]!, { negativ }))
			);
		const gomda = gom('Åre K2', 'Berg K2');
		expect(granska(med(true), gomda, 5).upptackta).toEqual([]);
		expect(granska(med(false), gomda, 5).upptackta.map(({ satt }) => satt)).toEqual([
			'granser',
			'granser'
		]);
	});

	test('works out a count that was hidden before and that nobody here knows', () => {
		const gomd: Rakning = { ...rakning('Åre K1', 0), lage: 'dold', varde: null };
		const verk = (varde: number) => ({
			rakningar: [gomd, visad('länet K1', varde)],
			samband: [summerar([gomd], visad('länet K1', varde))]
		});
		expect(granska(verk(3), gom(), 5).upptackta).toEqual([
			{ id: 'Åre K1', varde: 3, satt: 'algebra' }
		]);
		// It was hidden to protect another: known, it tells of no small number.
		expect(granska(verk(30), gom(), 5).upptackta).toEqual([]);
	});
});

describe('the audit refuses', () => {
	const en = rakning('a', 1);
	const galler: [string, Rakneverk, Dolda, RegExp][] = [
		[
			'to hide what must be shown',
			{ rakningar: [visad('a', 1)], samband: [] },
			gom('a'),
			/a får inte döljas/
		],
		['to hide what is not there', { rakningar: [en], samband: [] }, gom('b'), /b får inte döljas/],
		['an id that comes twice', { rakningar: [en, en], samband: [] }, gom(), /a finns två gånger/],
		[
			'part of a person',
			{ rakningar: [rakning('a', 1.5)], samband: [] },
			gom(),
			/a kan inte ha värdet 1.5/
		],
		[
			'a negative count',
			{ rakningar: [rakning('a', -1)], samband: [] },
			gom(),
			/a kan inte ha värdet -1/
		],
		[
			'a shown count without value',
			{ rakningar: [{ ...visad('a', 1), varde: null }], samband: [] },
			gom(),
			/a kan inte ha värdet null/
		],
		[
			'a relation with an unknown count',
			{ rakningar: [en], samband: [summerar([en], visad('b', 1))] },
			gom(),
			/nämner b/
		],
		[
			'part of a factor',
			{ rakningar: [en], samband: [{ termer: [{ id: 'a', faktor: 0.5 }] }] },
			gom(),
			/0.5 för a är inte ett heltal/
		],
		[
			'a sum that is wrong',
			{ rakningar: [en, visad('b', 2)], samband: [summerar([en], visad('b', 2))] },
			gom('a'),
			/mellan a, b stämmer inte/
		],
		[
			'sums too large to be exact',
			{
				rakningar: [rakning('a', 2 ** 52)],
				samband: [
					{
						termer: [
							{ id: 'a', faktor: 4 },
							{ id: 'a', faktor: -4 }
						]
					}
				]
			},
			gom(),
			/för stort/
		]
	];
	test.each(galler)('%s', (_, verk, dolda, fel) => {
		expect(() => granska(verk, dolda, 5)).toThrow(fel);
	});

	test('relations that no values can satisfy', () => {
		const gomd: Rakning = { ...rakning('a', 0), lage: 'dold', varde: null };
		const verk = (faktor: number, b: number, c: number) => ({
			rakningar: [gomd, visad('b', b), visad('c', c)],
			samband: [
				{
					termer: [
						{ id: 'a', faktor },
						{ id: 'b', faktor: -1 }
					]
				},
				{
					termer: [
						{ id: 'a', faktor: 1 },
						{ id: 'c', faktor: -1 }
					]
				}
			]
		});
		// a is both 1 and 2; a is half of 3; a is below 0.
		expect(() => granska(verk(1, 1, 2), gom(), 5)).toThrow(/motsäger/);
		expect(() => granska(verk(2, 3, 1), gom(), 5)).toThrow(/motsäger/);
		const halv = { ...verk(2, 3, 1), samband: verk(2, 3, 1).samband.slice(0, 1) };
		expect(() => granska(halv, gom(), 5)).toThrow(/motsäger/);
		const under = { ...verk(-1, 3, 1), samband: verk(-1, 3, 1).samband.slice(0, 1) };
		expect(() => granska(under, gom(), 5)).toThrow(/motsäger/);
	});
});
