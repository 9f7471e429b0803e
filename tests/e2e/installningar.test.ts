import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, drop, figure, House, sparat, textOf } from './site';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

const folder = mkdtempSync(join(tmpdir(), 'stegraknaren-'));
const file = (name: string, ...lines: string[]) => {
	const path = join(folder, name);
	writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
	return path;
};
const HEADER = 'Ärende;Kom in;Läge;Flytt;Förnamn';

test('a file with headers of its own is tied once, and then known to page and command line', async () => {
	const first = file(
		'arenden.csv',
		HEADER,
		'A1;2024-01-02;Klar;2024-02-01;Kanarie',
		'A2;2024-01-03;Vilande;;Kanarie',
		'A3;2024-03-31;Klar;2024-03-01;Kanarie'
	);
	const { page, errors } = await house.visit('data?kvartal=2024-K1');
	await drop(page, [first]);
	await page.getByText('Filen känns inte igen').first().waitFor();
	const kolumn = (rubrik: string) => page.getByLabel(new RegExp(`^${rubrik}`));
	await page.getByLabel('Filen innehåller').selectOption('Kontakter');
	await kolumn('Ärende').selectOption('Kontakt-ID (krävs)');
	await kolumn('Läge').selectOption('Flyttstatus');
	await kolumn('Flytt ').selectOption('Flyttdatum');
	await kolumn('Kom in').selectOption('Används inte');
	const koppla = page.getByRole('button', { name: 'Koppla och läs om' });
	expect(await textOf(page)).toContain('Kontakter behöver också Registrerad.');
	expect(await koppla.isDisabled()).toBe(true);
	await kolumn('Kom in').selectOption('Registrerad (krävs)');
	expect(await axe(page)).toEqual([]);
	expect(await textOf(page)).not.toContain('Kanarie');
	await koppla.click();

	await page.getByText('3 av 3').first().waitFor();
	await page.getByText('Koppla 2 okända ord').click();
	await page.getByLabel(/”Klar”/).selectOption('Har flyttat');
	await page.getByLabel(/”Vilande”/).selectOption('Har inte flyttat');
	await page.getByRole('button', { name: 'Spara och läs om' }).click();
	await page.getByText('Flyttstatus ”Klar”: Har flyttat').first().waitFor();
	await page.getByRole('link', { name: 'Översikt' }).click();
	expect(await figure(page, 'hushall_nu.registrerade')).toBe('3');
	expect(await figure(page, 'hushall_nu.flyttade')).toBe('2');

	await sparat(page);
	await page.goto(`${house.site.url}data?kvartal=2024-K1`);
	await drop(page, [first]);
	await page.getByText('3 av 3').first().waitFor();
	expect(await page.getByText('okända ord').count()).toBe(0);

	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Ladda ner inställningar' }).click();
	const settings = join(mkdtempSync(join(tmpdir(), 'stegraknaren-')), 'installningar.json');
	await (await download).saveAs(settings);
	const chooser = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: 'Läs in inställningar' }).click();
	await (await chooser).setFiles(settings);
	await page
		.getByText('Allt i installningar.json finns redan här. Inget har ändrats.')
		.first()
		.waitFor();
	// The page's one file input takes data.
	expect(await page.locator('input[type=file]').count()).toBe(1);
	expect(readFileSync(settings, 'utf8')).not.toMatch(/Kanarie|Förnamn/);
	const args = ['--data', folder, '--kvartal', '2024-K1', '--installningar', settings];
	const out = execFileSync('npm', ['run', '--silent', 'berakna', '--', ...args], {
		encoding: 'utf8'
	});
	const { matt, import: reports } = JSON.parse(out);
	expect(matt.hushall_nu.rader).toMatchObject([{ registrerade: 3, flyttade: 2 }]);
	expect(reports).toMatchObject([{ fil: 'arenden.csv', kalla: 'kontakter', inlasta: 3 }]);

	await page.getByRole('button', { name: /^Ta bort.*Kontakter: / }).click();
	await page.getByText('Filen känns inte igen').first().waitFor();
	expect(errors).toEqual([]);
	await page.close();
});
