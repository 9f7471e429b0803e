import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '$lib/engine/engine';
import { kontakt, load, openEngine, params, rows, type TestRow } from './tables';

const BERG = 1;
const ARE = 64;

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
});
afterAll(() => engine.close());

const flyttad = (more: TestRow): TestRow => ({ flyttstatus: 'flyttat', ...more });

describe('magasin_per_kvartal', () => {
	async function magasin(contacts: TestRow[], kvartal: string, tom?: string) {
		await engine.load([load('kontakter', contacts)]);
		const all = await rows(engine, 'magasin_per_kvartal', params(kvartal, tom ? { tom } : {}));
		return all.map((row) => Object.values(row as TestRow));
	}

	test('an order is a date, a yes, or a type that says so', async () => {
		const contacts = [
			kontakt('date', '2024-07-01', { magasin_datum: '2024-07-02', magasin_ja: true }),
			kontakt('yes', '2024-07-01', { magasin_ja: true }),
			kontakt('m', '2024-07-01', { typ: 'Magasin', magasin_ja: false }),
			kontakt('b', '2024-07-01', { typ: 'Båda' }),
			kontakt('no', '2024-07-01', { magasin_ja: false }),
			kontakt('blank', '2024-07-01')
		];
		expect(await magasin(contacts, '2024-K3')).toEqual([['2024-K3', 4, 4]]);
	});

	test('it is dated by the magazine, else by registration; every quarter since the first has a row', async () => {
		const contacts = [
			kontakt('a', '2024-01-01', { magasin_datum: '2023-12-31', magasin_ja: true }),
			kontakt('b', '2024-03-31', { typ: 'Magasin', vagledning_begard: '2024-08-01' }),
			kontakt('c', '2024-09-30', { typ: 'Båda' }),
			kontakt('d', '2024-01-01', { typ: 'Båda', magasin_datum: '2024-09-30', magasin_ja: true })
		];
		expect(await magasin(contacts, '2024-K4')).toEqual([
			['2023-K4', 1, 1],
			['2024-K1', 1, 2],
			['2024-K2', 0, 2],
			['2024-K3', 2, 4],
			['2024-K4', 0, 4]
		]);
	});

	test('one dated after the as-of day has not been ordered, whatever the type says', async () => {
		const contacts = [
			kontakt('a', '2024-02-01', {
				typ: 'Magasin',
				magasin_datum: '2024-02-29',
				magasin_ja: true
			}),
			kontakt('b', '2024-01-01', { typ: 'Magasin' }),
			kontakt('c', '2024-03-01', { magasin_datum: '2024-01-01', magasin_ja: true })
		];
		expect(await magasin(contacts, '2024-K1', '2024-02-28')).toEqual([['2024-K1', 1, 1]]);
		expect(await magasin(contacts, '2024-K1', '2024-02-29')).toEqual([['2024-K1', 2, 2]]);
	});

	test('persons are counted, not households', async () => {
		const contacts = ['a', 'b'].map((id) =>
			kontakt(id, '2024-01-01', { hushall_id: 'h', magasin_ja: true })
		);
		expect(await magasin(contacts, '2024-K1')).toEqual([['2024-K1', 2, 2]]);
	});

	test('no orders give no rows', async () => {
		expect(await magasin([kontakt('a', '2024-01-01')], '2024-K1')).toEqual([]);
	});

	test('it needs the type or the magazine column, one is enough', async () => {
		const read = async (...columns: string[]) => {
			await engine.load([load('kontakter', [], ['kontakt_id', 'registrerad', ...columns])]);
			return engine.read('magasin_per_kvartal', params('2024-K1'));
		};
		expect(await read()).toEqual({
			status: 'missing',
			saknas: ['kontakter: Magasin eller kontakter: Typ']
		});
		expect((await read('typ')).status).toBe('ready');
		expect((await read('magasin')).status).toBe('ready');
	});
});

