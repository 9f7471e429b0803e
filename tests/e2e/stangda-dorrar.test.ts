import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Worker } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SETTINGS } from '$lib/engine/settings';
import { lyssna, type Lyssnare } from './lyssnare';
import { ENSAM, figure, House, type Visit } from './site';
import { forsok, I_ARBETARE, I_SIDA, OPPNA } from './utvagar';

let house: House;
let lyssnare: Lyssnare;
beforeAll(async () => {
	house = await House.open();
	lyssnare = await lyssna();
});
beforeEach(() => {
	lyssnare.traffar.length = 0;
	lyssnare.referrer.length = 0;
});
afterAll(async () => {
	lyssnare.close();
	await house.close();
});

/** Long enough for what has been sent to arrive on the same machine. */
const FRAMME = 400;

/** The overview with the samples in it, and its two workers. */
async function medData(): Promise<Visit & { importor: Worker; motor: Worker }> {
	const visit = await house.visit('?kvartal=2024-K3', ENSAM);
	await visit.page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	await visit.page.getByRole('button', { name: 'Ladda exempeldata' }).click();
	await figure(visit.page, 'hushall_nu.registrerade');
	const workers = visit.page.workers();
	expect(workers).toHaveLength(2);
	const slag = await Promise.all(
		workers.map((worker) => worker.evaluate(() => 'DUCKDB_RUNTIME' in self || 'Module' in self))
	);
	const motor = workers[slag.indexOf(true)];
	const importor = workers[slag.indexOf(false)];
	if (!motor || !importor) throw new Error('the workers could not be told apart');
	return { ...visit, motor, importor };
}

describe('an attacker whose code runs', () => {
	test('gets nothing out of the page', async () => {
		const visit = await house.visit('?kvartal=2024-K3', ENSAM);
		for (const [way, code] of Object.entries(I_SIDA)) {
			const gick = await visit.page
				.evaluate(forsok(code, lyssnare))
				.catch(() => 'the page was left');
			// A page that stays has what it sends on its way while the others are tried.
			if (gick === 'the page was left') await visit.page.waitForTimeout(FRAMME);
			expect(lyssnare.traffar, way).toEqual([]);
			if (!visit.page.url().startsWith(house.site.url)) await visit.page.goto(house.site.url);
		}
		await visit.page.waitForTimeout(2 * FRAMME);
		expect(lyssnare.traffar).toEqual([]);
		await visit.page.context().close();
	});

	test('gets nothing out of the worker that reads the files, nor out of the engine’s', async () => {
		const { page, importor, motor } = await medData();
		for (const worker of [importor, motor])
			for (const [way, code] of Object.entries(I_ARBETARE)) {
				await worker.evaluate(forsok(code, lyssnare));
				expect(lyssnare.traffar, way).toEqual([]);
			}
		await page.waitForTimeout(FRAMME);
		expect(lyssnare.traffar).toEqual([]);
		// The ways that no policy closes are not there, where the personal data is.
		const names = ['RTCPeerConnection', 'document', 'open', 'navigation'];
		const there = await importor.evaluate((all) => all.filter((name) => name in self), names);
		expect(there).toEqual([]);
		await page.context().close();
	});

	test('can still leave the page, or call by WebRTC: those doors SECURITY.md tells of', async () => {
		const told = readFileSync('SECURITY.md', 'utf8');
		expect(told).toMatch(/WebRTC/);
		expect(told).toMatch(/leave the page/);
		// A browser that is told to close a page on its way elsewhere may wait for ever: they stay open with
		// the file, and have a listener of their own, whom they may go on calling.
		const egen = await lyssna();
		for (const [way, code] of Object.entries(OPPNA)) {
			egen.traffar.length = 0;
			const { page } = await house.visit('?kvartal=2024-K3', ENSAM);
			await page.evaluate(forsok(code, egen)).catch(() => 'the page was left');
			// When a browser closes one of them, this is where we learn of it.
			await expect.poll(() => egen.traffar.length, { message: way }).toBeGreaterThan(0);
		}
		expect(egen.referrer.filter((from) => from.startsWith(house.site.url))).toEqual([]);
		egen.close();
	});
});

