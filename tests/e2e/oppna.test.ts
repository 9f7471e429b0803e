import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INGET, skrivArbete, type Arbete } from '$lib/arbete/arbete';
import { Rapporttext } from '$lib/rapport/rapportschema';
import { Installningar } from '$lib/installningar/schema';
import { snapshotNyckel } from '$lib/snapshot/nyckel';
import { lock } from '$lib/snapshot/snapshot';
import { KOPIA, LAST, PUBLICERAT, RAPPORT } from '$lib/arbete/slag';
import { INNEHALL, PUBLICERAD } from '../unit/arbete/innehall';
import { lagrat } from './lagrat';
import { axe, House, textOf } from './site';

const nyckel = { sort: 'kvartal', avtal: 'energikontoret', kvartal: '2024-K3' } as const;
const text = (avsnitt: Record<string, string>) =>
	Rapporttext.parse({
		...nyckel,
		avsnitt: Object.entries(avsnitt).map(([id, text]) => ({ id, text }))
	});
const lpix = (procent: number) =>
	Installningar.parse({ version: 1, lpix: [{ ar: 2025, procent, kalla: 'SKR' }] });
const ettLas = lock({ ...INNEHALL, last: '2024-10-08T08:00:00.000Z' });
const annatLas = lock({ ...INNEHALL, last: '2024-10-09T08:00:00.000Z' });

const HAR: Arbete = {
	...INGET,
	installningar: lpix(2.4),
	rapporter: [text({ ekonomi: 'Skrivet här.', service: 'Bara här.' })],
	lasta: [ettLas]
};
const FILEN: Arbete = {
	...INGET,
	installningar: lpix(2.9),
	rapporter: [text({ ekonomi: 'Skrivet i filen.', per_kvartal: 'Bara i filen.' })],
	lasta: [annatLas]
};

let house: House;
let folder: string;
beforeAll(async () => {
	house = await House.open();
	folder = mkdtempSync(join(tmpdir(), 'oppna-'));
});
afterAll(async () => {
	rmSync(folder, { recursive: true });
	await house.close();
});

async function valj(page: Page, arbete: Arbete, namn: string): Promise<void> {
	const path = join(folder, namn);
	writeFileSync(path, skrivArbete(arbete));
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	const [chooser] = await Promise.all([
		page.waitForEvent('filechooser'),
		page.getByRole('button', { name: 'Öppna ett sparat arbete' }).click()
	]);
	await chooser.setFiles(path);
}

const oppna = (page: Page) =>
	page.getByRole('dialog').getByRole('button', { name: 'Öppna', exact: true }).click();

/** A page with the work of here. */
async function medArbete(): Promise<Page> {
	const { page } = await house.visit('lasta/');
	await valj(page, HAR, 'har.json');
	await oppna(page);
	await expect.poll(() => lagrat(page, RAPPORT.prefix)).toContain('Skrivet här.');
	return page;
}

describe('a work file', () => {
	test('is opened part by part: what is here stands until something else is chosen', async () => {
		const page = await medArbete();
		await valj(page, FILEN, 'filen.json');
		const dialog = page.getByRole('dialog');
		const question = await dialog.innerText();
		for (const part of ['Skrivet här.', 'Skrivet i filen.', 'Bara i filen.', 'procent: 2,9'])
			expect(question).toContain(part);
		expect(question).not.toContain('Bara här.');
		expect(await axe(page)).toEqual([]);
		await oppna(page);
		await expect.poll(() => lagrat(page, RAPPORT.prefix)).toContain('Bara i filen.');
		const texts = await lagrat(page, RAPPORT.prefix);
		expect(texts).toContain('Skrivet här.');
		expect(texts).toContain('Bara här.');
		expect(texts).not.toContain('Skrivet i filen.');
		// Two locks of one quarter stand side by side.
		const locks = await lagrat(page, LAST.prefix);
		expect(locks).toContain(ettLas.innehall.last);
		expect(locks).toContain(annatLas.innehall.last);
		await page.close();
	});

	test('whose parts are chosen can be undone in one step, and a copy of before is kept', async () => {
		const page = await medArbete();
		await valj(page, FILEN, 'filen.json');
		const dialog = page.getByRole('dialog');
		await dialog
			.getByRole('group', { name: 'Budget och utfall' })
			.getByText('Ta det ur filen')
			.click();
		await dialog.getByRole('group', { name: /LPIX/ }).getByText('Ta det ur filen').click();
		await oppna(page);
		await expect.poll(() => lagrat(page, RAPPORT.prefix)).toContain('Skrivet i filen.');
		await expect.poll(() => lagrat(page, 'installningar/')).toContain('2.9');
		expect(await lagrat(page, KOPIA.prefix)).toContain('Skrivet här.');
		await page.getByRole('button', { name: 'Spara kopian som fil' }).waitFor();
		await page.getByRole('button', { name: 'Ångra öppningen' }).click();
		await expect.poll(() => lagrat(page, RAPPORT.prefix)).toContain('Skrivet här.');
		expect(await lagrat(page, RAPPORT.prefix)).not.toContain('filen');
		await expect.poll(() => lagrat(page, 'installningar/')).toContain('2.4');
		expect(await lagrat(page, LAST.prefix)).toContain(annatLas.innehall.last);
		await page.close();
	});

	test('that has nothing new changes nothing, and says so', async () => {
		const page = await medArbete();
		await valj(page, HAR, 'har.json');
		await page.getByText('Allt i har.json finns redan här. Inget har ändrats.').first().waitFor();
		expect(await page.getByRole('dialog').count()).toBe(0);
		await page.close();
	});

	test('that is not wanted after all leaves everything as it was', async () => {
		const page = await medArbete();
		const before = await lagrat(page, '');
		await valj(page, FILEN, 'filen.json');
		await page.getByRole('dialog').waitFor();
		await page.keyboard.press('Escape');
		await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
		expect(await lagrat(page, '')).toBe(before);
		expect(await textOf(page)).not.toContain('är öppnad');
		await page.close();
	});
});

test('a published report is forgotten only when that is what is meant, and can be had back', async () => {
	const { page } = await house.visit('lasta/');
	await valj(page, { ...INGET, lasta: [ettLas], publicerade: [PUBLICERAD] }, 'ute.json');
	await oppna(page);
	await page.getByText('1\u00a0publicerad rapport.').first().waitFor();
	await page.goto(`${house.site.url}publicera/?visa=${encodeURIComponent(snapshotNyckel(ettLas))}`);
	const glom = page.getByRole('button', { name: 'Glöm kvartal 2 2024' });
	const dialog = page.getByRole('dialog', { name: 'Glöm kvartal 2 2024' });
	await glom.click();
	await dialog.getByRole('button', { name: 'Behåll den' }).click();
	expect(await lagrat(page, PUBLICERAT.prefix)).not.toBe('[]');
	await glom.click();
	expect(await axe(page)).toEqual([]);
	await dialog.getByRole('button', { name: 'Glöm rapporten' }).click();
	await expect.poll(() => lagrat(page, PUBLICERAT.prefix)).toBe('[]');
	expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
		'Tidigare publicerat'
	);
	await page.getByRole('button', { name: 'Ångra' }).click();
	await expect.poll(() => lagrat(page, PUBLICERAT.prefix)).toContain('2024-K2');
	await glom.waitFor();
	await page.close();
});
