import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { antal as antalKr } from '$lib/domain/format';
import { INGA } from '$lib/installningar/installningar';
import { kontextOf } from '$lib/installningar/kontext';
import { MEASURES, type BuiltMeasureId } from '$lib/catalogue/measures/all';
import type { InputRow, Measure } from '$lib/catalogue/measures/measure';
import { KOMMUNER } from '$lib/domain/kommun';
import type { Load } from '$lib/engine/laddat';
import type { Engine } from '$lib/engine/engine';
import { load, openEngine, params, rows, type TestRow } from './tables';

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
});
afterAll(() => engine.close());

const FOLK = [7000, 6000, 10000, 15000, 5000, 11000, 12000, 64000];
const LIKA = [1, 1, 1, 1, 1, 1, 1, 1];

/** One row per kommun, in Swedish order. */
const folk = (antal: readonly number[], ar: number, more: TestRow = {}): TestRow[] =>
	KOMMUNER.map(({ kod }, i) => ({ kommun: kod, antal: antal[i]!, ar, ...more }));
const procent = (ar: number, milli: number, kalla = 'Regionplan'): TestRow => ({
	ar,
	procent_milli: milli,
	kalla
});

interface Loaded {
	befolkning?: TestRow[];
	lpix?: TestRow[];
	ekonomi?: TestRow[];
}

async function read(
	id: BuiltMeasureId,
	kvartal: string,
	loaded: Loaded,
	more: { tom?: string; avtal?: string } = {}
) {
	await engine.load(
		(Object.entries(loaded) as [keyof Loaded, TestRow[]][]).map(([source, all]): Load =>
			load(source, all)
		)
	);
	return engine.read(id, params(kvartal, more));
}

async function values(...asked: Parameters<typeof read>): Promise<unknown[][]> {
	const result = await read(...asked);
	if (result.status !== 'ready') throw new Error(JSON.stringify(result));
	return result.rows.map((row) => Object.values(row));
}

describe('andelsforandring', () => {
	const FLYTTAT = FOLK.with(0, 6000).with(7, 65_000);
	const loaded = {
		befolkning: [...folk(FOLK, 2023), ...folk(FLYTTAT, 2024)],
		lpix: [procent(2025, 10_000)]
	};

	test('is what the index did to the shares, and then what the people who moved did', async () => {
		// 880 000 on 130 000 people: the four kronor left go to Åre and Östersund ,77, Berg ,62 and
		// Strömsund ,54; with a thousand from Berg to Östersund to Åre, Strömsund and Krokom ,46.
		expect(await values('andelsforandring', '2025-K1', loaded)).toEqual([
			['Berg', 43_077, 4308, -6770, 40_615],
			['Bräcke', 36_923, 3692, 0, 40_615],
			['Härjedalen', 61_539, 6153, 0, 67_692],
			['Krokom', 92_308, 9230, 1, 101_539],
			['Ragunda', 30_769, 3077, 0, 33_846],
			['Strömsund', 67_692, 6770, 0, 74_462],
			['Åre', 73_846, 7385, 0, 81_231],
			['Östersund', 393_846, 39_385, 6769, 440_000],
			['Region Jämtland Härjedalen', 800_000, 80_000, 0, 880_000],
			['Totalt', 1_600_000, 160_000, 0, 1_760_000]
		]);
	});

	test("has this year's shares and last year's as kommunandelar tells them", async () => {
		const nu = await values('andelsforandring', '2025-K3', loaded);
		const andelar = async (kvartal: string) =>
			(await rows(engine, 'kommunandelar', params(kvartal))).map(
				(row) => (row as { belopp_kr: number }).belopp_kr
			);
		expect(nu.map((row) => row[1])).toEqual(await andelar('2024-K1'));
		expect(nu.map((row) => row[4])).toEqual(await andelar('2025-K4'));
	});

	test('needs the population of two years, and tells all that is missing once', async () => {
		const some = folk(FOLK, 2024).filter((row) => row.kommun !== 2321);
		expect(await read('andelsforandring', '2026-K1', { befolkning: some, lpix: [] })).toEqual({
			status: 'missing',
			saknas: ['lpix 2025', 'lpix 2026', 'befolkning 2025-11-01', 'befolkning 2024-11-01: Åre']
		});
	});

	test('has nothing to compare with in the first whole year, and nothing at all before it', async () => {
		expect(await read('andelsforandring', '2024-K4', loaded)).toEqual({
			status: 'missing',
			saknas: ['andelar 2023: 2024 är avtalets första hela år']
		});
		expect(await read('andelsforandring', '2023-K4', loaded)).toEqual({
			status: 'missing',
			saknas: ['avtalets första hela år är 2024']
		});
	});

	test('says which counts and indices are examples, of both years', async () => {
		const result = await read('andelsforandring', '2025-K1', {
			befolkning: [
				...folk(FOLK, 2023, { kalla: 'exempel' }),
				...folk(FOLK, 2024),
				...folk(FOLK, 2025, { kalla: 'exempel' })
			],
			lpix: [procent(2025, 1, 'exempel')]
		});
		expect(result).toMatchObject({
			provenance: {
				notes: ['LPIX 2025 är exempelvärden.', 'Befolkningen den 1 november 2023 är ett exempel.']
			}
		});
	});
});

