import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { agreement, AGREEMENTS } from '$lib/catalogue/agreements/all';
import { INGA } from '$lib/installningar/installningar';
import { kontextOf } from '$lib/installningar/kontext';
import {
	MEASURE_IDS,
	MEASURES,
	type BuiltMeasureId,
	type MeasureId
} from '$lib/catalogue/measures/all';
import type { Measure } from '$lib/catalogue/measures/measure';
import { sqlParameters } from '$lib/catalogue/measures/params';
import { SOURCES } from '$lib/catalogue/sources/all';
import { SOURCE_IDS, type SourceId } from '$lib/catalogue/sources/source';
import { arbetsdagar, SVARSFRIST } from '$lib/domain/arbetsdagar';
import { fromDays, toDays } from '$lib/domain/datum';
import { parseKvartal } from '$lib/domain/kvartal';
import type { Database, Row } from '$lib/engine/database';
import { Engine } from '$lib/engine/engine';
import { openNodeDatabase } from '$lib/engine/node';
import { literal, placeParameters } from '$lib/engine/sql';
import { kontakt, load, params, type TestRow } from './tables';

/** The columns of matt.md, in its order. */
const CONTRACT: Record<MeasureId, string> = {
	hushall_nu: 'registrerade, flyttade, varav_utan_datum, mal, aterstar',
	hushall_per_kvartal:
		'kvartal, registrerade, flyttade, nya_i_registret, registrerade_ack, flyttade_ack',
	hushall_per_kommun: 'kommun, registrerade, flyttade, flyttade_kvartal',
	malprognos: 'mal, flyttade, aterstar, kvartal_kvar, behovs_per_kvartal, snitt_fyra_kvartal',
	magasin_per_kvartal: 'kvartal, bestallningar, bestallningar_ack',
	svarstid_per_kommun: 'kommun, inkomna, i_tid, sena, pagar, median_arbetsdagar',
	kohort_per_kvartal: 'kvartal, registrerade, flyttade, median_dagar',
	registervard: 'ansvarig, ska_tas_bort, datum_utan_status, status_utan_datum',
	foretag_nu: 'foretag, mal',
	nyckeltal: 'post, nyckeltal, varde, foregaende, samma_ifjol, enhet, kalla',
	budget_utfall_per_post:
		'post, budget_ar_ore, budget_ack_ore, utfall_kvartal_ore, utfall_ack_ore, avvikelse_ack_ore, kvar_ore, prognos_ar_ore, prognosavvikelse_ore, prognosmetod',
	kostnad_per_slag:
		'kostnadsslag, budget_ar_ore, utfall_ack_ore, prognos_ar_ore, prognosavvikelse_ore',
	finansiering: 'finansiar, budget_ar_ore, utfall_ack_ore',
	resultat: 'rad, budget_ar_ore, utfall_ack_ore, prognos_ar_ore, avvikelse_ar_ore',
	lpix_kedja: 'ar, procent, belopp_kr',
	kommunandelar: 'part, befolkning, belopp_kr',
	andelsforandring: 'part, forra_kr, indexeffekt_kr, befolkningseffekt_kr, belopp_kr',
	natverk_fakturor: 'part, ar_kr, k1_kr, k2_kr, k3_kr, k4_kr',
	slutavrakning: 'part, finansiering_kr, utfall_andel_kr, justering_kr',
	projektportfolj: 'del, antal, beviljat_ore, upparbetat_ore',
	avtalskalender: 'avtal, handelse, datum, mottagare'
};
/** And of every measure. */
const COLUMNS: Record<BuiltMeasureId, string> = {
	...CONTRACT,
	hushall_per_kommun_aret: 'kommun, registrerade, flyttade',
	svarstid_per_kommun_aret: 'kommun, inkomna, i_tid, sena, pagar, median_arbetsdagar',
	prognosjamforelse:
		'post, budget_ar_ore, forra_prognos_ore, prognos_ar_ore, andring_ore, prognosavvikelse_ore',
	hushall_per_kommun_kvartal: 'kommun, kvartal, registrerade, flyttade',
	svarstid_dagar: 'kommun, dagar, antal',
	kohort_kurvor: 'kvartal, efter, registrerade, flyttade',
	pagaende_insatser: 'namn, del, finansiar, aren, start, slut, beviljat_ore, upparbetat_ore'
};
/** Tables that statements read → the source their rows come from. */
const TABLES: Record<string, SourceId> = {
	kontakt: 'kontakter',
	hushallskontakt: 'kontakter',
	forfragan: 'kontakter',
	vardkontakt: 'kontakter',
	hushall: 'kontakter',
	ekonomi_rad: 'ekonomi',
	befolkning_1_november: 'befolkning',
	befolkning: 'befolkning',
	lpix: 'lpix',
	projekt: 'projekt',
	nyckeltal: 'nyckeltal'
};
const ids = Object.keys(MEASURES) as BuiltMeasureId[];
const measureOf = (id: BuiltMeasureId) => MEASURES[id] as unknown as Measure;
const statements = ids.flatMap((id) =>
	Object.entries(measureOf(id).queries).map(([name, sql]) => [id, name, sql] as const)
);

