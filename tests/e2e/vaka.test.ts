import { afterAll, beforeAll, expect, test } from 'vitest';
import { drop, figure, files, House, SAMPLES } from './site';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

const K3 = 'avtal=kompetensattraktion-2024&kvartal=2024-K3';

test('workers that are ended before they are seen alive are not looked for ever after', async () => {
	const { page, errors } = await house.visit(`rapport/?${K3}`);
	await drop(page, files(SAMPLES));
	await page.locator('.rapport[data-klar]').waitFor({ timeout: 30_000 });
	await page.getByRole('button', { name: 'Lås kvartalet' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Lås kvartalet' }).click();
	await page.getByRole('link', { name: 'Publicera', exact: true }).last().click();
	await page.getByRole('heading', { name: 'Godkänn' }).waitFor();
	await page.evaluate(() => {
		const { request } = LockManager.prototype;
		Object.assign(window, { fragade: 0 });
		LockManager.prototype.request = function (this: LockManager, ...args: unknown[]) {
			if (String(args[0]).startsWith('arbetare'))
				(window as unknown as { fragade: number }).fragade++;
			return Reflect.apply(request, this, args);
		} as typeof request;
	});
	const fragade = () => page.evaluate(() => (window as unknown as { fragade: number }).fragade);
	const grans = page.getByLabel('Dölj antal hushåll och personer under');
	for (let tal = 6; tal < 26; tal++) await grans.fill(String(tal));
	await grans.fill('5');
	await page.getByRole('heading', { name: 'Godkänn' }).waitFor();
	await page.waitForTimeout(500);
	const fore = await fragade();
	expect(fore).toBeGreaterThan(0);
	await page.waitForTimeout(1500);
	expect(await fragade()).toBe(fore);
	expect(errors).toEqual([]);
	await page.close();
}, 120_000);

test('a worker that ends without a word is missed: the figures are there again', async () => {
	const { page } = await house.visit(`?${K3}`);
	await drop(page, files(SAMPLES));
	const fore = await figure(page, 'hushall_nu.registrerade');
	// As when their memory runs out.
	for (const worker of page.workers()) await worker.evaluate(() => self.close()).catch(() => null);
	await page.getByText('Den har startats om, och allt är räknat på nytt').waitFor();
	expect(await figure(page, 'hushall_nu.registrerade')).toBe(fore);
	await page.close();
}, 120_000);
