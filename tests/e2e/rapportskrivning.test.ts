import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXEMPELDATA } from '$lib/domain/exempel';
import { pdfText } from './pdf';
import {
	axe,
	behallExempel,
	drop,
	files,
	House,
	SAMPLES,
	textOf,
	reload,
	type Visit
} from './site';

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

/** One after the other in one report: each leaves what it wrote where the others do not look. */
describe('in one report', () => {
	let visit: Visit;
	beforeAll(async () => {
		visit = await rapport(K3);
	});
	afterAll(() => visit.page.close());

	describe('a commentary', () => {
		test('is written in place with the keyboard, kept, and alone on paper', async () => {
			const { page, errors } = visit;
			await skriv(page, 'service').focus();
			await page.keyboard.press('Enter');
			await page.keyboard.type('Svarstiderna är ');
			await page.keyboard.press('Control+b');
			await page.keyboard.type('goda');
			await page.keyboard.press('Escape');
			const text = avsnitt(page, 'service').locator('.skrivet');
			expect(await text.locator('strong').innerText()).toBe('goda');
			expect(await axe(page)).toEqual([]);

			await reload(page);
			await las(page);
			expect(await text.innerText()).toBe('Svarstiderna är goda');
			const pages = (await papper(page, 'kommentar.pdf')).join(' ');
			expect(pages).toContain('Svarstiderna är goda');
			expect(pages).not.toMatch(/Skriv en kommentar|Redigera|utskick|Ordna|\*\*/);
			expect(errors).toEqual([]);
		});

		test('takes over what the figures say, and is undone and done again', async () => {
			const { page } = visit;
			await skriv(page, 'per_kvartal').click();
			await page.getByRole('button', { name: 'Ta över förslaget' }).click();
			await page.keyboard.press('Escape');
			const text = avsnitt(page, 'per_kvartal').locator('.skrivet');
			const forslag = '121\u00a0nya hushåll registrerade sig, 20 fler än samma kvartal i fjol.';
			expect(await text.innerText()).toContain(forslag);
			await page.keyboard.press('Control+z');
			await expect.poll(() => text.count()).toBe(0);
			await page.keyboard.press('Control+Shift+z');
			await expect.poll(() => text.innerText()).toContain(forslag);
			await page.getByRole('button', { name: 'Ångra' }).click();
			await expect.poll(() => text.count()).toBe(0);
		});

		test('taken over in the summary stands instead of the program’s sentences', async () => {
			const { page } = visit;
			const del = avsnitt(page, 'sammanfattning');
			await skriv(page, 'sammanfattning').click();
			await page.getByRole('button', { name: 'Ta över förslaget' }).click();
			await page.keyboard.press('Escape');
			// The download of page one's chart is named by its finding, for those who hear it.
			const sagt = () =>
				del.evaluate((element) => {
					const antal = (text: string) => text.match(/121\u00a0nya hushåll/g)?.length ?? 0;
					const hort = [...element.querySelectorAll('.dold')].map(({ textContent }) => textContent);
					return antal((element as HTMLElement).innerText) - antal(hort.join(' '));
				});
			await expect.poll(sagt).toBe(1);
		});
	});

	describe('a section', () => {
		test('that is hidden is not on paper, and is taken back', async () => {
			const { page } = visit;
			const del = avsnitt(page, 'registervard');
			await del.getByText('Flytta eller dölj').click();
			await del.getByRole('button', { name: 'Dölj' }).click();
			expect(await del.count()).toBe(0);
			expect((await papper(page, 'dold.pdf')).join(' ')).not.toContain('kontakter ska tas bort');
			await page.getByRole('button', { name: 'Visa Registervård' }).click();
			expect(await del.count()).toBe(1);
		});

		test('is moved, and begins on a new page', async () => {
			const { page } = visit;
			const ordning = () =>
				page
					.locator('[data-avsnitt]')
					.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.avsnitt));
			const fore = await ordning();
			const del = avsnitt(page, 'finansiering');
			await del.getByText('Flytta eller dölj').click();
			await del.getByRole('button', { name: 'Flytta upp' }).press('Enter');
			const efter = await ordning();
			expect(efter.indexOf('finansiering')).toBe(fore.indexOf('finansiering') - 1);
			await del.getByLabel('Börja på ny sida').check();
			const sida = (await papper(page, 'brytning.pdf'))
				.find((text) => text.includes('av finansieringen har kommit in'))!
				// Above it stands what every page of samples says.
				.replace(EXEMPELDATA, '');
			expect(sida.indexOf('av finansieringen har kommit in')).toBeLessThan(120);
		});
	});

	describe('a figure', () => {
		test('that changes is marked in what was written of it, and gets the new number', async () => {
			const { page } = visit;
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
			await page.getByText(/återstår före utskick$/).click();
			expect(await textOf(page, '.klart')).toContain(
				'Flyttade hushåll per kvartal: en siffra i texten har ändrats'
			);
			await del.getByRole('button', { name: 'Byt ut 121 mot 123' }).click();
			expect(await del.locator('.skrivet').innerText()).toBe('Hela 123 nya hushåll.');
			expect(await del.getByText('siffran har ändrats').count()).toBe(0);
		});
	});
});