let db: Database;
let engine: Engine;
beforeAll(async () => {
	db = await openNodeDatabase();
	engine = await Engine.create(db, kontextOf(INGA));
});
afterAll(() => engine.close());

async function query(sql: string): Promise<Row[]> {
	const statement = await db.prepare(sql);
	const rows = await statement.query([]);
	await statement.close();
	return rows;
}

/** Name and type of the columns of a statement, with its parameters written out. */
async function columns(sql: string) {
	const values: Record<string, string | number | null> = sqlParameters(params('2024-K3'));
	const written = sql.replace(/\$([a-z_]+)/g, (_, name: string) => literal(values[name] ?? null));
	const described = await query(`SELECT column_name, column_type FROM (DESCRIBE ${written})`);
	return described.map(({ column_name, column_type }) => [column_name, column_type]);
}

const EN_RAD = ['hushall_nu', 'malprognos', 'foretag_nu'];

describe.each(ids)('%s', (id) => {
	const measure = measureOf(id);

	test('is declared under its own name and says what it is', () => {
		expect(measure.id).toBe(id);
		for (const text of [measure.title, measure.unit, measure.clause, measure.definition])
			expect(text.trim()).not.toBe('');
		expect(measure.definition).toMatch(/\.$/);
		for (const remark of measure.remarks) expect(remark).toMatch(/\.$/);
	});

	test("has the contract's columns in its order", () => {
		const { shape } = measure.row as z.ZodObject;
		expect(Object.keys(shape).join(', ')).toBe(COLUMNS[id]);
	});

	test('names its rows by columns that it has, or has one row', () => {
		const { shape } = measure.row as z.ZodObject;
		for (const kolumn of measure.nyckel) expect(Object.keys(shape)).toContain(kolumn);
		if (measure.nyckel.length === 0) expect(EN_RAD).toContain(id);
	});

	test('needs only what the sources it declares have', () => {
		for (const source of measure.sources) expect(SOURCE_IDS).toContain(source);
		for (const input of measure.needs.flat()) {
			const [source, column] = input.split('.') as [SourceId, string | undefined];
			expect(measure.sources).toContain(source);
			if (column) expect(SOURCES[source].columns.map((c) => c.id)).toContain(column);
		}
	});
});

test.each([
	['nothing', []],
	['empty tables', SOURCE_IDS.map((source) => load(source, []))]
])('no measure fails on %s, whatever the quarter and the agreement', async (_, loads) => {
	await engine.load(loads);
	for (const kvartal of ['2005-K1', '2024-K1', '2099-K4'])
		for (const avtal of [null, agreement('energi-fastighetsnatverk', AGREEMENTS)!]) {
			const results = await engine.readAll(ids, { ...params(kvartal), avtal });
			for (const id of ids)
				expect(results[id], `${id} ${kvartal} ${avtal?.id}`).not.toHaveProperty('fel');
		}
});

