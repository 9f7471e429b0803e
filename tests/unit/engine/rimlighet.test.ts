import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '$lib/engine/engine';
import { load, openEngine, params, type TestRow } from './tables';

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
});
afterAll(() => engine.close());

/** What is said beside the budget at the end of September, with plain spaces. */
async function noter(economy: TestRow[]): Promise<string[]> {
	await engine.load([load('ekonomi', economy)]);
	const told = await engine.read(
		'budget_utfall_per_post',
		params('2024-K3', { avtal: 'kompetensattraktion-2024' })
	);
	return told.status === 'ready'
		? told.provenance.notes.map((note) => note.replaceAll(/[\u00a0\u202f]/g, ' '))
		: [];
}

const kostnad = (ar: number, manad: number, more: TestRow): TestRow => ({
	ar,
	period: ar * 100 + manad,
	post: 'Kommunikation',
	slag: 'kostnad',
	...more
});

test('a given forecast below what is already used is told, and one that is as much is not', async () => {
	const utfall = kostnad(2024, 9, { utfall_ore: 50_000_00 });
	expect(await noter([utfall, kostnad(2024, 9, { prognos_ore: 40_000_00 })])).toContain(
		'Prognosen för Kommunikation är 40 000 kr, men 50 000 kr är redan förbrukat. Kontrollera prognosen.'
	);
	expect(await noter([utfall, kostnad(2024, 9, { prognos_ore: 50_000_00 })])).toEqual([]);
});

test('an outcome ten times last year’s to the same month is told, and a smaller one is not', async () => {
	const ifjol = [
		kostnad(2023, 9, { utfall_ore: 1_000_00 }),
		kostnad(2023, 10, { utfall_ore: 900_000_00 })
	];
	expect(await noter([...ifjol, kostnad(2024, 9, { utfall_ore: 10_000_00 })])).toEqual([
		'Utfallet till och med september 2024 är 10 000 kr, minst 10 gånger förra årets 1 000 kr. Kontrollera att båda åren är i samma enhet.'
	]);
	expect(await noter([...ifjol, kostnad(2024, 9, { utfall_ore: 9_999_00 })])).toEqual([]);
	expect(await noter([kostnad(2024, 9, { utfall_ore: 9_999_00 })])).toEqual([]);
});
