import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { openWorkbook } from '$lib/import/xlsx/workbook';
import { pdfText } from './pdf';
import { axe, drop, figure, files, House, SAMPLES, textOf } from './site';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

const folder = mkdtempSync(join(tmpdir(), 'stegraknaren-'));

async function visitOf(path: string, matt: string) {
	const visited = await house.read(path);
	await figure(visited.page, matt);
	return visited;
}
const visit = (path: string) => visitOf(path, 'kommunandelar.belopp_kr');

async function download(page: Page, name: RegExp): Promise<string> {
	const waiting = page.waitForEvent('download');
	await page.getByRole('button', { name }).click();
	const got = await waiting;
	const path = join(folder, got.suggestedFilename());
	await got.saveAs(path);
	return path;
}

/** The values of a basis' amounts, the sum last. */
const amounts = (page: Page, matt: string) =>
	page
		.locator(`table data[data-matt="${matt}"]`)
		.evaluateAll((all) => all.map((data) => Number(data.getAttribute('value'))));

describe('the invoices of a quarter', () => {
	test('of January stand as nine rows that sum to the total, for Energikontoret and for the network', async () => {
		const { page, errors } = await visit('fakturor/?kvartal=2024-K1');
		for (const [matt, totalt] of [
			['kommunandelar.belopp_kr', 1_600_000],
			['natverk_fakturor.k1_kr', 160_551]
		] as const) {
			const all = await amounts(page, matt);
			expect(all).toHaveLength(10);
			expect(all.at(-1)).toBe(totalt);
			expect(all.slice(0, 9).reduce((sum, kr) => sum + kr, 0)).toBe(totalt);
		}
		const text = await textOf(page);
		expect(text).toContain('8 fakturor på 800 000 kr och en intern bokföring på 800 000 kr');
		expect(text).toContain('LPIX 2020–2024 är exempelvärden.');
		expect(text).toContain('Momskoden sätts av ekonomiavdelningen.');
		expect(text).toContain('underlaget ska vara klart i december 2023');
		expect(text).toContain('Inga licenser att vidarefakturera 2024');
		expect(await axe(page)).toEqual([]);
		expect(errors).toEqual([]);
	});

	test('without a January are the network’s, and lead to those of January', async () => {
		const { page, errors } = await visitOf('fakturor/?kvartal=2024-K3', 'natverk_fakturor.k3_kr');
		const all = await amounts(page, 'natverk_fakturor.k3_kr');
		expect(all).toHaveLength(10);
		expect(all.at(-1)).toBe(160_547);
		expect(await amounts(page, 'kommunandelar.belopp_kr')).toEqual([]);
		expect(await textOf(page)).toContain('underlaget ska vara klart i juni 2024');
		expect(await axe(page)).toEqual([]);

		await page.getByRole('link', { name: 'Visa kvartal 4 2024' }).click();
		expect(await figure(page, 'natverk_fakturor.k4_kr')).toBe('7681');
		await page.getByRole('link', { name: 'Visa fakturorna i januari 2024' }).click();
		await figure(page, 'kommunandelar.belopp_kr');
		expect((await amounts(page, 'kommunandelar.belopp_kr')).at(-1)).toBe(1_600_000);
		expect(errors).toEqual([]);
	});

	test('are taken along as CSV and as a workbook that says the same', async () => {
		const { page, errors } = await visit('fakturor/?kvartal=2024-K1');
		const csv = readFileSync(await download(page, /CSV Energikontoret/), 'utf8');
		const rader = csv.split('\r\n').map((rad) => rad.split(';'));
		expect(csv.startsWith('\ufeffPart;Belopp, kr;Slag;Mottagare;Referens;')).toBe(true);
		expect(rader[1]!.slice(0, 6)).toEqual(['Berg', '43079', 'Faktura', 'Bergs kommun', '', '7148']);
		expect(rader[9]!.slice(0, 3)).toEqual([
			'Region Jämtland Härjedalen',
			'800000',
			'Intern bokföring'
		]);
		expect(rader[10]!.slice(0, 2)).toEqual(['Totalt', '1600000']);
		expect(csv).toContain('RUN/387/2023');
		expect(csv).toContain('Befolkningen den 1 november 2023 är ett exempel.');

		const book = openWorkbook(readFileSync(await download(page, /allt som Excel/)));
		expect(book.sheets.map(({ namn }) => namn)).toEqual([
			'Energikontoret 2024',
			'Energi- och fastighetsnätverket'
		]);
		const blad = [...book.rows(book.sheets[0]!)].flat();
		expect(blad[1]!.slice(0, 2)).toEqual(['Berg', '43079']);
		expect(errors).toEqual([]);
	});

	test('print as one page for each party, with its amount and how it came about', async () => {
		const { page, errors } = await visitOf('fakturor/?kvartal=2024-K3', 'natverk_fakturor.k3_kr');
		await page.getByRole('link', { name: /Visa alla underlag.*nätverket/ }).click();
		await page.getByRole('button', { name: 'Skriv ut 9 sidor' }).waitFor();
		expect(await axe(page)).toEqual([]);
		const path = join(folder, 'natverket.pdf');
		await page.pdf({ path, preferCSSPageSize: true });
		const pages = await pdfText(path);
		expect(pages, pages.map((text) => text.slice(0, 200)).join('\n\n')).toHaveLength(9);
		const belopp = ['7 681', '6 565', '10 940', '16 757', '5 547', '12 079', '13 412', '69 661'];
		[...belopp, '17 905'].forEach((kr, i) => {
			expect(pages[i]).toContain(`${kr} kr`);
			expect(pages[i]).toContain('Detta är ett underlag, inte en faktura.');
			expect(pages[i]).toContain('RUN/350/2019');
			expect(pages[i]).not.toMatch(/Sida \d|Översikt|Skriv ut|Alla fakturaunderlag/);
		});
		expect(pages[0]).toContain('478 000 kr i 2019 års priser');
		expect(errors).toEqual([]);
	});

	test('lead by keyboard to a party’s own page and back, and can be narrowed to a kommun', async () => {
		const { page, errors } = await visit('fakturor/?kvartal=2025-K1&kommun=Åre');
		expect(await amounts(page, 'kommunandelar.belopp_kr')).toEqual([78_099]);
		await page.getByRole('link', { name: 'Underlaget för Åre' }).first().focus();
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { name: 'Underlag för faktura' }).waitFor();
		const text = await textOf(page);
		expect(text).toContain('Åre: 819 200 × 12 663 ÷ 132 825 = 78 099,22…, alltså 78 099 kr.');
		expect(text).toContain('LPIX 2025 är exempelvärden.');
		const path = join(folder, 'are.pdf');
		await page.pdf({ path, preferCSSPageSize: true });
		expect(await pdfText(path)).toHaveLength(1);
		await page.getByRole('link', { name: 'Alla fakturaunderlag' }).click();
		await page.getByRole('heading', { name: 'Fakturor' }).waitFor();
		expect(errors).toEqual([]);
	});

	test('say what to load when LPIX is missing, and show the rest of the page', async () => {
		const { page } = await house.visit('fakturor/?kvartal=2025-K1');
		await drop(
			page,
			files(SAMPLES).filter((path) => !/lpix/.test(path))
		);
		await page.getByText('Kan inte räknas än.').first().waitFor();
		expect(await textOf(page)).toContain('LPIX 2025 saknas');
		expect(await textOf(page)).toContain('Inga licenser att vidarefakturera 2025');
		await page.close();
	});

	test('follow what the coordinator’s own agreements say of recipients, keys and licences', async () => {
		const eget = (id: string, more: Partial<Agreement>) => ({
			...AGREEMENTS.find((avtal) => avtal.id === id)!,
			...more
		});
		const settings = join(folder, 'installningar.json');
		const avtal = [
			eget('energi-fastighetsnatverk', {
				fakturamottagare: [{ part: 'Berg', mottagare: 'Bergs hyreshus AB', referens: '=ZZ100' }]
			}),
			eget('kompetensattraktion-2025', {
				fordelning: {
					ar: 2025,
					kommuner_kr: 132_825,
					regionen_kr: 50_000,
					nyckel: 'befolkning',
					fasta: [],
					kalla: 'Bilaga 2'
				},
				licenser: [{ ar: 2025, kommun: 'Åre', antal: 2, pris_kr: 4500 }]
			})
		];
		writeFileSync(settings, JSON.stringify({ version: 1, avtal }));
		const { page, errors } = await house.visit('data/?kvartal=2025-K1');
		await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
		const chooser = page.waitForEvent('filechooser');
		await page.getByRole('button', { name: 'Läs in inställningar' }).click();
		await (await chooser).setFiles(settings);
		const dialog = page.getByRole('dialog', { name: 'Öppna installningar.json' });
		await dialog.getByRole('button', { name: 'Öppna', exact: true }).click();
		await page.getByText('installningar.json är öppnad').first().waitFor();
		await drop(page, files(SAMPLES));
		await page.getByRole('link', { name: 'Fakturor' }).click();

		// A krona a person: the population of 1 November 2024, and the Region's part.
		await page
			.getByText('8 fakturor på 132 825 kr och en intern bokföring på 50 000 kr')
			.first()
			.waitFor();
		const delar = await amounts(page, 'fordelning.belopp_kr');
		expect(delar).toEqual([
			7114, 6045, 10_176, 15_668, 5148, 11_054, 12_663, 64_957, 50_000, 182_825
		]);
		expect(await amounts(page, 'licenser.belopp_kr')).toEqual([9000]);
		expect(await textOf(page)).toContain('Avtalet är tillstyrkt men inte beslutat.');
		expect(await axe(page)).toEqual([]);
		const csv = readFileSync(await download(page, /CSV Energi- och/), 'utf8');
		expect(csv).toContain("Berg;7824;Faktura;Bergs hyreshus AB;'=ZZ100;7114;");
		await page.getByRole('link', { name: 'Underlaget för Berg' }).nth(1).click();
		await page.getByText('Bergs hyreshus AB').first().waitFor();
		const sidan = await textOf(page, 'article');
		expect(sidan).toContain('Avser Bergs kommun');
		expect(sidan).toContain('Er referens =ZZ100');

		await page.goto(`${house.site.url}kommun/?kvartal=2025-K1&kommun=Åre`);
		await drop(page, files(SAMPLES));
		expect(await figure(page, 'licenser.belopp_kr')).toBe('9000');
		expect(await figure(page, 'fordelning.belopp_kr')).toBe('12663');
		expect(errors).toEqual([]);
		await page.close();
	});
});
