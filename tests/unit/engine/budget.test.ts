import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tommaPoster } from '$lib/rapport/forbehall';
import type { BudgetUtfallPerPost } from '$lib/catalogue/measures/budget_utfall_per_post/measure';
import { UTELAMNAT } from '$lib/catalogue/sources/ekonomi';
import type { Engine } from '$lib/engine/engine';
import { kostnad, load, openEngine, params, rows, type TestRow } from './tables';

const POSTER = [
	'Gemensamt CRM-system',
	'Webbplattform tasteget.nu',
	'Strategiskt talangattraktionsarbete',
	'Kommunikation',
	'Regionala ambassadörer',
	'Coworkingnätverk',
	'Magasinet Ta steget'
];

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
});
afterAll(() => engine.close());

async function budget(
	economy: TestRow[],
	kvartal = '2024-K3',
	more: { tom?: string; avtal?: string } = {}
): Promise<BudgetUtfallPerPost[]> {
	await engine.load([load('ekonomi', economy)]);
	return (await rows(
		engine,
		'budget_utfall_per_post',
		params(kvartal, { avtal: 'kompetensattraktion-2024', ...more })
	)) as BudgetUtfallPerPost[];
}

async function post(economy: TestRow[], kvartal = '2024-K3', tom?: string) {
	const all = await budget(economy, kvartal, tom ? { tom } : {});
	return all.find((row) => row.post === 'Kommunikation')!;
}

const blanksteg = (text: string) => text.replaceAll('\u00a0', ' ');
const monthly = (months: number[], more: TestRow, year = 2024) =>
	months.map((month) => kostnad('Kommunikation', { period: year * 100 + month, ...more }));

describe('which posts there are', () => {
	test("the agreement's posts stand first in its order, then unknown ones in Swedish order, then the total", async () => {
		const all = await budget([
			kostnad('Östersundsdagen', { period: 202401, utfall_ore: 100 }),
			kostnad('ambulans', { period: 202401, utfall_ore: 100 }),
			kostnad('Åredagen', { period: 202401, utfall_ore: 100 }),
			kostnad('Zebra', { period: 202412 })
		]);
		expect(all.map((row) => row.post)).toEqual([
			...POSTER,
			'ambulans',
			'Zebra',
			'Åredagen',
			'Östersundsdagen',
			'Totalt'
		]);
	});

	test('a post goes by its id, its label and its aliases, however they are written', async () => {
		const found = await post([
			kostnad('kommunikation', { period: 202401, utfall_ore: 100 }),
			kostnad('KOMMUNIKATION', { period: 202401, utfall_ore: 20 }),
			kostnad('Marknadsföring', { period: 202401, utfall_ore: 3 })
		]);
		expect(found.utfall_ack_ore).toBe(123);
	});

	test('an unknown post written in two ways is one post, under the name that came first', async () => {
		const all = await budget([
			kostnad('Mässor', { period: 202401, utfall_ore: 100 }),
			kostnad('MÄSSOR', { period: 202402, utfall_ore: 20 })
		]);
		expect(all.slice(7).map((row) => [row.post, row.utfall_ack_ore])).toEqual([
			['Mässor', 120],
			['Totalt', 120]
		]);
	});

	test('income, another year and another agreement are not counted, a blank agreement is', async () => {
		const found = await post([
			kostnad('Kommunikation', { period: 202401, utfall_ore: 1 }),
			kostnad('Kommunikation', { period: 202401, utfall_ore: 20, avtal: 'RUN/357/2023' }),
			kostnad('Kommunikation', { period: 202401, utfall_ore: 300, avtal: 'Energikontoret' }),
			kostnad('Kommunikation', { period: 202401, utfall_ore: 4000, avtal: 'Okänt avtal' }),
			kostnad('Kommunikation', { period: 202401, utfall_ore: 50000, slag: 'intakt' }),
			kostnad('Kommunikation', { ar: 2023, period: 202301, utfall_ore: 600000 })
		]);
		expect(found.utfall_ack_ore).toBe(21);
	});
});

