import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agreement, AGREEMENTS } from '$lib/catalogue/agreements/all';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Engine } from '$lib/engine/engine';
import { kontakt, load, openEngine, params, rows, type TestRow } from './tables';

const BERG = 1;
const ARE = 64;

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
});
afterAll(() => engine.close());

const flyttad = (flyttdatum: string | null, more: TestRow = {}): TestRow => ({
	flyttstatus: 'flyttat',
	flyttdatum,
	...more
});

describe('malprognos', () => {
	const contacts = [
		kontakt('a', '2022-01-01', flyttad('2022-06-30')),
		kontakt('b', '2022-01-01', flyttad('2022-07-01')),
		kontakt('c', '2022-01-01', flyttad('2023-06-30')),
		kontakt('d', '2022-01-01', flyttad(null)),
		kontakt('e', '2022-01-01')
	];

	test('divides what is left by the quarters after this one, beside the last four', async () => {
		await engine.load([load('kontakter', contacts)]);
		// 2023-K3 and K4 are left. The four quarters are 2022-K3 to 2023-K2; no date is in none of them.
		expect(await rows(engine, 'malprognos', params('2023-K2'))).toEqual([
			{
				mal: 400,
				flyttade: 4,
				aterstar: 396,
				kvartal_kvar: 2,
				behovs_per_kvartal: 198,
				snitt_fyra_kvartal: 0.5
			}
		]);
	});

	test('needs no pace in the last quarter, or when the agreement has no number', async () => {
		await engine.load([load('kontakter', contacts)]);
		expect(await rows(engine, 'malprognos', params('2023-K4'))).toMatchObject([
			{ mal: 400, aterstar: 396, kvartal_kvar: 0, behovs_per_kvartal: null }
		]);
		expect(await rows(engine, 'malprognos', params('2024-K1'))).toMatchObject([
			{ mal: null, aterstar: null, kvartal_kvar: 3, behovs_per_kvartal: null }
		]);
	});

	test('counts to the end of the term that runs, extended or not, and to none without an agreement', async () => {
		await engine.load([load('kontakter', contacts)]);
		const kvar = async (kvartal: string, avtal: MeasureParams['avtal']) =>
			(await rows(engine, 'malprognos', { ...params(kvartal), avtal })) as TestRow[];
		const kontoret = agreement('energikontoret', AGREEMENTS)!;
		const medMal = { ...kontoret, mal: { ...kontoret.mal, hushall: 10 } };
		// To 2028-K4; then a year at a time; after 2033, the longest, nothing is left.
		expect(await kvar('2028-K1', medMal)).toMatchObject([
			{ aterstar: 6, kvartal_kvar: 3, behovs_per_kvartal: 2 }
		]);
		expect(await kvar('2029-K1', medMal)).toMatchObject([{ kvartal_kvar: 3 }]);
		expect(await kvar('2034-K1', medMal)).toMatchObject([
			{ kvartal_kvar: 0, behovs_per_kvartal: null }
		]);
		expect(await kvar('2028-K1', null)).toMatchObject([
			{ mal: null, kvartal_kvar: null, behovs_per_kvartal: null }
		]);
	});

	test('needs nothing more when the goal is reached', async () => {
		const many = Array.from({ length: 401 }, (_, i) =>
			kontakt(`k${i}`, '2022-01-01', flyttad('2022-02-01'))
		);
		await engine.load([load('kontakter', many)]);
		expect(await rows(engine, 'malprognos', params('2023-K1'))).toMatchObject([
			{ flyttade: 401, aterstar: 0, behovs_per_kvartal: 0, snitt_fyra_kvartal: 0 }
		]);
	});
});

describe('kohort_per_kvartal', () => {
	test('follows the households of each quarter, without gaps, to the quarter asked for', async () => {
		await engine.load([
			load('kontakter', [
				kontakt('a', '2023-01-01', flyttad('2023-01-11')),
				kontakt('b', '2023-03-31', flyttad('2023-04-30')),
				kontakt('c', '2023-02-01', flyttad('2023-01-01')),
				kontakt('d', '2023-02-01', flyttad(null)),
				kontakt('e', '2023-02-01'),
				kontakt('f', '2023-07-01', flyttad('2023-10-01')),
				kontakt('g', '2023-07-01', flyttad('2023-07-01'))
			])
		]);
		expect(await rows(engine, 'kohort_per_kvartal', params('2023-K3'))).toEqual([
			// 10 and 30 days; c moved before, and d nobody knows when.
			{ kvartal: '2023-K1', registrerade: 5, flyttade: 3, median_dagar: 20 },
			{ kvartal: '2023-K2', registrerade: 0, flyttade: 0, median_dagar: null },
			// f's move is not known yet.
			{ kvartal: '2023-K3', registrerade: 2, flyttade: 1, median_dagar: 0 }
		]);
	});

	test('has no rows without households', async () => {
		await engine.load([load('kontakter', [kontakt('m', '2023-01-01', { typ: 'Magasin' })])]);
		expect(await rows(engine, 'kohort_per_kvartal', params('2023-K3'))).toEqual([]);
	});
});

