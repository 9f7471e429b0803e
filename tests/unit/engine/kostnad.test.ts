import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGREEMENTS, agreement } from '$lib/catalogue/agreements/all';
import type { Prognos } from '$lib/catalogue/agreements/prognos';
import type { BuiltMeasureId } from '$lib/catalogue/measures/all';
import type { Engine } from '$lib/engine/engine';
import { kostnad as rad, load, openEngine, params, rows, type TestRow } from './tables';

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
});
afterAll(() => engine.close());

const intakt = (motpart: string, more: TestRow): TestRow =>
	rad('Finansiering', { slag: 'intakt', motpart, ...more });

interface Asked {
	kvartal?: string;
	tom?: string;
	avtal?: string;
}

const asked = ({ kvartal = '2024-K3', ...more }: Asked) =>
	params(kvartal, { avtal: 'kompetensattraktion-2024', ...more });

const loaded = (economy: TestRow[]) => engine.load([load('ekonomi', economy)]);

/** The rows of a measure of what is loaded, without their names. */
async function read(id: BuiltMeasureId, more: Asked = {}) {
	return (await rows(engine, id, asked(more))).map((row) => Object.values(row as TestRow));
}

async function values(id: BuiltMeasureId, economy: TestRow[], more?: Asked) {
	await loaded(economy);
	return read(id, more);
}

const perSlag = (economy: TestRow[], more?: Asked) => values('kostnad_per_slag', economy, more);
const resultat = (economy: TestRow[], more?: Asked) => values('resultat', economy, more);

