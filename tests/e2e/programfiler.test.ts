import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { INGET, skrivArbete } from '$lib/arbete/arbete';
import { tomRapport } from '$lib/rapport/rapporttext';
import { skrivInstallningar } from '$lib/installningar/fil';
import { INGA } from '$lib/installningar/installningar';
import { axe, drop, House } from './site';

const AVTAL = 'kompetensattraktion-2024';
const mapp = mkdtempSync(join(tmpdir(), 'programfiler-'));
const fil = (name: string, text: string) => {
	writeFileSync(join(mapp, name), text);
	return join(mapp, name);
};
const INSTALLNINGAR = fil(
	'installningar.json',
	skrivInstallningar({ ...INGA, sie: [{ konto: '4010', avtal: AVTAL, post: 'CRM' }] })
);
const ARBETE = fil(
	'arbete.json',
	skrivArbete({
		...INGET,
		rapporter: [
			{
				...tomRapport({ avtal: AVTAL, kvartal: '2024-K3', sort: 'kvartal', kommun: null }),
				handlaggare: 'A. Exempel'
			}
		]
	})
);
const KONTAKTER = fil('kontakter.csv', 'ID;Registrerad\n1;2024-01-01\n');

let house: House;
beforeAll(async () => void (house = await House.open()));
afterAll(async () => {
	await house.close();
	rmSync(mapp, { recursive: true });
});

test('settings dropped among data are offered at their own door, and the data are read', async () => {
	const { page, errors } = await house.visit('data');
	await drop(page, [KONTAKTER, INSTALLNINGAR]);
	const dialog = page.getByRole('dialog', { name: 'Öppna installningar.json' });
	await dialog.getByText('Inget som finns här ändras.').first().waitFor();
	expect(await axe(page)).toEqual([]);
	await dialog.getByRole('button', { name: 'Öppna', exact: true }).click();
	await page.getByText('4010: CRM').first().waitFor();
	await page.getByRole('heading', { name: 'kontakter.csv' }).waitFor();
	expect(await page.getByRole('heading', { name: 'installningar.json' }).count()).toBe(0);
	expect(errors).toEqual([]);
	await page.close();
}, 120_000);

test('work is opened on any page when it is said so, and not when it is not', async () => {
	const { page, errors } = await house.visit('avtal');
	await drop(page, [ARBETE]);
	const dialog = page.getByRole('dialog', { name: 'Öppna arbete.json' });
	await dialog.getByRole('button', { name: 'Avbryt' }).click();
	await dialog.waitFor({ state: 'hidden' });

	await drop(page, [ARBETE, INSTALLNINGAR]);
	await dialog.getByRole('button', { name: 'Öppna', exact: true }).click();
	// The line for those who hear has the same words, and may stand before it, hidden.
	const besked = (text: string) => page.locator('.besked').getByText(text).waitFor();
	await besked('arbete.json är öppnad');
	const nasta = page.getByRole('dialog', { name: 'Öppna installningar.json' });
	await nasta.getByRole('button', { name: 'Avbryt' }).click();
	await nasta.waitFor({ state: 'hidden' });

	await drop(page, [ARBETE]);
	await besked('Allt i arbete.json finns redan här.');
	expect(errors).toEqual([]);
	await page.close();
}, 120_000);
