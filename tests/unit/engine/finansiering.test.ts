import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '$lib/engine/engine';
import { load, openEngine, params, rows, type TestRow } from './tables';

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
});
afterAll(() => engine.close());

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
		['LS/1231/2014', 5, 0],
		['Näringsliv', 4, 0],
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
		['Näringslivet', null, 3],
		['Totalt', null, 3]
	]);
});

test('the outcome runs until the month, period 13 is December, and one without period is not counted', async () => {
	const year = [
		intakt('Pott', { period: 202409, utfall_ore: 1 }),
		intakt('Pott', { period: 202410, utfall_ore: 20 }),
		intakt('Pott', { period: 202413, utfall_ore: 300 }),
		intakt('Pott', { utfall_ore: 4000 })
	];
	expect((await finansiering(year, '2024-K3')).at(-1)).toEqual(['Totalt', null, 1]);
	expect((await finansiering(year, '2024-K4')).at(-1)).toEqual(['Totalt', null, 321]);
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
		['A', 100, 0],
		['B', 15, 0],
		['C', 0, 1],
		['Totalt', 115, 1]
	]);
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