describe('registervard', () => {
	async function vard(contacts: TestRow[], tom = '2024-02-29', aktiviteter?: TestRow[]) {
		const loads = [load('kontakter', contacts)];
		if (aktiviteter) loads.push(load('aktiviteter', aktiviteter));
		await engine.load(loads);
		const all = (await rows(engine, 'registervard', params('2024-K1', { tom }))) as TestRow[];
		return Object.fromEntries(all.map(({ ansvarig, ...brister }) => [ansvarig, brister]));
	}
	const antal = (ska_tas_bort: number, datum_utan_status = 0, status_utan_datum = 0) => ({
		ska_tas_bort,
		datum_utan_status,
		status_utan_datum
	});

	test('removes who has been silent for more than five years, from 29 February on 28', async () => {
		const told = await vard([
			kontakt('a', '2015-01-01', { senaste_aktivitet: '2019-02-27', kommuner_bitar: BERG | ARE }),
			kontakt('b', '2015-01-01', { senaste_aktivitet: '2019-02-28', kommuner_bitar: BERG }),
			kontakt('c', '2015-01-01', { senaste_aktivitet: '2019-02-27', nyhetsbrev: true }),
			kontakt('d', '2015-01-01', { typ: 'Magasin' }),
			kontakt('e', '2019-02-28')
		]);
		expect(Object.keys(told)).toEqual([
			'Berg',
			'Bräcke',
			'Härjedalen',
			'Krokom',
			'Ragunda',
			'Strömsund',
			'Åre',
			'Östersund',
			'Regionen',
			'Hela länet'
		]);
		expect(told).toMatchObject({
			Berg: antal(1),
			Åre: antal(1),
			Krokom: antal(0),
			Regionen: antal(1),
			'Hela länet': antal(2)
		});
	});

	test('takes the latest of the contact’s own activity and the others that is known on the day', async () => {
		const aktiviteter = [
			{ kontakt_id: 'a', datum: '2024-03-15', riktning: 'ut' },
			{ kontakt_id: 'a', datum: '2018-01-01', riktning: 'in' },
			{ kontakt_id: 'b', datum: '2023-01-01', riktning: 'in' },
			{ kontakt_id: 'c', datum: '2023-01-01', riktning: 'in' }
		];
		const contacts = [
			kontakt('a', '2015-01-01'),
			kontakt('b', '2015-01-01'),
			kontakt('c', '2015-01-01', { senaste_aktivitet: '2018-01-01' }),
			kontakt('d', '2015-01-01', { senaste_aktivitet: '2024-03-01' })
		];
		// On 29 February a's and d's last activities have not happened.
		expect((await vard(contacts, '2024-02-29', aktiviteter))['Hela länet']).toEqual(antal(2));
		expect((await vard(contacts, '2024-03-31', aktiviteter))['Hela länet']).toEqual(antal(0));
	});

	test('tells a day without a status, and a status without a day, as they were known then', async () => {
		const contacts = [
			kontakt('a', '2023-01-01', { flyttdatum: '2024-02-29' }),
			kontakt('b', '2023-01-01', { flyttdatum: '2024-03-01' }),
			kontakt('c', '2023-01-01', flyttad('2024-01-01', { status_andrad: '2024-03-01' })),
			kontakt('d', '2023-01-01', flyttad(null, { status_andrad: '2024-02-29' })),
			kontakt('e', '2023-01-01', flyttad(null, { status_andrad: '2024-03-01' })),
			kontakt('f', '2023-01-01', flyttad('2024-06-01')),
			kontakt('g', '2024-03-01', flyttad(null))
		];
		expect((await vard(contacts))['Hela länet']).toEqual(antal(0, 2, 1));
		expect((await vard(contacts, '2024-03-31'))['Hela länet']).toEqual(antal(0, 2, 3));
	});

	test('tells nothing of what rests on a column that is in no file, and says so', async () => {
		const contacts = [
			kontakt('a', '2015-01-01', { kommuner_bitar: BERG, flyttdatum: '2023-01-01' })
		];
		const alla = ['kommuner', 'senaste_aktivitet', 'nyhetsbrev', 'flyttstatus', 'flyttdatum'];
		const utan = async (...borta: string[]) => {
			const columns = ['kontakt_id', 'registrerad', ...alla.filter((id) => !borta.includes(id))];
			await engine.load([load('kontakter', contacts, columns)]);
			const told = await engine.read('registervard', params('2024-K1'));
			if (told.status !== 'ready') throw new Error(told.status);
			const behind = await engine.underlag('registervard', params('2024-K1'));
			const { ansvarig, ...brister } = told.rows.at(-1)!;
			expect(ansvarig).toBe('Hela länet');
			return [Object.values(brister), told.provenance.notes, behind.map(({ grupp }) => grupp)];
		};
		expect(await utan()).toEqual([
			[1, 1, 0],
			[],
			['Att ta bort', 'Passerat flyttdatum utan statusen Flyttat']
		]);
		expect(await utan('nyhetsbrev')).toEqual([
			[null, 1, 0],
			['Kolumnen Nyhetsbrev finns inte i någon inläst fil. Därför saknas Att ta bort.'],
			['Passerat flyttdatum utan statusen Flyttat']
		]);
		for (const [id, namn] of [
			['flyttstatus', 'Flyttstatus'],
			['flyttdatum', 'Flyttdatum']
		] as const)
			expect(await utan(id)).toEqual([
				[1, null, null],
				[
					`Kolumnen ${namn} finns inte i någon inläst fil. Därför saknas Passerat flyttdatum utan statusen Flyttat och Flyttat men flyttdatum saknas.`
				],
				['Att ta bort']
			]);
		await utan('kommuner');
		expect(await rows(engine, 'registervard', params('2024-K1'))).toHaveLength(1);
	});

	test('is missing without any column or file of activities', async () => {
		await engine.load([load('kontakter', [kontakt('a', '2023-01-01')], ['kontakt_id'])]);
		expect(await engine.read('registervard', params('2024-K1'))).toEqual({
			status: 'missing',
			saknas: ['kontakter: Senaste aktivitet eller aktiviteter']
		});
	});
});

