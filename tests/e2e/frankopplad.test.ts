import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { ENGINE_FILE } from '../../src/tooling/packEngine.mjs';
import { serveBare } from './kargserver';
import { drop, figure, files, House, SAMPLES, textOf } from './site';

const ALLOW = { serviceWorkers: 'allow' } as const;
const SIDOR = [
	...['inflyttning', 'service', 'register', 'ekonomi', 'energikontoret', 'kommun', 'fakturor'],
	...['kalender', 'kalender/korplan', 'avtal', 'rapport', 'lasta', 'data', 'visa', 'visa/tal', '']
];

test('a build from a fresh checkout lists the engine among what is kept', () => {
	expect(readFileSync('build/service-worker.js', 'utf8')).toContain(`engine/${ENGINE_FILE}`);
});

let house: House;
afterEach(() => house?.close());

/** Presses the button, once the page has come alive. */
async function samples(page: Page): Promise<void> {
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	await page.getByRole('button', { name: 'Ladda exempeldata' }).click();
}

/** Waits until all of it is kept, the engine too when it has been used. */
async function kept(page: Page, engine: boolean): Promise<void> {
	await page.waitForFunction(() => navigator.serviceWorker.controller, null, { timeout: 60_000 });
	// Of a function that is asynchronous `waitForFunction` waits for nothing.
	const engines = () =>
		page.evaluate(async () => {
			const paths: string[] = [];
			for (const name of await caches.keys())
				for (const { url } of await (await caches.open(name)).keys()) paths.push(url);
			return paths.filter((path) => path.includes('/engine/')).length;
		});
	if (engine) await expect.poll(engines, { timeout: 60_000 }).toBeGreaterThan(0);
}

describe.each([
	['no type at all for the engine', undefined],
	['every unknown file as text', 'text/plain']
])('from a server without headers, in a sub-path, with %s', (_, type) => {
	test('all of the program works once the server is gone', async () => {
		house = await House.open('/nagon/mapp/', (under) => serveBare(under, type));
		const { page, errors } = await house.visit('?kvartal=2024-K3', ALLOW);
		await samples(page);
		const registrerade = await figure(page, 'hushall_nu.registrerade');
		await kept(page, true);
		expect(errors).toEqual([]);
		house.site.close();

		for (const sida of SIDOR) {
			await page.goto(`${house.site.url}${sida && `${sida}/`}?kvartal=2024-K3`);
			expect(await page.locator('h1, h2').count(), sida).toBeGreaterThan(0);
		}
		// Nothing was in the browser's memory any more: files, engine, charts, all from what is kept.
		await page.goto(`${house.site.url}rapport/?avtal=kompetensattraktion-2024&kvartal=2024-K3`);
		await drop(page, files(SAMPLES));
		await page.locator('.rapport[data-klar]').waitFor({ timeout: 60_000 });
		await page.locator('.diagram svg text').first().waitFor();
		for (const som of ['Word', 'Excel', 'CSV']) {
			const coming = page.waitForEvent('download');
			await page.getByRole('button', { name: `Ladda ner som ${som}`, exact: true }).click();
			expect((await coming).suggestedFilename()).toMatch(/\.(docx|xlsx|zip)$/);
		}
		await page.getByRole('button', { name: 'Lås kvartalet' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Lås kvartalet' }).click();
		await page.getByText('Visa det låsta').first().waitFor();
		for (const namn of ['Översikt', 'Inflyttning', 'Ekonomi', 'Register', 'Fakturor', 'Data']) {
			await page.getByRole('link', { name: namn, exact: true }).click();
			await page.locator(`nav a[aria-current=page]:text-is("${namn}")`).waitFor();
		}
		await page.getByRole('link', { name: 'Översikt', exact: true }).click();
		expect(await figure(page, 'hushall_nu.registrerade')).toBe(registrerade);
		await page.close();
	});
});

test('what is kept is the program and nothing else, without what is asked of a page', async () => {
	house = await House.open('/nagon/mapp/', serveBare);
	const { page } = await house.visit('rapport/?avtal=energikontoret&kvartal=2025-K1', ALLOW);
	await kept(page, false);
	const urls = await page.evaluate(async () => {
		const found: string[] = [];
		for (const name of await caches.keys())
			for (const { url } of await (await caches.open(name)).keys()) found.push(url);
		return found;
	});
	expect(urls.length).toBeGreaterThan(80);
	expect(urls.filter((url) => !url.startsWith(house.site.url) || url.includes('?'))).toEqual([]);
	expect(urls.filter((url) => /publicerat|engine/.test(url))).toEqual([]);
	await page.close();
});

test('nothing is kept before the page is at rest, and the first view asks for no more than before', async () => {
	house = await House.open('/', serveBare);
	const { page, requests } = await house.visit('', ALLOW);
	await page.waitForLoadState('networkidle');
	expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
	expect(requests.filter((url) => url.includes('service-worker'))).toEqual([]);
	await page.close();
});

test('with a network the newest page is shown, and an older version is forgotten', async () => {
	const build = mkdtempSync(join(tmpdir(), 'bygge-'));
	cpSync('build', build, { recursive: true });
	house = await House.open('/', (under) => serveBare(under, undefined, build));
	const { page } = await house.visit('', ALLOW);
	await kept(page, false);
	const [first] = await page.evaluate(() => caches.keys());

	const change = (name: string, from: string | RegExp, to: string) => {
		const text = readFileSync(join(build, name), 'utf8');
		expect(text).toMatch(from);
		writeFileSync(join(build, name), text.replaceAll(from, to));
	};
	change('index.html', '<html lang="sv">', '<html lang="sv" data-ny>');
	const version = first!.split(' ').at(-1)!;
	change('service-worker.js', version, `${version}0`);
	await page.reload();
	expect(await page.locator('html[data-ny]').count()).toBe(1);

	// It takes over when nobody has the old one open.
	const waiting = () =>
		page.evaluate(async () => !!(await navigator.serviceWorker.getRegistration())?.waiting);
	await expect.poll(waiting, { timeout: 60_000 }).toBe(true);
	const next = await page.context().newPage();
	await page.close();
	await next.waitForTimeout(2_000);
	await next.goto(house.site.url);
	const names = () => next.evaluate(() => caches.keys());
	await expect.poll(names, { timeout: 20_000 }).toEqual([`${first}0`]);
	house.site.close();
	await next.reload();
	expect(await next.locator('html[data-ny]').count()).toBe(1);
	expect(await textOf(next)).toContain('Ladda exempeldata');
	rmSync(build, { recursive: true });
	await next.close();
});

test('where browsers keep nothing, all works as before', async () => {
	house = await House.open('/', serveBare);
	const { page, errors } = await house.visit('?kvartal=2024-K3', {
		serviceWorkers: 'block'
	});
	await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
	await page.reload();
	await page.waitForTimeout(6_000);
	await samples(page);
	await figure(page, 'hushall_nu.registrerade');
	expect(errors).toEqual([]);
	await page.close();
});
