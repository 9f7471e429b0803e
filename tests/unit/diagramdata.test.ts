import { describe, expect, test } from 'vitest';
import { fyraKvartal, fyraKvartalMening } from '$lib/catalogue/rapporter/kommunkvartal';
import { svarsdagarMening } from '$lib/catalogue/rapporter/svarsdagar';
import { parseKvartal } from '$lib/domain/kvartal';
import { fortsattning } from '$lib/rapport/avsnitt/hjalte';
import { dagarna, dagrader } from '$lib/rapport/avsnitt/svarsdagar';

// What the charts are drawn from, worked out by hand.

describe('the days of the answers', () => {
	const rows = [
		{ kommun: 'Berg', dagar: 0, antal: 1 },
		{ kommun: 'Berg', dagar: 6, antal: 2 },
		{ kommun: 'Berg', dagar: null, antal: 1 },
		{ kommun: 'Hela länet', dagar: 0, antal: 3 },
		{ kommun: 'Hela länet', dagar: 2, antal: 1 },
		{ kommun: 'Hela länet', dagar: 21, antal: 2 },
		{ kommun: 'Hela länet', dagar: null, antal: 1 }
	];

	test('have a place each for three weeks, then one together, and those not answered apart by whether they are late', () => {
		const svar = {
			svarstid_dagar: rows,
			svarstid_per_kommun: [
				...[{ kommun: 'Berg', inkomna: 4, i_tid: 1, sena: 3, pagar: 0, median_arbetsdagar: 6 }],
				...[
					{ kommun: 'Hela länet', inkomna: 7, i_tid: 4, sena: 2, pagar: 1, median_arbetsdagar: 1 }
				]
			]
		};
		const [berg] = dagrader(svar, null);
		expect(dagrader(svar, null)).toHaveLength(1);
		expect(berg).toEqual({
			namn: 'Berg',
			dagar: [1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0],
			fler: 0,
			obesvarade: 1,
			pagar: 0
		});
		const [, lanet] = dagrader(svar, 'Berg');
		expect(lanet).toMatchObject({ namn: 'Hela länet', fler: 2, obesvarade: 0, pagar: 1 });
	});

	test('say so where a request stands in the rows of several kommuner, and only there', () => {
		const sammaDag = (kommun: string, antal: number) => ({ kommun, dagar: 0, antal });
		const text = (...antal: [berg: number, are: number, lanet: number]) =>
			dagarna(
				{
					svarstid_dagar: ['Berg', 'Åre', 'Hela länet'].map((kommun, i) =>
						sammaDag(kommun, antal[i]!)
					)
				},
				null
			)!.bildtext.replaceAll('\u00a0', ' ');
		expect(text(2, 2, 3)).toContain(
			'En förfrågan till flera kommuner står på varje kommuns rad (totalt 3 förfrågningar).'
		);
		expect(text(2, 1, 3)).not.toContain('flera kommuner');
		// No place on the axis is told of that is not there.
		expect(text(2, 1, 3)).toContain(
			'axeln bruten: inget svar kom dag 6–15, och ”mer än 15” är alla senare svar.'
		);
		expect(dagarna({ svarstid_dagar: rows }, 'Berg')!.bildtext).toContain(
			'svar dag 6–15 står fem arbetsdagar i taget'
		);
	});

	test('are told by the day when half of them had come', () => {
		expect(svarsdagarMening(rows, null)).toBe(
			'Hälften av svaren kom samma dag, det sista efter 21 arbetsdagar; 1 hade inte fått svar'
		);
		// One of three is fewer than half.
		expect(svarsdagarMening(rows, 'Berg')).toBe(
			'Berg: hälften av svaren kom inom sex arbetsdagar, det sista efter sex; 1 hade inte fått svar'
		);
		expect(svarsdagarMening([{ kommun: 'Hela länet', dagar: null, antal: 2 }], null)).toBe(
			'2\u00a0förfrågningar väntar på svar, och ingen har fått det'
		);
	});
});

describe('four quarters of a kommun', () => {
	const kvartal = (kommun: string, ...registrerade: number[]) =>
		registrerade.map((antal, i) => ({
			kommun,
			kvartal: `${2023 + Math.floor(i / 4)}-K${(i % 4) + 1}`,
			registrerade: antal,
			flyttade: 0
		}));
	const rows = [
		...kvartal('Berg', 1, 2, 3, 4, 5, 6, 7, 8),
		...kvartal('Åre', 2, 2, 2, 2, 2, 2, 2, 2)
	];

	test('are summed from the first that has three before it, beside the mean of all', () => {
		expect(fyraKvartal(rows)).toEqual({
			kvartal: ['2023-K4', '2024-K1', '2024-K2', '2024-K3', '2024-K4'],
			kommuner: [
				{ namn: 'Berg', varden: [10, 14, 18, 22, 26] },
				{ namn: 'Åre', varden: [8, 8, 8, 8, 8] }
			],
			snitt: [9, 11, 13, 15, 17]
		});
	});

	test('are told by the kommun that has grown the most in a year', () => {
		expect(fyraKvartalMening(rows)).toBe(
			'Berg ökar mest i antal: 26 nya hushåll på fyra kvartal, 16 fler än året före'
		);
	});
});

test('the way to the goal goes on at the last year’s pace, and at the pace that is needed', () => {
	const nu = { registrerade: 1103, flyttade: 265, varav_utan_datum: 9, mal: 400, aterstar: 135 };
	const takt = {
		...{ mal: 400, flyttade: 265, aterstar: 135 },
		...{ kvartal_kvar: 1, behovs_per_kvartal: 135, snitt_fyra_kvartal: 21.5 }
	};
	const kvartal = parseKvartal('2023-K3')!;
	// 265 + 21,5 is 286,5.
	expect(fortsattning(nu, takt, kvartal, true)).toEqual({
		utanDatum: 9,
		till: '2023-K4',
		vagar: [
			{ slut: 400, etikett: 'behövs: 135 till' },
			{ slut: 287, etikett: 'i nuvarande takt: 287' }
		]
	});
	expect(fortsattning(nu, takt, kvartal, false)).toBeNull();
	expect(fortsattning(nu, { ...takt, kvartal_kvar: 0 }, kvartal, true)).toBeNull();
});
