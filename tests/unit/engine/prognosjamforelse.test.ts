import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Prognosjamforelse } from '$lib/catalogue/measures/prognosjamforelse/measure';
import type { Engine } from '$lib/engine/engine';
import { kostnad, load, openEngine, params, rows, type TestRow } from './tables';

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
});
afterAll(() => engine.close());

/** Post, forecast of the quarter before, forecast now and the change of it, in öre. */
async function jamforelsen(kvartal: string, economy: TestRow[]) {
	await engine.load([load('ekonomi', economy)]);
	const p = params(kvartal, { avtal: 'energikontoret' });
	const alla = (await rows(engine, 'prognosjamforelse', p)) as Prognosjamforelse[];
	return alla.map((row) => [row.post, row.forra_prognos_ore, row.prognos_ar_ore, row.andring_ore]);
}

// Judged in June and in September; the other post has its budget in periods.
const ECONOMY = [
	kostnad('Projekt', { period: 202406, budget_ore: 500, prognos_ore: 450 }),
	kostnad('Projekt', { period: 202409, utfall_ore: 400, prognos_ore: 520 }),
	kostnad('Kansli', { period: 202403, budget_ore: 100, utfall_ore: 90 }),
	kostnad('Kansli', { period: 202408, budget_ore: 100, utfall_ore: 80 })
];

test('each post stands beside what the quarter before forecast, as it was known when that ended', async () => {
	expect(await jamforelsen('2024-K3', ECONOMY)).toEqual([
		// In June: 90 used, and 100 of the budget left.
		['Kansli', 190, 170, -20],
		['Projekt', 450, 520, 70],
		['Totalt', 640, 690, 50]
	]);
});

test("the year's first quarter has none before it, and one that was not known gives no change", async () => {
	for (const [, forra, , andring] of await jamforelsen('2024-K1', ECONOMY))
		expect([forra, andring]).toEqual([null, null]);
	const sent = [
		kostnad('Projekt', { period: 202409, budget_ore: null, prognos_ore: 520, utfall_ore: 1 })
	];
	expect(await jamforelsen('2024-K3', sent)).toEqual([
		['Projekt', null, 520, null],
		['Totalt', null, 520, null]
	]);
});
