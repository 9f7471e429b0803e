import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cells, handMade } from '../unit/import/workbook';
import { drop, House, oppnaFil, textOf } from './site';

const READER = /fetched-.*\.js/;

let house: House;
beforeAll(async () => {
	house = await House.open('/nagon/mapp/');
});
afterAll(() => house.close());

test('what reads workbooks is fetched with the first workbook, and within the policy', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'stegraknaren-'));
	const text = join(folder, 'lpix.csv');
	writeFileSync(text, 'År;LPIX\n2024;3,1\n');
	const workbook = join(folder, 'kontakter.xlsx');
	const contacts = cells([
		['ID', 'Registrerad', 'Namn'],
		...[45505, 45506].map((day, i) => [i, day, 'Exempel'])
	]);
	writeFileSync(workbook, handMade({ sheets: { Om: cells([['Rapport']]), Kontakter: contacts } }));

	const { page, requests, errors } = await house.visit('data/?kvartal=2024-K3');
	await drop(page, [text]);
	await oppnaFil(page, 'lpix.csv');
	await page.getByText('rubrik på rad 1').first().waitFor();
	expect(requests.filter((url) => READER.test(url))).toEqual([]);

	await drop(page, [workbook]);
	await oppnaFil(page, 'kontakter.xlsx, blad ”Kontakter”');
	await page.getByText('Excel, blad ”Kontakter”').first().waitFor();
	expect(await textOf(page)).toContain('Excel, blad ”Kontakter”, rubrik på rad 1');
	expect(await textOf(page)).toContain('2 av 2');
	expect(await textOf(page)).toContain('Borttagna som personuppgifter Namn');
	expect(requests.filter((url) => READER.test(url))).toHaveLength(1);
	expect(errors).toEqual([]);
	await page.close();
});

test('each source of a workbook has its own report, is read as was said of it, and can be taken away', async () => {
	const contacts = (id: string) =>
		cells([
			['ID', 'Registrerad'],
			[id, '2024-01-01']
		]);
	const sheets = {
		Register: contacts('K1'),
		Ekonomi: cells([
			['Avtal', 'År', 'Period', 'Post', 'Utfall'],
			['Kompetensattraktion 2024', 2024, '2024-03', 'CRM', 100]
		]),
		'Ekonomi 2': cells([
			['Avtal', 'År', 'Period', 'Post', 'Utfall'],
			['Kompetensattraktion 2024', 2024, '2024-03', 'CRM', 200]
		]),
		Gamla: contacts('K2')
	};
	const folder = mkdtempSync(join(tmpdir(), 'arbetsbok-'));
	const bok = join(folder, 'bok.xlsx');
	writeFileSync(bok, handMade({ sheets }));
	const { page, errors } = await house.visit('data/?kvartal=2024-K3');
	await drop(page, [bok]);
	const report = (blad: string) =>
		page.getByRole('region', { name: 'bok.xlsx' }).filter({ hasText: `Excel, blad ”${blad}”` });
	await report('Ekonomi').waitFor();

	await report('Register').getByText('Ändra hur filen läses').click();
	await report('Register').getByLabel('Blad').selectOption('Gamla');
	await report('Register').getByRole('button', { name: 'Läs om filen så' }).click();
	await report('Gamla').waitFor();
	await report('Ekonomi').getByText('Ändra enhet, år och hur filen läses').click();
	await report('Ekonomi').getByLabel('Beloppen står i').selectOption('tkr');
	await report('Ekonomi').getByRole('button', { name: 'Läs om filen så' }).click();
	// The sheet of the contacts is still the chosen one, and the other source's may be chosen too.
	await report('Ekonomi').getByLabel('Blad').selectOption('Ekonomi 2');
	await report('Ekonomi').getByRole('button', { name: 'Läs om filen så' }).click();
	await report('Ekonomi 2').waitFor();
	await report('Gamla').waitFor();
	await report('Ekonomi 2').getByLabel('Blad').selectOption('Det första av sitt slag');
	await report('Ekonomi 2').getByRole('button', { name: 'Läs om filen så' }).click();
	await report('Ekonomi').waitFor();
	await page
		.getByText(/^bok\.xlsx: blad ”Gamla”, belopp i /)
		.first()
		.waitFor();
	await report('Gamla').waitFor();

	await page.getByRole('button', { name: 'Ta bort bok.xlsx, blad ”Ekonomi”' }).click();
	await report('Ekonomi').waitFor({ state: 'detached' });
	expect(await report('Gamla').count()).toBe(1);
	expect(errors).toEqual([]);
	await page.close();
	rmSync(folder, { recursive: true });
}, 120_000);