describe('a report', () => {
	test('is complete when what the agreement asks for is there', async () => {
		const { page } = await rapport(K3);
		const status = page.locator('.klart');
		// Seven posts to tell of, three that deviate, and nobody responsible: no figure needs a tick.
		const saker = status.getByText('11\u00a0saker återstår före utskick');
		await saker.click();
		await page.keyboard.press('Escape');
		expect(await status.locator('details[open]').count()).toBe(0);
		await saker.click();
		expect(await page.getByRole('checkbox', { name: /^Markera som klart/ }).count()).toBe(0);
		await status.getByRole('link', { name: /^Kommunikation avviker/ }).click();
		const post = page.locator('#post-kommunikation');
		expect(await post.getByLabel('Orsak').evaluate((en) => en === document.activeElement)).toBe(
			true
		);
		await page.keyboard.type('En vakant tjänst.');
		// The list does not stay over what is written.
		await status.locator('summary').click();
		expect(await status.locator('details[open]').count()).toBe(1);
		await post.getByLabel('Åtgärd').fill('Rekrytering pågår.');
		expect(await status.locator('details[open]').count()).toBe(0);
		await post.getByLabel('Tillfällig').check();
		expect(await status.getByText(/^Kommunikation avviker/).count()).toBe(0);
		for (const namn of ['Strategiskt talangattraktionsarbete', 'Regionala ambassadörer']) {
			const en = page.locator('article article', { hasText: namn });
			await en.getByLabel('Orsak').fill('x');
			await en.getByLabel('Åtgärd').fill('x');
			await en.getByLabel('Varaktig').check();
		}
		for (const falt of ['Genomfört', 'Nästa kvartal'])
			for (const ruta of await page.getByRole('textbox', { name: falt }).all())
				await ruta.fill('x');
		await page.getByLabel('Handläggare').fill('Sam Ordnare');
		await status.getByText('Klart för utskick. Det som avtalet begär finns med.').first().waitFor();

		// A comment that is begun is to be finished.
		await skriv(page, 'service').click();
		await page.keyboard.type('Goda');
		await page.keyboard.press('Escape');
		await status.getByText('1\u00a0sak återstår före utskick').first().waitFor();
		await status.getByText('1\u00a0sak återstår före utskick').first().click();
		await page.getByRole('link', { name: 'Markera som klart: Svarstider' }).click();
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('service-klar');
		await page.keyboard.press('Space');
		await status.getByText('Klart för utskick.').first().waitFor();

		// The name is remembered, and from where; nothing else is.
		await page.getByRole('button', { name: 'Nästa kvartal' }).click();
		await page.locator('.omslag').getByText('Kvartal 4 2024').waitFor();
		expect(await page.getByLabel('Handläggare').inputValue()).toBe('Sam Ordnare');
		await page.getByText('Som i rapporten för kvartal 3 2024.').first().waitFor();
		expect(await status.getByText(/^Handläggare/).count()).toBe(0);
		await page.close();
	});

	test('has the same list where its quarter is locked, each thing leading to its place', async () => {
		const { page, errors } = await rapport(K3);
		await page.getByRole('button', { name: 'Lås kvartalet' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByText('11\u00a0saker återstår före utskick.').first().waitFor();
		// What cannot be undone is not what Enter does.
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Avbryt');
		const lista = (plats: string) =>
			page.locator(`${plats} li`).evaluateAll((alla) => alla.map((en) => en.textContent?.trim()));
		expect(await lista('dialog[open]')).toEqual(await lista('.klart'));
		expect(await axe(page)).toEqual([]);
		await dialog.getByRole('link', { name: 'Handläggare är inte angiven' }).click();
		expect(await dialog.count()).toBe(0);
		const falt = page.getByLabel('Handläggare');
		expect(await falt.evaluate((en) => en === document.activeElement)).toBe(true);
		// What is lacking is told, not forbidden.
		await page.getByRole('button', { name: 'Lås kvartalet' }).click();
		await dialog.getByRole('button', { name: 'Lås kvartalet ändå' }).click();
		await page.getByText('Visa det låsta').waitFor({ timeout: 30_000 });
		expect(errors).toEqual([]);
		await page.close();
	});
});

describe('the texts of the quarter before', () => {
	/** What is written of the second quarter, and fetched to the third. */
	async function hamtade() {
		const visit = await rapport('rapport/?avtal=kompetensattraktion-2024&kvartal=2024-K2');
		const { page } = visit;
		await skriv(page, 'per_kvartal').click();
		await page.keyboard.type('Hela 104 nya hushåll, 45 på mässan.');
		await page.keyboard.press('Escape');
		const post = page.locator('#post-kommunikation');
		await post.getByLabel('Genomfört').fill('Vårens kampanj.');
		await post.getByLabel('Nästa kvartal').fill('Sommarens kampanj.');
		await page.getByRole('button', { name: 'Nästa kvartal' }).click();
		await page.locator('.omslag').getByText('Kvartal 3 2024').waitFor();
		await page.getByRole('button', { name: 'Hämta texterna från förra kvartalet' }).click();
		return visit;
	}

	test('go when the fetching is undone; are marked, compared with this quarter’s figures, and on no paper until they are read', async () => {
		const { page, errors } = await hamtade();
		const del = avsnitt(page, 'per_kvartal');
		await page.getByRole('button', { name: 'Ångra' }).click();
		expect(await del.locator('.skrivet').count()).toBe(0);
		await page.getByRole('button', { name: 'Hämta texterna från förra kvartalet' }).click();
		await del.getByText('Från K2, läs igenom.').waitFor();
		await del.getByText('siffran har ändrats: 104 → 121').waitFor();
		await del.getByText('Talet 45 finns inte bland siffrorna här.').waitFor();
		const post = page.locator('#post-kommunikation');
		await post.getByText('Genomfört och Nästa kvartal från K2, läs igenom.').waitFor();
		expect(await page.getByText('Hämta texterna').count()).toBe(0);
		expect(await axe(page)).toEqual([]);
		const status = page.locator('.klart');
		await status.getByText(/återstår före utskick$/).click();
		await status
			.getByRole('link', { name: 'Flyttade hushåll per kvartal: från K2, läs igenom' })
			.waitFor();

		// The paper goes without them, and says so to the one who prints.
		await page.evaluate(
			() => (window.print = () => document.body.setAttribute('data-utskrivet', ''))
		);
		await page.getByRole('button', { name: 'Skriv ut' }).click();
		const dialog = page.getByRole('dialog');
		expect(await dialog.getByRole('link').count()).toBe(2);
		await dialog.getByRole('button', { name: 'Skriv ut utan dem' }).click();
		await page.locator('[data-utskrivet]').waitFor();
		const olast = (await papper(page, 'olast.pdf')).join(' ');
		expect(olast).not.toMatch(/mässan|kampanj|från K2|läs igenom/);

		// Read, edited, and with the new number: each in its way.
		await del.getByRole('button', { name: 'Byt ut 104 mot 121' }).click();
		await del.getByText('Från K2, läs igenom.').waitFor();
		await del.getByRole('button', { name: 'Markera som läst' }).click();
		expect(await del.getByText('läs igenom').count()).toBe(0);
		expect(await page.getByRole('checkbox', { name: /^Markera som klart/ }).isChecked()).toBe(true);
		await post.getByLabel('Genomfört').fill('Höstens kampanj.');
		await post.getByText('Nästa kvartal från K2, läs igenom.').waitFor();
		await post.getByRole('button', { name: 'Markera som läst' }).click();
		expect(await page.getByText('från K2, läs igenom').count()).toBe(0);
		const last = (await papper(page, 'last.pdf')).join(' ');
		expect(last).toContain('Hela 121 nya hushåll, 45 på mässan.');
		expect(last).toContain('Höstens kampanj.');
		expect(last).toContain('Sommarens kampanj.');
		expect(errors).toEqual([]);
		await page.close();
	});

	test('are not in what is locked, and are taken back as one', async () => {
		const { page } = await hamtade();
		await page.getByRole('button', { name: 'Lås kvartalet' }).click();
		const dialog = page.getByRole('dialog');
		await dialog
			.getByText(/som inte är lästa kommer inte med i det låsta/)
			.first()
			.waitFor();
		await dialog.getByRole('button', { name: 'Lås kvartalet ändå' }).click();
		await page.getByText('Visa det låsta').click({ timeout: 30_000 });
		await page.getByText('Siffrorna och texterna är de som gällde då.').first().waitFor();
		expect(await page.locator('.rapport').innerText()).not.toMatch(/mässan|kampanj|läs igenom/);
		await page.goBack();
		await avsnitt(page, 'per_kvartal').getByText('Från K2, läs igenom.').waitFor();
		await page.close();
	});
});

describe('a report', () => {
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
		// On the map, and nowhere else, it stands among the others, with its own tile marked.
		const karta = page.locator('.rapport ul:has(> .egen)');
		const text = (await page.locator('.rapport').innerText()).replace(await karta.innerText(), '');
		const egen = await karta.locator('.egen').innerText();
		expect(egen).toContain('Åre');
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
