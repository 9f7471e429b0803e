import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MEASURES, type BuiltMeasureId } from '$lib/catalogue/measures/all';
import type { Measure } from '$lib/catalogue/measures/measure';
import type { Underlagsrad } from '$lib/catalogue/lists/underlag';
import type { Engine } from '$lib/engine/engine';
import { kontakt, load, openEngine, params, rows } from './tables';

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
	await engine.load([
		load('kontakter', [
			kontakt('a', '2024-01-02', { hushall_id: 'h', flyttstatus: 'flyttat', kommuner_bitar: 64 }),
			kontakt('b', '2024-02-01', {
				hushall_id: 'h',
				flyttstatus: 'flyttat',
				flyttdatum: '2024-03-01'
			}),
			kontakt('c', '2024-02-01', { flyttstatus: 'flyttat' }),
			kontakt('d', '2023-02-01', { forsta_aterkoppling: '2023-02-02' }),
			kontakt('m', '2024-02-05', { typ: 'Magasin' }),
			kontakt('n', '2023-02-05', { magasin_ja: true, magasin_datum: '2024-03-31' }),
			kontakt('o', '2015-01-01', { typ: 'Magasin', flyttdatum: '2024-01-01' }),
			kontakt('sen', '2024-04-01')
		])
	]);
});
afterAll(() => engine.close());

const behind = async (id: BuiltMeasureId, tom?: string) =>
	(await engine.underlag(id, params('2024-K1', tom ? { tom } : {}))).map(
		({ kontakt_id, grupp }) => `${kontakt_id} ${grupp}`
	);

describe('the contacts behind', () => {
	test('the households are all of theirs, and tell what theirs counts as', async () => {
		expect(await behind('hushall_nu')).toEqual([
			'a Flyttat hushåll',
			'b Flyttat hushåll',
			'c Flyttat hushåll, utan känt datum',
			'd Registrerat hushåll',
			'n Registrerat hushåll'
		]);
		expect(await behind('hushall_nu', '2024-01-31')).toEqual([
			'a Flyttat hushåll, utan känt datum',
			'd Registrerat hushåll',
			'n Registrerat hushåll'
		]);
	});

	test('the quarter are those of the households that did something in it', async () => {
		expect(await behind('hushall_per_kvartal')).toEqual([
			'a Flyttade i kvartalet',
			'b Flyttade i kvartalet',
			'a Nya flyttade i registret',
			'b Nya flyttade i registret',
			'a Registrerade i kvartalet',
			'b Registrerade i kvartalet',
			'c Registrerade i kvartalet'
		]);
	});

	test('the kommuner are the moved, by where they count', async () => {
		expect(await behind('hushall_per_kommun')).toEqual(['a Åre', 'b Åre', 'c Okänd kommun']);
	});

	test('the orders are the quarter’s', async () => {
		expect(await behind('magasin_per_kvartal')).toEqual([
			'm Beställt i kvartalet',
			'n Beställt i kvartalet'
		]);
	});

	test('the answers are the late and the waiting first', async () => {
		expect(await behind('svarstid_per_kommun', '2024-02-05')).toEqual([
			'b Pågår',
			'c Pågår',
			'a Sen'
		]);
	});

	test('the register care are those to see to, and why', async () => {
		expect(await behind('registervard')).toEqual([
			'o Att ta bort',
			'o Passerat flyttdatum utan statusen Flyttat',
			'a Flyttat men flyttdatum saknas',
			'c Flyttat men flyttdatum saknas'
		]);
	});

	test('tell the file and the row they stand in, and the day', async () => {
		const [, b] = await engine.underlag('hushall_nu', params('2024-K1'));
		expect(b).toEqual({
			kontakt_id: 'b',
			fil: 'kontakter.csv',
			rad: 3,
			grupp: 'Flyttat hushåll',
			dag: '2024-03-01'
		} satisfies Underlagsrad);
	});

	test('are as many as the figure says', async () => {
		const [nu] = (await rows(engine, 'hushall_nu', params('2024-K1'))) as { flyttade: number }[];
		const moved = (await behind('hushall_nu')).filter((line) => line.includes('Flyttat'));
		// a and b are one household.
		expect(moved.length - 1).toBe(nu!.flyttade);
	});

	test('are none behind what is no count of contacts', async () => {
		expect(await engine.underlag('lpix_kedja', params('2024-K1'))).toEqual([]);
	});

	test('are told of every measure that counts contacts', () => {
		const counting = Object.values(MEASURES as unknown as Record<string, Measure>).filter(
			({ underlag }) => underlag !== undefined
		);
		for (const { sources } of counting) expect(sources).toContain('kontakter');
	});
});