describe('the budget', () => {
	test('the whole-year rows count, not those with a period beside them', async () => {
		const found = await post([
			kostnad('Kommunikation', { budget_ore: 1200 }),
			kostnad('Kommunikation', { budget_ore: 34 }),
			...monthly([1, 2, 9, 10], { budget_ore: 100 })
		]);
		expect(found).toMatchObject({ budget_ar_ore: 1234, budget_ack_ore: 300 });
	});

	test('without whole-year rows the periods are summed', async () => {
		expect(await post(monthly([1, 9, 10, 12], { budget_ore: 100 }))).toMatchObject({
			budget_ar_ore: 400,
			budget_ack_ore: 200
		});
	});

	test('a whole-year budget is never cut in twelfths: budget to date is not known', async () => {
		expect(await post([kostnad('Kommunikation', { budget_ore: 1200 })], '2024-K4')).toMatchObject({
			budget_ar_ore: 1200,
			budget_ack_ore: null,
			avvikelse_ack_ore: null
		});
	});

	test('when any budget is loaded a post without one has zero, to date as well', async () => {
		expect(await post([kostnad('Webb', { budget_ore: 1200 })])).toMatchObject({
			budget_ar_ore: 0,
			budget_ack_ore: 0
		});
	});

	test("when none is loaded the agreement's own holds", async () => {
		const all = await budget(monthly([1], { utfall_ore: 100 }));
		expect(all.map((row) => row.budget_ar_ore! / 100)).toEqual([
			540_000, 325_000, 340_000, 1_505_000, 240_000, 70_000, 550_000, 3_570_000
		]);
		expect(all.every((row) => row.budget_ack_ore === null)).toBe(true);
	});

	test("the agreement's own budget gives an unknown post zero and does not hide the total", async () => {
		const all = await budget([kostnad('Mässor', { period: 202401, utfall_ore: 100 })]);
		expect(all.slice(7)).toMatchObject([
			{ post: 'Mässor', budget_ar_ore: 0, budget_ack_ore: 0, avvikelse_ack_ore: -100 },
			{ post: 'Totalt', budget_ar_ore: 357_000_000, budget_ack_ore: null }
		]);
	});

	test('in another year than its own it does not hold: nothing is known of the budget', async () => {
		const all = await budget(
			[{ ...monthly([1], { utfall_ore: 100 }, 2025)[0]!, ar: 2025 }],
			'2025-K1'
		);
		expect(all.at(-1)).toEqual({
			post: 'Totalt',
			budget_ar_ore: null,
			budget_ack_ore: null,
			utfall_kvartal_ore: 100,
			utfall_ack_ore: 100,
			avvikelse_ack_ore: null,
			kvar_ore: null,
			prognos_ar_ore: null,
			prognosavvikelse_ore: null,
			prognosmetod: 'summa'
		});
		expect(all).toHaveLength(8);
	});

	test('an agreement without posts has only what is loaded, and no budget anywhere is null', async () => {
		const all = await budget([kostnad('Lokaler', { period: 202401, utfall_ore: 100 })], '2024-K1', {
			avtal: 'energikontoret'
		});
		expect(all).toMatchObject([
			{ post: 'Lokaler', budget_ar_ore: null, kvar_ore: null, utfall_ack_ore: 100 },
			{ post: 'Totalt', budget_ar_ore: null, kvar_ore: null, utfall_ack_ore: 100 }
		]);
	});

	test('income alone leaves an agreement without posts with a total that knows no budget', async () => {
		const all = await budget(
			[kostnad('Bidrag', { slag: 'intakt', period: 202401, utfall_ore: 100, budget_ore: 5 })],
			'2024-K1',
			{ avtal: 'energikontoret' }
		);
		expect(all).toMatchObject([
			{ post: 'Totalt', budget_ar_ore: null, kvar_ore: null, utfall_ack_ore: null }
		]);
	});
});

