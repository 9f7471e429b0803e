import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KOMMUNER } from '$lib/domain/kommun';
import type { Engine } from '$lib/engine/engine';
import { load, openEngine, params, rows, type TestRow } from './tables';

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
});
afterAll(() => engine.close());

const FOLK = [7000, 6000, 10000, 15000, 5000, 11000, 12000, 64000];

/** One row per kommun, in Swedish order. */
const folk = (antal: readonly number[], more: TestRow = { ar: 2023 }): TestRow[] =>
	KOMMUNER.map(({ kod }, i) => ({ kommun: kod, antal: antal[i]!, ...more }));
const procent = (ar: number, milli: number, kalla = 'Regionplan'): TestRow => ({
	ar,
	procent_milli: milli,
	kalla
});
const index = (ar: number, mikro: number): TestRow => ({ ar, index_mikro: mikro });

const values = (all: unknown[]) => all.map((row) => Object.values(row as TestRow));

describe('finansiering', () => {
	const intakt = (post: string | null, more: TestRow): TestRow => ({
		ar: 2024,
		post,
		slag: 'intakt',
		...more
	});

	async function finansiering(economy: TestRow[], kvartal = '2024-K3', avtal?: string) {
		await engine.load([load('ekonomi', economy)]);
		const p = params(kvartal, { avtal: avtal ?? 'kompetensattraktion-2024' });
		return (await rows(engine, 'finansiering', p)).map((row) => Object.values(row as TestRow));
	}

	test("without an income row it is the agreement's own, and nothing is known of the outcome", async () => {
		expect(await finansiering([intakt('Webb', { slag: 'kostnad', utfall_ore: 1 })])).toEqual([
			['Den gemensamma utvecklingspotten', 292_900_000, null],
			['Näringslivet', 64_100_000, null],
			['Totalt', 357_000_000, null]
		]);
	});

	test('an agreement whose financing is not known, without income rows, has no zero in its total', async () => {
		const cost = intakt('Lön', { ar: 2023, slag: 'kostnad', period: 202301, utfall_ore: 1 });
		expect(await finansiering([cost], '2023-K1', 'en-attraktiv-region')).toEqual([
			['Totalt', null, null]
		]);
	});

	test('an agreement of one year whose financing is not known has none of nothing, until a budget is loaded', async () => {
		const own = { ar: 2025, period: 202501 };
		const region = intakt('Bidrag', { ...own, motpart: 'Regionen', utfall_ore: 5 });
		const kommun = intakt('Bidrag', { ...own, motpart: 'Åre', utfall_ore: 6 });
		expect(await finansiering([region, kommun], '2025-K1', 'kompetensattraktion-2025')).toEqual([
			['Regionen', null, 5],
			['Åre', null, 6],
			['Totalt', null, 11]
		]);
		const resultat = await rows(
			engine,
			'resultat',
			params('2025-K1', { avtal: 'kompetensattraktion-2025' })
		);
		expect(resultat[0]).toMatchObject({ budget_ar_ore: null, utfall_ack_ore: 11 });
		const loaded = [{ ...region, budget_ore: 7 }, kommun];
		expect(await finansiering(loaded, '2025-K1', 'kompetensattraktion-2025')).toEqual([
			['Regionen', 7, 5],
			['Åre', 0, 6],
			['Totalt', 7, 11]
		]);
	});

	test("income is by counterpart, else by post; the agreement's order first, then Swedish order", async () => {
		expect(
			await finansiering([
				intakt('Åre kommun', { budget_ore: 1, period: 202401, utfall_ore: 5 }),
				intakt('Bidrag', { motpart: 'Zeta', budget_ore: 2 }),
				intakt('Bidrag', { motpart: 'alfa', budget_ore: 3 }),
				intakt('Bidrag', { motpart: 'Näringsliv', budget_ore: 4 }),
				intakt(null, { motpart: 'LS/1231/2014', budget_ore: 5, utfall_ore: null })
			])
		).toEqual([
			['Den gemensamma utvecklingspotten', 5, 0],
			['Näringslivet', 4, 0],
			['alfa', 3, 0],
			['Zeta', 2, 0],
			['Åre kommun', 1, 5],
			['Totalt', 15, 5]
		]);
	});

	test('one counterpart written in two ways is one row', async () => {
		expect(
			await finansiering([
				intakt('Bidrag', { motpart: 'Näringslivet', period: 202401, utfall_ore: 1 }),
				intakt('Annat', { motpart: 'NÄRINGSLIVET', period: 202402, utfall_ore: 2 })
			])
		).toEqual([
			['Den gemensamma utvecklingspotten', 292_900_000, 0],
			['Näringslivet', 64_100_000, 3],
			['Totalt', 357_000_000, 3]
		]);
		expect(
			await finansiering([
				intakt('Bidrag', { motpart: 'Alfa', period: 202401, utfall_ore: 1 }),
				intakt('Annat', { motpart: 'ALFA', period: 202402, utfall_ore: 2 })
			])
		).toEqual([
			['Den gemensamma utvecklingspotten', 292_900_000, 0],
			['Näringslivet', 64_100_000, 0],
			['Alfa', 0, 3],
			['Totalt', 357_000_000, 3]
		]);
	});

	test('the outcome runs until the month, period 13 is December, and one without period is not counted', async () => {
		const year = [
			intakt('Pott', { period: 202409, utfall_ore: 1 }),
			intakt('Pott', { period: 202410, utfall_ore: 20 }),
			intakt('Pott', { period: 202413, utfall_ore: 300 }),
			intakt('Pott', { utfall_ore: 4000 })
		];
		expect((await finansiering(year, '2024-K3')).at(-1)).toEqual(['Totalt', 357_000_000, 1]);
		expect((await finansiering(year, '2024-K4')).at(-1)).toEqual(['Totalt', 357_000_000, 321]);
	});

	test('whole-year budget rows count before those with a period', async () => {
		expect(
			await finansiering([
				intakt('A', { budget_ore: 100 }),
				intakt('A', { period: 202401, budget_ore: 7 }),
				intakt('B', { period: 202401, budget_ore: 7 }),
				intakt('B', { period: 202412, budget_ore: 8 }),
				intakt('C', { period: 202401, utfall_ore: 1 })
			])
		).toEqual([
			['Den gemensamma utvecklingspotten', 0, 0],
			['Näringslivet', 0, 0],
			['A', 100, 0],
			['B', 15, 0],
			['C', 0, 1],
			['Totalt', 115, 1]
		]);
	});

	test('an agreement of several years has no amount of the year, and nor has anybody else in it', async () => {
		const income = intakt('Bidrag', { motpart: 'ESF', ar: 2025, period: 202501, utfall_ore: 5 });
		const annan = intakt('Bidrag', { motpart: 'Ny', ar: 2025, period: 202501, utfall_ore: 6 });
		expect(await finansiering([income, annan], '2025-K1', 'kompetensfokus')).toEqual([
			['ESF+', null, 5],
			['Regionens anslag 1:1', null, 0],
			['Östersunds kommun', null, 0],
			['Samling näringsliv', null, 0],
			['Ny', null, 6],
			['Totalt', null, 11]
		]);
		const own = { ...income, budget_ore: 7 };
		expect((await finansiering([own], '2025-K1', 'kompetensfokus')).at(-1)).toEqual([
			'Totalt',
			7,
			5
		]);
		const aretEfter = [{ ...annan, ar: 2025 }];
		expect(await finansiering(aretEfter, '2025-K1', 'kompetensattraktion-2024')).toEqual([
			['Den gemensamma utvecklingspotten', null, 0],
			['Näringslivet', null, 0],
			['Ny', null, 6],
			['Totalt', null, 6]
		]);
	});

	describe('that follows LPIX', () => {
		const arets = async (economy: TestRow[], lpix: TestRow[], kvartal: string, avtal: string) => {
			await engine.load([load('ekonomi', economy), load('lpix', lpix)]);
			return engine.read('finansiering', params(kvartal, { avtal }));
		};
		const rader = async (...fragat: Parameters<typeof arets>) => {
			const told = await arets(...fragat);
			if (told.status !== 'ready') throw new Error(told.status);
			return values(told.rows);
		};
		const av = (motpart: string, utfall_ore: number, ar = 2025) =>
			intakt('Bidrag', { motpart, ar, period: ar * 100 + 1, utfall_ore });

		test('is the indexed amounts of the year, each rounded by itself', async () => {
			// 800 000 × 1,00001 = 800 008; 478 000 × 1,00001 = 478 004,78 and 60 000 × 1,00001 = 60 000,6.
			expect(
				await rader([av('Regionen', 1)], [procent(2025, 1)], '2025-K1', 'energikontoret')
			).toEqual([
				['Region Jämtland Härjedalen', 80_000_800, 1],
				['Kommunerna tillsammans', 80_000_800, 0],
				['Totalt', 160_001_600, 1]
			]);
			expect(
				await rader([av('Åre', 1, 2020)], [procent(2020, 1)], '2020-K1', 'energi-fastighetsnatverk')
			).toEqual([
				['Kommunerna tillsammans', 47_800_500, 1],
				['Fastighetsenheten och Landstingsbostäder', 6_000_100, 0],
				['Totalt', 53_800_600, 1]
			]);
		});

		test('has every kommun under the kommuner together, however it is written', async () => {
			const alla = [
				'Åre',
				'Bergs kommun',
				'2303',
				'2380 Östersund',
				'Kommunerna',
				'KROKOMS KOMMUN'
			];
			const economy = [...alla.map((namn) => av(namn, 1)), av('Sundsvall', 100)];
			expect(await rader(economy, [procent(2025, 0)], '2025-K1', 'energikontoret')).toEqual([
				['Region Jämtland Härjedalen', 80_000_000, 0],
				['Kommunerna tillsammans', 80_000_000, 6],
				['Sundsvall', 0, 100],
				['Totalt', 160_000_000, 106]
			]);
		});

		test('has no amount without LPIX, or before the first whole year', async () => {
			const utan = [
				['Region Jämtland Härjedalen', null, 0],
				['Kommunerna tillsammans', null, 1],
				['Totalt', null, 1]
			];
			expect(await rader([av('Åre', 1)], [], '2025-K1', 'energikontoret')).toEqual(utan);
			const fore = await rader([av('Åre', 1, 2019)], [], '2019-K4', 'energi-fastighetsnatverk');
			expect(fore.at(-1)).toEqual(['Totalt', null, 1]);
		});

		test('tells where the amounts come from', async () => {
			const lpix = [procent(2025, 1, 'exempel')];
			expect(await arets([av('Åre', 1)], lpix, '2025-K1', 'energikontoret')).toMatchObject({
				provenance: {
					filer: ['ekonomi.csv', 'lpix.csv'],
					notes: ['LPIX 2025 är exempelvärden.']
				}
			});
			const own = { ...av('Åre', 1), budget_ore: 7 };
			expect(await arets([own], lpix, '2025-K1', 'energikontoret')).toMatchObject({
				rows: [{ budget_ar_ore: 0 }, { budget_ar_ore: 7 }, { budget_ar_ore: 7 }],
				provenance: { notes: [] }
			});
		});
	});

	test('without economy, agreement or a row of the year it is missing and says what', async () => {
		await engine.load([]);
		const read = (kvartal: string) => engine.read('finansiering', params(kvartal));
		expect(await read('2024-K1')).toEqual({ status: 'missing', saknas: ['ekonomi'] });
		await engine.load([load('ekonomi', [])]);
		expect(await read('2026-K1')).toEqual({ status: 'missing', saknas: ['avtal'] });
		expect(await read('2024-K1')).toEqual({
			status: 'missing',
			saknas: ['ekonomi 2024 för Kompetensattraktion 2024']
		});
	});
});

