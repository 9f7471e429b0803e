import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPaket, type Paket } from '$lib/publicering/paket/paket';
import { Publicering } from '$lib/publicering/publicering';
import { webbplats } from '$lib/publicering/sida/webbplats';
import { axe, drop, files, House, SAMPLES, textOf, type Visit, reload } from './site';

let house: House;
const folder = mkdtempSync(join(tmpdir(), 'publicera-'));
beforeAll(async () => {
	house = await House.open('/nagon/mapp/');
});
afterAll(async () => {
	rmSync(folder, { recursive: true });
	await house.close();
});

const FORRA = 'static/publicerat/kompetensattraktion-2024/2024-K3/rapport.json';
const idag = () => new Date().toLocaleDateString('sv-SE');

/** Locks a quarter of the samples, and goes on to publish it. */
async function tillPublicera(kvartal: string, avtal: string, options = {}): Promise<Visit> {
	const visit = await house.visit(`rapport/?avtal=${avtal}&kvartal=${kvartal}`, options);
	const { page } = visit;
	await drop(page, files(SAMPLES));
	await page.locator('.rapport[data-klar]').waitFor({ timeout: 30_000 });
	// On a phone the report's tools stand behind a line.
	const verktyg = page.getByText('Skriv ut, ladda ner', { exact: true });
	if (await verktyg.isVisible()) await verktyg.click();
	await page.getByRole('button', { name: 'Lås kvartalet' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Lås kvartalet' }).click();
	await page.getByText('Visa det låsta').click();
	await page.getByRole('link', { name: 'Publicera' }).click();
	await page.getByRole('heading', { name: 'Godkänn' }).waitFor();
	return visit;
}

async function godkann(page: Page): Promise<{ namn: string; filer: Map<string, string> }> {
	for (const kryss of await page.locator('section:has(h2:text-is("Godkänn")) input').all())
		await kryss.check();
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Godkänn och ladda ner' }).click();
	const download = await coming;
	// What is said of the file stands below the button, which must not leave the window with the rest.
	await page.getByText(/^Klart\. /).waitFor();
	expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(
		'Godkänn och ladda ner'
	);
	const path = join(folder, download.suggestedFilename());
	await download.saveAs(path);
	const filer = unzipSync(new Uint8Array(readFileSync(path)));
	// With the byte order mark, which is part of a file for Excel.
	const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
	const texter = Object.entries(filer).map(([namn, bytes]) => [namn, utf8.decode(bytes)] as const);
	return { namn: download.suggestedFilename(), filer: new Map(texter) };
}

/** With a full disk no file is given: what is out must be remembered first. */
async function utanPlats(page: Page): Promise<void> {
	await page.evaluate(() => {
		const { put } = IDBObjectStore.prototype;
		Object.assign(window, { plats: () => (IDBObjectStore.prototype.put = put) });
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	let filer = 0;
	const rakna = () => filer++;
	page.on('download', rakna);
	for (const kryss of await page.locator('section:has(h2:text-is("Godkänn")) input').all())
		await kryss.check();
	await page.getByRole('button', { name: 'Godkänn och ladda ner' }).click();
	await page.getByRole('alert').getByText('Ingen fil laddades ner.').waitFor();
	await page.getByText('Inget tidigare publicerat är öppnat.').first().waitFor();
	page.off('download', rakna);
	expect(filer).toBe(0);
	// It is worked out anew, and what was approved was the one before.
	const kryssade = page.locator('section:has(h2:text-is("Godkänn")) input:checked');
	await page.getByRole('button', { name: 'Godkänn och ladda ner' }).waitFor();
	await expect.poll(() => kryssade.count()).toBe(0);
	await page.getByRole('heading', { name: 'Godkänn' }).waitFor();
	await page.evaluate(() => (window as never as { plats: () => void }).plats());
}

function paketet(text: string): Paket {
	const last = readPaket(text);
	if ('fel' in last) throw new Error(last.fel.join(' '));
	return last.paket;
}

describe('publishing in the browser', () => {
	test('shows every hidden count and the proof, and gives the site that a build gives', async () => {
		const { page, errors } = await tillPublicera('2024-K4', 'kompetensattraktion-2024');
		// The page answers while what must be hidden is worked out.
		const arbetare = page.waitForEvent('worker');
		await page.locator('input[data-publicerade]').setInputFiles(FORRA);
		await page.getByText('1 publicerad rapport öppnades.').first().waitFor();
		await arbetare;
		expect(await page.getByRole('button', { name: 'Godkänn och ladda ner' }).isDisabled()).toBe(
			true
		);
		await page
			.getByRole('heading', { name: 'Inget dolt går att räkna ut ur tabellerna' })
			.waitFor();
		const sedd = await textOf(page);
		expect(sedd).toContain('1 tidigare publicering');
		// What is hidden is told with its number here, and only here.
		const gomda = page.locator('[data-matt="hushall_per_kommun_aret"] .varfor');
		expect(await gomda.count()).toBeGreaterThan(0);
		expect(await axe(page)).toEqual([]);

		const { namn, filer } = await godkann(page);
		expect(namn).toBe('publicerat-kompetensattraktion-2024-2024-K4.zip');
		const plats = 'publicerat/kompetensattraktion-2024';
		const nytt = paketet(filer.get(`${plats}/2024-K4/rapport.json`)!);
		const om = Publicering.parse(
			JSON.parse(readFileSync('static/publicerat/publicering.json', 'utf8'))
		);
		const byggd = webbplats([paketet(readFileSync(FORRA, 'utf8')), nytt], om, idag());
		for (const [fil, text] of byggd) expect(filer.get(`publicerat/${fil}`), fil).toBe(text);
		expect([...filer.keys()].filter((fil) => !fil.startsWith('publicerat/'))).toEqual([]);
		// The last quarter's page follows too: it leads to the new one.
		expect(filer.get(`${plats}/2024-K3/index.html`)).toContain('2024-K4');

		// What was published is there the next time.
		await reload(page);
		await page.locator('[aria-labelledby] .lista li').nth(1).waitFor();
		expect(await page.locator('.lista li').count()).toBe(2);
		expect(errors).toEqual([]);
		await page.close();
	});

	test('says what is wrong with a file that is no publication, and keeps a report out of the site until its day', async () => {
		const { page } = await tillPublicera('2024-K2', 'kompetensattraktion-2024');
		const [brev, zip] = [join(folder, 'brev.json'), join(folder, 'trasig.zip')];
		writeFileSync(brev, '{"hej":1}');
		writeFileSync(zip, 'PK\u0003\u0004 inte en zip');
		await page.locator('input[data-publicerade]').setInputFiles([brev, zip]);
		const sagt = page.getByRole('alert');
		await sagt.waitFor();
		expect(await sagt.innerText()).toContain(
			'brev.json: Filen är ingen publicerad rapport från Stegräknaren.'
		);
		expect(await sagt.innerText()).toContain('trasig.zip är skadad eller avklippt');

		await page.getByLabel('Visas tidigast').fill('2099-01-01');
		await page.getByText('Rapporten får visas från den 1 januari 2099').first().waitFor();
		await utanPlats(page);
		const { filer } = await godkann(page);
		expect([...filer].filter(([fil, text]) => (fil + text).includes('2024-K2'))).toEqual([]);
		expect(filer.has('publicerat/index.html')).toBe(true);
		await page.getByText('Den är inte med i filen förrän den 1 januari 2099').first().waitFor();
		expect(await textOf(page, '.lista')).toContain('Kvartal 2 2024');
		await page.close();
	});

	test('gives the working group the response times of each kommun, in a file of its own', async () => {
		const { page } = await tillPublicera('2024-K3', 'kompetensattraktion-2024', {
			viewport: { width: 375, height: 800 },
			colorScheme: 'dark'
		});
		expect(await page.locator('table[data-matt^="svarstid"]').count()).toBe(0);
		await page.getByLabel('Arbetsgruppen').check();
		await page.locator('[data-matt="svarstid_per_kommun_aret"]').waitFor();
		expect(await axe(page)).toEqual([]);
		expect(
			await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
		).toBeLessThanOrEqual(0);
		const { namn, filer } = await godkann(page);
		expect(namn).toBe('publicerat-kompetensattraktion-2024-2024-K3-arbetsgrupp.zip');
		const sida = filer.get('index.html')!;
		expect(sida).toContain('ska inte läggas på webben');
		expect(sida).toMatch(/<meta name="robots" content="noindex/);
		await page.close();
	});

	test('without a locked quarter shows the way: files, the lock, and what is to be read', async () => {
		const { page, errors } = await house.visit('publicera/');
		await page.getByRole('heading', { name: 'Lås kvartalet' }).waitFor();
		expect(await axe(page)).toEqual([]);
		await page.getByRole('link', { name: 'Läs in filer' }).click();
		await drop(page, files(SAMPLES));
		await page.getByRole('heading', { name: 'kontakter.csv' }).waitFor({ timeout: 30_000 });
		await page.evaluate(() => history.back());
		await page.getByRole('button', { name: 'Lås kvartal 3 2024' }).click();
		const dialog = page.getByRole('dialog', { name: 'Lås kvartal 3 2024' });
		await dialog.getByRole('button', { name: 'Lås kvartalet ändå' }).click();
		await page.getByRole('link', { name: 'Publicera' }).click();
		await page.getByRole('heading', { name: 'Godkänn' }).waitFor();
		// What no one has written is folded, and is all there: it opens at once.
		const tabell = page.locator('[data-publiceras] table').first();
		expect(await tabell.isVisible()).toBe(false);
		await page.getByRole('button', { name: 'Öppna allt' }).click();
		expect(await tabell.isVisible()).toBe(true);
		await page.evaluate(() => history.back());
		await page.evaluate(() => history.back());
		await page.getByText('Kvartal 3 2024 är låst.', { exact: true }).waitFor();
		await page.getByRole('link', { name: /^Läs igenom/ }).waitFor();
		expect(await axe(page)).toEqual([]);
		expect(errors).toEqual([]);
		await page.close();
	});
});
