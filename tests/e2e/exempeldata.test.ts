import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXEMPELDATA } from '$lib/domain/exempel';
import { openWorkbook } from '$lib/import/xlsx/workbook';
import { pdfText } from './pdf';
import { axe, drop, figure, files, House, oppnaFil, SAMPLES, textOf, reload } from './site';

let house: House;
const folder = mkdtempSync(join(tmpdir(), 'stegraknaren-exempel-'));
beforeAll(async () => {
	house = await House.open();
});
afterAll(async () => {
	await house.close();
	rmSync(folder, { recursive: true });
});

const K3 = '?avtal=kompetensattraktion-2024&kvartal=2024-K3';
const sok = (page: Page) => new URL(page.url()).search;
const band = (page: Page) => page.getByRole('region', { name: 'Exempeldata', exact: true });

function kontakter(name: string, ...rader: string[]): string {
	const path = join(folder, name);
	writeFileSync(path, ['Kontakt-ID;Registrerad;Valda kommuner', ...rader].join('\r\n'));
	return path;
}
const MINA = ['A;2023-05-03;Åre', 'B;2025-01-03;Åre', 'C;2025-03-30;Berg'];

async function ladda(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Ladda exempeldata' }).click();
	await page.locator('data[data-matt]').first().waitFor({ timeout: 60_000 });
}

async function hamta(page: Page, press: () => Promise<void>): Promise<Uint8Array> {
	const coming = page.waitForEvent('download');
	await press();
	return readFileSync(await (await coming).path());
}

describe('samples are told from what is real', () => {
	test('on every page and every printed page, also when they are dropped as any file', async () => {
		const { page, errors } = await house.visit(K3);
		await drop(page, files(SAMPLES));
		await figure(page, 'hushall_nu.registrerade');
		for (const namn of await page.getByRole('navigation').getByRole('link').allTextContents()) {
			await page.getByRole('link', { name: namn, exact: true }).first().click();
			expect(await band(page).textContent(), namn).toContain(EXEMPELDATA);
		}
		await page.getByRole('link', { name: 'Översikt' }).click();
		expect(await axe(page)).toEqual([]);
		await page.getByRole('link', { name: 'Rapport' }).click();
		await page.locator('.rapport[data-klar]').waitFor();
		const sidor = await pdfText(await page.pdf({ preferCSSPageSize: true }));
		expect(sidor.length).toBeGreaterThan(4);
		for (const sida of sidor) expect(sida).toContain(EXEMPELDATA);
		expect(errors).toEqual([]);
		await page.close();
	});

	test('on every slide, on the screen and on paper', async () => {
		const { page } = await house.read(K3);
		await page.getByRole('link', { name: 'Visa som bildspel' }).click();
		await page.locator('.kopior .bildyta').nth(10).waitFor({ state: 'attached' });
		const [bilder, markta] = await page.evaluate((text) => {
			const alla = [...document.querySelectorAll('.bildyta')];
			return [alla.length, alla.filter((bild) => bild.textContent.includes(text)).length];
		}, EXEMPELDATA);
		expect(bilder).toBeGreaterThan(10);
		expect(markta).toBe(bilder);
		expect(await page.locator('.scen .bildyta .marke').isVisible()).toBe(true);
	});

	test('in Word, Excel, CSV and pictures', async () => {
		const { page } = await house.read(`rapport/${K3}`);
		await page.locator('.rapport[data-klar]').waitFor();
		const som = (ord: string) =>
			hamta(page, () =>
				page.getByRole('button', { name: `Ladda ner som ${ord}`, exact: true }).click()
			);
		const word = unzipSync(await som('Word'));
		const huvuden = Object.keys(word).filter((namn) => /^word\/header\d+\.xml$/.test(namn));
		expect(huvuden.length).toBeGreaterThan(1);
		for (const namn of huvuden) expect(strFromU8(word[namn]!)).toContain(EXEMPELDATA);

		const bok = openWorkbook(await som('Excel'));
		for (const blad of bok.sheets) {
			const text = [...bok.rows(blad)].flat(2).join();
			expect(text, blad.namn).toContain(EXEMPELDATA);
		}
		const tabeller = Object.entries(unzipSync(await som('CSV')));
		expect(tabeller.length).toBeGreaterThan(5);
		for (const [namn, bytes] of tabeller) expect(strFromU8(bytes), namn).toContain(EXEMPELDATA);

		await page.getByText('Ladda ner diagrammet').first().click();
		const lank = (slag: string) => page.getByRole('link', { name: slag, exact: true }).first();
		const svg = strFromU8(await hamta(page, () => lank('SVG').click()));
		expect(svg).toContain(`${EXEMPELDATA}</text></svg>`);
		const [, hojd] = /<svg width="802" height="(\d+)"/.exec(svg)!;
		expect(svg).toContain(`viewBox="0 0 802 ${hojd}"`);
		// Four times as large: the line is in it.
		const png = await hamta(page, () => lank('PNG').click());
		expect(Buffer.from(png).readUInt32BE(20)).toBe(Number(hojd) * 4);
	});

	test('and one’s own files are not marked', async () => {
		const { page } = await house.visit('');
		await drop(page, [kontakter('mina.csv', ...MINA)]);
		await page.getByLabel('Kvartal', { exact: true }).waitFor();
		expect(await band(page).count()).toBe(0);
		expect(await textOf(page, 'body')).not.toContain('Exempeldata');
		expect((await pdfText(await page.pdf())).join()).not.toContain('Exempeldata');
		expect(await page.getByRole('button', { name: 'Ladda exempeldata' }).count()).toBe(0);
		await page.close();
	});
});