describe('kostnad_per_slag', () => {
	test('each post and kostnadsslag follows the rules of a post, and is then summed', async () => {
		expect(
			await perSlag([
				// A budget in periods: 10 used, and 100 − 30 left of the budget.
				rad('Webb', { kostnadsslag: 'lön', period: 202401, budget_ore: 30, utfall_ore: 10 }),
				rad('Webb', { kostnadsslag: 'lön', period: 202412, budget_ore: 70 }),
				// A given forecast, though the same post has none for its wages.
				rad('Webb', { kostnadsslag: 'aktivitet', budget_ore: 500 }),
				rad('Webb', { kostnadsslag: 'aktivitet', period: 202406, prognos_ore: 450 }),
				rad('CRM', { kostnadsslag: 'lön', budget_ore: 1000 }),
				rad('CRM', { kostnadsslag: 'lön', period: 202409, utfall_ore: 700, prognos_ore: 1100 })
			])
		).toEqual([
			['aktivitet', 500, 0, 450, 50],
			['lön', 1100, 710, 1180, -80],
			['Totalt', 1600, 710, 1630, -30]
		]);
	});

	test("the latest period of a forecast is that of the post's kostnadsslag, not of the post", async () => {
		expect(
			await perSlag([
				rad('Webb', { kostnadsslag: 'lön', period: 202403, prognos_ore: 1, budget_ore: 1 }),
				rad('Webb', { kostnadsslag: 'lön', period: 202403, utfall_ore: 0 }),
				rad('Webb', { kostnadsslag: 'aktivitet', period: 202406, prognos_ore: 20 })
			])
		).toEqual([
			['aktivitet', 0, 0, 20, -20],
			['lön', 1, 0, 1, 0],
			['Totalt', 1, 0, 21, -20]
		]);
	});

	test('whole-year rows count before those with a period within a kostnadsslag, not between two', async () => {
		expect(
			await perSlag([
				rad('Webb', { kostnadsslag: 'lön', budget_ore: 100 }),
				rad('Webb', { kostnadsslag: 'lön', period: 202401, budget_ore: 7, utfall_ore: 0 }),
				rad('Webb', { kostnadsslag: 'aktivitet', period: 202401, budget_ore: 7 })
			])
		).toEqual([
			['aktivitet', 7, 0, 0, 7],
			['lön', 100, 0, 93, 7],
			['Totalt', 107, 0, 93, 14]
		]);
	});

	test('a kostnadsslag is unknown where one post of it is, and so is the total; the others are not', async () => {
		expect(
			await perSlag([
				rad('Webb', { kostnadsslag: 'lön', budget_ore: 100 }),
				rad('CRM', { kostnadsslag: 'lön', budget_ore: 100 }),
				rad('CRM', { kostnadsslag: 'lön', period: 202401, prognos_ore: 90, utfall_ore: 0 }),
				rad('CRM', { kostnadsslag: 'övrigt', period: 202401, budget_ore: 5, prognos_ore: 5 })
			])
		).toEqual([
			['lön', 200, 0, null, null],
			['övrigt', 5, 0, 5, 0],
			['Totalt', 205, 0, null, null]
		]);
	});

	test('blank is Ej fördelat, the order is Swedish, and capitals do not make another row', async () => {
		const cost = (kostnadsslag: string | null) =>
			rad('Webb', { kostnadsslag, period: 202401, budget_ore: 1, utfall_ore: 1 });
		expect(
			await perSlag([
				cost('övrigt'),
				cost('Årsavgift'),
				cost('resor'),
				cost('Resor'),
				cost(null),
				cost('Ej fördelat'),
				cost('lön'),
				cost('aktivitet')
			])
		).toEqual([
			['aktivitet', 1, 1, 1, 0],
			['Ej fördelat', 2, 2, 2, 0],
			['lön', 1, 1, 1, 0],
			['resor', 2, 2, 2, 0],
			['Årsavgift', 1, 1, 1, 0],
			['övrigt', 1, 1, 1, 0],
			['Totalt', 8, 8, 8, 0]
		]);
	});

	test("the agreement's own budget is not divided, and leaves nothing for what is", async () => {
		expect(
			await perSlag([rad('Webb', { kostnadsslag: 'lön', period: 202401, utfall_ore: 100 })])
		).toEqual([
			['Ej fördelat', 357_000_000, 0, null, null],
			['lön', 0, 100, null, null],
			['Totalt', 357_000_000, 100, null, null]
		]);
		const december = await perSlag(
			[rad('Webb', { kostnadsslag: 'lön', period: 202401, utfall_ore: 100 })],
			{ kvartal: '2024-K4' }
		);
		expect(december).toEqual([
			['Ej fördelat', 357_000_000, 0, 0, 357_000_000],
			['lön', 0, 100, 100, -100],
			['Totalt', 357_000_000, 100, 100, 356_999_900]
		]);
	});

	test('a post without rows has no kostnadsslag and makes no row when a budget is loaded', async () => {
		expect(
			await perSlag([
				rad('Webb', { kostnadsslag: 'lön', period: 202401, budget_ore: 1, utfall_ore: 0 })
			])
		).toEqual([
			['lön', 1, 0, 0, 1],
			['Totalt', 1, 0, 0, 1]
		]);
	});

	test('no budget anywhere is no zero', async () => {
		const cost = rad('Lokaler', { kostnadsslag: 'lön', period: 202401, utfall_ore: 100 });
		const energikontoret = { avtal: 'energikontoret' };
		expect(await perSlag([cost], energikontoret)).toEqual([
			['lön', null, 100, null, null],
			['Totalt', null, 100, null, null]
		]);
		const income = intakt('Regionen', { period: 202401, utfall_ore: 100, budget_ore: 5 });
		expect(await perSlag([income], energikontoret)).toEqual([['Totalt', null, null, null, null]]);
	});

	test('no outcome anywhere is no zero either, but what is given and budgeted is told', async () => {
		expect(
			await perSlag([
				rad('Webb', { kostnadsslag: 'lön', period: 202401, budget_ore: 7 }),
				rad('Webb', { kostnadsslag: 'aktivitet', budget_ore: 5, prognos_ore: 4 }),
				rad('CRM', { kostnadsslag: 'övrigt', utfall_ore: 3 })
			])
		).toEqual([
			['aktivitet', 5, null, 4, 1],
			['lön', 7, null, null, null],
			['övrigt', 0, null, null, null],
			['Totalt', 12, null, null, null]
		]);
	});

	test('counts until the as-of month, period 13 as December, as the posts do', async () => {
		const year = [6, 7, 8, 9, 12, 13].map((month) =>
			rad('Webb', { kostnadsslag: 'lön', period: 202400 + month, utfall_ore: 1, budget_ore: 10 })
		);
		expect(await perSlag(year, { tom: '2024-08-01' })).toEqual([
			['lön', 60, 3, 33, 27],
			['Totalt', 60, 3, 33, 27]
		]);
		expect((await perSlag(year, { kvartal: '2024-K4' })).at(-1)).toEqual(['Totalt', 60, 6, 6, 54]);
	});

	test('is missing when there is no row of the agreement and the year', async () => {
		await engine.load([load('ekonomi', [])]);
		expect(await engine.read('kostnad_per_slag', asked({}))).toEqual({
			status: 'missing',
			saknas: ['ekonomi 2024 för Kompetensattraktion 2024']
		});
		await engine.load([]);
		expect(await engine.read('resultat', asked({}))).toEqual({
			status: 'missing',
			saknas: ['ekonomi']
		});
	});
});

