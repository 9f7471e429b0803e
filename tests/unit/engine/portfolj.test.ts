import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import type { Kontext } from '$lib/catalogue/measures/measure';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Engine } from '$lib/engine/engine';
import { load, openEngine, params, rows, type TestRow } from './tables';

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
});
afterAll(() => engine.close());

describe('projektportfolj', () => {
	let nr = 0;
	const projekt = (del: string | null, more: TestRow = {}): TestRow => ({
		projekt_id: `P-${nr++}`,
		del,
		start: '2024-01-01',
		slut: '2024-12-31',
		beviljat_ore: 100,
		upparbetat_ore: 10,
		...more
	});
	const p = (tom: string) => params('2024-K3', { tom });

	async function portfolj(projekten: TestRow[], tom = '2024-09-30') {
		await engine.load([load('projekt', projekten)]);
		return (await rows(engine, 'projektportfolj', p(tom))).map((row) =>
			Object.values(row as TestRow)
		);
	}
	async function notes(projekten: TestRow[]) {
		await engine.load([load('projekt', projekten)]);
		const result = await engine.read('projektportfolj', p('2024-09-30'));
		return result.status === 'ready' ? result.provenance.notes : result;
	}

	test('tells the three parts in the order of the agreement, and their sum', async () => {
		expect(
			await portfolj([
				projekt('nätverk', { beviljat_ore: 7, upparbetat_ore: 5 }),
				projekt('projekt', { beviljat_ore: 1000, upparbetat_ore: 300 }),
				projekt('rådgivning', { beviljat_ore: 200, upparbetat_ore: 200 }),
				projekt('projekt', { beviljat_ore: 40_000, upparbetat_ore: 0 })
			])
		).toEqual([
			['projekt', 2, 41_000, 300],
			['rådgivning', 1, 200, 200],
			['nätverk', 1, 7, 5],
			['Totalt', 4, 41_207, 505]
		]);
	});

	test('an amount whose column is in no file is told of none of them, and it is said once', async () => {
		const alla = [projekt('projekt', { beviljat_ore: null })];
		const columns = ['projekt_id', 'del', 'start', 'slut', 'upparbetat'];
		await engine.load([load('projekt', alla, columns)]);
		expect(await engine.read('projektportfolj', p('2024-09-30'))).toMatchObject({
			rows: [
				{ antal: 1, beviljat_ore: null, upparbetat_ore: 10 },
				{ beviljat_ore: null },
				{ beviljat_ore: null },
				{ del: 'Totalt', beviljat_ore: null, upparbetat_ore: 10 }
			],
			provenance: {
				notes: ['Kolumnen Beviljat finns inte i någon inläst fil. Därför saknas Beviljat.']
			}
		});
	});

	test('without a project running every part is there with nothing', async () => {
		const inget = [
			['projekt', 0, 0, 0],
			['rådgivning', 0, 0, 0],
			['nätverk', 0, 0, 0],
			['Totalt', 0, 0, 0]
		];
		expect(await portfolj([])).toEqual(inget);
		expect(await portfolj([projekt('projekt', { slut: '2024-09-29' })])).toEqual(inget);
	});

	test('a project runs on its first day and on its last, and not the day before or after', async () => {
		const projekten = [
			projekt('projekt', { start: '2024-08-15', slut: '2024-08-15', beviljat_ore: 1 }),
			projekt('projekt', { start: '2024-08-16', slut: null, beviljat_ore: 20 }),
			projekt('projekt', { start: null, slut: '2024-08-14', beviljat_ore: 300 })
		];
		const beviljat = async (tom: string) => (await portfolj(projekten, tom)).at(-1)![2];
		expect(await beviljat('2024-08-14')).toBe(300);
		expect(await beviljat('2024-08-15')).toBe(1);
		expect(await beviljat('2024-08-16')).toBe(20);
	});

	test('says what is not known of the projects it sums', async () => {
		expect(
			await notes([
				projekt('projekt', { beviljat_ore: null, start: null, slut: null }),
				projekt('nätverk', { upparbetat_ore: null, start: null }),
				projekt('nätverk', { beviljat_ore: null }),
				projekt(null)
			])
		).toEqual([
			'2 projekt utan beviljat belopp räknas med noll kronor beviljat.',
			'1 projekt utan upparbetat belopp räknas med noll kronor upparbetat.',
			'1 projekt utan start- och slutdatum räknas som pågående.',
			'1 projekt räknas inte: kolumnen Del säger inte projekt, rådgivning eller nätverk.'
		]);
		expect(await notes([projekt('projekt')])).toEqual([]);
	});

	test('is missing without the source', async () => {
		await engine.load([]);
		expect(await engine.read('projektportfolj', p('2024-09-30'))).toEqual({
			status: 'missing',
			saknas: ['projekt']
		});
	});
});

