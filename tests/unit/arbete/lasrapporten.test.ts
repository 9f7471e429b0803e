import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import { parseKvartal } from '$lib/domain/kvartal';
import { Engine } from '$lib/engine/engine';
import { openNodeDatabase } from '$lib/engine/node';
import { kontextOf } from '$lib/installningar/kontext';
import { INGA } from '$lib/installningar/installningar';
import { rapportensDelar } from '$lib/rapport/avsnitt/all';
import { Rapporttext } from '$lib/rapport/rapportschema';
import { lasRapporten } from '$lib/snapshot/lasrapporten';

const kvartal = parseKvartal('2024-K4')!;
const avtal = AGREEMENTS.find(({ id }) => id === 'kompetensattraktion-2024')!;
const params = { kvartal, tom: kvartal.slut, avtal };
const nyckel = { sort: 'kvartal', avtal: avtal.id, kvartal: kvartal.id, kommun: null } as const;

let engine: Engine;
beforeAll(async () => {
	engine = await Engine.create(await openNodeDatabase(), kontextOf(INGA));
	await engine.load([], kontextOf(INGA));
});
afterAll(() => engine.close());

const skrivna = (...rapporter: object[]) => ({
	rapporter: rapporter.map((one) => Rapporttext.parse({ ...nyckel, ...one })),
	lasta: [],
	orsaker: []
});
const { matt, publiceras } = rapportensDelar('kvartal', avtal);
const las = async (skrivbord: ReturnType<typeof skrivna>, visas = matt) =>
	lasRapporten(
		skrivbord,
		nyckel,
		{ figurer: { of: engine.readAll.bind(engine) }, avtalen: AGREEMENTS },
		{ params, results: await engine.readAll(visas, params), reports: [], summor: [], nu: 0 }
	);

describe('a report that is locked', () => {
	test('has no text that was fetched from a quarter before and not read', async () => {
		const { innehall } = await las(
			skrivna({
				avsnitt: [
					{ id: 'kommuner', text: 'Då var det så.', klar: true, hamtad: '2024-K3' },
					{ id: 'service', text: 'Nu är det så.' }
				]
			})
		);
		expect(JSON.stringify(innehall.text)).toContain('Nu är det så.');
		expect(JSON.stringify(innehall.text)).not.toMatch(/Då var det så|2024-K3/);
	});

	test('has what other reports say: the closed books of its year, and the one responsible', async () => {
		const { innehall } = await las(
			skrivna(
				{ sort: 'bokslut', bokslutKlart: true },
				{ kvartal: '2024-K2', handlaggare: 'Maria Exempel' }
			)
		);
		expect(innehall.text).toMatchObject({ bokslutKlart: true, handlaggare: 'Maria Exempel' });
		const fjol = await las(skrivna({ kvartal: '2023-K4', bokslutKlart: true }));
		expect(fjol.innehall.text).toMatchObject({ bokslutKlart: false, handlaggare: '' });
	});

	test('has every figure of the report, and those that are there to be published', async () => {
		const { innehall } = await las(skrivna());
		expect(Object.keys(innehall.matt)).toEqual([...new Set([...matt, ...publiceras])]);
		await expect(las(skrivna(), [])).rejects.toThrow('inte räknade');
	});
});
