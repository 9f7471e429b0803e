import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import type { Engine } from '$lib/engine/engine';
import { loadsOf } from '$lib/import/loads';
import { rapportensDelar } from '$lib/rapport/avsnitt/all';
import { skrivenSom } from '$lib/rapport/bindning';
import { Rapportlage } from '$lib/rapport/lage';
import type { Sort } from '$lib/rapport/rapportsorter';
import { tomRapport } from '$lib/rapport/rapporttext';
import { talen } from '$lib/rapport/taltext';
import { exempeldata } from './exempeldata';
import { openEngine, params } from './engine/tables';

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
	await engine.load(loadsOf(await exempeldata()));
});
afterAll(() => engine.close());

// A number that is no figure could change without the coordinator being told of it in the text she took over.
test.each<[Sort, string, string, string | null]>([
	['kvartal', 'en-attraktiv-region', '2023-K3', null],
	['kvartal', 'kompetensattraktion-2024', '2024-K3', null],
	['kvartal', 'kompetensattraktion-2024', '2024-K4', null],
	['kommun', 'kompetensattraktion-2024', '2024-K3', 'Åre'],
	['ar', 'energikontoret', '2025-K4', null],
	['bokslut', 'kompetensattraktion-2024', '2024-K4', null]
])('every number proposed in %s, %s, %s, is a figure', async (sort, avtal, kvartal, kommun) => {
	const p = params(kvartal, { avtal });
	const results = await engine.readAll(rapportensDelar(sort, p.avtal).matt, p);
	const text = tomRapport({ sort, avtal, kvartal, kommun });
	const lage = new Rapportlage(text, p, results, 'tkr', null, AGREEMENTS);
	const losa = lage.alla.flatMap((id) => {
		const { alla } = lage.siffror(id);
		return lage.forslag(id).flatMap((mening) =>
			talen(mening)
				.filter((ett) => !alla.some(({ siffra, varde }) => skrivenSom(ett, siffra, varde)))
				.map((ett) => `${id}: ${ett.text} i ”${mening}”`)
		);
	});
	expect(losa).toEqual([]);
});
