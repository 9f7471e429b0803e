import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BROKEN, drop, figure, files, House, textOf } from './site';

let house: House;
const folder = mkdtempSync(join(tmpdir(), 'stegraknaren-kvartal-'));
beforeAll(async () => {
	house = await House.open();
});
afterAll(async () => {
	await house.close();
	rmSync(folder, { recursive: true });
});

const sok = (page: Page) => new URL(page.url()).search;

function fil(name: string, ...rader: string[]): string {
	const path = join(folder, name);
	writeFileSync(path, rader.join('\r\n'));
	return path;
}

/** A register from 2023 to a day, with one household in each of the quarters before it. */
function register(name: string, sista: string): string {
	return fil(
		name,
		'Kontakt-ID;Registrerad;Valda kommuner;Flyttstatus;Flyttdatum',
		'A;2023-10-03;Åre;;',
		'B;2023-11-04;Åre;;',
		'C;2024-07-05;Berg;;',
		'D;2024-09-26;Berg;Flyttat;2024-09-27',
		`E;${sista};Åre;;`
	);
}

test('opens at the quarter the register covers, and holds no part of one against a whole', async () => {
	const { page, errors } = await house.visit('');
	await drop(page, [register('oktober.csv', '2024-10-08')]);
	expect(await figure(page, 'hushall_nu.registrerade')).toBe('4');
	expect(sok(page)).toBe('?avtal=kompetensattraktion-2024&kvartal=2024-K3');
	expect(await page.getByLabel('Till och med').inputValue()).toBe('2024-09-30');

	await page.getByLabel('Nästa kvartal').click();
	await page.waitForURL(/kvartal=2024-K4$/);
	await page.getByText('Registret slutar 8 oktober 2024').first().waitFor();
	expect(await page.getByLabel('Till och med').inputValue()).toBe('2024-10-08');
	await expect
		.poll(() => textOf(page, 'h1'))
		.toBe('1 nytt hushåll registrerade sig t.o.m. 8 oktober 2024');
	expect(await textOf(page)).not.toContain('samma kvartal i fjol');

	// Whoever asks for the whole quarter has it, and is told what it is.
	await page.getByLabel('Till och med').selectOption('2024-12-31');
	await page.waitForURL(/kvartal=2024-K4&tom=2024-12-31/);
	await expect
		.poll(() => textOf(page, 'h1'))
		.toBe('1 nytt hushåll registrerade sig t.o.m. 8 oktober 2024');
	await page.getByRole('link', { name: 'Rapport' }).click();
	await page.locator('.rapport[data-klar]').waitFor();
	expect(await textOf(page, '.rapport')).toContain(
		'Registret slutar 8 oktober 2024. Siffrorna gäller en del av kvartalet och jämförs inte med andra kvartal.'
	);
	expect(await textOf(page, '.rapport')).not.toContain('i fjol');
	expect(errors).toEqual([]);
	await page.close();
});

test('a quarter that nobody chose follows what is loaded, and one that was chosen stays', async () => {
	const { page } = await house.visit('');
	await drop(page, files(BROKEN, /^olaslig_fil/));
	await page.getByText('kunde inte läsas in').first().waitFor();
	expect(sok(page)).toBe('');
	await drop(page, [fil('lpix.csv', 'År;Procent;Källa', '2024;3,1;beslut')]);
	// An index serves its year; the register tells better.
	await page.waitForURL(/kvartal=2024-K4/);

	await drop(page, [register('juli.csv', '2024-10-08')]);
	await page.waitForURL(/kvartal=2024-K3/);
	await drop(page, [register('januari.csv', '2025-01-09')]);
	await page.getByRole('dialog').getByRole('button', { name: 'Läs in' }).click();
	await page.waitForURL(/kvartal=2024-K4/);

	await page.getByLabel('Föregående kvartal').click();
	await page.waitForURL(/kvartal=2024-K3/);
	await drop(page, [register('april.csv', '2025-04-09')]);
	await page.getByRole('dialog').getByRole('button', { name: 'Läs in' }).click();
	await page.getByRole('dialog').waitFor({ state: 'hidden' });
	await page.locator('data[data-matt="hushall_nu.registrerade"]').first().waitFor();
	expect(sok(page)).toContain('kvartal=2024-K3');
	await page.close();
});