describe('foretag_nu', () => {
	test('counts each company once, from its day, against the goal of the agreement', async () => {
		await engine.load([
			load('foretag', [
				{ foretag_id: 'F1', datum: '2023-09-30' },
				{ foretag_id: 'F2', datum: '2023-10-01' },
				{ foretag_id: 'F3', datum: null },
				// Noted again without a day, it has one already.
				{ foretag_id: 'F1', datum: null }
			])
		]);
		expect(await engine.read('foretag_nu', params('2023-K3'))).toMatchObject({
			rows: [{ foretag: 1, mal: 200 }],
			provenance: { notes: ['1 företag utan känt datum räknas inte.'] }
		});
		expect(await rows(engine, 'foretag_nu', params('2024-K1'))).toEqual([
			{ foretag: 2, mal: null }
		]);
	});
});

describe('avtalskalender', () => {
	async function kalender(kvartal: string, avtal: string, tom?: string) {
		const all = (await rows(
			engine,
			'avtalskalender',
			params(kvartal, tom ? { tom } : {})
		)) as Record<string, string | null>[];
		expect(all.map(({ datum }) => datum)).toEqual(all.map(({ datum }) => datum).toSorted());
		return all
			.filter((row) => row.avtal === avtal)
			.map(({ handelse, datum }) => `${datum} ${handelse}`);
	}
	const terms = (lines: string[]) => lines.filter((line) => !line.includes('plikt:'));

	test('tells the term that runs, its last day of notice and the longest there can be', async () => {
		expect(terms(await kalender('2024-K1', 'energikontoret'))).toEqual([
			'2024-01-01 start',
			'2027-12-31 sista_uppsagning',
			'2028-12-31 slut',
			'2033-12-31 langst_till'
		]);
		expect(terms(await kalender('2029-K1', 'energikontoret'))).toEqual([
			'2024-01-01 start',
			'2028-12-31 sista_uppsagning',
			'2029-12-31 slut',
			'2033-12-31 langst_till'
		]);
		// Before it begins its first term; after the longest there is no notice to give.
		expect(terms(await kalender('2023-K1', 'energikontoret'))).toEqual([
			'2024-01-01 start',
			'2027-12-31 sista_uppsagning',
			'2028-12-31 slut',
			'2033-12-31 langst_till'
		]);
		expect(terms(await kalender('2036-K1', 'energikontoret'))).toEqual([
			'2024-01-01 start',
			'2033-12-31 slut',
			'2033-12-31 langst_till'
		]);
	});

	test('goes on by the network’s three years, with notice half a year before', async () => {
		const terms2 = async (kvartal: string, tom?: string) =>
			terms(await kalender(kvartal, 'energi-fastighetsnatverk', tom)).slice(1);
		expect(await terms2('2022-K3', '2022-08-31')).toEqual([
			'2022-02-28 sista_uppsagning',
			'2022-08-31 slut'
		]);
		expect(await terms2('2022-K3', '2022-09-01')).toEqual([
			'2025-02-28 sista_uppsagning',
			'2025-08-31 slut'
		]);
		expect((await terms2('2026-K4'))[0]).toBe('2028-02-29 sista_uppsagning');
	});

	test('tells the duties of the coming twelve months, and none after the agreement', async () => {
		const duties = async (kvartal: string, tom?: string) =>
			(await kalender(kvartal, 'kompetensattraktion-2024', tom)).filter((line) =>
				line.includes('kvartalsrapport')
			);
		expect(await duties('2024-K1')).toEqual([
			'2024-04-30 plikt:kvartalsrapport',
			'2024-07-31 plikt:kvartalsrapport',
			'2024-10-31 plikt:kvartalsrapport',
			'2025-01-31 plikt:kvartalsrapport'
		]);
		expect(await duties('2024-K4', '2024-10-31')).toHaveLength(2);
		expect(await duties('2025-K1')).toEqual([]);
	});

	test('ends on the last day of an agreement that is not extended, without notice', async () => {
		expect(terms(await kalender('2024-K1', 'en-attraktiv-region'))).toEqual([
			'2020-01-01 start',
			'2023-12-31 slut'
		]);
	});
});
