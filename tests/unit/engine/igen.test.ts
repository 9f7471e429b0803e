import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MEASURE_IDS } from '$lib/catalogue/measures/all';
import type { Load } from '$lib/engine/laddat';
import type { Engine } from '$lib/engine/engine';
import { kontakt, load, openEngine, params } from './tables';

// A statement is planned once and asked many times. What the plan took for granted of the data it
// was made on, or of the question then asked, must not stand when another question is asked.
const LOADS: Load[] = [
	load('kontakter', [
		...[2020, 2021, 2022, 2023].map((ar) => kontakt(`a${ar}`, `${ar}-02-01`)),
		kontakt('b', '2021-05-01', {
			kommuner_bitar: 128,
			flyttstatus: 'flyttat',
			flyttdatum: '2021-08-01',
			magasin_ja: true,
			forsta_aterkoppling: '2021-05-03'
		}),
		kontakt('c', '2023-05-01', {
			kommuner_bitar: 1,
			typ: 'Båda',
			flyttstatus: 'flyttat',
			status_andrad: '2023-09-01',
			senaste_aktivitet: '2023-06-01'
		})
	]),
	load('aktiviteter', [{ kontakt_id: 'a2020', datum: '2020-02-05', riktning: 'ut' }]),
	load('foretag', [
		{ foretag_id: 'F1', datum: '2021-01-01' },
		{ foretag_id: 'F2', datum: '2023-01-01' }
	]),
	load('ekonomi', [
		{ ar: 2022, period: 202202, post: 'Webb', slag: 'kostnad', budget_ore: 100, utfall_ore: 40 },
		{ ar: 2023, period: 202303, post: 'Lön', slag: 'kostnad', budget_ore: 900, utfall_ore: 1000 },
		{ ar: 2023, period: 202309, post: 'Lön', slag: 'intakt', utfall_ore: 50, motpart: 'Potten' }
	])
];
const QUARTERS = ['2023-K4', '2020-K1', '2022-K3', '2021-K3', '2025-K1', '2023-K2', '2020-K4'];

let engine: Engine;
let fresh: Engine;
beforeAll(async () => {
	[engine, fresh] = await Promise.all([openEngine(), openEngine()]);
	await engine.load(LOADS);
});
afterAll(async () => {
	await Promise.all([engine.close(), fresh.close()]);
});

describe('asked again', () => {
	test.each(QUARTERS)('for %s, every measure answers as it does when asked first', async (id) => {
		// A loading makes every plan anew.
		await fresh.load(LOADS);
		for (const tom of [undefined, params(id).kvartal.start]) {
			const asked = params(id, { avtal: 'en-attraktiv-region', ...(tom && { tom }) });
			if (tom) await fresh.load(LOADS);
			expect(await engine.readAll(MEASURE_IDS, asked)).toEqual(
				await fresh.readAll(MEASURE_IDS, asked)
			);
		}
	});
});
