import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SvarstidPerKommun } from '$lib/catalogue/measures/svarstid_per_kommun/measure';
import type { Engine } from '$lib/engine/engine';
import { kontakt, load, openEngine, params, rows, type TestRow } from './tables';

const BERG = 1;
const KROKOM = 8;
const ARE = 64;

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
});
afterAll(() => engine.close());

async function svarstid(
	contacts: TestRow[],
	kvartal: string,
	tom?: string,
	activities: TestRow[] = []
): Promise<SvarstidPerKommun[]> {
	await engine.load([load('kontakter', contacts), load('aktiviteter', activities)]);
	const p = params(kvartal, tom ? { tom } : {});
	return (await rows(engine, 'svarstid_per_kommun', p)) as SvarstidPerKommun[];
}

/** The county's row as [inkomna, i_tid, sena, pagar, median]. */
async function lanet(...args: Parameters<typeof svarstid>) {
	const row = (await svarstid(...args)).at(-1)!;
	expect(row.kommun).toBe('Hela länet');
	return [row.inkomna, row.i_tid, row.sena, row.pagar, row.median_arbetsdagar];
}

const svar = (dag: string, more: TestRow = {}): TestRow => ({ forsta_aterkoppling: dag, ...more });

describe('the deadline is the fifth working day after the request', () => {
	test.each([
		['an ordinary week', '2024-09-02', '2024-09-09'],
		['asked on a Saturday', '2024-09-07', '2024-09-13'],
		['across Easter: 29 March and 1 April are holidays', '2024-03-26', '2024-04-04'],
		['across midsummer: the eve is no working day', '2024-06-18', '2024-06-26'],
		['across Christmas and New Year', '2024-12-20', '2025-01-03'],
		['across Epiphany', '2024-12-30', '2025-01-09'],
		['across the national day', '2024-06-05', '2024-06-13'],
		['29 February is a day like others', '2024-02-22', '2024-02-29']
	])('%s', async (_, fraga, sista) => {
		const kvartal = `${fraga.slice(0, 4)}-K${Math.ceil(Number(fraga.slice(5, 7)) / 3)}`;
		const answered = kontakt('a', fraga, { kommuner_bitar: BERG, ...svar(sista) });
		const waiting = kontakt('b', fraga, { kommuner_bitar: ARE });
		await engine.load([load('kontakter', [answered, waiting])]);
		const at = async (tom: string) =>
			(await rows(engine, 'svarstid_per_kommun', { ...params(kvartal), tom })).slice(0, 2);
		expect(await at(sista)).toMatchObject([
			{ kommun: 'Berg', i_tid: 1, sena: 0, median_arbetsdagar: 5 },
			{ kommun: 'Åre', pagar: 1, sena: 0 }
		]);
		expect(await at(nextDay(sista))).toMatchObject([
			{ kommun: 'Berg', i_tid: 1 },
			{ kommun: 'Åre', pagar: 0, sena: 1 }
		]);
	});
});