describe('resultat', () => {
	test('is income minus costs, and plus is better than budget for both', async () => {
		expect(
			await resultat([
				intakt('Näringslivet', { budget_ore: 1000 }),
				intakt('Näringslivet', { period: 202402, utfall_ore: 300, prognos_ore: 900 }),
				intakt('Potten', { period: 202401, budget_ore: 400, utfall_ore: 450 }),
				intakt('Potten', { period: 202412, budget_ore: 100 }),
				rad('Webb', { budget_ore: 1500 }),
				rad('Webb', { period: 202409, utfall_ore: 800, prognos_ore: 1450 })
			])
		).toEqual([
			// 900 given + (450 so far + 100 left) + nothing of the agreement's other financier.
			['Intäkter', 1500, 750, 1450, -50],
			['Kostnader', 1500, 800, 1450, 50],
			['Resultat', 0, -50, 0, 0]
		]);
	});

	test('its costs are the total of the posts, and its income that of the financing', async () => {
		const year = [
			intakt('Näringslivet', { period: 202401, utfall_ore: 7, budget_ore: 9 }),
			intakt('Annan', { period: 202401, utfall_ore: 20 }),
			rad('Webb', { period: 202401, utfall_ore: 300 }),
			rad('Mässor', { period: 202402, utfall_ore: 4000 })
		];
		const [inn, ut] = await resultat(year);
		const finansiering = (await values('finansiering', year)).at(-1)!;
		const poster = (await rows(engine, 'budget_utfall_per_post', asked({}))).at(-1) as TestRow;
		expect(inn!.slice(1, 3)).toEqual(finansiering.slice(1));
		expect(ut!.slice(1, 4)).toEqual([
			poster.budget_ar_ore,
			poster.utfall_ack_ore,
			poster.prognos_ar_ore
		]);
	});

	test("without an income row the budget is the agreement's financing, and nothing else is known", async () => {
		const year = [rad('Webb', { period: 202401, utfall_ore: 100 })];
		expect(await resultat(year, { kvartal: '2024-K4' })).toEqual([
			['Intäkter', 357_000_000, null, null, null],
			['Kostnader', 357_000_000, 100, 100, 356_999_900],
			['Resultat', 0, null, null, null]
		]);
		const [inn] = await resultat(year, { avtal: 'en-attraktiv-region' });
		expect(inn).toEqual(['Intäkter', null, null, null, null]);
	});

	test('in December the outcome is the forecast, of the income too', async () => {
		const year = [
			intakt('Näringslivet', { budget_ore: 10 }),
			intakt('Näringslivet', { period: 202413, utfall_ore: 12, prognos_ore: 99 }),
			rad('Webb', { period: 202412, utfall_ore: 5, budget_ore: 10 })
		];
		expect(await resultat(year, { kvartal: '2024-K4' })).toEqual([
			['Intäkter', 10, 12, 12, 2],
			['Kostnader', 10, 5, 5, 5],
			['Resultat', 0, 7, 7, 7]
		]);
	});

	test('a forecast that is missing on one side leaves the other side told', async () => {
		const year = [
			intakt('Näringslivet', { budget_ore: 10 }),
			rad('Webb', { period: 202401, utfall_ore: 5, budget_ore: 10 })
		];
		expect(await resultat(year)).toEqual([
			['Intäkter', 10, null, null, null],
			['Kostnader', 10, 5, 5, 5],
			['Resultat', 0, null, null, null]
		]);
	});

	test("an agreement's transfers stand last, in their year; one that is not booked has no outcome", async () => {
		const avtal = {
			...agreement('kompetensattraktion-2024', AGREEMENTS)!,
			overforingar: [
				{ riktning: 'ingående', ar: 2024, belopp_kr: 310, status: 'tillstyrkt', kalla: '§ 39' },
				{ riktning: 'utgående', ar: 2024, belopp_kr: 20, status: 'bokförd', kalla: 'Bokslut' },
				{ riktning: 'utgående', ar: 2025, belopp_kr: 7, status: 'bokförd', kalla: 'Bokslut' }
			] as const
		};
		await engine.load([load('ekonomi', [rad('Webb', { period: 202401, utfall_ore: 1 })])]);
		const all = await rows(engine, 'resultat', {
			...asked({}),
			avtal: { ...avtal, overforingar: [...avtal.overforingar] }
		});
		expect(all.slice(3).map((row) => Object.values(row as TestRow))).toEqual([
			['Ingående överföring', 31_000, null, 31_000, 0],
			['Utgående överföring', 2000, 2000, 2000, 0]
		]);
	});
});

