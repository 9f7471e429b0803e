import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAST, RAPPORT } from '$lib/arbete/slag';
import { lagrat } from './lagrat';
import { axe, drop, files, House, SAMPLES, textOf, reload } from './site';

const AVTAL = 'kompetensattraktion-2024';
const K3 = `rapport/?avtal=${AVTAL}&kvartal=2024-K3`;

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

async function las(page: Page): Promise<void> {
	await drop(page, files(SAMPLES));
	await page.locator('.rapport[data-klar]').waitFor();
}

/** Two tabs of one reader, each with the report. */
async function tvaFlikar(): Promise<[Page, Page]> {
	const { page } = await house.visit(K3);
	const tva = await page.context().newPage();
	await tva.goto(house.site.url + K3);
	await las(page);
	await las(tva);
	return [page, tva];
}

const avsnitt = (page: Page, id: string) => page.locator(`[data-avsnitt=${id}]`);

async function skriv(page: Page, id: string, text: string): Promise<void> {
	await avsnitt(page, id).getByRole('button', { name: 'Skriv en kommentar' }).click();
	await page.keyboard.type(text);
	await page.keyboard.press('Escape');
}

async function lasKvartalet(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Lås kvartalet' }).first().click();
	await page.getByRole('dialog').getByRole('button', { name: 'Lås kvartalet' }).click();
}

/** One after the other in the same two tabs: each writes where the others have not. */
describe('two tabs', () => {
	let en: Page;
	let tva: Page;
	beforeAll(async () => {
		[en, tva] = await tvaFlikar();
	});
	afterAll(() => Promise.all([en.close(), tva.close()]));

	test('that write in different sections of one report lose nothing', async () => {
		await skriv(en, 'service', 'Från den ena.');
		await skriv(tva, 'per_kvartal', 'Från den andra.');
		await expect.poll(() => lagrat(en, RAPPORT.prefix)).toContain('Från den andra.');
		await expect.poll(() => textOf(en)).toContain('Från den andra.');
		await expect.poll(() => textOf(tva)).toContain('Från den ena.');
		await reload(en);
		await las(en);
		const text = await textOf(en);
		expect(text).toContain('Från den ena.');
		expect(text).toContain('Från den andra.');
	});

	test('that write in the same section are both shown, and the writer chooses', async () => {
		const borja = (page: Page) =>
			avsnitt(page, 'magasin').getByRole('button', { name: 'Skriv en kommentar' }).click();
		// Both begin before either knows of the other's words.
		await tva.evaluate(() => {
			void navigator.locks.request(
				'stegraknaren',
				() => new Promise((slapp) => Object.assign(window, { slapp }))
			);
		});
		await borja(en);
		await en.keyboard.type('Den enas ord.');
		await borja(tva);
		await tva.keyboard.type('Den andras ord.');
		await tva.evaluate(() => (window as never as { slapp: () => void }).slapp());
		const ruta = tva.getByRole('alert').filter({ hasText: 'har skrivits i två flikar' });
		await ruta.waitFor();
		const bada = await ruta.innerText();
		expect(bada).toContain('Den enas ord.');
		expect(bada).toContain('Den andras ord.');
		expect(await axe(tva)).toEqual([]);
		// A quarter that is locked meanwhile is told of it.
		await tva.getByRole('button', { name: 'Lås kvartalet', exact: true }).click();
		const fraga = tva.getByRole('dialog');
		await fraga.getByText('Något har skrivits i två flikar.').waitFor();
		await fraga.getByRole('button', { name: 'Avbryt' }).click();
		await ruta.getByRole('button', { name: 'Behåll båda texterna' }).click();
		await ruta.waitFor({ state: 'detached' });
		await expect.poll(() => lagrat(en, RAPPORT.prefix)).toContain('Den enas ord.');
		expect(await lagrat(en, RAPPORT.prefix)).toContain('Den andras ord.');
	});

	test('that lock the same quarter keep two locked reports', async () => {
		await Promise.all([lasKvartalet(en), lasKvartalet(tva)]);
		await expect
			.poll(async () => (JSON.parse(await lagrat(en, LAST.prefix)) as unknown[]).length)
			.toBe(2);
	});
});

test('a browser that keeps nothing says so where it counts, and asks before it is left', async () => {
	const { page } = await house.visit('_app/version.json');
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('denied', 'SecurityError');
		};
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await page.goto(house.site.url + K3);
	await las(page);
	await skriv(page, 'service', 'Ord som inte sparas.');
	const varning = page.getByRole('alert').filter({ hasText: 'Webbläsaren sparar inte det du gör' });
	await varning.waitFor();
	await varning.getByRole('button', { name: 'Spara arbetet som fil' }).waitFor();
	await lasKvartalet(page);
	await expect.poll(() => textOf(page)).toMatch(/Låst .* men inte sparat på datorn/);
	const fraga = page.waitForEvent('dialog');
	void page.close({ runBeforeUnload: true });
	const dialog = await fraga;
	expect(dialog.type()).toBe('beforeunload');
	await dialog.accept();
});

test('what an earlier version kept is moved over once, and what cannot be read is told', async () => {
	const { page } = await house.visit('_app/version.json');
	const rapport = {
		sort: 'kvartal',
		avtal: AVTAL,
		kvartal: '2024-K3',
		kommun: null,
		avsnitt: [{ id: 'service', text: 'Skrivet i en äldre version.' }]
	};
	await page.evaluate(
		([nyckel, text]) => {
			localStorage.setItem(`stegraknaren.rapport.${nyckel}`, text);
			localStorage.setItem('stegraknaren.rapport.kvartal/x/2023-K1', '{"sort":"sönder"}');
		},
		[`kvartal/${AVTAL}/2024-K3`, JSON.stringify(rapport)] as const
	);
	await page.goto(house.site.url + K3);
	await las(page);
	await expect.poll(() => textOf(page)).toContain('Skrivet i en äldre version.');
	const olast = page.locator('.sparlage .ruta');
	expect(await olast.innerText()).toContain('går inte att läsa');
	await avsnitt(page, 'service').getByRole('button', { name: 'Redigera' }).click();
	await page.keyboard.type(' Och i den här.');
	await page.keyboard.press('Escape');
	await expect.poll(() => lagrat(page, RAPPORT.prefix)).toContain('Och i den här.');
	await reload(page);
	await las(page);
	await expect.poll(() => textOf(page)).toContain('Skrivet i en äldre version. Och i den här.');
	await page.close();
});
