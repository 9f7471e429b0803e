import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HushallPerKommunAret } from '$lib/catalogue/measures/hushall_per_kommun_aret/measure';
import type { HushallPerKvartal } from '$lib/catalogue/measures/hushall_per_kvartal/measure';
import type { SvarstidPerKommun } from '$lib/catalogue/measures/svarstid_per_kommun/measure';
import type { Engine } from '$lib/engine/engine';
import { loadsOf } from '$lib/import/loads';
import { exempeldata } from '../exempeldata';
import { kontakt, load, openEngine, params, rows, type TestRow } from './tables';

const BERG = 1;
const ARE = 64;

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
});
afterAll(() => engine.close());

const hushall = async (contacts: TestRow[], kvartal: string, tom?: string) => {
	await engine.load([load('kontakter', contacts)]);
	const p = params(kvartal, tom ? { tom } : {});
	return (await rows(engine, 'hushall_per_kommun_aret', p)) as HushallPerKommunAret[];
};
const rad = (alla: readonly HushallPerKommunAret[], kommun: string) => {
	const { registrerade, flyttade } = alla.find((one) => one.kommun === kommun)!;
	return [registrerade, flyttade];
};
const iBerg = { kommuner_bitar: BERG };
const flyttad = (flyttdatum: string | null, more: TestRow = iBerg): TestRow => ({
	flyttstatus: 'flyttat',
	flyttdatum,
	...more
});

describe('the households of four quarters, per kommun', () => {
	test('are those from the first day of the first to the last of the last', async () => {
		// The year up to and including 2024-K3 begins on 1 October 2023.
		const dagar = ['2023-09-30', '2023-10-01', '2024-02-29', '2024-09-30', '2024-10-01'];
		const registrerade = dagar.map((dag, i) => kontakt(`r${i}`, dag, iBerg));
		const flyttade = dagar.map((dag, i) => kontakt(`f${i}`, '2020-01-01', flyttad(dag)));
		const alla = await hushall([...registrerade, ...flyttade], '2024-K3');
		expect(rad(alla, 'Berg')).toEqual([3, 3]);
	});

	test('are not known after the as-of day', async () => {
		const alla = [
			kontakt('a', '2024-08-15', iBerg),
			kontakt('b', '2020-01-01', flyttad('2024-08-15'))
		];
		expect(rad(await hushall(alla, '2024-K3', '2024-08-14'), 'Berg')).toEqual([0, 0]);
		expect(rad(await hushall(alla, '2024-K3', '2024-08-15'), 'Berg')).toEqual([1, 1]);
	});

	test('count a move without a date in no year, and where nobody knows as Okänd kommun', async () => {
		const alla = await hushall(
			[
				kontakt('a', '2024-01-10', flyttad(null)),
				kontakt('b', '2024-01-10', flyttad('2024-05-01', { kommuner_bitar: BERG + ARE })),
				kontakt('c', '2024-01-10')
			],
			'2024-K3'
		);
		expect(rad(alla, 'Berg')).toEqual([2, 0]);
		expect(rad(alla, 'Åre')).toEqual([1, 0]);
		expect(rad(alla, 'Okänd kommun')).toEqual([0, 1]);
		expect(rad(alla, 'Ingen vald kommun')).toEqual([1, 0]);
	});

	test('have a row for every kommun, and others only where they have somebody', async () => {
		const forr = kontakt('a', '2020-01-01');
		const alla = await hushall([forr], '2024-K3');
		expect(alla.map(({ kommun }) => kommun)).toEqual([
			...['Berg', 'Bräcke', 'Härjedalen', 'Krokom', 'Ragunda', 'Strömsund', 'Åre', 'Östersund']
		]);
	});

	test('are together as many as moved in the county, quarter by quarter, in the sample data', async () => {
		await engine.load(loadsOf(await exempeldata()));
		for (const kvartal of ['2023-K3', '2024-K3']) {
			const p = params(kvartal);
			const aret = (await rows(engine, 'hushall_per_kommun_aret', p)) as HushallPerKommunAret[];
			const perKvartal = (await rows(engine, 'hushall_per_kvartal', p)) as HushallPerKvartal[];
			const sum = (varden: number[]) => varden.reduce((a, b) => a + b, 0);
			expect(sum(aret.map((one) => one.flyttade))).toBe(
				sum(perKvartal.slice(-4).map((one) => one.flyttade))
			);
			expect(sum(aret.map((one) => one.registrerade))).toBeGreaterThanOrEqual(
				sum(perKvartal.slice(-4).map((one) => one.registrerade))
			);
		}
	});
});

describe('the requests of four quarters, per kommun', () => {
	test('are those of the year, judged on the as-of day as the quarter’s are', async () => {
		const fraga = (id: string, dag: string, svar: string | null, kommun = BERG) =>
			kontakt(id, dag, { kommuner_bitar: kommun, forsta_aterkoppling: svar });
		await engine.load([
			load('kontakter', [
				fraga('fore', '2023-09-29', '2023-10-02'),
				fraga('forsta', '2023-10-02', '2023-10-03'),
				// Asked on a Monday, answered on the Friday of the week after: nine working days.
				fraga('sen', '2024-02-05', '2024-02-16'),
				fraga('pagar', '2024-09-30', null),
				fraga('are', '2024-05-13', '2024-05-15', ARE)
			])
		]);
		const p = params('2024-K3');
		expect(await rows(engine, 'svarstid_per_kommun_aret', p)).toEqual([
			{ kommun: 'Berg', inkomna: 3, i_tid: 1, sena: 1, pagar: 1, median_arbetsdagar: 5 },
			{ kommun: 'Åre', inkomna: 1, i_tid: 1, sena: 0, pagar: 0, median_arbetsdagar: 2 },
			{ kommun: 'Hela länet', inkomna: 4, i_tid: 2, sena: 1, pagar: 1, median_arbetsdagar: 2 }
		]);
		// The quarter's own are as before.
		expect((await rows(engine, 'svarstid_per_kommun', p)) as SvarstidPerKommun[]).toMatchObject([
			{ kommun: 'Berg', inkomna: 1 },
			{ kommun: 'Hela länet', inkomna: 1 }
		]);
	});
});