describe('lpix_kedja', () => {
	const kedja = async (lpix: TestRow[], kvartal: string, avtal?: string) => {
		await engine.load([load('lpix', lpix)]);
		return engine.read('lpix_kedja', params(kvartal, avtal ? { avtal } : {}));
	};
	const ready = async (lpix: TestRow[], kvartal: string, avtal?: string) => {
		await engine.load([load('lpix', lpix)]);
		return values(await rows(engine, 'lpix_kedja', params(kvartal, avtal ? { avtal } : {})));
	};

	test('runs from the price year, which has no percentage, and is rounded at the end only', async () => {
		// 1 600 000 × 1,032 = 1 651 200; × 1,00003 = 1 651 249,536
		expect(await ready([procent(2025, 3200), procent(2026, 3)], '2026-K1')).toEqual([
			[2024, null, 1_600_000],
			[2025, 3.2, 1_651_200],
			[2026, 0.003, 1_651_250]
		]);
	});

	test("the network's chain starts in 2019 with the amount of a whole year", async () => {
		// 538 000 × 0,985 = 529 930
		expect(await ready([procent(2020, -1500)], '2020-K1', 'energi-fastighetsnatverk')).toEqual([
			[2019, null, 538_000],
			[2020, -1.5, 529_930]
		]);
	});

	test('is that of Energikontoret when the chosen agreement has no index, or none is chosen', async () => {
		expect(await ready([], '2024-K1')).toEqual([[2024, null, 1_600_000]]);
		expect(await ready([procent(2025, 0), procent(2026, 0)], '2026-K1')).toHaveLength(3);
	});

	test('given as index it is the index divided by that of the price year', async () => {
		// 105,5 ÷ 100 and 110,775 ÷ 100 of 1 600 000
		expect(
			await ready(
				[index(2024, 100_000_000), index(2025, 105_500_000), index(2026, 110_775_000)],
				'2026-K4'
			)
		).toEqual([
			[2024, null, 1_600_000],
			[2025, 5.5, 1_688_000],
			[2026, 5, 1_772_400]
		]);
	});

	test('a year between without a value of its own has none, and a lone index no percentage', async () => {
		// 800 000 × 115 ÷ 110,5 = 832 579,19 and 800 000 × 116,15 ÷ 110,5 = 840 904,98, each twice.
		const lpix = [index(2024, 110_500_000), index(2026, 115_000_000), index(2027, 116_150_000)];
		expect(await ready(lpix, '2026-K1')).toEqual([
			[2024, null, 1_600_000],
			[2025, null, null],
			[2026, null, 1_665_158]
		]);
		expect((await ready(lpix, '2027-K1')).at(-1)).toEqual([2027, 1, 1_681_810]);
	});

	test('Energikontoret’s is the sum of its rounded parts, the network’s is rounded itself', async () => {
		// 800 000 × 1,0000007 = 800 000,56 twice, and 538 000 × 1,0000007 = 538 000,38.
		const kontoret = [index(2024, 100_000_000), index(2025, 100_000_070)];
		expect((await ready(kontoret, '2025-K1')).at(-1)).toEqual([2025, 0, 1_600_002]);
		const natverk = [index(2019, 100_000_000), index(2020, 100_000_070)];
		expect((await ready(natverk, '2020-K1', 'energi-fastighetsnatverk')).at(-1)).toEqual([
			2020, 0, 538_000
		]);
	});

	test('a change that is seldom so is told beside the amount, of an index too', async () => {
		const told = await kedja([index(2024, 1_505_000), index(2025, 105_300_000)], '2025-K1');
		const noter = told.status === 'ready' ? told.provenance.notes : [];
		expect(noter).toHaveLength(1);
		expect(noter[0]).toMatch(/^LPIX för 2025 är 6\s896,678\s%, utanför det vanliga/);
		const vanlig = await kedja([index(2024, 100_000_000), index(2025, 103_000_000)], '2025-K1');
		expect(vanlig).toMatchObject({ provenance: { notes: [] } });
	});

	test('a year whose percentage and index do not agree is told, and which of them counts', async () => {
		const lpix = [
			index(2024, 100_000_000),
			{ ...procent(2025, 3000), index_mikro: 105_000_000 },
			index(2026, 106_000_000)
		];
		const noter = async (kvartal: string) => {
			const told = await kedja(lpix, kvartal);
			return told.status === 'ready'
				? told.provenance.notes.map((not) => not.replaceAll('\u00a0', ' '))
				: told.status;
		};
		expect(await noter('2025-K1')).toEqual([
			'LPIX för 2025 är 3 %, men indextalen för 2024 och 2025 ger 5 %. Procenttalen räknas.'
		]);
		expect(await noter('2026-K1')).toEqual([
			'LPIX för 2025 är 3 %, men indextalen för 2024 och 2025 ger 5 %. Indextalen räknas.'
		]);
	});

	test('says which years are missing', async () => {
		expect(await kedja([procent(2026, 100)], '2027-K1')).toEqual({
			status: 'missing',
			saknas: ['lpix 2025', 'lpix 2027']
		});
	});

	test('an index without the one before it asks for the year that is not there', async () => {
		expect(await kedja([index(2025, 105_500_000)], '2025-K1')).toEqual({
			status: 'missing',
			saknas: ['lpix 2024']
		});
	});

	test("before the agreement's first whole year there is no amount", async () => {
		expect(await kedja([], '2023-K4')).toEqual({
			status: 'missing',
			saknas: ['avtalets första hela år är 2024']
		});
		expect(await kedja([], '2019-K4', 'energi-fastighetsnatverk')).toEqual({
			status: 'missing',
			saknas: ['avtalets första hela år är 2020']
		});
	});

	test('says which of its years are examples', async () => {
		const lpix = [procent(2025, 1, 'exempel'), procent(2026, 1), procent(2027, 1, 'Exempel')];
		expect(await kedja(lpix, '2026-K1')).toMatchObject({
			provenance: { filer: ['lpix.csv'], notes: ['LPIX 2025 är exempelvärden.'] }
		});
	});
});

