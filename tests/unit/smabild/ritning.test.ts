import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Smabild } from '$lib/dokument/smabild';
import { ordbredd, somSvg, TON, type Form } from '$lib/smabild/form';
import { ritning } from '$lib/smabild/ritning';

const ord = (former: readonly Form[]) =>
	former.flatMap(({ text, attribut }) => (text === undefined ? [] : [[text, attribut['fill']]]));
/** The shapes of a picture without its description, which is not drawn. */
const rita = (bild: object) => ritning({ ...bild, beskrivning: '' } as Smabild);

describe('columns by quarter', () => {
	const staplar = (['2023-K3', '2023-K4', '2024-K1'] as const).map((kvartal, i) => ({
		kvartal,
		varde: 11 * (i + 1)
	}));

	test('say the number of the quarter in question, and of the one it is compared with', () => {
		const bild = { slag: 'staplar', staplar, nu: '2024-K1', ifjol: '2023-K3' } as const;
		expect(ord(rita(bild))).toEqual([
			['11', TON.svart],
			['33', TON.egen]
		]);
	});

	test('have their numbers clear of every column, however the heights fall', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 5, maxLength: 24 }),
				(hojder) => {
					const alla = hojder.map((varde, i) => ({ kvartal: String(i), varde }));
					const former = rita({
						...{ slag: 'staplar', staplar: alla, nu: String(hojder.length - 1) },
						ifjol: String(hojder.length - 5)
					});
					const tal = former.filter(({ tag }) => tag === 'text');
					for (const { attribut: a, text } of tal) {
						const bred = ordbredd(text!);
						const fran = Number(a['x']) - (a['text-anchor'] === 'end' ? bred : bred / 2);
						for (const { attribut: s } of former.filter(({ tag }) => tag === 'rect')) {
							const [x, y] = [Number(s['x']), Number(s['y'])];
							const vid = x < fran + bred && x + Number(s['width']) > fran;
							if (vid) expect(Number(a['y'])).toBeLessThanOrEqual(y);
						}
					}
				}
			)
		);
	});

	test('are open where they may still grow, and lie behind the line of the mean', () => {
		const former = rita({
			...{ slag: 'staplar', staplar, nu: '2024-K1', ifjol: null, oklart: 1 },
			snitt: [10, 20, 66]
		} as const);
		const [forsta, , sist] = former;
		expect([forsta!.attribut['fill'], sist!.attribut['fill']]).toEqual([TON.stapel, TON.papper]);
		// The mean is the highest, so the last column reaches half of 44 px.
		expect(sist!.attribut).toMatchObject({ y: 36, height: 22 });
		expect(former.findIndex(({ tag }) => tag === 'path')).toBeGreaterThan(2);
		expect(ord(former).slice(0, 2)).toEqual([
			['snitt per kommun 66', TON.gra],
			['inte klar än', TON.gra]
		]);
	});
});

describe('dots of the kommuner', () => {
	const prickar = [
		{ namn: 'Berg', procent: 40 },
		{ namn: 'Åre', procent: 75 }
	];

	test('name the lowest, in the colour of warning', () => {
		expect(ord(rita({ slag: 'prickar', prickar, lanet: 60 }))).toEqual([
			['0', TON.gra],
			['100\u00a0%', TON.gra],
			['länet 60\u00a0%', TON.egen],
			['Berg 40\u00a0%', TON.samst]
		]);
	});

	test('have one label where the kommun in question is as the county', () => {
		const bild = { slag: 'prickar', prickar, lanet: 75, egen: 'Åre' } as const;
		expect(ord(rita(bild)).slice(2)).toEqual([['Åre och länet 75\u00a0%', TON.egen]]);
	});
});

describe('a gauge', () => {
	const matare = (belopp: { utfall: number; plan: number | null; prognos: number | null }) =>
		rita({ slag: 'matare', budget: 100, ...belopp, tal: String, enhet: 'tkr' });

	test('keeps the words of the plan clear of the budget’s number, which then needs no unit', () => {
		const [plan, budget] = matare({ utfall: 20, plan: 99, prognos: null }).filter(
			({ tag }) => tag === 'text'
		);
		expect([plan!.text, budget!.text]).toEqual(['plan hittills 99', '100']);
		const kant = ({ attribut }: Form, text: string, del: number) =>
			Number(attribut['x']) + del * ordbredd(text);
		expect(kant(plan!, 'plan hittills 99', 0.5)).toBeLessThanOrEqual(kant(budget!, '100', -1) - 12);
		expect(ord(matare({ utfall: 20, plan: null, prognos: null }))).toEqual([
			['100\u00a0tkr', TON.gra]
		]);
	});

	test('warns of a forecast above the budget, and keeps its words inside the drawing', () => {
		const former = matare({ utfall: 20, plan: null, prognos: 125 });
		expect(former.find(({ tag }) => tag === 'path')!.attribut['stroke']).toBe(TON.samst);
		expect(former.at(-1)!.attribut['x']).toBeCloseTo(240 - ordbredd('prognos 125') / 2);
	});
});

test('a drawing’s words are escaped in a file', () => {
	const staplar = [{ namn: 'a', varde: 1, text: '1' }];
	const bild = { slag: 'overtid', staplar, egen: null, andar: ['<5', '& fler'] } as const;
	expect(somSvg(rita(bild))).toMatch(/>&lt;5<\/text>.*>&amp; fler<\/text>$/);
});
