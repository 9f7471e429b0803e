import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, behallExempel, BROKEN, drop, figure, files, House, SAMPLES, textOf } from './site';

let house: House;
const folder = mkdtempSync(join(tmpdir(), 'stegraknaren-data-'));
beforeAll(async () => {
	house = await House.open();
});
afterAll(async () => {
	await house.close();
	rmSync(folder, { recursive: true });
});

function kontakter(name: string, ...rader: string[]): string {
	const path = join(folder, name);
	const header = 'Kontakt-ID;Registrerad;Valda kommuner;Flyttstatus;Flyttdatum;E-post';
	writeFileSync(path, [header, ...rader].join('\r\n'));
	return path;
}

test('the broken files dropped at once give a diagnosis, and a list to take back', async () => {
	const { page, errors } = await house.visit('data/');
	await drop(page, files(BROKEN));
	await page.getByRole('heading', { name: '2 av 20 filer kunde inte läsas in' }).waitFor();
	const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
	const told = headings.filter((text) => text.endsWith('.csv'));
	expect(told.slice(0, 2).sort()).toEqual(['okand_fil.csv', 'olaslig_fil.csv']);
	expect(told).toHaveLength(20);
	expect(await textOf(page)).toContain(
		'1 rad utan giltig registrering. Högst 1 hushåll saknas i Registrerade. Registrerad rad 41199'
	);
	expect(await axe(page)).toEqual([]);

	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Ladda ner listan att rätta (CSV)' }).click()
	]);
	const list = readFileSync(await download.path(), 'utf8');
	expect(list.split('\r\n')[0]).toBe('\ufeffFil;Rad;Kontakt-ID;Kolumn;Problem;Vad det betyder');
	expect(list).toContain('ogiltig_registrerad.csv;4;1199;Registrerad;');
	expect(list).not.toContain('efter påsk');
	expect(errors).toEqual([]);
	await page.close();
});

test('a second export tells its difference, and changes nothing until it is taken', async () => {
	const { page } = await house.visit('?kvartal=2024-K2');
	const maj = kontakter(
		'maj.csv',
		'K1;2024-01-02;Åre;;;',
		'K2;2024-03-03;Berg;;;',
		'K3;2024-01-04;;;;'
	);
	const juni = kontakter(
		'juni.csv',
		'K1;2024-01-02;Åre;;;',
		'K2;2024-03-03;Berg;Flyttat;2024-02-01;',
		'K4;2024-06-04;;;;'
	);
	await drop(page, [maj]);
	expect(await figure(page, 'hushall_nu.flyttade')).toBe('0');

	await drop(page, [juni]);
	const dialog = page.getByRole('dialog');
	await dialog.getByText('3 rader är inlästa nu, 3 efter inläsningen.').first().waitFor();
	expect(await textOf(page, 'dialog[open]')).toContain(
		'1 flytt som registrerats nu hör till ett redan redovisat kvartal: kvartal 1 2024.'
	);
	const berg = dialog.getByRole('row', { name: /^Berg/ });
	expect(await berg.getByRole('cell').allTextContents()).toEqual(['0', '0', '1']);
	expect(await axe(page)).toEqual([]);
	await dialog.getByRole('button', { name: 'Avbryt' }).click();
	await dialog.waitFor({ state: 'hidden' });
	expect(await figure(page, 'hushall_nu.flyttade')).toBe('0');

	await drop(page, [juni]);
	await dialog.getByRole('button', { name: 'Läs in' }).click();
	await page.locator('data[data-matt="hushall_nu.flyttade"][value="1"]').first().waitFor();
	await page.close();
});

test('a second economy file tells which posts change, before and after', async () => {
	const { page } = await house.visit('data/');
	const [path] = files(SAMPLES, /^ekonomi-kompetensfokus/);
	const text = readFileSync(path!, 'latin1');
	const changed = join(folder, 'ekonomi-ny.csv');
	writeFileSync(changed, text.split('\n').slice(0, -2).join('\n'), 'latin1');
	await drop(page, [path!]);
	await page.getByRole('heading', { name: 'ekonomi-kompetensfokus.csv' }).waitFor();
	await drop(page, [changed]);
	const dialog = page.getByRole('dialog');
	await behallExempel(page);
	await dialog.getByRole('columnheader', { name: 'Skillnad' }).first().waitFor();
	expect(await dialog.getByRole('row').count()).toBeGreaterThan(1);
	await page.close();
});

test('two contacts that share an address are joined, and Registrerade falls by one', async () => {
	const { page } = await house.visit('data/?kvartal=2024-K1');
	const path = kontakter(
		'delar.csv',
		'K1;2024-01-02;;;;anna@example.se',
		'K2;2024-01-03;;;;Anna@Example.se',
		'K3;2024-01-04;;;;bo@example.se'
	);
	await drop(page, [path]);
	await page.getByRole('heading', { name: 'Kontakter som kan vara samma hushåll' }).waitFor();
	expect(await textOf(page)).not.toContain('example.se');
	await page.getByRole('link', { name: 'Översikt' }).click();
	expect(await figure(page, 'hushall_nu.registrerade')).toBe('3');

	await page.getByRole('link', { name: 'Data', exact: true }).click();
	await page.getByRole('checkbox', { name: /K1 · K2/ }).check();
	await page.getByRole('button', { name: 'Sammanför markerade' }).click();
	await page.getByText('Sammanförda: 1').first().waitFor();
	await page.getByRole('link', { name: 'Översikt' }).click();
	await page.locator('data[data-matt="hushall_nu.registrerade"][value="2"]').first().waitFor();
	await page.close();
});
