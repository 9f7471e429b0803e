import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { MEASURE_IDS } from '$lib/catalogue/measures/all';
import { kvartal } from '$lib/domain/kvartal';
import type { Engine } from '$lib/engine/engine';
import { bada, lika } from '../unit/engine/tvamotorer';
import { laddning } from './inlasning';
import { Rakning } from './rakning';
import { REFERENSER } from './referenser';
import { GRANSFALL } from './slump/granser';
import { varldar } from './slump/varld';
import type { Varld } from './varld';

const seed = Number(process.env['REFERENS_SEED'] ?? 20240331);
const numRuns = Number(process.env['REFERENS_ANTAL'] ?? 500);

let motorer: Engine[];
beforeAll(async () => {
	motorer = await bada();
});
afterAll(() => Promise.all(motorer.map((engine) => engine.close())));

/** Native DuckDB, which takes as long again, is asked of one data set in so many. */
const nativVar = Number(process.env['REFERENS_NATIV'] ?? 10);
let fragade = 0;

/** What the page's engine says, and native DuckDB too. */
async function svar(varld: Varld) {
	const { ar, nr, tom, avtal, manader } = varld;
	const [wasm, native] = motorer as [Engine, Engine];
	return lika(fragade++ % nativVar === 0 ? [wasm, native] : [wasm], async (engine) => {
		await engine.load(laddning(varld), { avtalen: AGREEMENTS, prognoser: [], nyckeltal: manader });
		return engine.readAll([...MEASURE_IDS], { kvartal: kvartal(ar, nr), tom, avtal });
	});
}

/** Rows as they are told, with their columns in order. */
const rader = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row));

test('every measure says what its definition says, of any data at all', async () => {
	console.info(`referens: seed ${seed}, ${numRuns} datamängder`);
	const rakning = new Rakning();
	await fc.assert(
		fc.asyncProperty(varldar, async (varld) => {
			const fatt = await svar(varld);
			for (const id of MEASURE_IDS) {
				const got = fatt[id]!;
				const vantat = REFERENSER[id](varld);
				rakning.lagg(id, vantat);
				expect(got.status, `${id}: ${JSON.stringify(got).slice(0, 300)}`).toBe(vantat.status);
				if (got.status === 'ready' && vantat.status === 'ready')
					expect(rader(got.rows), id).toEqual(rader(vantat.rows));
			}
		}),
		{ seed, numRuns: GRANSFALL.length + numRuns, examples: GRANSFALL.map((varld) => [varld]) }
	);
	console.info(rakning.text());
	if (numRuns >= 500) rakning.krav(numRuns);
});