describe('the statements', () => {
	test.each(statements)('%s.%s can be prepared, with parameters that exist', async (_, __, sql) => {
		const { sql: placed, names } = placeParameters(sql);
		const known = Object.keys(sqlParameters(params('2024-K3')));
		for (const name of names) expect(known).toContain(name);
		await (await db.prepare(placed)).close();
	});

	test.each(statements)('%s.%s gives only types that are read exactly', async (_, __, sql) => {
		for (const [name, type] of await columns(sql))
			expect(['VARCHAR', 'INTEGER', 'BIGINT', 'DOUBLE', 'BOOLEAN', 'DATE'], `${name}`).toContain(
				type
			);
	});

	test.each(statements)('%s.%s reads only sources its measure declares', (id, _, sql) => {
		for (const [table, source] of Object.entries(TABLES))
			if (new RegExp(`(FROM|JOIN)\\s+${table}\\b`).test(sql))
				expect(measureOf(id).sources).toContain(source);
	});

	const direct = [
		'hushall_nu',
		'hushall_per_kvartal',
		'hushall_per_kommun',
		'magasin_per_kvartal',
		'svarstid_per_kommun'
	] as const;
	test.each(direct)('that of %s has the columns of its rows, whole numbers as such', async (id) => {
		const { shape } = measureOf(id).row as z.ZodObject;
		const found = await columns(measureOf(id).queries.rader!);
		expect(found.map(([name]) => name)).toEqual(Object.keys(shape));
		for (const [name, type] of found) {
			const kind = name === 'kommun' || name === 'kvartal' ? ['VARCHAR'] : ['INTEGER', 'BIGINT'];
			expect(name === 'median_arbetsdagar' ? ['DOUBLE'] : kind, `${name}`).toContain(type);
		}
	});
});

test('every measure of the contract is built, in its order, and is tested here', () => {
	expect(Object.keys(CONTRACT)).toEqual(MEASURE_IDS);
	expect(Object.keys(COLUMNS)).toEqual(ids);
});

describe('the days the data speaks of', () => {
	test('are those of the contacts and of the months with an outcome, never in the future', async () => {
		const ekonomi: TestRow[] = [
			{ ar: 2024, period: 202402, post: 'Webb', slag: 'kostnad', utfall_ore: 1 },
			{ ar: 2024, period: 202412, post: 'Webb', slag: 'kostnad', budget_ore: 1 },
			{ ar: 2024, post: 'Webb', slag: 'kostnad', utfall_ore: 1 }
		];
		const contacts = [kontakt('a', '2024-02-10'), kontakt('b', '2025-01-01')];
		await engine.load([load('kontakter', contacts), load('ekonomi', ekonomi)]);
		const kontakter = { forsta: '2024-02-10', sista: '2024-02-10' };
		const utfall = { forsta: '2024-02-01', sista: '2024-02-29' };
		expect(await engine.rackvidder('2024-12-31')).toMatchObject({ kontakter, ekonomi: utfall });
		expect(await engine.rackvidder('2024-02-28')).toMatchObject({ kontakter, ekonomi: null });
		expect(await engine.rackvidder('2025-01-01')).toMatchObject({
			kontakter: { forsta: '2024-02-10', sista: '2025-01-01' },
			ekonomi: utfall
		});
	});

	test('are none when nothing is loaded', async () => {
		await engine.load([]);
		expect(await engine.rackvidder(parseKvartal('2024-K4')!.slut)).toEqual({
			kontakter: null,
			ekonomi: null,
			ovrigt: null
		});
		expect(await engine.omfang()).toEqual([]);
	});
});

describe('the days that all else speaks of', () => {
	const folk = (...ar: number[]) => ar.map((one) => ({ kommun: 2321, ar: one, antal: 1 }));
	const ovrigt = async (...loads: Parameters<typeof load>[]) => {
		await engine.load(loads.map((one) => load(...one)));
		return (await engine.rackvidder('2026-11-28')).ovrigt;
	};

	test('are of the year whose costs a population shares, as far as it has come', async () => {
		expect(await ovrigt(['befolkning', folk(2022, 2023)])).toEqual({
			forsta: '2023-01-01',
			sista: '2024-12-31'
		});
		expect(await ovrigt(['befolkning', folk(2025)])).toEqual({
			forsta: '2026-01-01',
			sista: '2026-11-28'
		});
		expect(await ovrigt(['befolkning', folk(2026)])).toBeNull();
	});

	test('end where the first of several sources does', async () => {
		const lpix = [2024, 2025, 2026, 2027].map((ar) => ({ ar, procent_milli: 1000 }));
		expect(await ovrigt(['befolkning', folk(2023)], ['lpix', lpix])).toEqual({
			forsta: '2024-01-01',
			sista: '2024-12-31'
		});
	});

	test('are the quarters and months of key figures, and the year of a budget', async () => {
		const nyckeltal = ['2024-K2', '2024-07'].map((period) => ({ nyckeltal: 'Besök', period }));
		expect(await ovrigt(['nyckeltal', nyckeltal])).toEqual({
			forsta: '2024-04-01',
			sista: '2024-07-31'
		});
		expect(await ovrigt(['ekonomi', [{ ar: 2025, post: 'Webb', budget_ore: 1 }]])).toEqual({
			forsta: '2025-01-01',
			sista: '2025-12-31'
		});
	});

	test('are none of a year that no calendar has', async () => {
		expect(await ovrigt(['lpix', [{ ar: 20240101, procent_milli: 1 }]])).toBeNull();
		expect(await engine.omfang()).toEqual([{ kalla: 'lpix', antal: 1, forsta: null, sista: null }]);
	});
});

