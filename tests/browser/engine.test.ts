import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { AGREEMENTS, agreement } from '$lib/catalogue/agreements/all';
import { INGA } from '$lib/installningar/installningar';
import { kontextOf } from '$lib/installningar/kontext';
import type { BuiltMeasureId } from '$lib/catalogue/measures/all';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import { parseKvartal } from '$lib/domain/kvartal';
import { openBrowserDatabase } from '$lib/engine/browser';
import type { Database } from '$lib/engine/database';
import { Engine } from '$lib/engine/engine';
import { Importer } from '$lib/import/worker/client';
import { loadsOf } from '$lib/import/loads';
import { csv, TODAY } from './files';

const URL_OF_ENGINE = `/${__ENGINE_FILE__}`;

// 3 July 2023 is a Monday: the fifth working day after it is Monday 10 July.
const KONTAKTER = csv(
	'kontakter.csv',
	'Kontakt-ID;Hushåll;Skapad;Ärendetyp;Valda kommuner;Första återkoppling;Flyttstatus;Status ändrad;Flyttdatum;Flyttat till;Beställt magasin',
	// A household of two that moved on 1 August, which was known on the tenth.
	'K1;H1;2023-02-01;Flyttvägledning;Åre;2023-02-03;Flyttat;2023-08-10;2023-08-01;Åre;',
	'K2;H1;2023-04-01;Flyttvägledning;Krokom;;;;;;Ja',
	'K3;;2023-07-03;Båda;"Östersund, Åre";2023-07-10;;;;;2023-07-04',
	'K4;;2023-07-03;Flyttvägledning;Östersund;2023-07-11;;;;;',
	'K5;;2023-09-29;Flyttvägledning;;;;;;;',
	'K6;;2023-08-15;Magasin;;;;;;;',
	// After the quarter: not known in it.
	'K7;;2023-10-02;Flyttvägledning;Berg;;Flyttat;2023-10-03;2023-10-03;Berg;'
);
const EKONOMI = csv(
	'ekonomi.csv',
	'Avtal;Period;Post;Slag;Budget;Utfall',
	'kompetensattraktion-2024;202401;Kommunikation;kostnad;1 000,00;900,50',
	'kompetensattraktion-2024;202402;Kommunikation;kostnad;1 000,00;1 200,00'
);

const at = (kvartal: string, avtal: string): MeasureParams => {
	const parsed = parseKvartal(kvartal)!;
	return { kvartal: parsed, tom: parsed.slut, avtal: agreement(avtal, AGREEMENTS)! };
};
const K3 = at('2023-K3', 'en-attraktiv-region');

let db: Database;
let engine: Engine;
beforeAll(async () => {
	const importer = new Importer();
	await importer.read([KONTAKTER, EKONOMI], { today: TODAY });
	const dataset = await importer.commit();
	db = await openBrowserDatabase(URL_OF_ENGINE);
	engine = await Engine.create(db, kontextOf(INGA));
	await engine.load(loadsOf(dataset));
	importer.close();
}, 60_000);
afterAll(() => engine.close());

async function rows(id: BuiltMeasureId, params: MeasureParams): Promise<unknown[]> {
	const result = await engine.read(id, params);
	if (result.status !== 'ready') throw new Error(`${id}: ${JSON.stringify(result)}`);
	return result.rows;
}

async function query(sql: string) {
	const statement = await db.prepare(sql);
	const answer = await statement.query([]);
	await statement.close();
	return answer;
}

