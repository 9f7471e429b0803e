import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { MEASURE_IDS } from '$lib/catalogue/measures/all';
import { kvartal } from '$lib/domain/kvartal';
import type { Engine } from '$lib/engine/engine';
import { openEngine } from '../unit/engine/tables';
import { laddning } from './inlasning';
import { Rakning } from './rakning';
import { REFERENSER } from './referenser';
import { GRANSFALL } from './slump/granser';
import { varldar } from './slump/varld';
import type { Varld } from './varld';

const seed = Number(process.env['REFERENS_SEED'] ?? 20240331);
const numRuns = Number(process.env['REFERENS_ANTAL'] ?? 500);

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
});
afterAll(() => engine.close());

async function svar(varld: Varld) {
	const { ar, nr, tom, avtal, manader } = varld;
	await engine.load(laddning(varld), { avtalen: AGREEMENTS, prognoser: [], nyckeltal: manader });
	return engine.readAll([...MEASURE_IDS], { kvartal: kvartal(ar, nr), tom, avtal });
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