describe('a household and its moves', () => {
	const nu = async (contacts: TestRow[], kvartal: string, tom?: string) => {
		await engine.load([load('kontakter', contacts)]);
		return (await rows(engine, 'hushall_nu', params(kvartal, tom ? { tom } : {})))[0];
	};
	const perKommun = async (contacts: TestRow[], kvartal: string) => {
		await engine.load([load('kontakter', contacts)]);
		const all = (await rows(engine, 'hushall_per_kommun', params(kvartal))) as TestRow[];
		return all.filter((row) => row.registrerade || row.flyttade).map((row) => Object.values(row));
	};

	test('only the word flyttat is a move', async () => {
		const contacts = [
			kontakt('a', '2023-01-01', { flyttstatus: 'Planerar', flyttdatum: '2023-02-01' }),
			kontakt('b', '2023-01-01', { flyttdatum: '2023-02-01', status_andrad: '2023-02-01' })
		];
		expect(await nu(contacts, '2023-K3')).toMatchObject({ registrerade: 2, flyttade: 0 });
	});

	test('without a move day the day of the status is the move, and not before it', async () => {
		const contacts = [kontakt('a', '2024-01-01', flyttad({ status_andrad: '2024-02-29' }))];
		expect(await nu(contacts, '2024-K1', '2024-02-28')).toMatchObject({ flyttade: 0 });
		expect(await nu(contacts, '2024-K1', '2024-02-29')).toMatchObject({
			flyttade: 1,
			varav_utan_datum: 0
		});
	});

	test('a second contact whose move is not known yet leaves the first as it is', async () => {
		const contacts = [
			kontakt('a', '2023-01-01', { hushall_id: 'h', ...flyttad({ flyttdatum: '2023-08-01' }) }),
			kontakt('b', '2023-01-01', {
				hushall_id: 'h',
				...flyttad({ flyttdatum: '2023-03-01', status_andrad: '2023-10-01' })
			})
		];
		await engine.load([load('kontakter', contacts)]);
		const per = async (kvartal: string) =>
			((await rows(engine, 'hushall_per_kvartal', params(kvartal))) as TestRow[]).map(
				({ kvartal: q, flyttade, nya_i_registret }) => [q, flyttade, nya_i_registret]
			);
		expect(await per('2023-K3')).toEqual([
			['2023-K1', 0, 0],
			['2023-K2', 0, 0],
			['2023-K3', 1, 1]
		]);
		// Known in October: the household moved in March, and the first it was known was in August.
		expect(await per('2023-K4')).toEqual([
			['2023-K1', 1, 0],
			['2023-K2', 0, 0],
			['2023-K3', 0, 1],
			['2023-K4', 0, 0]
		]);
	});

	test('more moved than the goal leaves nothing, not less than nothing', async () => {
		const many = Array.from({ length: 401 }, (_, i) => kontakt(`k${i}`, '2023-01-01', flyttad({})));
		expect(await nu(many, '2023-K3')).toEqual({
			registrerade: 401,
			flyttade: 401,
			varav_utan_datum: 401,
			mal: 400,
			aterstar: 0
		});
	});

	test('a magazine order that asks for guidance is a household from that day, with its kommuner', async () => {
		const contacts = [
			kontakt('m', '2023-01-01', {
				typ: 'Magasin',
				vagledning_begard: '2023-10-01',
				hushall_id: 'h',
				kommuner_bitar: BERG
			}),
			kontakt('a', '2023-11-01', { hushall_id: 'h', kommuner_bitar: ARE })
		];
		await engine.load([load('kontakter', contacts)]);
		expect(await rows(engine, 'hushall_per_kvartal', params('2023-K4'))).toMatchObject([
			{ kvartal: '2023-K4', registrerade: 1 }
		]);
		expect(await perKommun(contacts, '2023-K3')).toEqual([]);
		expect(await perKommun(contacts, '2023-K4')).toEqual([
			['Berg', 1, 0, 0],
			['Åre', 1, 0, 0]
		]);
	});

	test('a move without a day is in the kommun of the first in the file, a dated one goes before it', async () => {
		const undated = [
			kontakt('a', '2023-01-01', { hushall_id: 'h', ...flyttad({ inflyttningskommun: 2326 }) }),
			kontakt('b', '2023-01-01', { hushall_id: 'h', ...flyttad({ inflyttningskommun: 2321 }) })
		];
		expect(await perKommun(undated, '2023-K3')).toEqual([
			['Berg', 0, 1, 0],
			['Ingen vald kommun', 1, 0, 0]
		]);
		const dated = { ...undated[1]!, flyttdatum: '2023-07-01' };
		expect(await perKommun([undated[0]!, dated], '2023-K3')).toEqual([
			['Åre', 0, 1, 1],
			['Ingen vald kommun', 1, 0, 0]
		]);
	});

	test('a blank kommun on the earliest move is not taken from a later one', async () => {
		const contacts = [
			kontakt('a', '2023-01-01', { hushall_id: 'h', ...flyttad({ flyttdatum: '2023-06-30' }) }),
			kontakt('b', '2023-01-01', {
				hushall_id: 'h',
				kommuner_bitar: ARE,
				...flyttad({ flyttdatum: '2023-07-01', inflyttningskommun: 2326 })
			})
		];
		expect(await perKommun(contacts, '2023-K3')).toEqual([['Åre', 1, 1, 0]]);
	});

	test('no contacts give the eight kommuner with zeros', async () => {
		await engine.load([load('kontakter', [])]);
		const all = (await rows(engine, 'hushall_per_kommun', params('2023-K3'))) as TestRow[];
		expect(all).toHaveLength(8);
		expect(all.flatMap(({ kommun: _, ...counts }) => Object.values(counts))).toEqual(
			Array(24).fill(0)
		);
	});

	test('a contact without kommuner is registered in none of them', async () => {
		const contacts = [kontakt('a', '2023-01-01', { kommuner_bitar: null })];
		expect(await perKommun(contacts, '2023-K3')).toEqual([['Ingen vald kommun', 1, 0, 0]]);
	});

	test('without a column for kommuner nothing is told per kommun, in the quarter or in four', async () => {
		const columns = ['kontakt_id', 'registrerad', 'flyttstatus', 'flyttdatum'];
		await engine.load([load('kontakter', [kontakt('a', '2023-01-01')], columns)]);
		for (const id of ['hushall_per_kommun', 'hushall_per_kommun_aret'] as const)
			expect(await engine.read(id, params('2023-K3'))).toEqual({
				status: 'missing',
				saknas: ['kontakter: Valda kommuner']
			});
		expect(await engine.read('hushall_nu', params('2023-K3'))).toMatchObject({ status: 'ready' });
	});

	test('a magazine contact that asked before it was registered comes when it was', async () => {
		const contacts = [
			kontakt('m', '2023-08-01', { typ: 'Magasin', vagledning_begard: '2023-05-01' })
		];
		await engine.load([load('kontakter', contacts)]);
		expect(await rows(engine, 'hushall_per_kvartal', params('2023-K3'))).toMatchObject([
			{ kvartal: '2023-K3', registrerade: 1 }
		]);
	});
});
