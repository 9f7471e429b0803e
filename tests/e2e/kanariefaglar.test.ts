import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANTAL, kanariefaglar, KONTAKTER } from './kanariefaglar';
import {
	innehall,
	lagrat,
	lyssnaPa,
	nerladdad,
	nerladdningar,
	papper,
	type Sankor
} from './sankor';
import { behallExempel, drop, files, House, SAMPLES, medUppgifter } from './site';

const folder = mkdtempSync(join(tmpdir(), 'kanariefaglar-'));
/** The pages of the menu, as their links are called. */
const SIDOR = [
	...['Inflyttning', 'Service', 'Register', 'Ekonomi', 'Energikontoret', 'Kommuner', 'Fakturor'],
	...['Kalender', 'Avtal', 'Låsta kvartal', 'Data', 'Översikt']
];

let house: House;
let page: Page;
const sankor: Sankor = new Map();
const filer: string[] = [];

async function nasta(namn: string): Promise<void> {
	await page.locator('header').getByRole('link', { name: namn, exact: true }).click();
	await page.locator(`nav a[aria-current=page]:text-is("${namn}")`).waitFor();
	await raknat();
}

/** All has been computed when nothing says that it is being. */
async function raknat(): Promise<void> {
	await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
}

beforeAll(async () => {
	house = await House.open();
	const visit = await house.visit('?avtal=kompetensattraktion-2024&kvartal=2024-K3', {
		serviceWorkers: 'allow'
	});
	page = visit.page;
	lyssnaPa(page, sankor);
	const path = join(folder, KONTAKTER.name);
	writeFileSync(path, KONTAKTER.text);
	await drop(page, [...files(SAMPLES).filter((one) => !one.endsWith('/kontakter.csv')), path]);
	await behallExempel(page);
	await page.getByRole('dialog').getByRole('button', { name: 'Läs in' }).click();
	await page.locator('data[data-matt="hushall_nu.registrerade"]').first().waitFor();

	for (const namn of SIDOR) {
		await nasta(namn);
		filer.push(...(await nerladdningar(page, sankor)));
		for (const ord of [/^Visa kontakterna/, /^Visa (alla|fler)/])
			for (const knapp of await page.getByRole('button', { name: ord }).all())
				await knapp.click({ timeout: 2_000 }).catch(() => undefined);
		await raknat();
		sankor.set(`the page ${namn}`, await page.content());
		sankor.set(`the paper ${namn}`, await papper(page));
	}
	await nasta('Rapport');
	await page.locator('.rapport[data-klar]').waitFor();
	filer.push(...(await nerladdningar(page, sankor)));
	sankor.set('the page Rapport', await page.content());
	sankor.set('the paper Rapport', await papper(page));
	await page.getByRole('button', { name: 'Lås kvartalet' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Lås kvartalet' }).click();
	await page.getByText('Visa det låsta').waitFor({ timeout: 30_000 });
	await nasta('Låsta kvartal');
	filer.push(...(await nerladdningar(page, sankor)));
	await page.getByRole('link', { name: 'Kvartal 3 2024' }).click();
	await page.locator('.rapport[data-klar]').waitFor();
	filer.push(...(await nerladdningar(page, sankor)));
	sankor.set('the locked report', await page.content());
	sankor.set('the locked report on paper', await papper(page));
	await page.getByRole('link', { name: 'Publicera', exact: true }).click();
	await page.getByRole('heading', { name: 'Godkänn' }).waitFor();
	sankor.set('the page Publicera', await page.content());
	for (const kryss of await page.locator('section:has(h2:text-is("Godkänn")) input').all())
		await kryss.check();
	await medUppgifter(page);
	const publicerat = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Godkänn och ladda ner' }).click();
	filer.push(await nerladdad(await publicerat, sankor));
	sankor.set('what the browser keeps', await lagrat(page));
}, 280_000);
afterAll(async () => {
	rmSync(folder, { recursive: true });
	await house.close();
});

test('five hundred canaries are in the file, and are known wherever they turn up', () => {
	expect(kanariefaglar(KONTAKTER.text).length).toBeGreaterThan(ANTAL * 10);
	expect(kanariefaglar('<td>18930404-1021</td>')).toHaveLength(1);
	expect(kanariefaglar('tel 12025550100')).toHaveLength(1);
	expect(kanariefaglar('KvittrulAA, kanarie.aa@kanariefagel.example')).toHaveLength(2);
	expect(kanariefaglar('265 hushåll, 4 096 500 kr, 2024-09-30')).toEqual([]);
});

test('the file was read, and gave figures, files and something to keep', async () => {
	expect(sankor.get('the page Data')).toContain('kontakter.csv');
	for (const slut of [
		/\.docx$/,
		/\.xlsx$/,
		/csv\.zip$/,
		/publicerat-.*\.zip$/,
		/\.csv$/,
		/\.svg$/,
		/\.ics$/,
		/arbete.*\.json$/
	])
		expect(
			filer.filter((fil) => slut.test(fil)),
			String(slut)
		).not.toEqual([]);
	for (const sanka of ['addresses', 'what is sent', 'what the browser keeps'])
		expect(sankor.get(sanka)!.length, sanka).toBeGreaterThan(100);
});

test('not one is in a page, on paper, in a file, in storage, in the console or in an address', () => {
	const funna = [...sankor].flatMap(([sanka, text]) =>
		kanariefaglar(text)
			.slice(0, 3)
			.map((fynd) => `${sanka}: ${fynd}`)
	);
	expect(funna).toEqual([]);
	expect(sankor.size).toBeGreaterThan(40);
});

test('not one is in the build, and no person of the samples in what is published', async () => {
	const text = async (path: string) => {
		const bytes = readFileSync(path);
		return innehall(path, path.endsWith('.bin') ? gunzipSync(bytes) : bytes);
	};
	for (const path of readdirSync('build', { recursive: true }) as string[]) {
		const full = join('build', path);
		if (!statSync(full).isFile()) continue;
		const inne = await text(full);
		expect(kanariefaglar(inne), path).toEqual([]);
		if (path.startsWith('publicerat'))
			expect(inne.match(/\w+ Exempel\b|@example\.se|Exempel(gatan|vägen)/g), path).toBeNull();
	}
});