describe('kommunandelar', () => {
	const read = async (befolkning: TestRow[] | null, lpix: TestRow[], kvartal: string) => {
		await engine.load([
			...(befolkning ? [load('befolkning', befolkning)] : []),
			load('lpix', lpix)
		]);
		return engine.read('kommunandelar', params(kvartal));
	};
	const ready = async (befolkning: TestRow[], lpix: TestRow[], kvartal: string) => {
		const result = await read(befolkning, lpix, kvartal);
		if (result.status !== 'ready') throw new Error(JSON.stringify(result));
		return values(result.rows);
	};

	test('800 000 kr by largest remainder, the Region as much, and the total', async () => {
		// 800 000 ÷ 130 000 a head; the three kronor left go to Berg ,92, Krokom ,69, Härjedalen ,46.
		expect(await ready(folk(FOLK), [], '2024-K1')).toEqual([
			['Berg', 7000, 43_077],
			['Bräcke', 6000, 36_923],
			['Härjedalen', 10000, 61_539],
			['Krokom', 15000, 92_308],
			['Ragunda', 5000, 30_769],
			['Strömsund', 11000, 67_692],
			['Åre', 12000, 73_846],
			['Östersund', 64000, 393_846],
			['Region Jämtland Härjedalen', null, 800_000],
			['Totalt', 130_000, 1_600_000]
		]);
	});

	test('equal populations share, and the kronor left go to the lower codes', async () => {
		// 800 000 × 1,00000625 = 800 005: five kronor over eight equal parts.
		const equal = folk([1, 1, 1, 1, 1, 1, 1, 1], { ar: 2024 });
		const all = await ready(equal, [index(2024, 100_000_000), index(2025, 100_000_625)], '2025-K1');
		expect(all.filter(([, , kr]) => kr === 100_001).map(([part]) => part)).toEqual([
			'Bräcke',
			'Krokom',
			'Ragunda',
			'Strömsund',
			'Åre'
		]);
		expect(all.slice(-2)).toEqual([
			['Region Jämtland Härjedalen', null, 800_005],
			['Totalt', 8, 1_600_010]
		]);
	});

	test('counts on 1 November of the year before, and on no other day', async () => {
		const other = folk(FOLK.map((n) => n + 7));
		const all = await ready(
			[
				...other.map((row) => ({ ...row, ar: 2024 })),
				...folk(FOLK, { datum: '2023-11-01' }),
				...other.map((row) => ({ ...row, ar: null, datum: '2023-12-31' }))
			],
			[],
			'2024-K2'
		);
		expect(all.at(-1)).toEqual(['Totalt', 130_000, 1_600_000]);
		expect(await read(folk(FOLK, { datum: '2023-12-31' }), [], '2024-K2')).toEqual({
			status: 'missing',
			saknas: ['befolkning 2023-11-01']
		});
	});

	test('another day stands in only as an example, and it is said', async () => {
		const result = await read(
			folk(FOLK, { datum: '2023-12-31', kalla: 'SCB, exempel' }),
			[],
			'2024-K2'
		);
		expect(result).toMatchObject({
			status: 'ready',
			provenance: { notes: ['Befolkningen den 1 november 2023 är ett exempel.'] }
		});
	});

	test('a true count goes before an example, wherever it stands', async () => {
		const all = await ready(
			[
				...folk(FOLK),
				...folk(
					FOLK.map((n) => n * 2),
					{ datum: '2023-12-31', kalla: 'exempel' }
				)
			],
			[],
			'2024-K2'
		);
		expect(all.at(-1)).toEqual(['Totalt', 130_000, 1_600_000]);
	});

	test('is told step by step with the real numbers, from the price year to the last krona', async () => {
		const result = await read(folk(FOLK), [], '2024-K1');
		if (result.status !== 'ready') throw new Error(result.status);
		const [index, fordelning] = result.provenance.steg;
		expect(index!.rader.at(-1)!.replaceAll('\u00a0', ' ')).toBe(
			'800 000 × 1 = 800 000 kr, avrundat en gång till hela kronor.'
		);
		const berg = result.rows[0] as { part: string; befolkning: number; belopp_kr: number };
		const kronor = berg.belopp_kr.toLocaleString('sv-SE').replaceAll('\u00a0', ' ');
		expect(fordelning!.rader[0]!.replaceAll('\u00a0', ' ')).toMatch(
			new RegExp(`^Berg: 800 000 × .* ÷ 130 000 = .*, alltså ${kronor} kr\\.$`)
		);
		expect(fordelning!.rader).toHaveLength(9);
	});

	test("the rest of Sweden in SCB's file is not in the total", async () => {
		const elsewhere = { kommun: null, ar: 2023, antal: 980_000, kalla: 'exempel' };
		const result = await read([...folk(FOLK), elsewhere], [], '2024-K1');
		expect(result).toMatchObject({ status: 'ready', provenance: { notes: [] } });
		expect(values((result as { rows: unknown[] }).rows).at(-1)).toEqual([
			'Totalt',
			130_000,
			1_600_000
		]);
	});

	test('names the kommuner whose population is missing or no number of people', async () => {
		const some = folk([0, ...FOLK.slice(1)]).filter((row) => row.kommun !== 2321);
		expect(await read(some, [], '2024-K1')).toEqual({
			status: 'missing',
			saknas: ['befolkning 2023-11-01: Berg, Åre']
		});
	});

	test('tells all that is missing at once', async () => {
		expect(await read(null, [], '2026-K1')).toEqual({
			status: 'missing',
			saknas: ['lpix 2025', 'lpix 2026', 'befolkning 2025-11-01']
		});
	});

	test("before the agreement's first whole year nothing that is loaded would help", async () => {
		expect(await read(null, [], '2023-K4')).toEqual({
			status: 'missing',
			saknas: ['avtalets första hela år är 2024']
		});
	});
});
