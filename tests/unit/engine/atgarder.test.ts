import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	ANSVARIGA,
	ansvariga,
	ansvarigFor,
	ogjorda,
	REGIONENS,
	skalsantal,
	type Atgarder
} from '$lib/catalogue/lists/atgarder';
import type { Registervard } from '$lib/catalogue/measures/registervard/measure';
import type { SvarstidPerKommun } from '$lib/catalogue/measures/svarstid_per_kommun/measure';
import { fromDays, toDays } from '$lib/domain/datum';
import { HELA_LANET, INGEN_KOMMUN } from '$lib/domain/kommun';
import type { Engine } from '$lib/engine/engine';
import { kontakt, load, openEngine, params, rows, type TestRow } from './tables';

const BERG = 1;
const ARE = 64;

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
});
afterAll(() => engine.close());

async function atgarder(contacts: TestRow[], tom?: string, activities: TestRow[] = []) {
	await engine.load([load('kontakter', contacts), load('aktiviteter', activities)]);
	return engine.atgarder(params('2024-K3', tom ? { tom } : {}));
}

/** The rows as "id reason day deadline". */
const told = ({ rader }: Atgarder) =>
	rader.map(({ kontakt_id, skal, dag, sista_svarsdag }) =>
		[kontakt_id, skal, dag, sista_svarsdag].filter(Boolean).join(' ')
	);

