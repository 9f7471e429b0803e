import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfText } from './pdf';
import { axe, House, textOf, reload } from './site';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

/** The downloaded calendar's name, and its events as "day summary". */
async function calendar(page: Page): Promise<{ namn: string; handelser: string[] }> {
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Ladda ner kalenderfil (.ics)' }).click()
	]);
	const text = readFileSync(await file.path(), 'utf8');
	const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
	return {
		namn: file.suggestedFilename(),
		handelser: events
			.map((one) => new ICAL.Event(one))
			.map(({ startDate, summary }) => `${startDate.toString()} ${summary}`)
	};
}

describe('the calendar', () => {
	test('tells the duties of the year, and gives them as a file, all or those of an agreement', async () => {
		const { page, errors } = await house.read('kalender/?kvartal=2024-K3');
		await page.getByRole('region', { name: 'Oktober 2024' }).waitFor();
		// That a month is taken for granted stands with it, and why in the table.
		expect(await textOf(page)).toMatch(/ca okt\.\s+Kvartalsrapport/);
		expect(await axe(page)).toEqual([]);
		// The timeline is full to its end: how long an agreement can be extended stands in words.
		const tider = page.locator('li .tid');
		const tomt = await tider.evaluateAll((rader) => {
			const sist = rader.flatMap((rad) =>
				[...rad.querySelectorAll('.loper, .forlangt')].map((en) => en.getBoundingClientRect().right)
			);
			const { left, right } = rader[0]!.getBoundingClientRect();
			return (right - Math.max(...sist)) / (right - left);
		});
		expect(tomt).toBeLessThan(0.15);
		expect(await textOf(page)).toMatch(/kan förlängas till 31\sdec\.\s2033/);
		await page.getByText('Visa som tabell').click();
		expect(await textOf(page)).toContain('månaden är programmets antagande');
		expect(await axe(page)).toEqual([]);
		const alla = await calendar(page);
		expect(alla.namn).toBe('kalender-alla-avtal.ics');
		expect(alla.handelser).toContainEqual(
			expect.stringMatching(/^2024-10-31 .*: Kvartalsrapport med ekonomisk redovisning$/)
		);

		await page.getByLabel('Visa', { exact: true }).selectOption('energikontoret');
		await page.waitForURL(/kalender=energikontoret/);
		await page.getByRole('heading', { name: 'Oktober 2024' }).waitFor({ state: 'hidden' });
		const eget = await calendar(page);
		expect(eget.namn).toBe('kalender-energikontoret.ics');
		expect(eget.handelser.length).toBeLessThan(alla.handelser.length);
		expect(eget.handelser).toContainEqual(
			expect.stringMatching(/^2027-12-31 .*: Sista dag för uppsägning$/)
		);
		expect(errors).toEqual([]);
	});

	test('has its nearest three on the overview, with a way there', async () => {
		const { page } = await house.read('?kvartal=2024-K3');
		const narmast = page.locator('.framsida dl > div', { hasText: 'Att besluta eller göra' });
		await narmast.getByRole('listitem').first().waitFor();
		expect(await narmast.getByRole('listitem').count()).toBe(3);
		await narmast.getByRole('link', { name: 'Hela kalendern' }).click();
		await page.getByRole('heading', { name: 'Kalender', level: 1 }).waitFor();
	});
});

describe('the quarter’s plan', () => {
	test('needs no files, follows the day that is typed, and remembers it', async () => {
		const { page, errors } = await house.visit('kalender/korplan/?kvartal=2024-K3');
		const dagar = () => page.getByRole('rowheader').allTextContents();
		await page.getByText('Alla dagar i planen har passerat').first().waitFor();
		expect((await dagar())[0]).toMatch(/7\sokt\.\s2024\s*måndag, passerat/);
		expect(await axe(page)).toEqual([]);

		await page.getByLabel('Nämndens handlingar stänger').fill('2024-10-20');
		await page.getByText('Tiden räcker inte.').first().waitFor();
		const text = await textOf(page);
		expect(text).toContain('20 oktober 2024 är en söndag och ingen arbetsdag.');
		expect(text).toContain('innan kvartalet är slut den 30 september 2024');

		const fore = page.getByLabel('Arbetsdagar före: rapporten är publicerad');
		await fore.fill('9');
		await fore.press('Tab');
		await page.getByText('Ordningen stämmer inte.').first().waitFor();
		await page.getByLabel('Klart: prognosmöte').check();
		expect(await axe(page)).toEqual([]);

		await reload(page);
		await page.getByText('Ordningen stämmer inte.').first().waitFor();
		expect(await page.getByLabel('Klart: prognosmöte').isChecked()).toBe(true);
		await page.getByRole('button', { name: 'Återställ arbetsdagarna' }).click();
		expect(await fore.inputValue()).toBe('1');
		await page.getByRole('button', { name: /^Använd programmets förslag/ }).click();
		expect((await dagar()).at(-1)).toMatch(/31\sokt\.\s2024/);
		const { namn, handelser } = await calendar(page);
		expect(namn).toBe('korplan-2024-k3.ics');
		expect(handelser[0]).toBe('2024-10-07 Registervården är klar, kvartal 3 2024');
		expect(handelser).toHaveLength(8);

		// The report's day is the same in the calendar, the program's or one's own.
		expect(handelser).toContain('2024-10-31 Nämndens handlingar stänger, kvartal 3 2024');
		await page.getByLabel('Nämndens handlingar stänger').fill('2024-11-14');
		await page.getByText('Dagen är inskriven av dig').first().waitFor();
		await page.getByRole('link', { name: 'Kalendern', exact: true }).click();
		await page.getByRole('button', { name: 'Ladda exempeldata' }).click();
		await page.getByText('Dagen är den som är inskriven i kvartalets körplan.').first().waitFor();
		expect((await calendar(page)).handelser).toContainEqual(
			expect.stringMatching(/^2024-11-14 .*: Kvartalsrapport med ekonomisk redovisning$/)
		);
		expect(errors).toEqual([]);
		await page.close();
	});

	test('is printed on one page, without the controls', async () => {
		const { page } = await house.visit('kalender/korplan/?kvartal=2024-K3');
		await page.getByText('Alla dagar i planen har passerat').first().waitFor();
		const path = join(mkdtempSync(join(tmpdir(), 'stegraknaren-')), 'korplan.pdf');
		await page.pdf({ path, preferCSSPageSize: true });
		const pages = await pdfText(path);
		expect(pages).toHaveLength(1);
		expect(pages[0]).toContain('Nämndens handlingar stänger');
		expect(pages[0]).not.toContain('Skriv ut');
		await page.close();
	});
});