/** Asks the engine itself, as its own page does, in a connection of its own; null when it is done. */
async function fel(motor: Worker, type: string, data: unknown[]): Promise<string | null> {
	return motor.evaluate(
		async ([type, data]) => {
			const post = self.postMessage;
			let next = 1_000_000;
			const ask = (type: string, data: unknown) =>
				new Promise<{ type: string; data: unknown }>((resolve) => {
					const messageId = next++;
					self.postMessage = ((message: { requestId: number; type: string; data: unknown }) => {
						if (message.requestId === messageId) resolve(message);
						else (post as (message: unknown) => void).call(self, message);
					}) as typeof self.postMessage;
					self.onmessage!.call(
						self as never,
						new MessageEvent('message', { data: { messageId, type, data } })
					);
				});
			try {
				const { data: connection } = await ask('CONNECT', null);
				const answer = await ask(
					type as string,
					type === 'RUN_QUERY' ? [connection, ...(data as unknown[])] : data
				);
				await ask('DISCONNECT', connection);
				return answer.type === 'ERROR'
					? String((answer.data as { message?: string }).message ?? answer.data)
					: null;
			} finally {
				self.postMessage = post;
			}
		},
		[type, data] as const
	);
}

/** Refused, and not only misspelt. */
const NEKAD =
	/Permission Error|configuration has been locked|not in the catalog, but it exists in|does not exist, but it exists in/;

test('SQL gets nothing out of the engine, nor anything in, and its lock cannot be undone', async () => {
	const { page, motor } = await medData();
	const { url } = lyssnare;
	const lakor = [url, url.replace('http:', 'https:'), 's3://lacka/', 'opfs://', '/', 'file:///']
		.map((root) => [
			`SELECT * FROM read_csv('${root}a.csv')`,
			`SELECT * FROM read_text('${root}a.txt')`,
			`SELECT * FROM read_blob('${root}a')`,
			`SELECT * FROM '${root}a.csv'`,
			`SELECT * FROM glob('${root}*')`,
			`COPY (SELECT * FROM kontakt) TO '${root}a.csv'`,
			`COPY lpix FROM '${root}a.csv'`,
			`EXPORT DATABASE '${root}a'`,
			`IMPORT DATABASE '${root}a'`,
			`ATTACH '${root}a.db' AS a`,
			`LOAD '${root}a.duckdb_extension'`
		])
		.flat();
	const annat = [
		'LOAD httpfs',
		'LOAD json',
		`SELECT * FROM read_parquet('${url}a.parquet')`,
		`SELECT * FROM read_json('${url}a.json')`,
		`CREATE MACRO las() AS TABLE SELECT * FROM read_csv('${url}macro.csv'); SELECT * FROM las()`,
		`SELECT * FROM sqlite_scan('${url}a.db', 'a')`,
		"CREATE PERSISTENT SECRET s (TYPE s3, KEY_ID 'a', SECRET 'b')",
		'SET enable_external_access = true',
		'SET GLOBAL enable_external_access = true',
		'RESET enable_external_access',
		'PRAGMA enable_external_access = true',
		'SET lock_configuration = false',
		'RESET lock_configuration',
		'SET autoload_known_extensions = true',
		'SET autoinstall_known_extensions = true',
		`SET custom_extension_repository = '${url}'`,
		"SET allowed_directories = ['/']",
		"SET temp_directory = 'opfs://temp'",
		"SET home_directory = 'opfs://home'",
		"SET log_query_path = 'opfs://logg'",
		"PRAGMA enable_profiling = 'json'",
		"SET profiling_output = 'opfs://profil'"
	];
	expect(await fel(motor, 'RUN_QUERY', ['SELECT count(*) FROM kontakt'])).toBeNull();
	for (const sql of [...lakor, ...annat])
		expect(await fel(motor, 'RUN_QUERY', [sql]), sql).toMatch(NEKAD);

	// DuckDB's WebAssembly fetches nothing before it is loaded: to install is only to remember a name.
	for (const sql of ['httpfs', `httpfs FROM '${url}'`, `sqlite FROM '${url}'`]) {
		await fel(motor, 'RUN_QUERY', [`INSTALL ${sql}`]);
		await fel(motor, 'RUN_QUERY', [`FORCE INSTALL ${sql}`]);
		expect(await fel(motor, 'RUN_QUERY', [`LOAD ${sql.split(' ')[0]}`])).toEqual(
			expect.any(String)
		);
	}

	// The library's own way: a name in its file system that stands for an address.
	await fel(motor, 'REGISTER_FILE_URL', ['lacka.csv', `${url}registered.csv`, 4, true]);
	expect(await fel(motor, 'RUN_QUERY', ["SELECT * FROM read_csv('lacka.csv')"])).toEqual(
		expect.any(String)
	);
	expect(await fel(motor, 'RUN_QUERY', ["COPY (SELECT 1) TO 'lacka.csv'"])).toEqual(
		expect.any(String)
	);

	await page.waitForTimeout(FRAMME);
	expect(lyssnare.traffar).toEqual([]);
	const stored = await page.evaluate(async () => {
		const names: string[] = [];
		const root = (await navigator.storage.getDirectory()) as unknown as {
			keys(): AsyncIterable<string>;
		};
		for await (const name of root.keys()) names.push(name);
		return names;
	});
	expect(stored).toEqual([]);
	for (const setting of SETTINGS) {
		const [, name, value] = /^SET (\w+) = '?(\w+)'?$/.exec(setting)!;
		const same = `SELECT CASE WHEN current_setting('${name}')::VARCHAR = '${value}' THEN 1 ELSE error('${name}') END`;
		expect(await fel(motor, 'RUN_QUERY', [same])).toBeNull();
	}
	await page.context().close();
});