describe('a forecast that somebody has judged', () => {
	const prognos = (manad: string, belopp_kr: number, more: Partial<Prognos> = {}): Prognos => ({
		avtal: 'kompetensattraktion-2024',
		post: 'Webbplattform tasteget.nu',
		manad,
		belopp_kr,
		vem: 'projektledaren',
		varfor: 'Ett avrop till.',
		dag: '2024-10-01',
		...more
	});
	const economy = [
		rad('webb', { kostnadsslag: 'lön', period: 202401, utfall_ore: 5, budget_ore: 10 }),
		rad('webb', { kostnadsslag: 'lön', period: 202408, prognos_ore: 700 }),
		rad('CRM', { budget_ore: 50 })
	];
	const bedomda = async (prognoser: Prognos[], more: Asked = {}, loaded = economy) => {
		await engine.load([load('ekonomi', loaded)], {
			avtalen: AGREEMENTS,
			prognoser,
			nyckeltal: []
		});
		const p = asked(more);
		const posts = await rows(engine, 'budget_utfall_per_post', p);
		const own = posts.find((row) => (row as TestRow).post === 'Webbplattform tasteget.nu');
		const { prognos_ar_ore, prognosmetod } = own as TestRow;
		return [prognosmetod, prognos_ar_ore];
	};
	afterAll(() => engine.load([], { avtalen: AGREEMENTS, prognoser: [], nyckeltal: [] }));

	test.each<[string, Prognos[], Asked, [string, number]]>([
		['none: that of the file', [], {}, ['angiven', 700]],
		['later than that of the file', [prognos('2024-09', 9)], {}, ['angiven', 900]],
		['of the same month', [prognos('2024-08', 8)], {}, ['angiven', 800]],
		['earlier than that of the file', [prognos('2024-07', 7)], {}, ['angiven', 700]],
		['of a month to come', [prognos('2024-10', 10)], {}, ['angiven', 700]],
		['the latest of two', [prognos('2024-09', 9), prognos('2024-08', 8)], {}, ['angiven', 900]],
		['of another year', [prognos('2023-09', 9)], {}, ['angiven', 700]],
		[
			'of another agreement',
			[prognos('2024-09', 9, { avtal: 'energikontoret' })],
			{},
			['angiven', 700]
		],
		['by the id of the post', [prognos('2024-09', 9, { post: 'webb' })], {}, ['angiven', 900]],
		['in December the outcome', [prognos('2024-09', 9)], { kvartal: '2024-K4' }, ['utfall', 5]]
	])('%s', async (_, prognoser, more, expected) => {
		expect(await bedomda(prognoser, more)).toEqual(expected);
	});

	test('is told with who and why, beside the total that rests on it too', async () => {
		await bedomda([prognos('2024-09', 9)]);
		for (const id of ['budget_utfall_per_post', 'resultat', 'kostnad_per_slag'] as const) {
			const result = await engine.read(id, asked({}));
			expect(result.status === 'ready' && result.provenance.notes.at(-1)).toBe(
				'Prognosen för Webbplattform tasteget.nu, 9\u00a0kr, är bedömd av projektledaren efter september\u00a02024: Ett avrop till.'
			);
		}
	});

	test('is that of the only kostnadsslag of the post; of several none can be told', async () => {
		await bedomda([prognos('2024-09', 9)]);
		const alone = (await rows(engine, 'kostnad_per_slag', asked({}))) as TestRow[];
		expect(alone.map((row) => row.prognos_ar_ore)).toEqual([null, 900, null]);
		await bedomda([prognos('2024-09', 9)], {}, [
			...economy,
			rad('webb', { kostnadsslag: 'aktivitet', period: 202401, utfall_ore: 5 })
		]);
		const several = (await rows(engine, 'kostnad_per_slag', asked({}))) as TestRow[];
		expect(several.map((row) => [row.kostnadsslag, row.prognos_ar_ore])).toEqual([
			['aktivitet', null],
			['Ej fördelat', null],
			['lön', null],
			['Totalt', null]
		]);
	});
});

