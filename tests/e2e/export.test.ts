import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkbook } from '$lib/import/xlsx/workbook';
import { pdfText } from './pdf';
import { drop, files, House, SAMPLES } from './site';

const folder = mkdtempSync(join(tmpdir(), 'stegraknaren-export-'));
const libreOffice = spawnSync('soffice', ['--version']).status === 0;

let house: House;
let page: Page;
let errors: string[];
beforeAll(async () => {
	house = await House.open();
	({ page, errors } = await house.visit('rapport/?avtal=kompetensattraktion-2024&kvartal=2024-K3'));
	await drop(page, files(SAMPLES));
	await page.locator('.rapport[data-klar]').waitFor({ timeout: 90_000 });
	await page.locator('.diagram svg text').first().waitFor();
});
afterAll(() => house.close());

interface Hamtad {
	namn: string;
	path: string;
}

/** What a button or a link gives, kept in a file. */
async function hamta(press: () => Promise<void>, on: Page = page): Promise<Hamtad> {
	const coming = on.waitForEvent('download');
	await press();
	const download = await coming;
	const path = join(folder, download.suggestedFilename());
	await download.saveAs(path);
	return { namn: download.suggestedFilename(), path };
}
function ladda(som: string, on: Page = page): Promise<Hamtad> {
	const knapp = on.getByRole('button', { name: `Ladda ner som ${som}`, exact: true });
	return hamta(() => knapp.click(), on);
}

/** What a reader makes of a Word file, as HTML; of the pictures only what is said of them. */
async function last({ path }: Hamtad): Promise<string> {
	const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
	return (await mammoth.convertToHtml({ path }, { convertImage })).value;
}

/** Headings and tables of a page or of what a reader has made of a document. */
interface Innehall {
	rubriker: string[];
	tabeller: string[][][];
}

/**
 * Read by the browser, which knows HTML; spaces of every kind are one. A document is read on a page of
 * its own: the app's lets no text become HTML.
 */
async function innehall(on: Page, html: string | null): Promise<Innehall> {
	const page = html === null ? on : await on.context().newPage();
	const read = await page.evaluate((given) => {
		const root =
			given === null ? document.querySelector('.rapport')! : document.createElement('div');
		if (given !== null)
			root.append(...new DOMParser().parseFromString(given, 'text/html').body.children);
		// What only the screen has, as the names of the coordinator's files, is not sent: Word has what stands on paper.
		const baraSkarm = ':is(td, th) :is(.dold, .bara-skarm), :is(tr, th, td).bara-skarm';
		// Gauges that stand in the rows of a table are one picture, in a cell of its own.
		const matare = 'td[rowspan]:has(img)';
		for (const dold of root.querySelectorAll(`${baraSkarm}, ${matare}`)) dold.remove();
		const text = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
		return {
			rubriker: [...root.querySelectorAll(given === null ? '[data-avsnitt] h2' : 'h1')].map(text),
			tabeller: [...root.querySelectorAll(given === null ? '[data-avsnitt] table' : 'table')].map(
				(table) =>
					[...table.querySelectorAll('tr')].map((row) =>
						[...row.querySelectorAll('th, td')].map(text)
					)
			)
		};
	}, html);
	if (html !== null) await page.close();
	return read;
}

