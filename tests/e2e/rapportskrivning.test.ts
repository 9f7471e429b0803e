import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfText } from './pdf';
import { axe, behallExempel, drop, files, House, SAMPLES, textOf } from './site';

const K3 = 'rapport/?avtal=kompetensattraktion-2024&kvartal=2024-K3';
const folder = mkdtempSync(join(tmpdir(), 'stegraknaren-'));

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

/** The report page with the samples in it. */
async function rapport(path: string, antal = 1) {
	const visit = await house.visit(path);
	await las(visit.page, antal);
	return visit;
}

async function las(page: Page, antal = 1) {
	await drop(page, files(SAMPLES));
	await page
		.locator('.rapport[data-klar]')
		.nth(antal - 1)
		.waitFor();
}

const avsnitt = (page: Page, id: string) => page.locator(`[data-avsnitt=${id}]`);
const skriv = (page: Page, id: string) =>
	avsnitt(page, id).getByRole('button', { name: 'Skriv en kommentar' });

async function papper(page: Page, namn: string): Promise<string[]> {
	const path = join(folder, namn);
	await page.pdf({ path, preferCSSPageSize: true });
	return pdfText(path);
}

describe('a commentary', () => {
	test('is written in place with the keyboard, kept, and alone on paper', async () => {
		const { page, errors } = await rapport(K3);
		await skriv(page, 'service').focus();
		await page.keyboard.press('Enter');
		await page.keyboard.type('Svarstiderna är ');
		await page.keyboard.press('Control+b');
		await page.keyboard.type('goda');
		await page.keyboard.press('Escape');
		const text = avsnitt(page, 'service').locator('.skrivet');
		expect(await text.locator('strong').innerText()).toBe('goda');
		expect(await axe(page)).toEqual([]);

		await page.reload();
		await las(page);
		expect(await text.innerText()).toBe('Svarstiderna är goda');
		const pages = (await papper(page, 'kommentar.pdf')).join(' ');
		expect(pages).toContain('Svarstiderna är goda');
		expect(pages).not.toMatch(/Skriv en kommentar|Redigera|Klart för utskick|Ordna|\*\*/);
		expect(errors).toEqual([]);
		await page.close();
	});

	test('takes over what the figures say, and is undone and done again', async () => {
		const { page } = await rapport(K3);
		await skriv(page, 'per_kvartal').click();
		await page.getByRole('button', { name: 'Ta över förslaget' }).click();
		await page.keyboard.press('Escape');
		const text = avsnitt(page, 'per_kvartal').locator('.skrivet');
		const forslag = '121\u00a0nya hushåll registrerade sig, 20 fler än samma kvartal i fjol.';
		expect(await text.innerText()).toContain(forslag);
		await page.keyboard.press('Control+z');
		expect(await text.count()).toBe(0);
		await page.keyboard.press('Control+Shift+z');
		expect(await text.innerText()).toContain(forslag);
		await page.getByRole('button', { name: 'Ångra' }).click();
		expect(await text.count()).toBe(0);
		await page.close();
	});

	test('taken over in the summary stands instead of the program’s sentences', async () => {
		const { page } = await rapport(K3);
		const del = avsnitt(page, 'sammanfattning');
		await skriv(page, 'sammanfattning').click();
		await page.getByRole('button', { name: 'Ta över förslaget' }).click();
		await page.keyboard.press('Escape');
		expect(((await del.innerText()).match(/121\u00a0nya hushåll/g) ?? []).length).toBe(1);
		await page.close();
	});

	test('is marked when a figure in it changes, and gets the new number', async () => {
		const { page } = await rapport(K3);
		await skriv(page, 'per_kvartal').click();
		await page.keyboard.type('Hela 121 nya hushåll.');
		await page.keyboard.press('Escape');
		const fler = join(folder, 'fler.csv');
		writeFileSync(
			fler,
			[
				'Kontakt-ID;Skapad;Ärendetyp;Valda kommuner;Förfrågan inkom;Flyttstatus;Flyttdatum',
				'99001;2024-08-12;Flyttvägledning;Åre;2024-08-12;;',
				'99002;2024-08-13;Flyttvägledning;Berg;2024-08-13;;'
			].join('\n')
		);
		await drop(page, [fler]);
		const dialog = page.getByRole('dialog');
		await behallExempel(page);
		await dialog.getByLabel('Lägg till').check();
		await dialog.getByRole('button', { name: 'Läs in' }).click();

		const del = avsnitt(page, 'per_kvartal');
		await del.getByText('siffran har ändrats: 121 → 123').waitFor();
		await page.getByText(/^Klart för utskick/).click();
		expect(await textOf(page, '.klart')).toContain(
			'Nya hushåll per kvartal: en siffra i texten har ändrats'
		);
		await del.getByRole('button', { name: 'Byt ut 121 mot 123' }).click();
		expect(await del.locator('.skrivet').innerText()).toBe('Hela 123 nya hushåll.');
		expect(await del.getByText('siffran har ändrats').count()).toBe(0);
		await page.close();
	});
});

