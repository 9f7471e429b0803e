import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, ENSAM, figure, House, textOf } from './site';

const BORTFALL = 'En ny version av programmet har lagts ut, eller nätet är borta.';
const VY = '?avtal=kompetensattraktion-2024&kvartal=2024-K3';

let house: House;
beforeAll(async () => void (house = await House.open()));
afterAll(() => house.close());

async function samples(path: string, options = {}): Promise<Page> {
	const { page } = await house.visit(path, options);
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	await page.getByRole('button', { name: 'Ladda exempeldata' }).click();
	return page;
}

/** A new build has been put in place: what the old page asks for is not there any more. */
async function nyVersion(page: Page, what = '**/_app/immutable/**'): Promise<void> {
	await page.route(what, (route) => route.fulfill({ status: 404, body: 'Not found' }));
}

test('a page that cannot be fetched says so in Swedish, and is there after a reload', async () => {
	const page = await samples(VY);
	await figure(page, 'hushall_nu.registrerade');
	await nyVersion(page);
	await page.getByRole('link', { name: 'Rapport', exact: true }).click();
	await page.getByRole('heading', { name: 'Sidan kunde inte hämtas' }).waitFor();
	expect(await textOf(page)).toContain(BORTFALL);
	expect(await page.title()).toBe('Sidan kunde inte hämtas – Stegräknaren');
	expect(await page.getByRole('alert').count()).toBe(0);
	expect(await axe(page)).toEqual([]);

	await page.unroute('**/_app/immutable/**');
	await page.getByRole('button', { name: 'Ladda om sidan' }).click();
	await page.getByRole('button', { name: 'Ladda exempeldata' }).waitFor();
	expect(page.url()).toContain('/rapport');
	await page.close();
}, 120_000);

test('a report that cannot be written as a file says why, with a way on that loses nothing', async () => {
	const page = await samples(`rapport/${VY}`, ENSAM);
	await page.locator('.rapport[data-klar]').waitFor();
	await nyVersion(page);
	for (const som of ['Word', 'Excel', 'CSV']) {
		await page.getByRole('button', { name: `Ladda ner som ${som}`, exact: true }).click();
		await page
			.getByText(`${som}: filen kunde inte skrivas. En del av programmet`)
			.first()
			.waitFor();
	}
	const alert = page.locator('.bortfall');
	expect(await alert.textContent()).toContain(BORTFALL);
	expect(await textOf(page, 'body')).not.toMatch(/failed to fetch/i);
	expect(await axe(page)).toEqual([]);

	await page.context().setOffline(true);
	await alert.getByRole('button', { name: 'Ladda om sidan' }).click();
	await page.getByText('Nätet är fortfarande borta').first().waitFor();
	expect(await page.locator('.rapport[data-klar]').count()).toBe(1);
	await page.close();
}, 120_000);

test.each([
	['the engine', '**/engine/**'],
	['what reads files', '**/_app/immutable/workers/**']
])(
	'without %s the files are not loaded, and that is said',
	async (_, what) => {
		const { page } = await house.visit(VY);
		await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
		await nyVersion(page, what);
		await page.getByRole('button', { name: 'Ladda exempeldata' }).click();
		await page.locator('.bortfall').getByText(BORTFALL).waitFor();
		await page.close();
	},
	120_000
);