describe('natverk_fakturor', () => {
	test('478 000 of 538 000 kr by population, the rest one line, each year cut in four', async () => {
		expect(
			await values('natverk_fakturor', '2020-K2', {
				befolkning: folk(FOLK, 2019),
				lpix: [procent(2020, 0)]
			})
		).toEqual([
			['Berg', 25_738, 6435, 6435, 6434, 6434],
			['Bräcke', 22_062, 5516, 5516, 5515, 5515],
			['Härjedalen', 36_769, 9193, 9192, 9192, 9192],
			['Krokom', 55_154, 13_789, 13_789, 13_788, 13_788],
			['Ragunda', 18_385, 4597, 4596, 4596, 4596],
			['Strömsund', 40_446, 10_112, 10_112, 10_111, 10_111],
			['Åre', 44_123, 11_031, 11_031, 11_031, 11_030],
			['Östersund', 235_323, 58_831, 58_831, 58_831, 58_830],
			['Fastighetsenheten och Landstingsbostäder', 60_000, 15_000, 15_000, 15_000, 15_000],
			['Totalt', 538_000, 134_504, 134_502, 134_498, 134_496]
		]);
	});

	test("the total and the kommuner's part are each rounded, and the rest is what is between", async () => {
		// 538 000 × 1,00001 = 538 005,38 and 478 000 × 1,00001 = 478 004,78
		const all = await values('natverk_fakturor', '2020-K1', {
			befolkning: folk(LIKA, 2019),
			lpix: [procent(2020, 1)]
		});
		expect(all.slice(-2).map((row) => row[1])).toEqual([60_000, 538_005]);
		// 478 005 ÷ 8 = 59 750,625: the five kronor left go to the lower codes.
		expect(all.filter((row) => row[1] === 59_751).map(([part]) => part)).toEqual([
			'Bräcke',
			'Krokom',
			'Ragunda',
			'Strömsund',
			'Åre'
		]);
	});

	test('does not depend on the chosen agreement or its term', async () => {
		const loaded = { befolkning: folk(FOLK, 2019), lpix: [procent(2020, 0)] };
		const one = await values('natverk_fakturor', '2020-K1', loaded, { avtal: 'energikontoret' });
		expect(await values('natverk_fakturor', '2020-K4', loaded)).toEqual(one);
	});

	test('begins in 2020, and says what it lacks', async () => {
		expect(await read('natverk_fakturor', '2019-K4', {})).toEqual({
			status: 'missing',
			saknas: ['avtalets första hela år är 2020']
		});
		expect(await read('natverk_fakturor', '2021-K1', { lpix: [procent(2020, 0)] })).toEqual({
			status: 'missing',
			saknas: ['lpix 2021', 'befolkning 2020-11-01']
		});
	});
});