describe('nyckeltal', () => {
	const tal = (nyckeltal: string, period: string | null, varde: number | null, enhet?: string) => ({
		nyckeltal,
		period,
		varde_mikro: varde === null ? null : Math.round(varde * 1_000_000),
		enhet: enhet ?? null
	});

	async function told(serier: TestRow[], kvartal = '2024-K1', avtal?: string) {
		await engine.load([load('nyckeltal', serier)]);
		const all = await rows(
			engine,
			'nyckeltal',
			params(kvartal, { avtal: avtal ?? 'kompetensattraktion-2024' })
		);
		return all.map((row) => Object.values(row as TestRow));
	}

	test('tells the quarter, the quarter before and the same quarter last year', async () => {
		expect(
			await told([
				tal('Klick', '2022-K4', 1, 'gånger'),
				tal('Klick', '2023-K1', 20.5, 'gånger'),
				tal('Klick', '2023-K4', 300, 'gånger'),
				tal('Klick', '2024-K1', 4000.25, 'gånger'),
				tal('Klick', '2024-K2', 50_000, 'gånger')
			])
		).toEqual([[null, 'Klick', 4000.25, 300, 20.5, 'gånger', 'nyckeltal']]);
	});

	test('a value that is not there is null, and a series with none of the three has no row', async () => {
		expect(
			await told([
				tal('Bara ifjol', '2023-K1', 1, 'st'),
				tal('Bara nu', '2024-K1', 0),
				tal('Förr', '2020-K1', 7),
				tal('Inget', '2024-K1', null)
			])
		).toEqual([
			[null, 'Bara ifjol', null, null, 1, 'st', 'nyckeltal'],
			[null, 'Bara nu', 0, null, null, null, 'nyckeltal']
		]);
		expect(await told([])).toEqual([]);
	});

	test("stands under the agreement's posts in its order, then under none, in Swedish order", async () => {
		const serier = [
			'Öl',
			'ål',
			'Zebra',
			'Utdelade magasin',
			'ambassadörer',
			'Läsare av nyhetsbrevet'
		];
		const alla = serier.map((namn) => tal(namn, '2024-K1', 1));
		expect(
			(await told([...alla, tal('följare i sociala kanaler', '2024-K1', 1)])).map((row) =>
				row.slice(0, 2)
			)
		).toEqual([
			['Kommunikation', 'följare i sociala kanaler'],
			['Kommunikation', 'Läsare av nyhetsbrevet'],
			['Regionala ambassadörer', 'ambassadörer'],
			['Magasinet Ta steget', 'Utdelade magasin'],
			[null, 'Zebra'],
			[null, 'ål'],
			[null, 'Öl']
		]);
		const utan = await told(alla, '2024-K1', 'energikontoret');
		expect(utan.every(([post]) => post === null)).toBe(true);
		await engine.load([load('nyckeltal', alla)]);
		const ingetAvtal = await rows(engine, 'nyckeltal', { ...params('2024-K1'), avtal: null });
		expect(ingetAvtal).toHaveLength(6);
	});

	test('capitals do not make another series, but another unit does; of two values of a quarter the last counts', async () => {
		expect(
			await told([
				tal('Webbesökare', '2024-K1', 1, 'st'),
				tal('webbesökare', '2024-K1', 2, 'st'),
				tal('WEBBESÖKARE', '2024-K1', 3, 'ST'),
				tal('Webbesökare', '2023-K4', 9, 'besökare'),
				tal('Webbesökare', '2023-K4', 8),
				tal('Webbesokare', '2024-K1', 4)
			])
		).toEqual([
			['Webbplattform tasteget.nu', 'Webbesokare', 4, null, null, null, 'nyckeltal'],
			['Webbplattform tasteget.nu', 'Webbesökare', null, 8, null, null, 'nyckeltal'],
			['Webbplattform tasteget.nu', 'Webbesökare', null, 9, null, 'besökare', 'nyckeltal'],
			['Webbplattform tasteget.nu', 'Webbesökare', 3, null, null, 'st', 'nyckeltal']
		]);
	});

	describe('by months', () => {
		const manader = (...varden: [string, number | null][]) =>
			varden.map(([period, varde]) => tal('Besök', period, varde));
		const svar = async (
			alla: TestRow[],
			hur: 'summa' | 'senaste' | null,
			p: MeasureParams = params('2024-K1')
		) => {
			const nyckeltal = hur ? [{ nyckeltal: 'besok', manader: hur }] : [];
			await engine.load([load('nyckeltal', alla)], {
				avtalen: AGREEMENTS,
				prognoser: [],
				nyckeltal
			});
			const told = await engine.read('nyckeltal', p);
			if (told.status !== 'ready') throw new Error(told.status);
			const [rad] = told.rows;
			return [rad && [rad.varde, rad.foregaende, rad.samma_ifjol], told.provenance.notes];
		};
		afterAll(() => engine.load([], { avtalen: AGREEMENTS, prognoser: [], nyckeltal: [] }));
		const alla = manader(
			['2024-01', 1],
			['2024-02', 2.5],
			['2024-03', 4],
			['2023-10', 10],
			['2023-12', 30],
			['2023-03', 7],
			['2024-02', 2]
		);

		test('are their sum when all three are there, and else nothing and said', async () => {
			expect(await svar(alla, 'summa')).toEqual([
				[7, null, null],
				[
					'Besök har olika värden för kvartal\u00a01 2024 i filerna. Det som står sist räknas.',
					'Besök saknas för kvartal\u00a04 2023: en månad av tre är inte känd, och kvartalet är summan av dem.',
					'Besök saknas för kvartal\u00a01 2023: två månader av tre är inte kända, och kvartalet är summan av dem.'
				]
			]);
		});

		test('are the latest of them, as far as it is known', async () => {
			expect(await svar(alla, 'senaste')).toEqual([[4, 30, 7], []]);
			const februari = params('2024-K1', { tom: '2024-02-15' });
			expect(await svar(alla, 'senaste', februari)).toEqual([
				[2, 30, 7],
				['Besök har olika värden för kvartal\u00a01 2024 i filerna. Det som står sist räknas.']
			]);
			expect(await svar(alla.slice(0, 3), 'summa', februari)).toEqual([
				undefined,
				[expect.stringContaining('en månad av tre är inte känd')]
			]);
		});

		test('stand back for a value of the quarter itself', async () => {
			const med = [tal('Besök', '2024-K1', 100), ...alla];
			expect((await svar(med, 'summa'))[0]).toEqual([100, null, null]);
			expect((await svar(med, 'senaste'))[0]).toEqual([100, 30, 7]);
		});

		test('are none of a quarter when nothing says how, and it is said', async () => {
			expect(await svar(alla, null)).toEqual([
				undefined,
				[
					'7 inlästa värden är inte för ett kvartal och visas inte. Skriv perioden som 2024-K3, eller säg under Data hur månader blir kvartal.'
				]
			]);
		});
	});

	test('says which may be added over quarters: sums of months, and advice counted', async () => {
		const hushall = 'Energirådgivning till hushåll, Åre';
		const alla = [
			tal('Besök', '2024-K1', 9, 'antal'),
			tal(hushall, '2024-K1', 4, 'antal'),
			tal('Nöjda med rådgivningen, Åre', '2024-K1', 90, '%')
		];
		const ihop = async (nyckeltal: Kontext['nyckeltal']) => {
			await engine.load([load('nyckeltal', alla)], {
				...{ avtalen: AGREEMENTS, prognoser: [] },
				nyckeltal
			});
			const svar = await engine.read('nyckeltal', params('2024-K1'));
			return svar.status === 'ready' ? svar.provenance.laggsIhop : null;
		};
		expect(await ihop([])).toEqual([hushall]);
		expect(await ihop([{ nyckeltal: 'Besök', manader: 'summa' }])).toEqual(['Besök', hushall]);
		expect(await ihop([{ nyckeltal: hushall, manader: 'senaste' }])).toBeUndefined();
		await engine.load([], { avtalen: AGREEMENTS, prognoser: [], nyckeltal: [] });
	});

	test('a value whose period could not be read is none of a quarter, and it is said', async () => {
		await engine.load([load('nyckeltal', [tal('Klick', null, 2), tal('Klick', '2024-K1', 3)])]);
		expect(await engine.read('nyckeltal', params('2024-K1'))).toMatchObject({
			rows: [{ varde: 3 }],
			provenance: {
				notes: [expect.stringMatching(/^1\u00a0inläst värde är inte för ett kvartal/)]
			}
		});
	});

	test('is missing without the source', async () => {
		await engine.load([]);
		expect(await engine.read('nyckeltal', params('2024-K1'))).toEqual({
			status: 'missing',
			saknas: ['nyckeltal']
		});
	});
});