describe('whatever is loaded', () => {
	const ore = fc.option(fc.integer({ min: -1_000_000, max: 10_000_000 }), { nil: null });
	const row = fc.record({
		ar: fc.constant(2024),
		period: fc.option(
			fc.integer({ min: 1, max: 13 }).map((month) => 202400 + month),
			{ nil: null }
		),
		post: fc.constantFrom('Webb', 'CRM', 'Kommunikation', 'Mässor'),
		slag: fc.constantFrom('kostnad', 'kostnad', 'intakt'),
		kostnadsslag: fc.constantFrom('lön', 'aktivitet', 'övrigt', null),
		motpart: fc.constantFrom(null, 'Näringslivet', 'Annan'),
		budget_ore: ore,
		utfall_ore: ore,
		prognos_ore: ore
	});
	const economy = fc.array(row, { minLength: 1, maxLength: 25 });
	const tom = fc.constantFrom('2024-07-31', '2024-09-30');

	test('the rows sum to the total, the kinds to the posts, and the order of the files does not matter', async () => {
		await fc.assert(
			fc.asyncProperty(economy, tom, async (all, day) => {
				await loaded(all);
				const slag = await read('kostnad_per_slag', { tom: day });
				const total = slag.at(-1)!;
				[1, 2, 3, 4].forEach((i) => {
					const values = slag.slice(0, -1).map((r) => r[i] as number | null);
					if (values.length > 0 && values.every((value) => value !== null))
						expect(values.reduce((a, b) => a + b, 0)).toBe(total[i]);
				});
				const poster = await rows(engine, 'budget_utfall_per_post', asked({ tom: day }));
				expect(total[2]).toBe((poster.at(-1) as TestRow).utfall_ack_ore);
				const told = await read('resultat', { tom: day });
				const [inn, ut, netto] = told as (number | null)[][];
				[1, 2, 3].forEach((i) => {
					const net = inn![i] === null || ut![i] === null ? null : inn![i]! - ut![i]!;
					expect(netto![i]).toBe(net);
				});
				await loaded(all.toReversed());
				expect(await read('kostnad_per_slag', { tom: day })).toEqual(slag);
				expect(await read('resultat', { tom: day })).toEqual(told);
			}),
			{ numRuns: 25 }
		);
	}, 60_000);
});