function nextDay(day: string): string {
	return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

describe('which requests are counted', () => {
	test('those of the quarter, from its first day to the as-of day', async () => {
		const days = ['2024-06-30', '2024-07-01', '2024-09-29', '2024-09-30', '2024-10-01'];
		const contacts = days.map((day) => kontakt(day, day));
		expect((await lanet(contacts, '2024-K3'))[0]).toBe(3);
		expect((await lanet(contacts, '2024-K3', '2024-09-29'))[0]).toBe(2);
	});

	test('by the day guidance was asked for, else by registration', async () => {
		const contacts = [
			kontakt('before', '2024-01-01', { vagledning_begard: '2024-07-01' }),
			kontakt('moved out', '2024-07-01', { vagledning_begard: '2024-10-01' }),
			kontakt('after tom', '2024-07-01', { vagledning_begard: '2024-09-02' })
		];
		expect((await lanet(contacts, '2024-K3', '2024-09-01'))[0]).toBe(1);
		expect((await lanet(contacts, '2024-K3'))[0]).toBe(2);
	});

	test('a magazine order only when guidance was asked for, Båda always', async () => {
		const contacts = [
			kontakt('m', '2024-07-01', { typ: 'Magasin' }),
			kontakt('asked', '2024-01-01', { typ: 'Magasin', vagledning_begard: '2024-08-01' }),
			kontakt('b', '2024-07-01', { typ: 'Båda' })
		];
		expect((await lanet(contacts, '2024-K3'))[0]).toBe(2);
	});

	test('a request before the registration is counted from the registration', async () => {
		const contacts = [
			kontakt('a', '2024-07-01', { vagledning_begard: '2024-06-03', ...svar('2024-07-08') }),
			kontakt('b', '2024-07-01', { vagledning_begard: '2024-06-03', ...svar('2024-06-10') })
		];
		expect((await lanet(contacts, '2024-K2'))[0]).toBe(0);
		// b was answered before it was registered: in time, and in no working days.
		expect(await lanet(contacts, '2024-K3')).toEqual([2, 2, 0, 0, 2.5]);
	});

	test('a contact not yet registered does not exist', async () => {
		const contacts = [kontakt('a', '2024-10-01', { vagledning_begard: '2024-09-01' })];
		expect((await lanet(contacts, '2024-K3'))[0]).toBe(0);
	});

	test('without requests there is the row of the county alone', async () => {
		expect(await svarstid([], '2024-K3')).toEqual([
			{ kommun: 'Hela länet', inkomna: 0, i_tid: 0, sena: 0, pagar: 0, median_arbetsdagar: null }
		]);
	});
});

describe('in time, late and under way', () => {
	test('an answer the sixth working day is late', async () => {
		const contacts = [
			kontakt('a', '2024-09-02', svar('2024-09-09')),
			kontakt('b', '2024-09-02', svar('2024-09-10'))
		];
		expect(await lanet(contacts, '2024-K3')).toEqual([2, 1, 1, 0, 5.5]);
	});

	test('an answer after the as-of day has not been given', async () => {
		const contacts = [kontakt('a', '2024-09-02', svar('2024-09-04'))];
		expect(await lanet(contacts, '2024-K3', '2024-09-03')).toEqual([1, 0, 0, 1, null]);
		expect(await lanet(contacts, '2024-K3', '2024-09-04')).toEqual([1, 1, 0, 0, 2]);
	});

	test('a late answer, seen before it came, is late already', async () => {
		const contacts = [kontakt('a', '2024-09-02', svar('2024-09-20'))];
		expect(await lanet(contacts, '2024-K3', '2024-09-10')).toEqual([1, 0, 1, 0, null]);
	});

	test('an answer on the day of the request took no working day', async () => {
		const contacts = [
			kontakt('a', '2024-09-02', svar('2024-09-02')),
			kontakt('b', '2024-09-02', svar('2024-09-03')),
			kontakt('c', '2024-09-06', svar('2024-09-09'))
		];
		expect(await lanet(contacts, '2024-K3')).toEqual([3, 3, 0, 0, 1]);
	});
});

test('the first outgoing activity on or after the request answers when the own cell is blank', async () => {
	const activity = (kontakt_id: string, datum: string, riktning = 'ut'): TestRow => ({
		kontakt_id,
		datum,
		riktning
	});
	const contacts = [
		kontakt('a', '2024-08-01', { vagledning_begard: '2024-09-02' }),
		kontakt('own', '2024-09-02', svar('2024-09-20')),
		kontakt('in', '2024-09-02')
	];
	const activities = [
		activity('a', '2024-09-06'),
		activity('a', '2024-09-04'),
		activity('a', '2024-09-01'),
		activity('a', '2024-09-03', 'in'),
		activity('own', '2024-09-03'),
		activity('in', '2024-09-03', 'in')
	];
	expect(await lanet(contacts, '2024-K3', undefined, activities)).toEqual([3, 1, 2, 0, 8]);
});

test('an activity before the own answer answers until the own has come', async () => {
	const contacts = [kontakt('a', '2024-09-02', svar('2024-09-20'))];
	const activities = [{ kontakt_id: 'a', datum: '2024-09-04', riktning: 'ut' }];
	expect(await lanet(contacts, '2024-K3', '2024-09-03', activities)).toEqual([1, 0, 0, 1, null]);
	expect(await lanet(contacts, '2024-K3', '2024-09-19', activities)).toEqual([1, 1, 0, 0, 2]);
	expect(await lanet(contacts, '2024-K3', '2024-09-20', activities)).toEqual([1, 0, 1, 0, 14]);
});

describe('the rows', () => {
	test('a request stands in each kommun chosen, the county has it once and stands last', async () => {
		const all = await svarstid(
			[
				kontakt('a', '2024-09-02', { kommuner_bitar: BERG | ARE, ...svar('2024-09-03') }),
				kontakt('b', '2024-09-02', { kommuner_bitar: ARE, ...svar('2024-09-06') }),
				kontakt('c', '2024-09-02', { kommuner_bitar: KROKOM }),
				kontakt('d', '2024-09-30')
			],
			'2024-K3'
		);
		expect(all.map((row) => Object.values(row))).toEqual([
			['Berg', 1, 1, 0, 0, 1],
			['Krokom', 1, 0, 1, 0, null],
			['Åre', 2, 2, 0, 0, 2.5],
			['Ingen vald kommun', 1, 0, 0, 1, null],
			['Hela länet', 4, 2, 1, 1, 2.5]
		]);
	});

	test('a file without a column for kommuner gives the county alone, and says why', async () => {
		const contacts = [kontakt('a', '2024-09-02', { kommuner_bitar: null })];
		const columns = ['kontakt_id', 'registrerad', 'forsta_aterkoppling'];
		await engine.load([load('kontakter', contacts, columns), load('aktiviteter', [])]);
		const told = await engine.read('svarstid_per_kommun', params('2024-K3'));
		expect(told).toMatchObject({
			rows: [{ kommun: 'Hela länet', inkomna: 1 }],
			provenance: {
				notes: [
					'Kolumnen Valda kommuner finns inte i någon inläst fil. Därför saknas raderna per kommun.',
					expect.stringContaining('Ingen aktivitet är inläst')
				]
			}
		});
	});
});

describe('what is missing', () => {
	const read = () => engine.read('svarstid_per_kommun', params('2024-K3'));
	const columns = ['kontakt_id', 'registrerad'];

	test('the answers, when neither their column nor the activities are loaded', async () => {
		await engine.load([load('kontakter', [], columns)]);
		expect(await read()).toEqual({
			status: 'missing',
			saknas: ['kontakter: Första återkoppling eller aktiviteter']
		});
		await engine.load([load('kontakter', [], columns), load('aktiviteter', [])]);
		expect((await read()).status).toBe('ready');
	});

	test('the contacts, though activities are loaded', async () => {
		await engine.load([load('aktiviteter', [])]);
		expect(await read()).toEqual({ status: 'missing', saknas: ['kontakter'] });
	});
});