describe('the first own file', () => {
	test('takes the samples away after one question, and their quarter with them', async () => {
		const { page, errors } = await house.visit('');
		await ladda(page);
		expect(sok(page)).toBe(K3);
		await page.getByLabel('Föregående kvartal').click();
		await page.waitForURL(/2024-K2/);

		const dialog = page.getByRole('dialog');
		await drop(page, [kontakter('mina.csv', ...MINA)]);
		await dialog.getByText('Ta bort 14 exempelfiler').first().waitFor();
		expect(await textOf(page, 'dialog[open]')).toContain('kontakter.csv');
		expect(await axe(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await dialog.waitFor({ state: 'hidden' });
		expect(await band(page).count()).toBe(1);

		await drop(page, [kontakter('mina.csv', ...MINA)]);
		await dialog.getByRole('button', { name: 'Läs in' }).click();
		await band(page).waitFor({ state: 'detached' });
		await page.waitForURL(/kvartal=2025-K1/);
		expect(sok(page)).toBe('?avtal=kompetensattraktion-2025&kvartal=2025-K1');
		await page.getByRole('link', { name: 'Data', exact: true }).click();
		await page.getByRole('heading', { name: 'mina.csv' }).waitFor();
		expect(await page.locator('h2').allTextContents()).toEqual(
			expect.arrayContaining(['Alla 3 rader kom med', 'mina.csv'])
		);
		expect(await textOf(page)).not.toContain('kontakter.csv');
		expect(errors).toEqual([]);
		await page.close();
	});

	test('does so too when the page is loaded again in between', async () => {
		const { page } = await house.visit('');
		await ladda(page);
		await page.waitForURL(/2024-K3/);
		await reload(page);
		await drop(page, [kontakter('mina.csv', ...MINA)]);
		await page.waitForURL(/kvartal=2025-K1/);
		await page.close();
	});

	test('stands among the samples only for whoever says so, and all is marked', async () => {
		const { page } = await house.visit(K3);
		await drop(page, files(SAMPLES, /^ekonomi-2024/));
		await band(page).waitFor();
		await drop(page, [kontakter('mina.csv', ...MINA)]);
		const dialog = page.getByRole('dialog');
		await dialog.getByLabel('Räkna med dem bland dina').check();
		expect(await textOf(page, 'dialog[open]')).toContain('märks då som exempeldata');
		await dialog.getByRole('button', { name: 'Läs in' }).click();
		await dialog.waitFor({ state: 'hidden' });
		await page.locator('table[data-matt=budget_utfall_per_post]').waitFor();
		expect(await band(page).count()).toBe(1);
		await band(page).getByRole('button', { name: 'Ta bort exempeldata' }).click();
		await band(page).waitFor({ state: 'detached' });
		await page.getByText('Filen med ekonomi saknas.').first().waitFor();
		await page.close();
	});
});

test('the file that is taken away is the one that was pointed at, whatever went before', async () => {
	const { page, errors } = await house.visit('data/');
	const okand = ['okänd.csv', 'kopia av okänd.csv'].map((namn) => join(folder, namn));
	for (const path of okand) writeFileSync(path, 'Ett;Två\nx;y');
	const lpix = join(folder, 'lpix.csv');
	writeFileSync(lpix, 'År;Procent\n2025;3,1');
	const filer = ['a.csv', 'b.csv', 'c.csv'].map((namn, i) =>
		kontakter(namn, `X${i};2025-02-0${i + 1};Åre`)
	);
	await drop(page, [...okand, ...filer, lpix]);
	const rader = page.locator('[data-andra]');
	const namnen = async () =>
		(await rader.allTextContents()).map((text) => /(\S+\.csv)$/.exec(text)?.[1]).sort();
	await expect.poll(() => rader.count()).toBe(6);
	const taBort = (fil: string) =>
		page.getByRole('button', { name: new RegExp(`^Ta bort.* ${fil}$`) });

	// What is told of its copy goes with it.
	if ((await taBort('okänd.csv').count()) === 0) await oppnaFil(page, 'okänd.csv');
	await taBort('okänd.csv').first().click();
	await expect.poll(namnen).toEqual(['a.csv', 'b.csv', 'c.csv', 'lpix.csv']);
	await oppnaFil(page, 'a.csv');
	await taBort('a.csv').click();
	await expect.poll(namnen).toEqual(['b.csv', 'c.csv', 'lpix.csv']);

	// Two at once: the first is taken, and no other in its place.
	await oppnaFil(page, 'b.csv');
	await oppnaFil(page, 'c.csv');
	await page.evaluate(() => {
		const knappar = [...document.querySelectorAll<HTMLElement>('[data-ta-bort]')];
		for (const fil of ['b.csv', 'c.csv'])
			knappar.find(({ textContent }) => textContent.endsWith(` ${fil}`))!.click();
	});
	await expect.poll(namnen).toEqual(['c.csv', 'lpix.csv']);
	await page.locator('main:not([aria-busy])').waitFor();
	expect(await namnen()).toEqual(['c.csv', 'lpix.csv']);
	expect(errors).toEqual([]);
	await page.close();
});

test('a file is taken away by itself: the figures follow, and the focus goes on', async () => {
	const { page, errors } = await house.visit('data/');
	const ekonomi = join(folder, 'ekonomi.csv');
	writeFileSync(ekonomi, 'Avtal;År;Post;Utfall\nKompetensattraktion 2025;2025;Kommunikation;500');
	const lpix = join(folder, 'lpix.csv');
	writeFileSync(lpix, 'År;Procent\n2025;3,1');
	const [a, b] = [kontakter('a.csv', ...MINA), kontakter('b.csv', 'D;2025-02-03;Åre')];
	await drop(page, [a, b, ekonomi, lpix]);
	await page.getByRole('heading', { name: 'b.csv' }).waitFor();
	const taBort = (fil: string) => page.getByRole('button', { name: `Ta bort ${fil}` });
	const namnen = () => page.locator('[data-andra]').allTextContents();
	const fore = (await namnen()).length;

	await oppnaFil(page, 'a.csv');
	await taBort('a.csv').click();
	await page.getByRole('heading', { name: 'a.csv' }).waitFor({ state: 'detached' });
	expect((await namnen()).length).toBe(fore - 1);
	expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-andra'))).toBe(true);
	await expect
		.poll(() => page.getByRole('status').textContent())
		.toContain('a.csv är borttagen, och siffrorna räknas utan den.');
	await page.getByRole('link', { name: 'Inflyttning' }).click();
	await page.getByRole('heading', { name: 'Inflyttning' }).waitFor();
	expect(await textOf(page)).not.toContain('a.csv');

	await page.getByRole('link', { name: 'Data', exact: true }).click();
	await page.locator('[data-andra]').first().waitFor();
	while ((await namnen()).length > 0) {
		const kvar = (await namnen()).length;
		if ((await page.getByRole('button', { name: /^Ta bort/ }).count()) === 0)
			await page.locator('[data-andra]').first().click();
		await page
			.getByRole('button', { name: /^Ta bort/ })
			.first()
			.click();
		await page.waitForFunction(
			(n) => document.querySelectorAll('[data-andra]').length === n,
			kvar - 1
		);
	}
	expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
	expect(await textOf(page)).toContain('Ingen fil är inläst än.');
	expect(errors).toEqual([]);
	await page.close();
});

test('whoever comes back is told what is kept though the files are gone', async () => {
	const { page } = await house.visit(`rapport/${K3}`);
	await ladda(page);
	await page.locator('.rapport[data-klar]').waitFor();
	await page.getByLabel('Handläggare').fill('Kim Exempel');
	await page.getByRole('link', { name: 'Översikt' }).click();
	await reload(page);
	await page.getByText('Kvar från förra gången').first().waitFor();
	expect(await textOf(page)).toContain('Kvar från förra gången: texter i 1 rapport.');
	expect(await textOf(page)).toContain('Läs in dem igen');
	await page.close();
});