describe('the outcome', () => {
	test('the quarter has its own months, the year all until the month', async () => {
		expect(
			await post(
				[1, 3, 4, 6, 7, 8, 9, 10].flatMap((m) => monthly([m], { utfall_ore: 10 ** (m % 10) }))
			)
		).toMatchObject({
			utfall_kvartal_ore: 10 ** 7 + 10 ** 8 + 10 ** 9,
			utfall_ack_ore: 10 + 10 ** 3 + 10 ** 4 + 10 ** 6 + 10 ** 7 + 10 ** 8 + 10 ** 9
		});
	});

	test('an as-of day within the quarter counts until its month, the month included', async () => {
		const year = monthly([6, 7, 8, 9], { utfall_ore: 1, budget_ore: 10 });
		expect(await post(year, '2024-K3', '2024-08-01')).toMatchObject({
			utfall_kvartal_ore: 2,
			utfall_ack_ore: 3,
			budget_ack_ore: 30,
			avvikelse_ack_ore: 27,
			kvar_ore: 37
		});
	});

	test('29 February is in the second month', async () => {
		const year = monthly([1, 2, 3], { utfall_ore: 1 });
		expect((await post(year, '2024-K1', '2024-02-29')).utfall_ack_ore).toBe(2);
	});

	test('period 13, the closing of the books, is December', async () => {
		const year = monthly([12, 13], { utfall_ore: 1 });
		expect(await post(year, '2024-K4')).toMatchObject({ utfall_kvartal_ore: 2, utfall_ack_ore: 2 });
		expect(await post(year, '2024-K4', '2024-11-30')).toMatchObject({ utfall_ack_ore: 0 });
	});

	test('an outcome without a period is not counted, not even in December', async () => {
		const year = [kostnad('Kommunikation', { utfall_ore: 100 })];
		expect(await post(year, '2024-K4')).toMatchObject({
			utfall_kvartal_ore: null,
			utfall_ack_ore: null,
			prognosmetod: 'saknas'
		});
		const med = [...year, kostnad('CRM', { period: 202402, utfall_ore: 1 })];
		expect(await post(med, '2024-K4')).toMatchObject({ utfall_kvartal_ore: 0, utfall_ack_ore: 0 });
	});

	test('that is loaded of no post is not zero: it is not known, and nor is what follows from it', async () => {
		const all = await budget([
			...monthly([1, 2], { budget_ore: 100 }),
			kostnad('Webb', { budget_ore: 500, prognos_ore: 400 }),
			kostnad('Bidrag', { slag: 'intakt', period: 202401, utfall_ore: 7 })
		]);
		expect(all.find(({ post }) => post === 'Kommunikation')).toEqual({
			post: 'Kommunikation',
			budget_ar_ore: 200,
			budget_ack_ore: 200,
			utfall_kvartal_ore: null,
			utfall_ack_ore: null,
			avvikelse_ack_ore: null,
			kvar_ore: null,
			prognos_ar_ore: null,
			prognosavvikelse_ore: null,
			prognosmetod: 'saknas'
		});
		// A given forecast rests on no outcome.
		expect(all.find(({ post }) => post === 'Webbplattform tasteget.nu')).toMatchObject({
			prognos_ar_ore: 400,
			prognosavvikelse_ore: 100,
			prognosmetod: 'angiven'
		});
		expect(all.at(-1)).toMatchObject({ budget_ar_ore: 700, utfall_ack_ore: null, kvar_ore: null });
	});

	test('of a later month is an outcome: the months before it have none', async () => {
		const year = monthly([11], { utfall_ore: 5 });
		expect(await post(year)).toMatchObject({ utfall_kvartal_ore: 0, utfall_ack_ore: 0 });
	});

	describe('that is not of a month', () => {
		const ackumulerat = (manad: number, utfall_ore: number, more: TestRow = {}) =>
			kostnad('Kommunikation', {
				period: 202400 + manad,
				utfall_ore,
				utan_period: 1,
				...more
			});

		test('runs up to its month: not known before it, nor of the quarter, and no more after', async () => {
			const year = [ackumulerat(8, 700), kostnad('CRM', { period: 202408, utfall_ore: 1 })];
			const at = async (tom: string, kvartal = '2024-K3') => {
				const { utfall_kvartal_ore, utfall_ack_ore } = await post(year, kvartal, tom);
				return [utfall_kvartal_ore, utfall_ack_ore];
			};
			expect(await at('2024-07-31')).toEqual([null, null]);
			expect(await at('2024-08-31')).toEqual([null, 700]);
			expect(await at('2024-09-30')).toEqual([null, 700]);
			expect((await budget(year)).at(-1)).toMatchObject({
				utfall_kvartal_ore: null,
				utfall_ack_ore: 701
			});
		});

		test('is the latest of several', async () => {
			const year = [ackumulerat(6, 500), ackumulerat(8, 600), ackumulerat(8, 100)];
			expect(await post(year, '2024-K3', '2024-07-31')).toMatchObject({ utfall_ack_ore: 500 });
			expect(await post(year)).toMatchObject({ utfall_ack_ore: 700 });
		});

		test('and was refused is not known of its post, nor of the total', async () => {
			const all = await budget([
				kostnad('Webb', { period: 202401, utfall_ore: 5 }),
				kostnad('Kommunikation', {
					period: 202402,
					budget_ore: 9,
					utelamnat: UTELAMNAT.utfall
				})
			]);
			expect(all.find(({ post }) => post === 'Kommunikation')).toMatchObject({
				budget_ar_ore: 9,
				utfall_kvartal_ore: null,
				utfall_ack_ore: null,
				prognosmetod: 'saknas'
			});
			expect(all.find(({ post }) => post === 'Webbplattform tasteget.nu')).toMatchObject({
				utfall_ack_ore: 5
			});
			expect(all.at(-1)).toMatchObject({ budget_ar_ore: 9, utfall_ack_ore: null });
		});
	});

	describe('and the budget of a row whose period could not be read', () => {
		/** As the importer leaves it: without its amounts, but with which they were. */
		const olast = (...belopp: (keyof typeof UTELAMNAT)[]) =>
			kostnad('Kommunikation', {
				period: null,
				utelamnat: belopp.reduce((sum, id) => sum + UTELAMNAT[id], 0)
			});
		const noter = async () => {
			const told = await engine.read(
				'budget_utfall_per_post',
				params('2024-K3', { avtal: 'kompetensattraktion-2024' })
			);
			return told.status === 'ready' ? told.provenance.notes.map(blanksteg) : told.status;
		};

		test('are in no sum, and it is said how much', async () => {
			const year = [
				...monthly([1, 2, 4], { budget_ore: 100_000, utfall_ore: 10_000 }),
				olast('budget', 'utfall', 'prognos')
			];
			expect(await post(year)).toMatchObject({
				budget_ar_ore: 300_000,
				budget_ack_ore: 300_000,
				utfall_ack_ore: 30_000,
				prognosmetod: 'periodiserad'
			});
			expect(await noter()).toContain(
				'1 rad har en period som inte går att läsa och är inte med. Hur mycket det är står i filens rapport under Data.'
			);
		});

		test('are not replaced by the agreement’s own', async () => {
			const all = await budget([olast('budget'), ...monthly([1], { utfall_ore: 5 })]);
			expect(all.every(({ budget_ar_ore }) => budget_ar_ore === null)).toBe(true);
			const utan = await budget([olast('utfall'), ...monthly([1], { utfall_ore: 5 })]);
			expect(utan.at(-1)).toMatchObject({ budget_ar_ore: 357_000_000, utfall_ack_ore: 5 });
			expect((await budget([olast('utfall')])).at(-1)).toMatchObject({
				utfall_ack_ore: null
			});
		});
	});

	test('of an agreement nobody knows is not counted, and it is said', async () => {
		await budget([
			kostnad('Kommunikation', { period: 202401, utfall_ore: 1 }),
			kostnad('Kommunikation', { avtal: 'XYZ', period: 202401, utfall_ore: 5000 }),
			kostnad('Kommunikation', { avtal: 'XYZ', ar: 2023, period: 202301, utfall_ore: 5000 })
		]);
		for (const id of [
			'budget_utfall_per_post',
			'kostnad_per_slag',
			'finansiering',
			'resultat'
		] as const)
			expect(
				await engine.read(id, params('2024-K1', { avtal: 'kompetensattraktion-2024' }))
			).toMatchObject({
				provenance: {
					notes: expect.arrayContaining([
						'1\u00a0ekonomirad för 2024 hör till ett avtal som programmet inte känner igen och är inte med. Säg under Data vilket avtal det är.'
					])
				}
			});
	});

	test('plus is better than budget: using more gives a minus', async () => {
		expect(
			await post(monthly([7], { utfall_ore: 150, budget_ore: 100, prognos_ore: 170 }))
		).toMatchObject({ avvikelse_ack_ore: -50, kvar_ore: -50, prognosavvikelse_ore: -70 });
	});
});

