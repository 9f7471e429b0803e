import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENSAM, figure, House, type Visit } from './site';

let house: House;
/** A reader with the samples. */
let hos: Visit;
beforeAll(async () => {
	house = await House.open('/nagon/mapp/');
	hos = await house.visit('?kvartal=2024-K3');
	await hos.page.getByRole('button', { name: 'Ladda exempeldata' }).click();
	await figure(hos.page, 'hushall_nu.registrerade');
});
afterAll(() => house.close());

test('from a sub-path, with a strict policy, nothing is asked of any other origin', async () => {
	const { page, requests, errors } = hos;
	await page.getByRole('link', { name: 'Rapport' }).click();
	await page.locator('.rapport[data-klar]').waitFor();
	await page.getByRole('link', { name: 'Data', exact: true }).click();
	await page.getByRole('heading', { name: 'Data', level: 1 }).waitFor();

	expect(requests.length).toBeGreaterThan(20);
	const elsewhere = requests.filter(
		(url) =>
			!url.startsWith(house.site.url) && !url.startsWith(`blob:${new URL(house.site.url).origin}`)
	);
	expect(elsewhere).toEqual([]);
	expect(errors).toEqual([]);

	const policy = await page
		.locator('meta[http-equiv=content-security-policy]')
		.getAttribute('content');
	expect(policy).toContain("default-src 'none'");
	expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
	expect(policy).not.toContain('unsafe-inline');
	expect(policy).not.toMatch(/'unsafe-eval'/);
	expect(policy).not.toContain('http');
});

test('the policy holds in the page and in both workers: a request elsewhere is stopped', async () => {
	const { page, errors } = hos;
	const elsewhere = () =>
		fetch('https://example.com/').then(
			() => 'went',
			() => 'stopped'
		);
	expect(page.workers()).toHaveLength(2);
	expect(await page.evaluate(elsewhere)).toBe('stopped');
	for (const worker of page.workers()) expect(await worker.evaluate(elsewhere)).toBe('stopped');
	expect(
		errors.filter((error) => error.includes('Content Security Policy')).length
	).toBeGreaterThan(0);
});

test('the engine is not fetched before there is something to compute', async () => {
	const { page, requests } = await house.visit('');
	await page.waitForLoadState('networkidle');
	expect(requests.filter((url) => /engine|duckdb|wasm/.test(url))).toEqual([]);
	await page.close();
});

test('the first view takes no more than is allowed over the net, with its fonts', async () => {
	// In a profile of its own: what another page has fetched is asked for again.
	const { page, requests } = await house.visit('', ENSAM);
	await page.waitForLoadState('networkidle');
	const bytes = requests.map((url) => {
		const path = new URL(url).pathname.replace('/nagon/mapp/', '');
		const fil = readFileSync(join('build', path === '' ? 'index.html' : path));
		// What is packed already is not packed again.
		return /\.(woff2|webp|png)$/.test(path) ? fil.length : gzipSync(fil, { level: 9 }).length;
	});
	expect(bytes.length).toBeGreaterThan(20);
	expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(180_000);
	await page.context().close();
});
