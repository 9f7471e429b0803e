import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cells, handMade } from '../unit/import/workbook';
import { drop, House, textOf } from './site';

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
	await page.getByText('rubrik på rad 1').waitFor();
	expect(requests.filter((url) => READER.test(url))).toEqual([]);

	await drop(page, [workbook]);
	await page.getByText('Excel, blad ”Kontakter”').waitFor();
	expect(await textOf(page)).toContain('Kontakter Excel, blad ”Kontakter”, rubrik på rad 1');
	expect(await textOf(page)).toContain('2 rader inlästa av 2');
	expect(await textOf(page)).toContain('Borttagna som personuppgifter: Namn');
	expect(requests.filter((url) => READER.test(url))).toHaveLength(1);
	expect(errors).toEqual([]);
	await page.close();
});
