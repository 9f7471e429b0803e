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
	const { page, errors } = await house.visit('data/');
	await page.getByRole('button', { name: 'Ladda exempeldata', disabled: false }).waitFor();
	const fetched = () =>
		page.evaluate(
			() =>
				performance.getEntriesByType('resource').filter(({ name }) => name.includes('/engine/'))
					.length
		);
	expect(await fetched()).toBe(0);
	await tecken(page);
	await expect.poll(fetched).toBe(1);
	expect(errors).toEqual([]);
	await page.close();
});