describe('every page of the build', () => {
	const pages = (readdirSync('build', { recursive: true }) as string[])
		.filter((path) => path.endsWith('.html'))
		.sort();

	let lasare: Page;
	beforeAll(async () => {
		lasare = await house.browser.newPage();
	});
	afterAll(() => lasare.close());

	/** What a page's HTML has in it, read by a browser. */
	async function read(html: string) {
		return lasare.evaluate((given) => {
			const parsed = new DOMParser().parseFromString(given, 'text/html');
			const meta = (selector: string) =>
				parsed.head.querySelector(`meta[${selector}]`)?.getAttribute('content') ?? null;
			const all = [...parsed.querySelectorAll('*')];
			const first = all.find((one) =>
				one.matches('script, style, link[rel=stylesheet], link[rel=modulepreload], img, svg, body')
			);
			const policy = parsed.head.querySelector('meta[http-equiv="content-security-policy" i]');
			return {
				lang: parsed.documentElement.lang,
				policy: policy?.getAttribute('content') ?? null,
				isFirst:
					policy !== null &&
					first !== undefined &&
					Boolean(policy.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING),
				referrer: meta('name=referrer'),
				robots: meta('name=robots'),
				scripts: [...parsed.querySelectorAll('script:not([src])')]
					.filter((one) => !/json$/.test(one.getAttribute('type') ?? ''))
					.map((one) => one.textContent),
				styles: [...parsed.querySelectorAll('style')].map((one) => one.textContent),
				styleAttributes: all.flatMap((one) => one.getAttribute('style') ?? []),
				handlers: all.flatMap((one) =>
					one.getAttributeNames().filter((name) => name.startsWith('on'))
				),
				// Fetched by the page itself; links that someone may follow are another matter.
				fetched: all.flatMap((one) =>
					one.matches('a, base, link[rel=canonical], link[rel=alternate], meta')
						? []
						: ['src', 'srcset', 'href', 'data', 'action', 'poster', 'xlink:href'].flatMap(
								(name) => one.getAttribute(name) ?? []
							)
				)
			};
		}, html);
	}
	const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

	test('there are some', () => {
		expect(pages.length).toBeGreaterThan(15);
	});

	test.each(pages)('%s has its policy first, and nothing that breaks it', async (path) => {
		const page = await read(readFileSync(join('build', path), 'utf8'));
		expect(page.lang).toBe('sv');
		expect(page.isFirst).toBe(true);
		const policy = page.policy!;
		const directives = new Map(
			policy.split(';').map((one) => {
				const [name = '', ...values] = one.trim().split(/\s+/);
				return [name, values];
			})
		);
		expect(directives.get('default-src')).toEqual(["'none'"]);
		expect(directives.get('base-uri')).toEqual(["'none'"]);
		expect(directives.get('form-action')).toEqual(["'none'"]);
		expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
		expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/);
		for (const script of page.scripts) expect(policy).toContain(hash(script));
		for (const style of page.styles) expect(policy).toContain(hash(style));
		for (const style of page.styleAttributes) expect(policy).toContain(hash(style));
		expect(page.handlers).toEqual([]);
		expect(page.referrer).toBe('no-referrer');
		if (!path.startsWith('publicerat')) expect(page.robots).toBe('noindex');
		expect(
			page.fetched.filter((url) => /^\s*(?!data:image\/)([a-z][a-z0-9+.-]*:|\/)/i.test(url))
		).toEqual([]);
	});
});