describe('the forecast', () => {
	const forecast = async (economy: TestRow[], kvartal?: string, tom?: string) => {
		const found = await post(economy, kvartal, tom);
		return [found.prognosmetod, found.prognos_ar_ore];
	};

	test('in December it is the outcome, whatever forecasts there are', async () => {
		const year = monthly([11, 12], { utfall_ore: 10, budget_ore: 7, prognos_ore: 99 });
		expect(await forecast(year, '2024-K4')).toEqual(['utfall', 20]);
		expect(await forecast(year, '2024-K4', '2024-11-30')).toEqual(['angiven', 99]);
	});

	test("the given one is that of the post's latest period until the month, its rows summed", async () => {
		const year = [
			kostnad('Kommunikation', { prognos_ore: 1 }),
			...monthly([6], { prognos_ore: 20 }),
			...monthly([8], { prognos_ore: 300, kostnadsslag: 'lön' }),
			...monthly([8], { prognos_ore: 4000, kostnadsslag: 'aktivitet' }),
			...monthly([9], { utfall_ore: 5, budget_ore: 5 }),
			...monthly([10], { prognos_ore: 60000 })
		];
		expect(await forecast(year, '2024-K1')).toEqual(['angiven', 1]);
		expect(await forecast(year, '2024-K2')).toEqual(['angiven', 20]);
		expect(await forecast(year, '2024-K3', '2024-07-31')).toEqual(['angiven', 20]);
		expect(await forecast(year, '2024-K3')).toEqual(['angiven', 4300]);
		expect(await forecast(year, '2024-K4', '2024-10-01')).toEqual(['angiven', 60000]);
	});

	test('given without a period is the earliest there is, also where its file tells a month', async () => {
		const given = (manad: number, prognos_ore: number) =>
			kostnad('Kommunikation', { period: 202400 + manad, prognos_ore, utan_period: 2 });
		const year = [given(9, 40), given(9, 2), given(11, 500)];
		expect(await forecast(year, '2024-K1')).toEqual(['angiven', 42]);
		expect(await forecast(year, '2024-K3')).toEqual(['angiven', 42]);
		expect(await forecast(year, '2024-K4', '2024-11-30')).toEqual(['angiven', 500]);
		const besides = [...year, ...monthly([3], { prognos_ore: 7 })];
		expect(await forecast(besides, '2024-K1')).toEqual(['angiven', 7]);
		expect(await forecast(besides, '2024-K1', '2024-02-29')).toEqual(['angiven', 42]);
	});

	test('else the outcome and what is left of a budget in periods', async () => {
		const year = [
			...monthly([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], { budget_ore: 100 }),
			...monthly([1], { utfall_ore: 50 })
		];
		expect(await forecast(year)).toEqual(['periodiserad', 350]);
		expect(await forecast([...year, kostnad('Kommunikation', { budget_ore: 1500 })])).toEqual([
			'periodiserad',
			650
		]);
	});

	test('a post with neither budget nor outcome has none, and costs nothing', async () => {
		const utfall = kostnad('Webb', { period: 202401, utfall_ore: 5 });
		expect(await forecast([kostnad('Webb', { budget_ore: 100 }), utfall])).toEqual(['ingen', 0]);
		expect(await forecast([kostnad('Webb', { budget_ore: 100 })])).toEqual(['saknas', null]);
	});

	test('else it is missing, and so is the total', async () => {
		const all = await budget([
			kostnad('Kommunikation', { budget_ore: 100 }),
			kostnad('Webb', { period: 202401, prognos_ore: 100, utfall_ore: 0 })
		]);
		expect(all.map((row) => row.prognosmetod)).toEqual([
			'ingen',
			'angiven',
			'ingen',
			'saknas',
			'ingen',
			'ingen',
			'ingen',
			'summa'
		]);
		expect(all.at(-1)).toMatchObject({ prognos_ar_ore: null, prognosavvikelse_ore: null });
	});
});

