import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe, figure, files, House, SAMPLES, textOf } from './site';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

async function download(page: Page, button: string): Promise<[Download, string]> {
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).click()
	]);
	return [file, readFileSync(await file.path(), 'utf8')];
}

const cells = async (page: Page, ansvarig: string) => {
	const row = page
		.getByRole('region', { name: 'Att följa upp, per ansvarig' })
		.getByRole('row')
		.filter({ has: page.getByRole('rowheader', { name: ansvarig, exact: true }) });
	return row
		.locator('data')
		.evaluateAll((all) => all.map((data) => Number(data.getAttribute('value'))));
};

describe('the register’s lists', () => {
	test('lead from a kommun to its contacts, as a file of ids and a reminder of counts', async () => {
		const { page, errors } = await house.read('register/?kvartal=2024-K3');
		await figure(page, 'atgarder.obesvarad');
		const [vantar, , obesvarade, sena, utanDatum, utanStatus, bort, alla] = await cells(
			page,
			'Åre'
		);
		expect(alla).toBe(obesvarade! + sena! + utanDatum! + utanStatus! + bort!);
		// What is left is the figure, and what there was that day stands beside.
		expect(await figure(page, 'atgarder.kvar')).toBe('83');
		expect((await cells(page, 'Hela länet')).slice(0, 2)).toEqual([4, 83]);
		// Whoever has the most that still wait first, then whoever has the most.
		await page
			.getByRole('heading', { name: `Börja med Åre: ${vantar} kontakter väntar på svar` })
			.waitFor();
		expect(await page.locator('.framsida tbody th').allInnerTexts()).toEqual([
			...['Åre', 'Härjedalen', 'Östersund', 'Strömsund', 'Berg', 'Regionen'],
			...['Krokom', 'Bräcke', 'Ragunda', 'Hela länet']
		]);
		expect(await axe(page)).toEqual([]);

		await page.getByRole('link', { name: 'Åre', exact: true }).click();
		await page.getByRole('heading', { name: 'Åre har 25 kontakter att följa upp' }).waitFor();
		await page.getByRole('heading', { name: 'Obesvarade (2 av 3 återstår)' }).waitFor();
		expect(new URL(page.url()).searchParams.get('kommun')).toBe('Åre');
		expect(await axe(page)).toEqual([]);

		const [file, csv] = await download(page, 'Ladda ner listan för Åre (CSV)');
		expect(file.suggestedFilename()).toBe('att-folja-upp-are-2024-09-30.csv');
		const [header, ...rader] = csv.trimEnd().split('\r\n');
		expect(header).toBe(
			'\ufeffAnsvarig;Kontakt-ID;Skäl;Att göra;Dag;Dagen är;Sista svarsdag;Registrerad;Fil;Rad'
		);
		const antal = (skal: string) => rader.filter((rad) => rad.split(';')[2] === skal).length;
		expect([
			antal('Obesvarade'),
			antal('Besvarade för sent'),
			antal('Flyttat men flyttdatum saknas'),
			antal('Passerat flyttdatum utan statusen Flyttat'),
			antal('Att ta bort')
		]).toEqual([obesvarade, sena, utanDatum, utanStatus, bort]);
		for (const rad of rader)
			expect(rad).toMatch(
				/^Åre;\d{5};[^;@]+;[^;@]+;[\d-]*;[^;@]*;[\d-]*;[\d-]+;kontakter\.csv;\d+$/
			);

		const href = await page.getByRole('link', { name: 'Öppna i e-post' }).getAttribute('href');
		const mail = new URL(href!);
		expect([mail.protocol, mail.pathname]).toEqual(['mailto:', '']);
		expect(mail.searchParams.get('subject')).toBe(
			'Registervård i CRM-systemet: Åre kommun, kvartal 3 2024'
		);
		const body = mail.searchParams.get('body')!;
		// What the file says was done after the day is in the list, and not asked for.
		const kvar = (skal: string) =>
			rader.filter((rad) => rad.split(';')[2] === skal && !rad.includes(';Inget mer: åtgärdad '))
				.length;
		expect(kvar('Obesvarade')).toBeLessThan(obesvarade!);
		expect(body).toContain(`den 30 september 2024: ${obesvarade} obesvarade, `);
		expect(body).toContain('Enligt filen är ');
		for (const skal of [
			'Obesvarade',
			'Besvarade för sent',
			'Flyttat men flyttdatum saknas',
			'Att ta bort'
		])
			expect(body).toContain(
				`- ${skal} (${kvar(skal) < antal(skal) ? `${kvar(skal)} av ${antal(skal)} återstår` : antal(skal)}): `
			);
		expect(body).not.toMatch(/\d{5}/);
		expect(await page.getByLabel('Text').inputValue()).toBe(body.replaceAll('\r\n', '\n'));
		expect(errors).toEqual([]);
	});

	test('the Region has a list of its own, and the address opens it again', async () => {
		const { page } = await house.read('register/?kvartal=2024-K3&ansvarig=Regionen');
		await page
			.getByRole('heading', { name: /^Regionen har \d+ kontakter att/, level: 2 })
			.waitFor();
		const [, csv] = await download(page, 'Ladda ner listan för Regionen (CSV)');
		expect(csv.split('\r\n')[1]).toMatch(/^Regionen;/);
		await page.getByLabel('Föregående kvartal').click();
		await page.waitForURL(/kvartal=2024-K2&ansvarig=Regionen/);
		await page
			.getByRole('heading', { name: /^Regionen har \d+ kontakter att/, level: 2 })
			.waitFor();
		await page.getByLabel('Kommun', { exact: true }).selectOption('Berg');
		await page.getByRole('heading', { name: /^Berg har \d+ kontakter att/, level: 2 }).waitFor();
	});

	test('is copied with a day that the user chooses', async () => {
		const { page } = await house.visit('register/?kvartal=2024-K3&kommun=Berg', {
			permissions: ['clipboard-read', 'clipboard-write']
		});
		await page.getByRole('button', { name: 'Ladda exempeldata' }).click();
		await page.getByLabel('Klart senast').fill('2024-10-18');
		await page.getByRole('button', { name: 'Kopiera' }).click();
		await page.getByText('Texten är kopierad.').first().waitFor();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toContain('registret för Bergs kommun');
		expect(copied).toContain('Gör det senast den 18 oktober 2024.');
		await page.close();
	});

	test('tells what is missing without activities and answers, and lists the rest', async () => {
		const { page } = await house.visit('register/?kvartal=2024-K3&kommun=Åre');
		const text = readFileSync(files(SAMPLES, /^kontakter\.csv/)[0]!, 'latin1').split(/\r?\n/);
		const namn = text[0]!.split(';');
		const bort = namn.flatMap((rubrik, i) =>
			/återkoppling|senaste aktivitet/.test(rubrik) ? [i] : []
		);
		expect(bort).toHaveLength(2);
		const utan = text
			.map((rad) =>
				rad
					.split(';')
					.filter((_, i) => !bort.includes(i))
					.join(';')
			)
			.join('\n');
		await page.locator('input[type=file]').setInputFiles({
			name: 'kontakter.csv',
			mimeType: 'text/csv',
			buffer: Buffer.from(utan, 'latin1')
		});
		expect(Number(await figure(page, 'atgarder.status_utan_datum'))).toBeGreaterThan(0);
		const told = await textOf(page);
		expect(told).toContain(
			'Obesvarade: Kolumnen Första återkoppling eller aktiviteter i filen med kontakter saknas.'
		);
		// The reasons that can be told have their lists, and no other.
		expect(await page.locator('#att-folja-upp h3').allInnerTexts()).toEqual([
			expect.stringMatching(/^Flyttat men flyttdatum saknas \(\d+\)$/),
			expect.stringMatching(
				/^Passerat flyttdatum utan statusen Flyttat \(\d+( av \d+ återstår)?\)$/
			),
			'Påminnelse till Åre'
		]);
		await page.close();
	});
});
