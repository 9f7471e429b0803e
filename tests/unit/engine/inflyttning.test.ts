import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '$lib/engine/engine';
import { kontakt, load, openEngine, params, rows, type TestRow } from './tables';

const BERG = 1;
const ARE = 64;
const OSTERSUND = 128;

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
});
afterAll(() => engine.close());

async function hushallNu(contacts: TestRow[], kvartal = '2023-K3', tom?: string) {
	await engine.load([load('kontakter', contacts)]);
	const [row] = await rows(engine, 'hushall_nu', params(kvartal, tom ? { tom } : {}));
	return row as { registrerade: number; flyttade: number; varav_utan_datum: number };
}

const flyttad = (more: TestRow): TestRow => ({ flyttstatus: 'flyttat', ...more });

describe('hushall_nu', () => {
	test('contacts with the same hushall_id are one household, others one each', async () => {
		const row = await hushallNu([
			kontakt('a', '2023-01-01', { hushall_id: 'h1' }),
			kontakt('b', '2023-02-01', { hushall_id: 'h1' }),
			kontakt('c', '2023-02-01'),
			kontakt('d', '2023-02-01')
		]);
		expect(row).toEqual({
			registrerade: 3,
			flyttade: 0,
			varav_utan_datum: 0,
			mal: 400,
			aterstar: 400
		});
	});

	test('a contact registered after the as-of day does not exist', async () => {
		expect(await hushallNu([kontakt('a', '2023-10-01'), kontakt('b', '2023-09-30')])).toMatchObject(
			{
				registrerade: 1
			}
		);
	});

	test('a magazine order is no household until guidance is asked for', async () => {
		const magasin = kontakt('m', '2023-01-01', {
			typ: 'Magasin',
			vagledning_begard: '2023-08-15',
			...flyttad({ flyttdatum: '2023-08-20' })
		});
		expect(await hushallNu([magasin], '2023-K3', '2023-08-14')).toMatchObject({
			registrerade: 0,
			flyttade: 0
		});
		expect(await hushallNu([magasin], '2023-K3', '2023-08-15')).toMatchObject({
			registrerade: 1,
			flyttade: 0
		});
		expect(await hushallNu([magasin], '2023-K3', '2023-08-20')).toMatchObject({
			registrerade: 1,
			flyttade: 1
		});
	});

	test('a magazine contact does not move the household it shares an id with', async () => {
		const row = await hushallNu([
			kontakt('a', '2023-01-01', { hushall_id: 'h' }),
			kontakt('m', '2022-01-01', {
				hushall_id: 'h',
				typ: 'Magasin',
				...flyttad({ flyttdatum: '2023-02-01' })
			})
		]);
		expect(row).toMatchObject({ registrerade: 1, flyttade: 0 });
	});

	test('a move is known on the later of move and status day', async () => {
		const contact = kontakt(
			'a',
			'2023-01-01',
			flyttad({ flyttdatum: '2023-07-01', status_andrad: '2023-09-10' })
		);
		expect(await hushallNu([contact], '2023-K3', '2023-09-09')).toMatchObject({
			flyttade: 0,
			varav_utan_datum: 0
		});
		expect(await hushallNu([contact], '2023-K3', '2023-09-10')).toMatchObject({
			flyttade: 1,
			varav_utan_datum: 0
		});
	});

	test('a move dated after the as-of day is neither moved nor undated', async () => {
		const contact = kontakt('a', '2023-01-01', flyttad({ flyttdatum: '2023-10-05' }));
		expect(await hushallNu([contact])).toMatchObject({ flyttade: 0, varav_utan_datum: 0 });
	});

	test('a move with no day at all is counted and told as undated', async () => {
		expect(await hushallNu([kontakt('a', '2023-01-01', flyttad({}))])).toMatchObject({
			flyttade: 1,
			varav_utan_datum: 1,
			aterstar: 399
		});
	});

	test('a household with one dated and one undated move is dated', async () => {
		const row = await hushallNu([
			kontakt('a', '2023-01-01', { hushall_id: 'h', ...flyttad({}) }),
			kontakt('b', '2023-01-01', { hushall_id: 'h', ...flyttad({ flyttdatum: '2023-03-01' }) })
		]);
		expect(row).toMatchObject({ flyttade: 1, varav_utan_datum: 0 });
	});

	test('no contacts give zeros, and a goal only where the agreement has one', async () => {
		await engine.load([load('kontakter', [])]);
		expect(await rows(engine, 'hushall_nu', params('2024-K1'))).toEqual([
			{ registrerade: 0, flyttade: 0, varav_utan_datum: 0, mal: null, aterstar: null }
		]);
	});

	test('without a column for the move status the figure is missing', async () => {
		await engine.load([
			load('kontakter', [kontakt('a', '2023-01-01')], ['kontakt_id', 'registrerad'])
		]);
		expect(await engine.read('hushall_nu', params('2023-K3'))).toEqual({
			status: 'missing',
			saknas: ['kontakter: Flyttstatus', 'kontakter: Flyttdatum eller kontakter: Status ändrad']
		});
		await engine.load([]);
		expect(await engine.read('hushall_nu', params('2023-K3'))).toEqual({
			status: 'missing',
			saknas: ['kontakter']
		});
	});
});