test('what is loaded is told source by source, with its days and its number', async () => {
	await engine.load([
		load('kontakter', [kontakt('a', '2024-02-10'), kontakt('b', '2025-01-01')]),
		load('befolkning', [
			{ kommun: 2321, ar: 2022, antal: 1 },
			{ kommun: 2321, datum: '2023-11-01', antal: 1 },
			{ kommun: 2326, datum: '2023-11-01', antal: 1 }
		]),
		load('ekonomi', [
			{ fil: 0, rad: 2, ar: 2024, period: 202401, post: 'Webb', utfall_ore: 1 },
			{ fil: 0, rad: 2, ar: 2024, period: 202402, post: 'Webb', utfall_ore: 1 }
		])
	]);
	expect(await engine.omfang()).toEqual([
		{ kalla: 'kontakter', antal: 2, forsta: '2024-02-10', sista: '2025-01-01' },
		{ kalla: 'ekonomi', antal: 1, forsta: '2024-01-01', sista: '2024-01-01' },
		{ kalla: 'befolkning', antal: 2, forsta: '2022-11-01', sista: '2023-11-01' }
	]);
});

describe('the table of working days', () => {
	test('counts as arbetsdagar() does, every day 2015–2040', async () => {
		const days = await query(
			"SELECT datum, nr, deadline FROM arbetsdag WHERE datum BETWEEN DATE '2015-01-01' AND DATE '2040-12-31' ORDER BY datum"
		);
		expect(days).toHaveLength(toDays('2040-12-31') - toDays('2015-01-01') + 1);
		const wrong = days.filter(({ datum, nr, deadline }, i) => {
			const day = fromDays(toDays('2015-01-01') + i);
			const before = days[i - 1];
			const step = before ? (nr as number) - (before.nr as number) : null;
			return (
				datum !== day ||
				(before && step !== arbetsdagar(before.datum as string, day)) ||
				arbetsdagar(day, deadline as string) !== SVARSFRIST ||
				arbetsdagar(day, fromDays(toDays(deadline as string) - 1)) !== SVARSFRIST - 1
			);
		});
		expect(wrong).toEqual([]);
	});

	test('its number and its deadline agree: the deadline is the first day five numbers on', async () => {
		const wrong =
			await query(`SELECT a.datum FROM arbetsdag a JOIN arbetsdag d ON d.datum = a.deadline
			JOIN arbetsdag before ON before.datum = a.deadline - 1
			WHERE d.nr <> a.nr + 5 OR before.nr <> a.nr + 4`);
		expect(wrong).toEqual([]);
	});
});

test('a statement that could not be prepared fails its measure, and neither the next read nor the next load', async () => {
	let broken = true;
	const halting: Database = {
		...db,
		prepare: (sql) => (broken ? Promise.reject(new Error('sönder')) : db.prepare(sql))
	};
	const other = await Engine.create(halting, kontextOf(INGA));
	expect(await other.read('lpix_kedja', params('2024-K1'))).toEqual({
		status: 'failed',
		fel: 'lpix_kedja: sönder'
	});
	broken = false;
	expect((await other.read('lpix_kedja', params('2024-K1'))).status).toBe('ready');
	await other.load([]);
});
