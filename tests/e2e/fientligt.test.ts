import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkbook } from '$lib/import/xlsx/workbook';
import { LAST, RAPPORT } from '$lib/arbete/slag';
import { cell, FIENTLIGA, FORMLER, synligt } from './fientliga';
import { lagrat } from './lagrat';
import { pdfText } from './pdf';
import { drop, House, medUppgifter } from './site';

const folder = mkdtempSync(join(tmpdir(), 'fientligt-'));
const ALLA = [...FIENTLIGA, ...FORMLER];
const ID = 'fientligt';
/** Those that are no longer than a header may be. */
const RUBRIKER = FIENTLIGA.filter((text) => text.length <= 60);

/** An agreement whose every name is hostile, as another machine could send it. */
function avtalet(): string {
	const mall = JSON.parse(
		readFileSync('src/lib/catalogue/agreements/kompetensattraktion-2025.json', 'utf8')
	);
	return JSON.stringify({
		...mall,
		id: ID,
		titel: FIENTLIGA[1],
		kortnamn: FIENTLIGA[0],
		alias: [FIENTLIGA[24]],
		diarienummer: FIENTLIGA[6],
		handlaggare: FIENTLIGA[7],
		delges: FIENTLIGA.slice(0, 5),
		mal: { ...mall.mal, text: [FIENTLIGA[0], FIENTLIGA[0]] },
		plikter: mall.plikter.map((plikt: object, i: number) => ({
			...plikt,
			namn: FIENTLIGA[i + 2],
			mottagare: FIENTLIGA[i + 10],
			antagande: FIENTLIGA[i + 12]
		})),
		tolkningar: FIENTLIGA.map((tolkning) => ({ galler: 'avtal', tolkning, alternativ: tolkning })),
		budget: {
			ar: 2025,
			kalla: FIENTLIGA[11],
			poster: FIENTLIGA.slice(0, 8).map((namn, i) => ({
				id: `post-${i}`,
				namn,
				alias: [],
				budget_kr: 1000 * (i + 1),
				uppdrag: FIENTLIGA[i + 8],
				matt: [],
				nyckeltal: [FIENTLIGA[i]]
			}))
		}
	});
}

const DATA = {
	'nyckeltal.csv': [
		'Nyckeltal;Kvartal;Värde;Enhet',
		...ALLA.map((text, i) => [text, '2025-K3', String(i + 1), text].map(cell).join(';'))
	],
	'ekonomi.csv': [
		'Avtal;År;Period;Budgetpost;Slag;Kostnadsslag;Motpart;Budget;Utfall;Prognos',
		...ALLA.flatMap((text, i) => [
			`${ID};2025;;${cell(text)};kostnad;;${cell(text)};${(i + 1) * 1000};;`,
			`${ID};2025;202508;${cell(text)};kostnad;;${cell(text)};;${(i + 1) * 600};`
		])
	],
	// A header that is as long as a text is told by its place.
	'projekt.csv': [
		`Projektnummer;Projektnamn;Del;Roll;Finansiär;Startdatum;Slutdatum;Beviljat;Upparbetat;Status;${FIENTLIGA.map(cell).join(';')}`,
		...ALLA.map(
			(text, i) =>
				`P-${i};${cell(text)};projekt;ägare;${cell(text)};2024-01-01;2026-12-31;1000;500;${cell(text)}${FIENTLIGA.map(() => ';').join('')}`
		),
		// Two things of one name are two things: a list that takes them for one falls.
		...['T-1', 'T-2'].map(
			(id) =>
				`${id};Tvilling;projekt;ägare;ERUF;2024-01-01;2026-12-31;1000;500;Pågår${FIENTLIGA.map(() => ';').join('')}`
		)
	],
	'lpix.csv': [
		`År;Procent;Källa;${RUBRIKER.map(cell).join(';')}`,
		`2024;3,1;${cell(FIENTLIGA[1]!)}${RUBRIKER.map(() => ';').join('')}`
	],
	'<img src=x onerror=globalThis.KORD=1>.csv': ['a;b', '1;2']
};

let house: House;
let page: Page;
let errors: string[];

