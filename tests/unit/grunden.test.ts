import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { MEASURES, type BuiltMeasureId } from '$lib/catalogue/measures/all';
import type { Results } from '$lib/catalogue/measures/results';
import type { SourceId } from '$lib/catalogue/sources/source';
import type { Engine } from '$lib/engine/engine';
import { loadsOf } from '$lib/import/loads';
import { AVSNITT } from '$lib/rapport/avsnitt/all';
import type { Avsnitt } from '$lib/rapport/avsnitt/avsnitt';
import type { Avsnittsunderlag, Figur } from '$lib/rapport/avsnitt/figur';
import type { Kallfil } from '$lib/rapport/kallfil';
import { exempeldata } from './exempeldata';
import { openEngine, params } from './engine/tables';

// Whatever a figure is made of, its files are named: a figure is computed with and without each other
// answer, and where it becomes another one that answer's files must stand among its own.

let engine: Engine;
let filer: Kallfil[];
beforeAll(async () => {
	engine = await openEngine();
	const samples = await exempeldata();
	await engine.load(loadsOf(samples));
	filer = samples.reports;
});
afterAll(() => engine.close());

const IDS = Object.keys(MEASURES) as BuiltMeasureId[];
/** Of these only the population is used: their amounts are told where they stand. */
const BARA: Partial<Record<BuiltMeasureId, SourceId>> = { kommunandelar: 'befolkning' };

const sagt = (figur: Figur | undefined) =>
	figur && JSON.stringify([figur.rubrik, figur.block, figur.forslag]);
const kallor = (namn: readonly string[]) =>
	new Set(filer.filter(({ fil }) => namn.includes(fil)).map(({ kalla }) => kalla!));

describe.each([
	['2023-K3', 'en-attraktiv-region'],
	['2024-K4', 'kompetensattraktion-2024'],
	['2025-K4', 'energikontoret'],
	['2025-K4', 'energi-fastighetsnatverk']
])('%s, %s', (kvartal, avtal) => {
	test.each([null, 'Åre'])('names every source of a figure, kommun %s', async (kommun) => {
		const p = params(kvartal, { avtal });
		const results = await engine.readAll(IDS, p);
		const u: Avsnittsunderlag = {
			...{ results, params: p, enhet: 'tkr', avtalen: AGREEMENTS, filer, kommun },
			...{ slutar: null, bokslutKlart: false }
		};
		const figurer = (med: Results) =>
			Object.entries(AVSNITT as Record<string, Avsnitt>).flatMap(([id, avsnitt]) =>
				avsnitt
					.figurer({ ...u, results: med })
					.map((figur, i) => [`${id} ${figur.matt} ${i}`, figur] as const)
			);
		const hela = figurer(results).filter(([, { harkomst }]) => harkomst);
		const med = hela.map(([, figur]) => sagt(figur));
		const brister = Object.entries(results).flatMap(([id, annan]) => {
			if (annan.status !== 'ready') return [];
			const resten = Object.fromEntries(Object.entries(results).filter(([annat]) => annat !== id));
			const utan = new Map(figurer(resten));
			const bara = BARA[id as BuiltMeasureId];
			const deras = bara ? [bara] : [...kallor(annan.provenance.filer)];
			return hela.flatMap(([namn, { matt, harkomst }], i) => {
				if (id === matt || sagt(utan.get(namn)) === med[i]) return [];
				const egna = kallor(harkomst!.filer);
				return deras.filter((kalla) => !egna.has(kalla)).map((kalla) => `${namn}: ${kalla}`);
			});
		});
		expect(brister).toEqual([]);
		// What several measures have counted is told apart.
		for (const [namn, { harkomst }] of hela) {
			const steg = harkomst!.steg.map(({ rubrik }) => rubrik);
			expect(new Set(steg).size, namn).toBe(steg.length);
		}
	});
});

test('a rate per inhabitant is told with its division and the population’s file', async () => {
	const p = params('2024-K3', { avtal: 'kompetensattraktion-2024' });
	const results = await engine.readAll(IDS, p);
	const u = { results, params: p, enhet: 'tkr', avtalen: AGREEMENTS, filer, kommun: null } as const;
	const [figur] = AVSNITT.kommuner.figurer({ ...u, slutar: null, bokslutKlart: false });
	expect(figur!.kalla).toContain('källa: kontakter och befolkning');
	expect(kallor(figur!.harkomst!.filer)).toEqual(new Set(['kontakter', 'befolkning']));
	expect(figur!.noter).toContain('Befolkningen den 1 november 2023 är ett exempel.');
	const [steg] = figur!.harkomst!.steg;
	expect(steg!.rubrik).toMatch(/per 1.000.invånare den 1.november.2023/);
	expect(steg!.rader).toHaveLength(9);
});
