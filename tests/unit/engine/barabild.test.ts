import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '$lib/engine/engine';
import { kontakt, load, openEngine, params, rows, type TestRow } from './tables';

// What is only drawn: the quarters of each kommun, the days of each answer, the way of each quarter's new.

const BERG = 1;
const ARE = 64;

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
});
afterAll(() => engine.close());

const flyttad = (flyttdatum: string, more: TestRow = {}): TestRow => ({
	flyttstatus: 'flyttat',
	flyttdatum,
	...more
});

describe('hushall_per_kommun_kvartal', () => {
	test('counts a household in each kommun it chose, and its move where it moved, quarter by quarter', async () => {
		await engine.load([
			load('kontakter', [
				kontakt('a', '2024-01-10', { kommuner_bitar: BERG + ARE, ...flyttad('2024-08-01') }),
				kontakt('b', '2024-02-10', { kommuner_bitar: ARE, ...flyttad('2024-04-01') }),
				kontakt('c', '2024-07-10', { kommuner_bitar: ARE }),
				// Nobody knows where, or when.
				kontakt('d', '2024-07-10', flyttad('2024-08-01')),
				kontakt('e', '2024-07-10', { kommuner_bitar: BERG, flyttstatus: 'flyttat' }),
				kontakt('f', '2024-10-10', { kommuner_bitar: BERG })
			])
		]);
		const alla = (await rows(engine, 'hushall_per_kommun_kvartal', params('2024-K3'))) as TestRow[];
		expect(alla).toHaveLength(8 * 3);
		const av = (namn: string) =>
			alla.flatMap(({ kommun, kvartal, registrerade, flyttade }) =>
				kommun === namn ? [[kvartal, registrerade, flyttade]] : []
			);
		// a chose two, so that its kommun is not known.
		expect(av('Berg')).toEqual([
			['2024-K1', 1, 0],
			['2024-K2', 0, 0],
			['2024-K3', 1, 0]
		]);
		expect(av('Åre')).toEqual([
			['2024-K1', 2, 0],
			['2024-K2', 0, 1],
			['2024-K3', 1, 0]
		]);
		expect(av('Krokom').map(([, ...tal]) => tal)).toEqual([
			[0, 0],
			[0, 0],
			[0, 0]
		]);
	});

	test('adds up to the households of hushall_per_kommun', async () => {
		await engine.load([
			load('kontakter', [
				kontakt('a', '2023-01-10', { kommuner_bitar: BERG, ...flyttad('2022-12-01') }),
				kontakt('b', '2024-02-10', { kommuner_bitar: BERG, ...flyttad('2024-04-01') })
			])
		]);
		const p = params('2024-K3');
		const kvartalen = (await rows(engine, 'hushall_per_kommun_kvartal', p)) as TestRow[];
		const [berg] = (await rows(engine, 'hushall_per_kommun', p)) as TestRow[];
		const summa = (falt: string) =>
			kvartalen
				.filter(({ kommun }) => kommun === 'Berg')
				.reduce((sum, rad) => sum + Number(rad[falt]), 0);
		expect(kvartalen[0]!.kvartal).toBe('2022-K4');
		expect(berg).toMatchObject({
			registrerade: summa('registrerade'),
			flyttade: summa('flyttade')
		});
	});
});

describe('svarstid_dagar', () => {
	test('counts the requests by working days, and those without an answer last', async () => {
		await engine.load([
			load('kontakter', [
				// A Monday, answered the same day, on Tuesday, and the Monday after.
				kontakt('a', '2024-09-02', { kommuner_bitar: BERG, forsta_aterkoppling: '2024-09-02' }),
				kontakt('b', '2024-09-02', { kommuner_bitar: BERG, forsta_aterkoppling: '2024-09-03' }),
				kontakt('c', '2024-09-02', {
					kommuner_bitar: BERG + ARE,
					forsta_aterkoppling: '2024-09-09'
				}),
				kontakt('d', '2024-09-02', { kommuner_bitar: BERG }),
				// Answered after the day asked for.
				kontakt('e', '2024-09-27', { forsta_aterkoppling: '2024-10-01' })
			]),
			load('aktiviteter', [])
		]);
		expect(await rows(engine, 'svarstid_dagar', params('2024-K3'))).toEqual([
			{ kommun: 'Berg', dagar: 0, antal: 1 },
			{ kommun: 'Berg', dagar: 1, antal: 1 },
			{ kommun: 'Berg', dagar: 5, antal: 1 },
			{ kommun: 'Berg', dagar: null, antal: 1 },
			{ kommun: 'Åre', dagar: 5, antal: 1 },
			{ kommun: 'Ingen vald kommun', dagar: null, antal: 1 },
			{ kommun: 'Hela länet', dagar: 0, antal: 1 },
			{ kommun: 'Hela länet', dagar: 1, antal: 1 },
			{ kommun: 'Hela länet', dagar: 5, antal: 1 },
			{ kommun: 'Hela länet', dagar: null, antal: 2 }
		]);
	});
});

describe('kohort_kurvor', () => {
	test('counts those of a quarter that had moved so many quarters later', async () => {
		await engine.load([
			load('kontakter', [
				kontakt('a', '2024-01-10', flyttad('2024-03-01')),
				kontakt('b', '2024-01-10', flyttad('2024-08-01')),
				// Moved before it was registered: from the beginning.
				kontakt('c', '2024-02-10', flyttad('2023-12-01')),
				kontakt('d', '2024-02-10'),
				kontakt('e', '2024-09-10')
			])
		]);
		const alla = (await rows(engine, 'kohort_kurvor', params('2024-K3'))) as TestRow[];
		expect(alla.map((rad) => Object.values(rad))).toEqual([
			['2024-K1', 0, 4, 2],
			['2024-K1', 1, 4, 2],
			['2024-K1', 2, 4, 3],
			['2024-K3', 0, 1, 0]
		]);
	});
});