describe('the report taken along as Word', () => {
	let fil: Hamtad;
	let html: string;
	beforeAll(async () => {
		fil = await ladda('Word');
		html = await last(fil);
	});

	test('is called what it is', () => {
		expect(fil.namn).toBe('kvartalsrapport-kompetensattraktion-2024-2024-K3.docx');
	});

	test('has the page’s findings and every table of it, cell by cell', async () => {
		const sidan = await innehall(page, null);
		const word = await innehall(page, html);
		// The reader has the title as a heading too.
		expect(word.rubriker.slice(-sidan.rubriker.length)).toEqual(sidan.rubriker);
		for (const tabell of sidan.tabeller) expect(word.tabeller).toContainEqual(tabell);
		expect(sidan.tabeller.length).toBeGreaterThanOrEqual(8);
	});

	test('has every chart of the page, described as there', async () => {
		const alt = [...html.matchAll(/<img alt="([^"]*)"/g)].map(([, ord]) =>
			ord!.replace(/\s+/g, ' ')
		);
		const sidans = await page
			// The budget's is a table of gauges there, described as its chart is; page one has small ones besides.
			// Beside the map Word has the table, which holds what the page's chart does.
			.locator(
				'.rapport .diagram:not(.bredvid *), .rapport [data-avsnitt] [role="group"][aria-label], .rapport .liten-bild svg'
			)
			.evaluateAll((charts) => charts.map((one) => one.getAttribute('aria-label')));
		expect(alt).toEqual(sidans.map((ord) => ord!.replace(/\s+/g, ' ')));
		const zip = unzipSync(readFileSync(fil.path));
		const bilder = Object.keys(zip).filter((namn) => namn.startsWith('word/media/'));
		expect(bilder).toHaveLength(2 * alt.length);
		for (const namn of bilder.filter((one) => one.endsWith('.svg'))) {
			const svg = strFromU8(zip[namn]!);
			// As wide as the text, as page one's column beside the biggest figure, as there is room for beside a table or a map, or as its rows'.
			const [, bredd] = /^<svg [^>]*viewBox="0 0 (802|460|439|401|299|472|246|160) \d+"/.exec(svg)!;
			// Gauges in the rows of a table, which has their words.
			if (bredd !== '160') expect(svg).toContain('<text');
			// Nothing of the page's, and nothing from elsewhere.
			expect(svg).not.toMatch(/var\(|href|url\((?!#)|<script|<style|class=/);
		}
	});

	test.skipIf(!libreOffice)('is opened by LibreOffice, page by page', async () => {
		const { path } = await ladda('Word med tjänsteskrivelse');
		spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, path], {
			timeout: 100_000
		});
		const pages = await pdfText(path.replace(/docx$/, 'pdf'));
		expect(pages.length).toBeGreaterThan(5);
		pages.forEach((text, i) => expect(text).toContain(`Sida ${i + 1} av ${pages.length}`));
		expect(pages[0]).toContain(
			'Regionala utvecklingsnämnden lägger kvartalsrapporten till handlingarna.'
		);
		expect(pages.join(' ')).toContain('Metod och källor');
	});
});

test('the paper to the board is a file of its own, with the report after it', async () => {
	const { namn, path } = await ladda('Word med tjänsteskrivelse');
	expect(namn).toBe('tjansteskrivelse-kvartalsrapport-kompetensattraktion-2024-2024-K3.docx');
	const { value } = await mammoth.extractRawText({ path });
	const text = value.replace(/\s+/g, ' ');
	for (const ord of [
		...['RUN/357/2023', 'Ärendebeskrivning', 'Förslag till beslut', 'Beslutsunderlag'],
		...[
			'Utdrag till',
			'Östersunds kommun',
			'540 hushåll har flyttat sammanlagt sedan 2020',
			'Metod och källor'
		]
	])
		expect(text).toContain(ord);
});

test('Excel and CSV have the report’s tables, in kronor', async () => {
	const excel = await ladda('Excel');
	expect(excel.namn).toBe('kvartalsrapport-kompetensattraktion-2024-2024-K3.xlsx');
	const book = openWorkbook(readFileSync(excel.path));
	const rader = (namn: string) =>
		[...book.rows(book.sheets.find((sheet) => sheet.namn === namn)!)].flat();
	expect(book.sheets[0]!.namn).toBe('Sammanfattning');
	expect(rader('Ekonomi').find(([post]) => post === 'Totalt')).toContain('3570000');
	expect(rader('Hushåll').find(([kvartal]) => kvartal === '2024-K3')![1]).toBe('121');

	const csv = await ladda('CSV');
	expect(csv.namn).toBe('kvartalsrapport-kompetensattraktion-2024-2024-K3-csv.zip');
	const zip = unzipSync(readFileSync(csv.path));
	// A file of what the report is, and one of each table that the first sheet tells of.
	const forsta = rader('Sammanfattning');
	const bladen = forsta.slice(forsta.findIndex(([namn]) => namn === 'Blad i filen') + 1);
	const namnda = book.sheets
		.slice(1)
		.map(({ namn }) => bladen.find(([blad]) => blad === namn)![1]!);
	const tabeller = namnda.flatMap((rubriker) => rubriker.split('\n'));
	expect(Object.keys(zip)).toHaveLength(1 + tabeller.length);
	const budget = Object.keys(zip).find((namn) => namn.endsWith('budget-och-utfall.csv'))!;
	expect(strFromU8(zip[budget]!)).toMatch(/\r\nTotalt;3570000;/);
});

test('a chart is taken along as vectors and as a picture of 1 600 dots or more', async () => {
	const lankar = page.locator('details', { hasText: 'Ladda ner diagrammet' }).first();
	await lankar.locator('summary').click();
	const svg = await hamta(() => lankar.getByRole('link', { name: 'SVG' }).click());
	expect(svg.namn).toBe('121-nya-hushall-registrerade-sig-20-fler-an-samma-kvartal-i-fjol.svg');
	const text = readFileSync(svg.path, 'utf8').replaceAll('\u00a0', ' ');
	expect(text).toContain(
		'<title>121 nya hushåll registrerade sig, 20 fler än samma kvartal i fjol'
	);
	expect(text).toMatch(/>101<\/text>/);
	const png = readFileSync(
		(await hamta(() => lankar.getByRole('link', { name: 'PNG' }).click())).path
	);
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(1600);
	await lankar.locator('summary').click();
	expect(errors).toEqual([]);
});