beforeAll(async () => {
	house = await House.open();
	({ page, errors } = await house.visit(`avtal/?kvartal=2025-K3`));
	page.on('dialog', (dialog) => {
		errors.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('popup', (popup) => errors.push(`popup: ${popup.url()}`));
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	const path = join(folder, 'avtal.json');
	writeFileSync(path, avtalet());
	const [chooser] = await Promise.all([
		page.waitForEvent('filechooser'),
		page.getByRole('button', { name: 'Läs in avtal' }).click()
	]);
	await chooser.setFiles(path);
	await page.getByRole('button', { name: 'Läs in 1 avtal' }).click();
	await page.getByRole('link', { name: FIENTLIGA[0]! }).first().waitFor();
	const names = Object.entries(DATA).map(([name, rows]) => {
		// A file's name has no slash: the disk keeps it from one.
		const file = join(folder, name);
		writeFileSync(file, rows.join('\r\n'));
		return file;
	});
	await drop(page, names);
	// Posts that are as like as these are asked about.
	const fragor = page.getByRole('dialog');
	const poster = fragor.locator('select', {
		has: page.locator('option', { hasText: 'En egen post' })
	});
	await poster.first().waitFor();
	for (const post of await poster.all()) await post.selectOption({ label: 'En egen post' });
	await fragor.getByRole('button', { name: 'Stämmer, läs in' }).click();
	await nasta('Rapport');
	await page.getByLabel('Avtal', { exact: true }).selectOption(ID);
	await page.locator('.rapport[data-klar]').waitFor({ timeout: 60_000 });
});
afterAll(async () => {
	rmSync(folder, { recursive: true });
	await house.close();
});

/** Nothing has been run, and nothing but text has come of it. */
async function ofarligt(): Promise<void> {
	const found = await page.evaluate(() => ({
		kord: 'KORD' in globalThis,
		smutsig: Object.keys(Object.prototype),
		element: [
			...document.querySelectorAll(
				'main :is(script, iframe, object, embed, form[action], meta, base, link, math, img[src="x"], [onerror], [onload], [onfocus], [onmouseover], [ontoggle])'
			)
		].map((one) => one.outerHTML.slice(0, 100)),
		lankar: [...document.querySelectorAll('a[href]')]
			.map((a) => a.getAttribute('href')!)
			.filter((href) => /^\s*(javascript|data|vbscript):/i.test(href))
	}));
	expect(found).toEqual({ kord: false, smutsig: [], element: [], lankar: [] });
	expect(errors).toEqual([]);
}

/** Those of the texts that are not to be seen in another. */
function saknade(text: string, sokta: readonly string[] = ALLA): string[] {
	const hela = synligt(text);
	return sokta.filter((one) => !hela.includes(synligt(one))).map((one) => one.slice(0, 60));
}

const texten = (selector = 'main') => page.locator(selector).first().textContent();

async function nasta(namn: string): Promise<void> {
	await page.locator('header').getByRole('link', { name: namn, exact: true }).click();
	await page.locator(`nav a[aria-current=page]:text-is("${namn}")`).waitFor();
	await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
}

async function hamta(som: string): Promise<Uint8Array> {
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: `Ladda ner som ${som}`, exact: true }).click();
	return readFileSync(await (await coming).path());
}

test('there are more than forty of them', () => {
	expect(FIENTLIGA.length).toBeGreaterThan(40);
	expect(FIENTLIGA.at(-1)!.length).toBeGreaterThan(10_000);
});