describe('the engine in the browser counts what was dropped as it is counted by hand', () => {
	test('households and the goal', async () => {
		expect(await rows('hushall_nu', K3)).toEqual([
			{ registrerade: 4, flyttade: 1, varav_utan_datum: 0, mal: 400, aterstar: 399 }
		]);
	});

	test('households per quarter, with the quarter nothing happened in', async () => {
		const told = (await rows('hushall_per_kvartal', K3)) as Record<string, unknown>[];
		expect(told.map((row) => Object.values(row))).toEqual([
			['2023-K1', 1, 0, 0, 1, 0],
			['2023-K2', 0, 0, 0, 1, 0],
			['2023-K3', 3, 1, 1, 4, 1]
		]);
	});

	test('households per kommun, once in each chosen', async () => {
		const told = (await rows('hushall_per_kommun', K3)) as Record<string, unknown>[];
		const filled = told.map((row) => Object.values(row)).filter(([, ...n]) => n.some(Boolean));
		expect(filled).toEqual([
			['Krokom', 1, 0, 0],
			['Åre', 2, 1, 1],
			['Östersund', 2, 0, 0],
			['Ingen vald kommun', 1, 0, 0]
		]);
	});

	test('magazine orders by their own day', async () => {
		expect(await rows('magasin_per_kvartal', K3)).toEqual([
			{ kvartal: '2023-K2', bestallningar: 1, bestallningar_ack: 1 },
			{ kvartal: '2023-K3', bestallningar: 2, bestallningar_ack: 3 }
		]);
	});

	test('answers within five working days', async () => {
		const told = (await rows('svarstid_per_kommun', K3)) as Record<string, unknown>[];
		expect(Object.fromEntries(told.map(({ kommun, ...n }) => [kommun, Object.values(n)]))).toEqual({
			'Ingen vald kommun': [1, 0, 0, 1, null],
			Åre: [1, 1, 0, 0, 5],
			Östersund: [2, 1, 1, 0, 5.5],
			'Hela länet': [3, 1, 1, 1, 5.5]
		});
	});

	test('budget and outcome in öre, exactly', async () => {
		const told = await rows('budget_utfall_per_post', at('2024-K1', 'kompetensattraktion-2024'));
		expect(told).toContainEqual({
			post: 'Kommunikation',
			budget_ar_ore: 200_000,
			budget_ack_ore: 200_000,
			utfall_kvartal_ore: 210_050,
			utfall_ack_ore: 210_050,
			avvikelse_ack_ore: -10_050,
			kvar_ore: -10_050,
			prognos_ar_ore: 210_050,
			prognosavvikelse_ore: -10_050,
			prognosmetod: 'periodiserad'
		});
	});

	test('a source that was not dropped is told as missing', async () => {
		expect(await engine.read('kommunandelar', at('2026-K1', 'energikontoret'))).toMatchObject({
			status: 'missing'
		});
	});
});

describe('the engine in the browser is locked', () => {
	test.each([
		['the settings cannot be changed back', 'SET autoload_known_extensions = true'],
		['nor unlocked', 'SET lock_configuration = false'],
		['no extension is loaded', 'LOAD parquet'],
		['no address is read', `SELECT * FROM read_text('${location.origin}/favicon.svg')`],
		['no file is written', "COPY (SELECT 1) TO 'ut.csv'"],
		['a function of an extension is not fetched', 'SELECT to_json(1)']
	])('%s: %s', async (_, sql) => {
		await expect(query(sql)).rejects.toThrow();
	});

	test('INSTALL, which the WASM build takes without doing anything, brings nothing in', async () => {
		await query('INSTALL parquet').catch(() => []);
		await expect(query("SELECT * FROM read_parquet('a.parquet')")).rejects.toThrow();
	});
});

describe('the engine is taken as it is served', () => {
	afterEach(() => vi.restoreAllMocks());

	test('already inflated on the way, by a server that knows gzip', async () => {
		const packed = await (await fetch(URL_OF_ENGINE)).blob();
		expect([...new Uint8Array(await packed.slice(0, 2).arrayBuffer())]).toEqual([0x1f, 0x8b]);
		const inflated = packed.stream().pipeThrough(new DecompressionStream('gzip'));
		const url = URL.createObjectURL(await new Response(inflated).blob());
		const other = await openBrowserDatabase(url);
		URL.revokeObjectURL(url);
		const statement = await other.prepare('SELECT 6 * 7 AS svar');
		expect(await statement.query([])).toEqual([{ svar: 42 }]);
		await other.close();
	}, 60_000);

	/** Serves the body as the engine's file. */
	function served(body: BodyInit): string {
		const { fetch } = window;
		vi.spyOn(window, 'fetch').mockImplementation((...asked) =>
			asked[0] === '/motorn' ? Promise.resolve(new Response(body)) : fetch(...asked)
		);
		return '/motorn';
	}

	test('cut off on the way: that is said, and waited for no longer', async () => {
		const cut = new ReadableStream<Uint8Array>({
			start: (to) => to.enqueue(Uint8Array.of(0x1f, 0x8b, 8)),
			pull: (to) => to.error(new TypeError('network error'))
		});
		await expect(openBrowserDatabase(served(cut))).rejects.toThrow(
			'Beräkningsmotorn kunde inte hämtas. Ladda om sidan.'
		);
	});

	test('as something else: its worker does not go on waiting', async () => {
		await expect(openBrowserDatabase(served('<!doctype html>'))).rejects.toThrow(
			'Beräkningsmotorn kunde inte hämtas. Ladda om sidan.'
		);
	});

	test('not at all: that is said in Swedish', async () => {
		await expect(openBrowserDatabase('/engine/finns-inte')).rejects.toThrow(
			'Beräkningsmotorn kunde inte hämtas (404). Ladda om sidan.'
		);
	});
});
