import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { MEASURE_IDS, MEASURES } from '$lib/catalogue/measures/all';
import type { Load } from '$lib/engine/laddat';
import type { Engine } from '$lib/engine/engine';
import { openNativeDatabase } from '$lib/engine/native';
import { loadsOf } from '$lib/import/loads';
import { exempeldata } from '../exempeldata';
import { kontakt, load, params } from './tables';
import { bada, lika } from './tvamotorer';

// The page's engine and native DuckDB, which must say the same of everything.

let motorer: Engine[];
beforeAll(async () => {
	motorer = await bada();
});
afterAll(() => Promise.all(motorer.map((engine) => engine.close())));

const ladda = (loads: Load[]) => Promise.all(motorer.map((engine) => engine.load(loads)));

describe('the samples', () => {
	beforeAll(async () => ladda(loadsOf(await exempeldata())));

	test.each(['2021-K1', '2022-K4', '2023-K3', '2025-K4'])('every measure of %s', async (nar) => {
		await lika(motorer, (engine) => engine.readAll(MEASURE_IDS, params(nar)));
	});

	test.each(AGREEMENTS.map(({ id }) => id))('every measure under %s', async (avtal) => {
		const results = await lika(motorer, (engine) =>
			engine.readAll(MEASURE_IDS, params('2024-K3', { avtal }))
		);
		expect(Object.values(results).filter(({ status }) => status === 'failed')).toEqual([]);
	});

	test('the rows behind the figures, and what is to be followed up', async () => {
		const fraga = params('2024-K3');
		for (const id of MEASURE_IDS.filter((one) => 'underlag' in MEASURES[one]))
			await lika(motorer, (engine) => engine.underlag(id, fraga));
		const bokforing = await lika(motorer, (engine) => engine.bokforing(fraga));
		const { rader } = await lika(motorer, (engine) => engine.atgarder(fraga));
		expect([bokforing.length, rader.length].every((antal) => antal > 0)).toBe(true);
	});

	test('how far they reach, and how much there is', async () => {
		await lika(motorer, (engine) => engine.rackvidder('2025-03-01'));
		await lika(motorer, (engine) => engine.omfang());
	});
});

test('texts of every length, of one byte a letter and of several', async () => {
	const namn = [1, 11, 12, 13, 300].flatMap((n) => ['x', 'ö', '–', '🙂'].map((c) => c.repeat(n)));
	await ladda([
		load('foretag', [
			{ foretag: null, kommun: null, datum: null },
			...namn.map((foretag) => ({ foretag, datum: '2024-08-02' }))
		]),
		load(
			'nyckeltal',
			namn.map((nyckeltal, i) => ({
				...{ nyckeltal, period: '2024-K3', enhet: i % 2 ? null : 'antal' },
				varde_mikro: (i - 10) * 9_000_000_000_000
			}))
		)
	]);
	const { nyckeltal } = await lika(motorer, (engine) =>
		engine.readAll(['nyckeltal', 'foretag_nu'], params('2024-K3'))
	);
	const rader = nyckeltal?.status === 'ready' ? (nyckeltal.rows as { nyckeltal: string }[]) : [];
	expect(new Set(rader.map((rad) => rad.nyckeltal))).toEqual(new Set(namn));
});

test('what is asked of it when it is closed is answered, and what waits is refused', async () => {
	const db = await openNativeDatabase();
	const lang = db.run('CREATE TABLE t AS SELECT sum(i * i % 7) AS n FROM range(20000000) AS r(i)');
	const vantar = db.prepare('SELECT n FROM t');
	const svar = Promise.allSettled([lang, vantar]);
	await new Promise((resolve) => setImmediate(resolve));
	await db.close();
	expect((await svar).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
});

test('more rows than the engine takes at a time, with and without values', async () => {
	const rader = Array.from({ length: 5000 }, (_, i) =>
		kontakt(`k${i}`, '2019-01-01', {
			hushall_id: i % 3 === 0 ? `hushåll nummer ${i % 1000}` : null,
			vagledning_begard: i % 5 === 0 ? '2019-08-02' : null,
			nyhetsbrev: i % 4 === 0 ? i % 8 === 0 : null
		})
	);
	await ladda([load('kontakter', rader)]);
	const atgarder = await lika(motorer, (engine) => engine.atgarder(params('2024-K4')));
	// All but those who have said yes to the newsletter.
	const gallras = atgarder.rader.map(({ rad }) => rad - 2);
	expect(gallras).toEqual(rader.flatMap(({ nyhetsbrev }, i) => (nyhetsbrev ? [] : [i])));
	await lika(motorer, (engine) => engine.readAll(MEASURE_IDS, params('2019-K3')));
});
