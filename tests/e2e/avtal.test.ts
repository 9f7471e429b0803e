import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, drop, House, textOf } from './site';
import { INSTALLNINGAR } from '$lib/arbete/slag';
import { lagrat } from './lagrat';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

const folder = mkdtempSync(join(tmpdir(), 'stegraknaren-'));
const file = (name: string, text: string) => {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
};
const EKONOMI = file(
	'ekonomi.csv',
	[
		'Avtal;År;Period;Post;Slag;Budget;Utfall;Prognos',
		'Kompetensattraktion 2025;2025;2025-01;CRM;kostnad;;40 000;',
		'Kompetensattraktion 2025;2025;2025-02;Webb;kostnad;;25 000;',
		''
	].join('\n')
);
const knapp = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const del = (page: Page, name: string) =>
	page.getByRole('navigation', { name: 'Avtalets delar' }).getByRole('button', { name });
const falt = (page: Page, vag: string) => page.locator(`[id="falt-${vag}"]`);

/** The rows of a measure's table, each as its figures' values. */
async function rader(page: Page, matt: string) {
	const tabell = page.locator(`table[data-matt=${matt}]`).first();
	await tabell.waitFor({ timeout: 30_000 });
	return tabell
		.locator('tbody tr')
		.evaluateAll((all) =>
			all.map((tr) => [
				tr.querySelector('th')!.textContent!.trim(),
				...[...tr.querySelectorAll('data')].map((data) => data.getAttribute('value'))
			])
		);
}

test('2025’s budget and surplus are typed, and the economy follows them', async () => {
	const { page, errors } = await house.visit('avtal?kvartal=2025-K1&visa=kompetensattraktion-2025');
	await drop(page, [EKONOMI]);
	await page.getByText('Ingen budget är inskriven').first().waitFor();
	await page.locator('progress').waitFor({ state: 'detached' });
	expect(await axe(page)).toEqual([]);
	await knapp(page, 'Ändra avtalet').click();

	await del(page, 'Budget').click();
	await falt(page, 'budget.ar').fill('2025');
	for (const [nr, namn, kr] of [
		[0, 'CRM', '540 000'],
		[1, 'Webb', 'tolv']
	] as const) {
		await knapp(page, 'Lägg till en post').click();
		expect(await page.evaluate(() => document.activeElement?.id)).toBe(
			`falt-budget.poster.${nr}.namn`
		);
		await page.keyboard.type(namn);
		await page.keyboard.press('Tab');
		await page.keyboard.type(kr);
	}
	await del(page, 'Finansiering').click();
	await knapp(page, 'Lägg till en finansiär').click();
	await falt(page, 'finansiering.0.namn').fill('Parterna');
	await falt(page, 'finansiering.0.belopp_kr').fill('865 000 kr');
	await del(page, 'Fördelning').click();
	await page.getByLabel('Avtalet delar budgeten').check();
	await falt(page, 'fordelning.ar').fill('2025');
	await falt(page, 'fordelning.kommuner_kr').fill('400 001');
	await falt(page, 'fordelning.regionen_kr').fill('464 999');
	await falt(page, 'fordelning.nyckel').selectOption('lika');
	// The odd krona is the lowest code's: Ragunda.
	expect(await page.getByRole('row', { name: /^Ragunda/ }).textContent()).toContain('50\u00a0001');
	await del(page, 'Överföringar').click();
	await knapp(page, 'Lägg till en överföring').click();
	await falt(page, 'overforingar.0.ar').fill('2025');
	await falt(page, 'overforingar.0.belopp_kr').fill('310 000');
	await falt(page, 'overforingar.0.kalla').fill('samverkansrådet § 39');

	await knapp(page, 'Spara avtalet').click();
	const felet = falt(page, 'budget.poster.1.budget_kr');
	await page.getByText('1 fält behöver rättas').first().waitFor();
	await page.getByRole('link', { name: /Budget, rad 2/ }).click();
	expect(await felet.getAttribute('aria-invalid')).toBe('true');
	expect(await felet.inputValue()).toBe('tolv');
	const om = await felet.getAttribute('aria-describedby');
	expect(await page.locator(`[id="${om}"]`).textContent()).toBe(
		'Skriv beloppet i hela kronor, till exempel 540 000.'
	);
	expect(await page.evaluate(() => document.activeElement?.id)).toBe(
		'falt-budget.poster.1.budget_kr'
	);
	expect(await axe(page)).toEqual([]);
	// A look at another page loses nothing.
	await page.getByRole('link', { name: 'Kalender' }).click();
	await page.getByRole('link', { name: 'Avtal', exact: true }).click();
	expect(await felet.inputValue()).toBe('tolv');
	await felet.fill('325 000');
	expect(await page.getByText('behöver rättas').count()).toBe(0);
	await knapp(page, 'Spara avtalet').click();
	await page.getByText('Tillstyrkt, inte bokförd (samverkansrådet § 39)').first().waitFor();
	expect(await textOf(page, 'article')).toContain('Ändrat av dig');
	await page.locator('progress').waitFor({ state: 'detached' });
	expect(await axe(page)).toEqual([]);

	await page.getByRole('link', { name: 'Ekonomi', exact: true }).click();
	await page.getByText('Ingående överföring').first().waitFor({ timeout: 30_000 });
	const poster = await rader(page, 'budget_utfall_per_post');
	expect(poster.map(([post, budget]) => [post, budget])).toEqual([
		['CRM', '54000000'],
		['Webb', '32500000'],
		['Totalt', '86500000']
	]);
	const resultat = await rader(page, 'resultat');
	const over = resultat.find(([rad]) => rad === 'Ingående överföring')!;
	// Supported and not booked: no outcome.
	expect(over.slice(1)).toEqual(['31000000', '31000000', '0']);
	expect(errors).toEqual([]);
	await page.close();
});