describe('what is missing', () => {
	const read = (kvartal: string, avtal?: string) =>
		engine.read('budget_utfall_per_post', params(kvartal, avtal ? { avtal } : {}));

	test('no economy at all, or no agreement chosen, or no row of the agreement and the year', async () => {
		await engine.load([]);
		expect(await read('2024-K3')).toEqual({ status: 'missing', saknas: ['ekonomi'] });
		await engine.load([load('ekonomi', [kostnad('Webb', { avtal: 'kompetensattraktion-2024' })])]);
		expect(await read('2026-K1')).toEqual({ status: 'missing', saknas: ['avtal'] });
		expect(await read('2025-K1', 'kompetensattraktion-2024')).toEqual({
			status: 'missing',
			saknas: ['ekonomi 2025 för Kompetensattraktion 2024']
		});
		expect(await read('2024-K1', 'energikontoret')).toEqual({
			status: 'missing',
			saknas: ['ekonomi 2024 för Energikontoret']
		});
	});
});

describe('posts of the agreement that the files say nothing of', () => {
	const sagt = async (economy: TestRow[], kvartal = '2024-K3') => {
		await budget(economy, kvartal);
		const valda = params(kvartal, { avtal: 'kompetensattraktion-2024' });
		return tommaPoster(await engine.read('budget_utfall_per_post', valda), valda);
	};

	test('are named, since they count as 0 where another has a budget', async () => {
		const andra = POSTER.slice(1).map((post) => kostnad(post, { budget_ore: 100 }));
		const noten =
			'Gemensamt CRM-system har pengar i avtalet men varken budget eller utfall i de lästa filerna, och räknas som 0.';
		expect(await sagt(andra)).toEqual([noten]);
		const inga = { period: 202401, utfall_ore: 0 };
		expect(await sagt([...andra, kostnad(POSTER[0]!, inga)])).toEqual([noten]);
		const nagot = { period: 202401, utfall_ore: 5 };
		expect(await sagt([...andra, kostnad(POSTER[0]!, nagot)])).toEqual([]);
	});

	test('are not named where the agreement’s own budget counts, nor in a year that has none', async () => {
		const utfall = kostnad(POSTER[1]!, { period: 202401, utfall_ore: 5 });
		expect(await sagt([utfall])).toEqual([]);
		expect(await sagt([kostnad(POSTER[1]!, { ar: 2025, budget_ore: 5 })], '2025-K3')).toEqual([]);
	});
});