describe('a contact is followed up', () => {
	// The fifth working day after Monday 2 September 2024 is Monday 9 September.
	const asked = (id: string, more: TestRow = {}) => kontakt(id, '2024-09-02', more);

	test('when its answer is late or has not come by the fifth working day', async () => {
		const contacts = [
			asked('in time', { forsta_aterkoppling: '2024-09-09' }),
			asked('late', { forsta_aterkoppling: '2024-09-10' }),
			asked('waiting'),
			asked('magazine', { typ: 'Magasin' }),
			kontakt('last quarter', '2024-06-28'),
			kontakt('answered by an activity', '2024-09-02')
		];
		const ut = [{ kontakt_id: 'answered by an activity', datum: '2024-09-04', riktning: 'ut' }];
		expect(told(await atgarder(contacts, '2024-09-30', ut))).toEqual([
			'waiting obesvarad 2024-09-02 2024-09-09',
			'late sent_svar 2024-09-10 2024-09-09'
		]);
		expect(told(await atgarder(contacts, '2024-09-09', ut))).toEqual([]);
	});

	test('as unanswered when the answer came after the as-of day', async () => {
		const late = asked('late', { forsta_aterkoppling: '2024-09-12' });
		expect(told(await atgarder([late], '2024-09-11'))).toEqual([
			'late obesvarad 2024-09-02 2024-09-09'
		]);
	});

	test('when status and day of the move do not go together', async () => {
		const done = { forsta_aterkoppling: '2024-09-02', flyttstatus: 'flyttat' };
		const contacts = [
			asked('day and status', { ...done, flyttdatum: '2024-09-20' }),
			asked('status alone', { ...done, status_andrad: '2024-09-21' }),
			asked('status with no day', done),
			asked('day alone', { ...done, flyttstatus: 'flyttat inte', flyttdatum: '2024-09-22' }),
			asked('day to come', { ...done, flyttstatus: null, flyttdatum: '2024-10-01' })
		];
		expect(told(await atgarder(contacts))).toEqual([
			'status alone status_utan_datum 2024-09-21',
			'status with no day status_utan_datum',
			'day alone datum_utan_status 2024-09-22'
		]);
	});

	test('when nothing has happened for five years and it has no newsletter', async () => {
		const old = (id: string, more: TestRow = {}) => kontakt(id, '2015-01-01', more);
		const contacts = [
			old('to remove', { senaste_aktivitet: '2019-09-29' }),
			old('five years to the day', { senaste_aktivitet: '2019-09-30' }),
			old('reader', { senaste_aktivitet: '2019-09-29', nyhetsbrev: true }),
			old('never touched', { typ: 'Magasin' })
		];
		expect(told(await atgarder(contacts))).toEqual([
			'never touched ska_tas_bort 2015-01-01',
			'to remove ska_tas_bort 2019-09-29'
		]);
	});

	test('and nothing more is asked of it when the file says that it was done after the day', async () => {
		const old = (id: string, more: TestRow) => kontakt(id, '2015-01-01', more);
		const contacts = [
			asked('answered later', { forsta_aterkoppling: '2024-10-03' }),
			asked('answered later by an activity'),
			asked('never answered'),
			old('status set later', {
				flyttstatus: 'flyttat',
				flyttdatum: '2024-09-20',
				status_andrad: '2024-10-02',
				nyhetsbrev: true
			}),
			old('no status', { flyttdatum: '2024-09-20', status_andrad: '2024-10-02', nyhetsbrev: true }),
			old('active later', { senaste_aktivitet: '2024-10-05' }),
			old('active later by an activity', {}),
			old('never active', {})
		];
		const ut = (kontakt_id: string, datum: string) => ({ kontakt_id, datum, riktning: 'ut' });
		const { rader } = await atgarder(contacts, '2024-09-30', [
			ut('answered later by an activity', '2024-10-01'),
			ut('active later by an activity', '2024-10-06')
		]);
		expect(Object.fromEntries(rader.map(({ kontakt_id, gjort }) => [kontakt_id, gjort]))).toEqual({
			'answered later': '2024-10-03',
			'answered later by an activity': '2024-10-01',
			'never answered': null,
			'status set later': '2024-10-02',
			'no status': null,
			'active later': '2024-10-05',
			'active later by an activity': '2024-10-06',
			'never active': null
		});
		expect(ogjorda(rader).map(({ kontakt_id }) => kontakt_id)).toEqual([
			'never answered',
			'no status',
			'never active'
		]);
	});

	test('once for each reason, by each kommun it chose, and by the Region when it chose none', async () => {
		const both = kontakt('both', '2015-01-01', {
			kommuner_bitar: BERG | ARE,
			flyttstatus: 'flyttat'
		});
		const { rader } = await atgarder([both, kontakt('none', '2015-01-01')]);
		expect(rader.map((rad) => [rad.kontakt_id, rad.skal, ansvariga(rad).join()])).toEqual([
			['both', 'status_utan_datum', 'Berg,Åre'],
			['both', 'ska_tas_bort', 'Berg,Åre'],
			['none', 'ska_tas_bort', 'Regionen']
		]);
		expect(ansvarigFor(rader, 'Åre')).toHaveLength(2);
		expect(ansvarigFor(rader, 'Bräcke')).toEqual([]);
		expect(ansvarigFor(rader, null)).toHaveLength(3);
	});

	test('and told by its file and row', async () => {
		const { rader } = await atgarder([kontakt('first', '2024-09-30'), asked('waiting')]);
		expect(rader).toEqual([
			{
				kontakt_id: 'waiting',
				skal: 'obesvarad',
				registrerad: '2024-09-02',
				dag: '2024-09-02',
				gjort: null,
				sista_svarsdag: '2024-09-09',
				kommuner_bitar: 0,
				fil: 'kontakter.csv',
				rad: 3
			}
		]);
	});
});

