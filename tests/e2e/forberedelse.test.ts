import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { House } from './site';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

const TECKEN: [string, (page: Page) => Promise<unknown>][] = [
	['files are to be chosen', (page) => page.locator('input[data-gor=las_in]').click()],
	[
		'the samples are pointed at',
		(page) => page.getByRole('button', { name: 'Ladda exempeldata' }).hover()
	],
	[
		'a file is held over the page',
		(page) =>
			page.evaluate(() => {
				const dataTransfer = new DataTransfer();
				dataTransfer.items.add(new File(['a'], 'a.csv'));
				document.body.dispatchEvent(new DragEvent('dragover', { bubbles: true, dataTransfer }));
			})
	]
];

test.each(TECKEN)('the engine is fetched when %s, and not before', async (_, tecken) => {
	const { page, requests, errors } = await house.visit('data/');
	await page.getByRole('button', { name: 'Ladda exempeldata', disabled: false }).waitFor();
	// What is asked for, with what went wrong, and not what is answered.
	const motor = () => ({
		begard: requests.filter((url) => url.includes('/engine/')).length,
		errors
	});
	expect(motor()).toEqual({ begard: 0, errors: [] });
	await tecken(page);
	// A page waits up to 20 s for a file that another page was fetching when it was closed (Chromium's cache).
	await expect.poll(motor, { timeout: 40_000 }).toEqual({ begard: 1, errors: [] });
	await page.close();
});