describe('slutavrakning', () => {
	const kostnad = (ore: number | null, more: TestRow = {}): TestRow => ({
		avtal: 'energikontoret',
		ar: 2024,
		period: 202401,
		post: 'Lön',
		slag: 'kostnad',
		utfall_ore: ore,
		...more
	});
	const settled = (ekonomi: TestRow[], more: { tom?: string; avtal?: string } = {}) =>
		values('slutavrakning', '2024-K4', { befolkning: folk(LIKA, 2023), ekonomi }, more);
	const justering = async (ekonomi: TestRow[], more?: { avtal?: string }) =>
		(await settled(ekonomi, more)).at(-1)![3];

	test('more than ten per cent of the outcome left over is paid back, by share of the financing', async () => {
		// 145 455 of 1 600 000: an eighth of half is 9 090,94, the Region's half 72 727,5.
		expect(await settled([kostnad(145_454_500)])).toEqual([
			...KOMMUNER.map(({ namn }) => [namn, 100_000, 90_909, 9091]),
			['Region Jämtland Härjedalen', 800_000, 727_273, 72_727],
			['Totalt', 1_600_000, 1_454_545, 145_455]
		]);
	});

	test('what is short is paid in', async () => {
		// 177 778: the Region's half is 88 889, and an eighth of the other 11 111,125.
		const all = await settled([kostnad(177_777_800)]);
		expect(all.at(-2)).toEqual(['Region Jämtland Härjedalen', 800_000, 888_889, -88_889]);
		expect(all.at(-1)).toEqual(['Totalt', 1_600_000, 1_777_778, -177_778]);
		// The krona left over is paid by the lowest code.
		expect(all.filter((row) => row[3] === -11_112).map(([part]) => part)).toEqual(['Ragunda']);
	});

	test('within ten per cent nothing is settled, on either side, to the krona', async () => {
		expect(await justering([kostnad(145_454_600)])).toBe(0);
		expect(await justering([kostnad(177_777_700)])).toBe(0);
		const all = await settled([kostnad(160_000_000)]);
		expect(all[0]).toEqual(['Berg', 100_000, 100_000, 0]);
	});

	test('the outcome is rounded to whole kronor, half up, before it is compared', async () => {
		expect(await justering([kostnad(145_454_549)])).toBe(145_455);
		expect(await justering([kostnad(145_454_550)])).toBe(0);
	});

	test('counts the costs of the rows that say Energikontoret themselves, of the year, with a period', async () => {
		const others = [
			kostnad(7, { avtal: null }),
			kostnad(70, { avtal: 'energi-fastighetsnatverk' }),
			kostnad(700, { slag: 'intakt' }),
			kostnad(7000, { ar: 2023, period: 202312 }),
			kostnad(70_000, { period: null })
		];
		const own = [kostnad(50_000_000, { avtal: 'RUN/387/2023' }), kostnad(100, { period: 202413 })];
		expect(await justering([...others, ...own], { avtal: 'energikontoret' })).toBe(1_099_999);
		expect(await justering([...others, ...own], { avtal: 'kompetensattraktion-2024' })).toBe(
			1_099_999
		);
	});

	test('is made in December only, and when a cost is loaded', async () => {
		const loaded = { befolkning: folk(FOLK, 2023), ekonomi: [kostnad(1)] };
		expect(await read('slutavrakning', '2024-K4', loaded, { tom: '2024-11-30' })).toEqual({
			status: 'missing',
			saknas: ['årets slut: slutavräkningen görs i december 2024']
		});
		expect(await read('slutavrakning', '2024-K4', loaded, { tom: '2024-12-01' })).toMatchObject({
			status: 'ready',
			provenance: { notes: ['Utfallet i filerna slutar januari\u00a02024.'] }
		});
		const income = [kostnad(1, { slag: 'intakt' }), kostnad(null), kostnad(1, { period: null })];
		expect(await read('slutavrakning', '2024-K4', { ...loaded, ekonomi: income })).toEqual({
			status: 'missing',
			saknas: ['ekonomi 2024, utfall för Energikontoret']
		});
		expect(await read('slutavrakning', '2025-K4', {})).toEqual({
			status: 'missing',
			saknas: ['lpix 2025', 'befolkning 2024-11-01', 'ekonomi 2025, utfall för Energikontoret']
		});
		expect(await read('slutavrakning', '2023-K4', loaded)).toEqual({
			status: 'missing',
			saknas: ['avtalets första hela år är 2024']
		});
	});

	test('an outcome of nothing that is loaded as such gives everything back', async () => {
		expect(await justering([kostnad(0)])).toBe(1_600_000);
	});
});

