import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MEASURES, type BuiltMeasureId } from '$lib/catalogue/measures/all';
import { HUSHALL_INTE_PERSONER } from '$lib/catalogue/measures/measure';
import type { Engine } from '$lib/engine/engine';
import { kontakt, load, openEngine, params, type TestRow } from './tables';

// What must be said of contacts is said by every measure that is made of them, whatever shows it.

let engine: Engine;
beforeAll(async () => (engine = await openEngine()));
afterAll(() => engine.close());

const ids = Object.keys(MEASURES) as BuiltMeasureId[];
const avKontakter = ids.filter((id) => MEASURES[id].sources.some((kalla) => kalla === 'kontakter'));
const avHushall = avKontakter.filter((id) => MEASURES[id].remarks.includes(HUSHALL_INTE_PERSONER));

const ALLA = [
	...['kontakt_id', 'registrerad', 'kommuner', 'typ', 'flyttstatus', 'flyttdatum'],
	...['status_andrad', 'forsta_aterkoppling', 'senaste_aktivitet', 'magasin', 'nyhetsbrev']
];
const MED_ID = [...ALLA, 'hushall_id'];
const EGET = 'varje kontakt räknas som ett eget hushåll';

async function noter(rader: TestRow[], kolumner: string[], matt: readonly BuiltMeasureId[]) {
	await engine.load([load('kontakter', rader, kolumner)]);
	const svar = await engine.readAll(matt, params('2024-K3'));
	return matt.map((id) => {
		const en = svar[id]!;
		if (en.status !== 'ready') throw new Error(`${id}: ${JSON.stringify(en)}`);
		return en.provenance.notes.join('\n');
	});
}

const nagra = (antal: number, mer: TestRow = {}) =>
	Array.from({ length: antal }, (_, i) => kontakt(`${mer.fil ?? 0}-${i}`, '2024-08-01', mer));

test('there are households, and contacts besides', () => {
	expect(avHushall).toHaveLength(8);
	expect(avKontakter.length).toBeGreaterThan(avHushall.length);
});

describe('without household ids', () => {
	test('every measure of households says that each contact is one', async () => {
		for (const sagt of await noter(nagra(4), ALLA, avHushall)) expect(sagt).toContain(EGET);
	});

	test('a column without a value is none', async () => {
		for (const sagt of await noter(nagra(4), MED_ID, avHushall)) expect(sagt).toContain(EGET);
	});

	test('those that have been joined are not said to be alone', async () => {
		const rader = [...nagra(2), ...nagra(2, { fil: 1, hushall_id: 'a' })];
		const [sagt] = await noter(rader, ALLA, ['hushall_nu']);
		expect(sagt).toContain(`${EGET}, utom de som har förts samman.`);
	});

	test('of one file among several it is said of that one', async () => {
		const rader = [...nagra(2), ...nagra(3, { fil: 1, hushall_id: 'a' })];
		const [sagt] = await noter(rader, MED_ID, ['hushall_nu']);
		expect(sagt).toContain('2 av 5\u00a0kontakter kommer ur en fil utan hushålls-ID');
	});

	test('where ids are known, or nothing is loaded, nothing is said', async () => {
		const rader = [...nagra(2), ...nagra(1, { hushall_id: 'a' })];
		expect(await noter(rader, MED_ID, ['hushall_nu'])).toEqual(['']);
		expect(await noter([], MED_ID, ['hushall_nu'])).toEqual(['']);
	});
});

describe('of another county', () => {
	const inom = (antal: number) => nagra(antal, { hushall_id: 'a', kommuner_bitar: 1 });
	const utanfor = (antal: number) =>
		nagra(antal, { fil: 1, hushall_id: 'b', kommuner_utanfor: true });

	test('every measure of contacts says how many have chosen no kommun of ours', async () => {
		for (const sagt of await noter([...inom(90), ...utanfor(12)], MED_ID, avKontakter))
			expect(sagt).toMatch(/^12 av 102.kontakter har valt något som inte är en kommun i länet/m);
	});

	test('a few among many are as they should be', async () => {
		const blandade = utanfor(9).map((rad) => ({ ...rad, fil: 0 }));
		expect(await noter([...inom(90), ...blandade], MED_ID, ['hushall_nu'])).toEqual(['']);
		expect(await noter(utanfor(2), MED_ID, ['hushall_nu'])).toEqual(['']);
	});
});