test('an agreement is taken along as a file, put back, and read in again', async () => {
	const { page, errors } = await house.visit('avtal?visa=kompetensattraktion-2025');
	await knapp(page, 'Gör ett avtal för 2026 av det').click();
	await del(page, 'Mål').click();
	await falt(page, 'mal.hushall').fill('25');
	await knapp(page, 'Spara avtalet').click();
	await page.getByText('Minst 25 hushåll.').first().waitFor();
	expect(new URL(page.url()).searchParams.get('visa')).toBe('kompetensattraktion-2026');
	expect(await textOf(page, 'article')).toContain('Förslag, inte beslutat · Tillagt av dig');
	const sparat = () => lagrat(page, INSTALLNINGAR.prefix);
	const fore = await sparat();

	const download = page.waitForEvent('download');
	await knapp(page, 'Ladda ner dina avtal').click();
	const path = join(folder, 'avtal.json');
	await (await download).saveAs(path);
	await knapp(page, 'Ta bort avtalet').click();
	await page.getByText('Avtalet försvinner.').first().waitFor();
	await knapp(page, 'Ta bort avtalet').last().click();
	await page.getByRole('link', { name: /Kompetensattraktion 2026/ }).waitFor({ state: 'detached' });

	const lasIn = async (path: string) => {
		const chooser = page.waitForEvent('filechooser');
		await knapp(page, 'Läs in avtal').click();
		await (await chooser).setFiles(path);
	};
	const fel = { ...JSON.parse(readFileSync(path, 'utf8')), titel: '', slut: '31/12' };
	await lasIn(file('fel.json', JSON.stringify(fel)));
	await page.getByText('fel.json går inte att använda. Inget har ändrats.').first().waitFor();
	expect(await textOf(page)).toContain('titel är tomt');
	expect(await textOf(page)).toContain('en dag skrivs ÅÅÅÅ-MM-DD');

	await lasIn(path);
	await page.getByText('Kompetensattraktion 2026 läggs till.').first().waitFor();
	await knapp(page, 'Läs in 1 avtal').click();
	await page.getByRole('link', { name: /Kompetensattraktion 2026/ }).waitFor();
	expect(await sparat()).toBe(fore);
	expect(errors).toEqual([]);
	await page.close();
});

test('on a phone the list and the agreement are a page each, and nothing goes out of it', async () => {
	const { page } = await house.visit('avtal?kvartal=2024-K3&avtal=energikontoret', {
		viewport: { width: 375, height: 800 }
	});
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	await page.getByRole('link', { name: /Kompetensattraktion 2024/ }).click();
	await page.getByRole('heading', { name: 'Samarbetsavtal kompetensattraktion 2024' }).waitFor();
	expect(new URL(page.url()).search).toBe(
		'?kvartal=2024-K3&avtal=energikontoret&visa=kompetensattraktion-2024'
	);
	const bred = () => page.evaluate(() => document.documentElement.scrollWidth);
	expect(await bred()).toBe(375);
	await knapp(page, 'Ändra avtalet').click();
	await del(page, 'Budget').click();
	expect(await bred()).toBe(375);
	await knapp(page, 'Avbryt').click();
	await page.getByRole('link', { name: 'Alla avtal' }).click();
	await page.getByRole('link', { name: /Kompetensattraktion 2025/ }).click();
	await knapp(page, 'Ändra avtalet').click();
	await del(page, 'Budget').click();
	await knapp(page, 'Hämta posterna från Kompetensattraktion 2024').click();
	expect(await page.evaluate(() => document.activeElement?.id)).toBe(
		'falt-budget.poster.0.budget_kr'
	);
	await knapp(page, 'Spara avtalet').click();
	// Seven posts, whose amounts are another year's.
	await page.getByText('7 fält behöver rättas').first().waitFor();
	expect(await bred()).toBe(375);
	await knapp(page, 'Avbryt').click();
	await knapp(page, 'Kasta utkastet').click();
	await page.getByRole('link', { name: 'Alla avtal' }).click();
	await page.getByRole('link', { name: /Energikontoret 2024–2028/ }).waitFor();
	await page.close();
});