describe('hushall_per_kvartal', () => {
	test('runs without gaps from the first event, with moves by move day and by known day', async () => {
		await engine.load([
			load('kontakter', [
				kontakt(
					'a',
					'2023-03-31',
					flyttad({ flyttdatum: '2022-12-31', status_andrad: '2023-07-01' })
				),
				kontakt('b', '2023-04-01', flyttad({ flyttdatum: '2023-09-30' })),
				kontakt('c', '2023-09-30', flyttad({}))
			])
		]);
		expect(await rows(engine, 'hushall_per_kvartal', params('2023-K3'))).toEqual([
			{
				kvartal: '2022-K4',
				registrerade: 0,
				flyttade: 1,
				nya_i_registret: 0,
				registrerade_ack: 0,
				flyttade_ack: 1
			},
			{
				kvartal: '2023-K1',
				registrerade: 1,
				flyttade: 0,
				nya_i_registret: 0,
				registrerade_ack: 1,
				flyttade_ack: 1
			},
			{
				kvartal: '2023-K2',
				registrerade: 1,
				flyttade: 0,
				nya_i_registret: 0,
				registrerade_ack: 2,
				flyttade_ack: 1
			},
			{
				kvartal: '2023-K3',
				registrerade: 1,
				flyttade: 1,
				nya_i_registret: 2,
				registrerade_ack: 3,
				flyttade_ack: 2
			}
		]);
	});

	test('29 February is a day of the first quarter', async () => {
		await engine.load([
			load('kontakter', [kontakt('a', '2024-02-29', flyttad({ flyttdatum: '2024-02-29' }))])
		]);
		expect(
			await rows(engine, 'hushall_per_kvartal', params('2024-K1', { tom: '2024-02-29' }))
		).toEqual([
			{
				kvartal: '2024-K1',
				registrerade: 1,
				flyttade: 1,
				nya_i_registret: 1,
				registrerade_ack: 1,
				flyttade_ack: 1
			}
		]);
	});

	test('no contacts give no rows', async () => {
		await engine.load([load('kontakter', [])]);
		expect(await rows(engine, 'hushall_per_kvartal', params('2024-K1'))).toEqual([]);
	});
});

describe('hushall_per_kommun', () => {
	const special = (all: unknown[]) => (all as { kommun: string }[]).slice(8);
	const of = (all: unknown[], kommun: string) =>
		(all as { kommun: string }[]).find((row) => row.kommun === kommun);

	test('all eight kommuner in Swedish order, and no special row that is all zero', async () => {
		await engine.load([load('kontakter', [kontakt('a', '2023-01-01', { kommuner_bitar: BERG })])]);
		const all = await rows(engine, 'hushall_per_kommun', params('2023-K3'));
		expect((all as { kommun: string }[]).map(({ kommun }) => kommun)).toEqual([
			'Berg',
			'Bräcke',
			'Härjedalen',
			'Krokom',
			'Ragunda',
			'Strömsund',
			'Åre',
			'Östersund'
		]);
	});

	test('a household is registered once in every kommun its contacts chose', async () => {
		await engine.load([
			load('kontakter', [
				kontakt('a', '2023-01-01', { hushall_id: 'h', kommuner_bitar: BERG | ARE }),
				kontakt('b', '2023-01-01', { hushall_id: 'h', kommuner_bitar: ARE }),
				kontakt('c', '2023-01-01')
			])
		]);
		const all = await rows(engine, 'hushall_per_kommun', params('2023-K3'));
		expect(of(all, 'Berg')).toMatchObject({ registrerade: 1 });
		expect(of(all, 'Åre')).toMatchObject({ registrerade: 1 });
		expect(special(all)).toEqual([
			{ kommun: 'Ingen vald kommun', registrerade: 1, flyttade: 0, flyttade_kvartal: 0 }
		]);
	});

	test('the move belongs to the kommun of the earliest move, of equals the first in the file', async () => {
		await engine.load([
			load('kontakter', [
				kontakt('a', '2023-01-01', {
					hushall_id: 'h',
					...flyttad({ flyttdatum: '2023-08-01', inflyttningskommun: 2321 })
				}),
				kontakt('b', '2023-01-01', {
					hushall_id: 'h',
					...flyttad({ flyttdatum: '2023-07-01', inflyttningskommun: 2380 })
				}),
				kontakt('c', '2023-01-01', {
					hushall_id: 'h',
					...flyttad({ flyttdatum: '2023-07-01', inflyttningskommun: 2326 })
				})
			])
		]);
		const all = await rows(engine, 'hushall_per_kommun', params('2023-K3'));
		expect(of(all, 'Östersund')).toMatchObject({ flyttade: 1, flyttade_kvartal: 1 });
		expect(of(all, 'Berg')).toMatchObject({ flyttade: 0 });
	});

	test('without a kommun on the move it is the one chosen, else unknown', async () => {
		await engine.load([
			load('kontakter', [
				kontakt('a', '2022-01-01', {
					kommuner_bitar: OSTERSUND,
					...flyttad({ flyttdatum: '2023-06-30' })
				}),
				kontakt('b', '2022-01-01', {
					kommuner_bitar: BERG | ARE,
					...flyttad({ flyttdatum: '2023-07-01' })
				}),
				kontakt('c', '2022-01-01', flyttad({}))
			])
		]);
		const all = await rows(engine, 'hushall_per_kommun', params('2023-K3'));
		expect(of(all, 'Östersund')).toEqual({
			kommun: 'Östersund',
			registrerade: 1,
			flyttade: 1,
			flyttade_kvartal: 0
		});
		expect(special(all)).toEqual([
			{ kommun: 'Ingen vald kommun', registrerade: 1, flyttade: 0, flyttade_kvartal: 0 },
			{ kommun: 'Okänd kommun', registrerade: 0, flyttade: 2, flyttade_kvartal: 1 }
		]);
	});
});
