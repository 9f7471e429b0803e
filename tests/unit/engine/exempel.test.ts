import { afterAll, beforeAll, expect, test } from 'vitest';
import { exempeldata } from '../exempeldata';
import type { BuiltMeasureId } from '$lib/catalogue/measures/all';
import type { Nyckeltal } from '$lib/catalogue/measures/nyckeltal/measure';
import { radgivningskommun } from '$lib/domain/radgivningskommun';
import type { Engine } from '$lib/engine/engine';
import { loadsOf } from '$lib/import/loads';
import { openEngine, params, rows } from './tables';

// The known figures, from the sample files all the way to the measures' rows.

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
	await engine.load(loadsOf(await exempeldata()));
});
afterAll(() => engine.close());

async function last(id: BuiltMeasureId, kvartal: string, count = 1) {
	return (await rows(engine, id, params(kvartal))).slice(-count);
}

test('310 000 kr are left over of 2024, 130 000 of wages and 180 000 of activities, as forecast and as outcome', async () => {
	for (const kvartal of ['2024-K3', '2024-K4']) {
		expect(await rows(engine, 'kostnad_per_slag', params(kvartal))).toMatchObject([
			{ kostnadsslag: 'aktivitet', prognosavvikelse_ore: 18_000_000 },
			{ kostnadsslag: 'lön', prognosavvikelse_ore: 13_000_000 },
			{ kostnadsslag: 'övrigt', prognosavvikelse_ore: 0 },
			{ kostnadsslag: 'Totalt', budget_ar_ore: 357_000_000, prognosavvikelse_ore: 31_000_000 }
		]);
		expect(await last('resultat', kvartal)).toMatchObject([
			{ rad: 'Resultat', budget_ar_ore: 0, avvikelse_ar_ore: 31_000_000 }
		]);
	}
});

test('Energikontoret settles nothing for 2024, within ten per cent, and all of the deviation for 2025', async () => {
	expect(await last('slutavrakning', '2024-K4')).toEqual([
		{ part: 'Totalt', finansiering_kr: 1_600_000, utfall_andel_kr: 1_600_000, justering_kr: 0 }
	]);
	const [total] = (await last('slutavrakning', '2025-K4')) as { justering_kr: number }[];
	expect(total!.justering_kr).toBeGreaterThan(0);
});

test('every part of the portfolio and every key figure has something to tell in every quarter', async () => {
	for (const ar of [2021, 2022, 2023, 2024, 2025])
		for (const nr of [1, 2]) {
			const kvartal = `${ar}-K${nr}`;
			for (const rad of (await last('projektportfolj', kvartal, 4)) as { antal: number }[])
				expect(rad.antal, kvartal).toBeGreaterThan(0);
			const alla = (await last('nyckeltal', kvartal, 99)) as Nyckeltal[];
			const nyckeltal = alla.filter((rad) => !radgivningskommun(rad.nyckeltal));
			expect(nyckeltal).toHaveLength(9);
			// Three of each kommun's advice, from 2022.
			expect(alla.length - nyckeltal.length, kvartal).toBe(ar < 2022 ? 0 : 24);
			for (const rad of nyckeltal) expect(rad.samma_ifjol, kvartal).not.toBeNull();
		}
});