describe('names that would like to be more than names', () => {
	test('stand as text in the report’s tables, sentences and title', async () => {
		expect(saknade((await texten('table[data-matt=nyckeltal]'))!)).toEqual([]);
		expect(saknade((await texten('table[data-matt=budget_utfall_per_post]'))!)).toEqual([]);
		expect(saknade((await texten('.rapport'))!)).toEqual([]);
		expect(saknade(await page.title(), [FIENTLIGA[1]!])).toEqual([]);
		await ofarligt();
	});

	test('stand in the import report, as headers, values and names of files', async () => {
		await nasta('Data');
		await page
			.locator('main details')
			.evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
		expect(RUBRIKER.length).toBeGreaterThan(30);
		expect(saknade((await texten())!, RUBRIKER)).toEqual([]);
		const told = (await texten())!;
		const platser = FIENTLIGA.map((_, i) => `kolumn ${i + 11}`);
		expect(platser.filter((plats) => !told.includes(plats))).toEqual([]);
		expect(await texten()).toContain('<img src=x onerror=globalThis.KORD=1>.csv');
		await ofarligt();
	});

	test('are harmless on every page, and under the pointer in every chart', async () => {
		for (const namn of ['Översikt', 'Ekonomi', 'Energikontoret', 'Kalender', 'Fakturor', 'Avtal']) {
			await nasta(namn);
			for (const chart of await page.locator('.diagram svg').all()) {
				const box = await chart.boundingBox();
				if (!box) continue;
				for (const andel of [0.3, 0.5, 0.8])
					await page.mouse.move(box.x + box.width * andel, box.y + box.height / 2);
			}
			await ofarligt();
		}
		await nasta('Avtal');
		expect(saknade((await texten())!, FIENTLIGA)).toEqual([]);
		await ofarligt();
	});

	test('are text in Word, without links and without what XML cannot hold', async () => {
		await nasta('Rapport');
		await page.locator('.rapport[data-klar]').waitFor();
		const bytes = await hamta('Word');
		const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
		expect(saknade(value)).toEqual([]);
		const zip = unzipSync(bytes);
		for (const [namn, del] of Object.entries(zip)) {
			if (!/\.(xml|rels|svg)$/.test(namn)) continue;
			const xml = strFromU8(del);
			expect(xml, namn).not.toMatch(/Target="(javascript|data):/i);
			expect(xml, namn).not.toMatch(/<(script|img|iframe)\b/);
			for (const [, falt] of xml.matchAll(/<w:instrText[^>]*>([^<]*)/g))
				// The contents are the program's own field, and nothing of a name is in it.
				expect(falt).toMatch(
					/^\s*(PAGE|NUMPAGES|SECTIONPAGES|PAGEREF _Toc\d+ \\h|TOC \\b &quot;rapporten&quot; \\h \\o &quot;1-1&quot;)\s*$/
				);
			expect(xml, namn).not.toMatch(/[^\P{Cc}\t\n\r]/u);
		}
	});

	test('are text in Excel, where only a total is a formula', async () => {
		const bytes = await hamta('Excel');
		const book = openWorkbook(bytes);
		const celler = book.sheets.flatMap((sheet) => [...book.rows(sheet)].flat());
		expect(saknade(celler.join('\n'))).toEqual([]);
		for (const [namn, del] of Object.entries(unzipSync(bytes)))
			if (namn.endsWith('.xml'))
				expect(
					strFromU8(del).replaceAll(/<f>SUM\(([A-Z]+)\d+:\1\d+\)<\/f>/g, ''),
					namn
				).not.toMatch(/<f[ >]|<hyperlink/);
	});

	test('are text in CSV: none begins as a formula does', async () => {
		const delar = Object.entries(unzipSync(await hamta('CSV')));
		const text = delar.map(([, del]) => strFromU8(del)).join('\n');
		expect(saknade(text.replaceAll('""', '"'))).toEqual([]);
		const celler = text.match(/(?<=^|[;\n\ufeff])(?:"(?:[^"]|"")*"|[^;\r\n]*)/g)!;
		const farliga = celler
			.map((one) => one.replace(/^"/, ''))
			.filter((one) => /^[\s\0]*[=+@\uff0b\uff1d]|^[\s\0]*-(?![\d ,]*$)/.test(one));
		expect(farliga.map((one) => one.slice(0, 40))).toEqual([]);
		for (const [namn] of delar) expect(namn).toMatch(/^[\w.-]+\.csv$/);
	});

	test('stand on paper', async () => {
		const text = (await pdfText(await page.pdf({ preferCSSPageSize: true }))).join(' ');
		// A reader of PDF has its own order and hyphens: those of plain letters are looked for.
		const vanliga = ALLA.filter((one) => /^[\x20-\x7eåäö]{1,60}$/.test(one));
		expect(vanliga.length).toBeGreaterThan(15);
		const utan = (one: string) => one.replace(/\s/g, '');
		expect(vanliga.filter((one) => !utan(text).includes(utan(one)))).toEqual([]);
		await ofarligt();
	});

	test('do not reorder the numbers beside them', async () => {
		const rad = page.locator('table[data-matt=nyckeltal] tr', { hasText: 'baklänges' });
		const namn = rad.locator('th').first();
		expect(await namn.evaluate((element) => getComputedStyle(element).unicodeBidi)).toMatch(
			/isolate|plaintext/
		);
	});
});

test('written as a commentary they stand as text, and in the locked report too', async () => {
	const avsnitt = page.locator('[data-avsnitt=ekonomi]');
	await avsnitt.getByRole('button', { name: 'Skriv en kommentar' }).click();
	const halvor = `ensam\ud800halva och \udc00en till`;
	const text = [...ALLA, halvor].join('\n\n');
	await avsnitt.locator('textarea').fill(text);
	await page.keyboard.press('Escape');
	const skrivet = avsnitt.locator('.skrivet');
	// Markdown has marks of its own, which are not shown.
	const utan = (one: string) => synligt(one).replace(/[\\*_`]/g, '');
	const visat = utan((await skrivet.textContent())!);
	const borta = [...ALLA, halvor]
		.map(utan)
		.filter((one) => !/^F(14|15|43) /.test(one) && !visat.includes(one.replace(/^[+-]\s?/, '')));
	expect(borta.map((one) => one.slice(0, 60))).toEqual([]);
	await ofarligt();

	await page.getByRole('button', { name: 'Lås kvartalet' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Lås kvartalet' }).click();
	await page.getByText('Visa det låsta').waitFor({ timeout: 30_000 });
	// The browser asks before it leaves what is not kept yet.
	await expect.poll(() => lagrat(page, LAST.prefix)).toContain('2025-K3');
	await expect.poll(() => lagrat(page, RAPPORT.prefix)).toContain('halva och');
	await page.goto(`${house.site.url}lasta/`);
	await page.getByRole('link', { name: 'Kvartal 3 2025' }).click();
	await page.locator('.rapport[data-klar]').waitFor();
	expect(saknade((await texten())!)).toEqual([]);
	await ofarligt();
	const word = await mammoth.extractRawText({ buffer: Buffer.from(await hamta('Word')) });
	expect(saknade(word.value)).toEqual([]);
});

test('published they stand as text, on the page and in its files', async () => {
	await page.getByRole('link', { name: 'Publicera', exact: true }).click();
	await page.getByRole('heading', { name: 'Godkänn' }).waitFor();
	// What the site itself lacks is told before anything is read and approved.
	await page.getByText('Webbplatsen behöver fler uppgifter').waitFor();
	await medUppgifter(page);
	expect(saknade((await texten())!)).toEqual([]);
	await ofarligt();
	for (const kryss of await page.locator('section:has(h2:text-is("Godkänn")) input').all())
		await kryss.check();
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Godkänn och ladda ner' }).click();
	const filer = unzipSync(readFileSync(await (await coming).path()));
	const plats = `publicerat/${ID}/2025-K3/`;
	const csv = Object.entries(filer).filter(([namn]) => namn.endsWith('.csv'));
	expect(saknade(csv.map(([, del]) => strFromU8(del).replaceAll('""', '"')).join('\n'))).toEqual(
		[]
	);

	// As a host would have it, unpacked.
	await page.route(`${house.site.url}vard/**`, (route) => {
		const fil = new URL(route.request().url()).pathname.slice('/vard/'.length);
		const contentType = fil.endsWith('.html') ? 'text/html' : 'application/octet-stream';
		return route.fulfill({ body: Buffer.from(filer[fil]!), contentType });
	});
	await page.goto(`${house.site.url}vard/${plats}index.html`);
	expect(saknade((await texten())!)).toEqual([]);
	await ofarligt();
});