describe('a section', () => {
	test('that is hidden is not on paper, and is taken back', async () => {
		const { page } = await rapport(K3);
		const del = avsnitt(page, 'registervard');
		await del.getByText('Ordna').click();
		await del.getByRole('button', { name: 'Dölj' }).click();
		expect(await del.count()).toBe(0);
		expect((await papper(page, 'dold.pdf')).join(' ')).not.toContain('kontakter ska tas bort');
		await page.getByRole('button', { name: 'Visa Registervård' }).click();
		expect(await del.count()).toBe(1);
		await page.close();
	});

	test('is moved, and begins on a new page', async () => {
		const { page } = await rapport(K3);
		const ordning = () =>
			page
				.locator('[data-avsnitt]')
				.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.avsnitt));
		const fore = await ordning();
		const del = avsnitt(page, 'finansiering');
		await del.getByText('Ordna').click();
		await del.getByRole('button', { name: 'Flytta upp' }).press('Enter');
		const efter = await ordning();
		expect(efter.indexOf('finansiering')).toBe(fore.indexOf('finansiering') - 1);
		await del.getByLabel('Börja på ny sida').check();
		const sida = (await papper(page, 'brytning.pdf')).find((text) =>
			text.includes('Finansieringen är 3 570 000')
		)!;
		expect(sida.indexOf('Finansieringen är 3 570 000')).toBeLessThan(120);
		await page.close();
	});
});

describe('a report', () => {
	test('is complete when its books, its posts and its sections are', async () => {
		const { page } = await rapport(K3);
		const status = page.locator('.klart');
		await status.getByText(/^Klart för utskick/).click();
		await status.getByRole('link', { name: /^Kommunikation avviker/ }).click();
		const post = page.locator('#post-kommunikation');
		await post.getByLabel('Orsak').fill('En vakant tjänst.');
		await post.getByLabel('Åtgärd').fill('Rekrytering pågår.');
		await post.getByLabel('Engångs').check();
		expect(await status.getByText(/^Kommunikation avviker/).count()).toBe(0);
		for (const namn of ['Strategiskt talangattraktionsarbete', 'Regionala ambassadörer']) {
			const en = page.locator('article article', { hasText: namn });
			await en.getByLabel('Orsak').fill('x');
			await en.getByLabel('Åtgärd').fill('x');
			await en.getByLabel('Varaktig').check();
		}
		await page.getByLabel('Handläggare').fill('Sam Ordnare');
		for (const klar of await page.getByRole('checkbox', { name: /^Klart: / }).all())
			await klar.check();
		await status.getByText('Inget återstår.').waitFor();
		await page.close();
	});

	test('begins with the texts of the quarter before', async () => {
		const { page } = await rapport('rapport/?avtal=kompetensattraktion-2024&kvartal=2024-K2');
		await skriv(page, 'service').click();
		await page.keyboard.type('Från i våras.');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Nästa kvartal' }).click();
		await page.getByRole('button', { name: 'Hämta texterna från förra kvartalet' }).click();
		const text = avsnitt(page, 'service').locator('.skrivet');
		expect(await text.innerText()).toBe('Från i våras.');
		expect(await page.getByText('Hämta texterna').count()).toBe(0);
		await page.getByRole('button', { name: 'Ångra' }).click();
		expect(await text.count()).toBe(0);
		await page.close();
	});

	test('is preliminary until the books are closed, wherever the year’s figures stand', async () => {
		const { page } = await rapport(
			'rapport/?avtal=kompetensattraktion-2024&kvartal=2024-K4&sort=bokslut'
		);
		const preliminart = page.getByText('Preliminärt – före bokslut');
		expect(await preliminart.count()).toBeGreaterThan(0);
		await page.getByLabel('Böckerna är stängda').check();
		expect(await preliminart.count()).toBe(0);
		await page.getByLabel('Rapport', { exact: true }).selectOption('Kvartalsrapport');
		await avsnitt(page, 'hjalte').waitFor();
		expect(await preliminart.count()).toBe(0);
		await page.getByRole('link', { name: 'Ekonomi' }).click();
		await page.locator('data[data-matt^="budget_utfall_per_post"]').first().waitFor();
		expect(await preliminart.count()).toBe(0);
		await page.close();
	});

	test('is made for all eight kommuner in one print, or for one of them', async () => {
		const { page, errors } = await rapport(
			'rapport/?avtal=kompetensattraktion-2024&kvartal=2024-K3&sort=kommun',
			8
		);
		const pages = await papper(page, 'kommuner.pdf');
		const kommuner = ['Bergs', 'Bräcke', 'Härjedalens', 'Krokoms', 'Ragunda', 'Strömsunds'];
		const omslag = pages.filter((text) => text.includes('Siffror till och med'));
		expect(omslag).toHaveLength(8);
		for (const [i, namn] of [...kommuner, 'Åre', 'Östersunds'].entries())
			expect(omslag[i]).toContain(`${namn} kommun`);
		await page.getByLabel('Kommun', { exact: true }).selectOption('Åre');
		await page.waitForFunction(() => document.querySelectorAll('.rapport').length === 1);
		const text = await page.locator('.rapport').innerText();
		expect(text).toContain('Åre kommun betalar');
		expect(text).not.toContain('Ragunda');
		expect(await axe(page)).toEqual([]);
		await page.getByRole('button', { name: 'Nästa kvartal' }).click();
		await page.locator('.omslag').getByText('Kvartal 4 2024').waitFor();
		expect(new URL(page.url()).searchParams.get('sort')).toBe('kommun');
		expect(errors).toEqual([]);
		await page.close();
	});
});