describe('a reason is missing, and the others are told', () => {
	const waiting = kontakt('a', '2015-01-01', { flyttstatus: 'flyttat' });
	const read = async (...columns: string[]) => {
		await engine.load([load('kontakter', [waiting], ['kontakt_id', 'registrerad', ...columns])]);
		return engine.atgarder(params('2015-K1'));
	};

	test('without answers and activities', async () => {
		const all = await read('flyttstatus', 'flyttdatum', 'nyhetsbrev');
		expect(told(all)).toEqual(['a status_utan_datum']);
		expect(all.saknas.obesvarad).toEqual(['kontakter: Första återkoppling eller aktiviteter']);
		expect(all.saknas.ska_tas_bort).toEqual(['kontakter: Senaste aktivitet eller aktiviteter']);
		expect(skalsantal(all.rader, all.saknas)).toEqual({
			obesvarad: null,
			sent_svar: null,
			status_utan_datum: 1,
			datum_utan_status: 0,
			ska_tas_bort: null
		});
	});

	test('without the day of the move, or its status', async () => {
		expect((await read('flyttstatus')).saknas.status_utan_datum).toEqual(['kontakter: Flyttdatum']);
		expect((await read('flyttdatum')).saknas.datum_utan_status).toEqual(['kontakter: Flyttstatus']);
	});

	test('without the newsletter: nobody is told to be removed who may have it', async () => {
		const utan = await read('flyttstatus', 'flyttdatum', 'senaste_aktivitet');
		expect(utan.saknas.ska_tas_bort).toEqual(['kontakter: Nyhetsbrev']);
		expect(told(utan)).toEqual(['a status_utan_datum']);
		const med = await read('senaste_aktivitet', 'nyhetsbrev');
		expect(med.saknas.ska_tas_bort).toEqual([]);
	});

	test('and nobody answers for the contacts when their kommuner are not known', async () => {
		const utan = await read('flyttstatus', 'flyttdatum');
		expect(utan.perAnsvarig).toBe(false);
		expect(utan.rader.map(ansvariga)).toEqual([[]]);
		expect(ansvarigFor(utan.rader, REGIONENS)).toEqual([]);
		expect(ansvarigFor(utan.rader, null)).toHaveLength(1);
		const med = await read('flyttstatus', 'flyttdatum', 'kommuner');
		expect(med.perAnsvarig).toBe(true);
		expect(med.rader.map(ansvariga)).toEqual([[REGIONENS]]);
	});

	test('without contacts, all of them', async () => {
		await engine.load([]);
		const all = await engine.atgarder(params('2024-K3'));
		expect(all.rader).toEqual([]);
		expect(Object.values(all.saknas)).toEqual(Array(5).fill(['kontakter']));
	});
});

test('the lists are as long as the measures say, for every kommun, the Region and the county', async () => {
	const from = toDays('2018-01-01');
	const day = fc
		.integer({ min: 0, max: toDays('2024-12-31') - from })
		.map((days) => fromDays(from + days));
	const near = fc
		.integer({ min: -40, max: 120 })
		.map((days) => fromDays(toDays('2024-07-01') + days));
	const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
	const contact = fc.record({
		registrerad: fc.oneof(day, near),
		typ: fc.constantFrom('Flyttvägledning', 'Magasin', 'Båda'),
		kommuner_bitar: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 255 })),
		vagledning_begard: maybe(near),
		forsta_aterkoppling: maybe(near),
		flyttstatus: maybe(fc.constantFrom('flyttat', 'inte_flyttat')),
		status_andrad: maybe(fc.oneof(day, near)),
		flyttdatum: maybe(fc.oneof(day, near)),
		senaste_aktivitet: maybe(day),
		nyhetsbrev: maybe(fc.boolean())
	});
	const activity = fc.record({
		kontakt_id: fc.integer({ min: 0, max: 40 }).map(String),
		datum: fc.oneof(day, near),
		riktning: fc.constantFrom('ut', 'in')
	});
	await fc.assert(
		fc.asyncProperty(
			fc.array(contact, { minLength: 20, maxLength: 40 }),
			fc.array(activity, { maxLength: 30 }),
			fc.constantFrom('2024-07-15', '2024-08-31', '2024-09-30'),
			async (contacts, activities, tom) => {
				const withIds = contacts.map((row, i): TestRow => ({ kontakt_id: String(i), ...row }));
				const { rader, saknas } = await atgarder(withIds, tom, activities);
				const p = params('2024-K3', { tom });
				const vard = (await rows(engine, 'registervard', p)) as Registervard[];
				const svar = (await rows(engine, 'svarstid_per_kommun', p)) as SvarstidPerKommun[];
				for (const ansvarig of [...ANSVARIGA, HELA_LANET]) {
					const antal = skalsantal(
						ansvarigFor(rader, ansvarig === HELA_LANET ? null : ansvarig),
						saknas
					);
					const register = vard.find((row) => row.ansvarig === ansvarig)!;
					expect({ ansvarig, ...antal }).toMatchObject(register);
					const kommun = ansvarig === REGIONENS ? INGEN_KOMMUN : ansvarig;
					const sena = svar.find((row) => row.kommun === kommun)?.sena ?? 0;
					expect(antal.obesvarad! + antal.sent_svar!).toBe(sena);
				}
			}
		),
		{ numRuns: 40 }
	);
});