describe('whatever the numbers', () => {
	const antal = fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 3 }));
	const befolkning = fc.array(antal, { minLength: 8, maxLength: 8 });
	const lpixMilli = fc.array(fc.integer({ min: -5000, max: 12_000 }), {
		minLength: 7,
		maxLength: 7
	});
	const world = fc.record({
		forra: befolkning,
		nu: befolkning,
		milli: lpixMilli,
		utfall_ore: fc.integer({ min: -10_000_000, max: 400_000_000 })
	});
	interface World {
		forra: number[];
		nu: number[];
		milli: number[];
		utfall_ore: number;
	}

	const AR = 2026;
	const asked = params(`${AR}-K4`);
	function inputs({ forra, nu, milli, utfall_ore }: World): Record<string, InputRow[]> {
		return {
			lpix: milli.map((m, i) => ({
				ar: 2020 + i,
				procent_milli: m,
				index_mikro: null,
				kalla: null
			})),
			befolkning: [...folk(forra, AR - 2), ...folk(nu, AR - 1)] as InputRow[],
			utfall: [{ post_nyckel: 'lon', manad: 12, lage: null, utan_budget: false, utfall_ore }],
			okanda: [{ antal: 0 }],
			filer: []
		};
	}
	const compute = (id: BuiltMeasureId, given: Record<string, InputRow[]>) =>
		(MEASURES[id] as unknown as Measure).compute(given, asked, kontextOf(INGA)) as Record<
			string,
			number
		>[];

	test.each(['andelsforandring', 'natverk_fakturor', 'slutavrakning'] as const)(
		'the parts of %s sum to its total in every column, and the order of the files does not matter',
		(id) => {
			fc.assert(
				fc.property(world, (w) => {
					const given = inputs(w);
					const all = compute(id, given);
					const total = all.at(-1)!;
					for (const column of Object.keys(total).filter((key) => key !== 'part'))
						expect(all.slice(0, -1).reduce((sum, row) => sum + row[column]!, 0)).toBe(
							total[column]
						);
					const turned = Object.fromEntries(
						Object.entries(given).map(([name, list]) => [name, [...list].reverse()])
					);
					expect(compute(id, turned)).toEqual(all);
				}),
				{ numRuns: 300 }
			);
		}
	);

	test.each([
		['kommunandelar', 'belopp_kr'],
		['andelsforandring', 'belopp_kr'],
		['natverk_fakturor', 'ar_kr'],
		['slutavrakning', 'justering_kr']
	] as const)('the steps of %s end in its own kronor', (id, column) => {
		fc.assert(
			fc.property(world, (w) => {
				const given = inputs(w);
				const parts = compute(id, given).slice(0, 8);
				const steg = (MEASURES[id] as unknown as Measure).steg!(given, asked, kontextOf(INGA));
				const last = steg.filter(({ rubrik }) => rubrik.endsWith('fördelat')).at(-1);
				// A settlement of nothing has nothing to split.
				if (!last) expect(parts.every((row) => !row[column])).toBe(true);
				else
					expect(last.rader.slice(0, 8).map((rad) => rad.slice(rad.lastIndexOf('alltså')))).toEqual(
						parts.map((row) => `alltså ${antalKr(Math.abs(row[column]!))}\u00a0kr.`)
					);
			})
		);
	});

	test('a change of share is its two effects', () => {
		fc.assert(
			fc.property(world, (w) => {
				for (const row of compute('andelsforandring', inputs(w)))
					expect(row.forra_kr! + row.indexeffekt_kr! + row.befolkningseffekt_kr!).toBe(
						row.belopp_kr
					);
			})
		);
	});

	test("a party's quarters never differ by more than a krona, and never rise", () => {
		fc.assert(
			fc.property(world, (w) => {
				for (const row of compute('natverk_fakturor', inputs(w)).slice(0, -1)) {
					const kvartal = [row.k1_kr!, row.k2_kr!, row.k3_kr!, row.k4_kr!];
					expect(kvartal).toEqual([...kvartal].sort((a, b) => b - a));
					expect(kvartal[0]! - kvartal[3]!).toBeLessThanOrEqual(1);
				}
			})
		);
	});

	test("a settlement is the whole deviation or nothing, and within a krona of each party's share of it", () => {
		fc.assert(
			fc.property(world, (w) => {
				const all = compute('slutavrakning', inputs(w));
				const { finansiering_kr: F, justering_kr: J } = all.at(-1)!;
				const utfall = Math.sign(w.utfall_ore) * Math.floor((Math.abs(w.utfall_ore) + 50) / 100);
				const D = F! - utfall;
				expect(J! + 0).toBe(Math.abs(D) * 10 > utfall ? D : 0);
				for (const row of all.slice(0, -1))
					expect(Math.abs(row.justering_kr! - (J! * row.finansiering_kr!) / F!)).toBeLessThan(1);
			})
		);
	});
});
