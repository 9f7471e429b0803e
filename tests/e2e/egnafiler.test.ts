import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe, drop, figure, House, textOf, reload } from './site';

// The files of a coordinator, under headers of the office's own: from drop to overview, no Excel.
const MAPP = 'tests/fixtures/falt/egna-filer';
const KONTAKTER = `${MAPP}/Urval flyttkontakter 241008.csv`;
const VY = '?avtal=kompetensattraktion-2024&kvartal=2024-K3';
const MEST = 12;

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

/** Somebody who counts what is done: a drop and a choice in a list are clicks too. */
class Hand {
	klick = 0;
	constructor(readonly page: Page) {}

	async slapp(...paths: string[]): Promise<void> {
		this.klick++;
		await drop(this.page, paths);
	}
	async klicka(what: Locator): Promise<void> {
		this.klick++;
		await what.click();
	}
}

const dialog = (page: Page) => page.getByRole('dialog');
const stammer = (page: Page) => dialog(page).getByRole('button', { name: 'Stämmer, läs in' });

/** Every value of a measure's column on the page, by the row's name. */
async function tabell(page: Page, matt: string, kolumn: string): Promise<(string | null)[]> {
	const celler = page.locator(`table[data-matt="${matt}"] data[data-matt="${matt}.${kolumn}"]`);
	await celler.first().waitFor({ state: 'attached' });
	return celler.evaluateAll((all) => all.map((one) => one.getAttribute('value')));
}

describe('contacts and economy dropped together', () => {
	test.each([
		'Ekonomi kompetensattraktion 2024 lång tkr.xlsx',
		'Ekonomi kompetensattraktion 2024 lång.xlsx',
		'Ekonomiuppföljning sept 2024.xlsx'
	])('are right on the overview in a few clicks: %s', async (ekonomi) => {
		const { page, errors } = await house.visit(VY);
		const hand = new Hand(page);
		await hand.slapp(KONTAKTER, `${MAPP}/${ekonomi}`);
		await dialog(page).getByText('Budgetposterna heter något annat i avtalet').first().waitFor();
		await hand.klicka(stammer(page));
		expect(await figure(page, 'hushall_nu.registrerade')).toBe('321');
		const utfall = await tabell(page, 'budget_utfall_per_post', 'utfall_ack_ore');
		expect(utfall).toEqual([
			'39260000',
			'23620000',
			'22220000',
			'94800000',
			'13600000',
			'4750000',
			'48650000',
			'246900000'
		]);
		expect((await tabell(page, 'budget_utfall_per_post', 'budget_ar_ore')).at(-1)).toBe(
			'357000000'
		);
		expect(hand.klick).toBeLessThanOrEqual(MEST);
		expect(errors).toEqual([]);
		await page.close();
	});
});

test('everything dropped at once on the first page is right, at the quarter it is of', async () => {
	const { page, errors } = await house.visit('');
	const hand = new Hand(page);
	await hand.slapp(
		KONTAKTER,
		`${MAPP}/Ekonomiuppföljning sept 2024.xlsx`,
		`${MAPP}/befolkning/FolkmangdNov_20231214-101502.xlsx`
	);
	await dialog(page).getByText('Klara utan frågor: FolkmangdNov').first().waitFor();
	await hand.klicka(stammer(page));
	for (const [matt, varde] of [
		['hushall_nu.registrerade', '321'],
		['hushall_nu.flyttade', '70']
	] as const)
		expect(await figure(page, matt)).toBe(varde);
	expect(new URL(page.url()).searchParams.get('kvartal')).toBe('2024-K3');
	let text = await textOf(page);
	for (const sida of ['Inflyttning', 'Service', 'Ekonomi']) {
		await page.getByRole('link', { name: sida, exact: true }).first().click();
		await page.locator(`nav a[aria-current=page]:text-is("${sida}")`).waitFor();
		await page.locator('main:not([aria-busy]) data[data-matt]').first().waitFor();
		text += await textOf(page);
	}
	for (const mening of [
		'22 nya hushåll registrerade sig',
		'4 hushåll flyttade under kvartalet',
		'120 personer har beställt magasinet, 6 under kvartalet',
		'2,47 mkr Budget och utfall av årets 3,57 mkr är förbrukade',
		'Prognosen för året är 307 tkr under budget',
		'av finansieringen har kommit in'
	])
		expect(text.replace(/\s+/g, ' ')).toContain(mening);
	expect(text).not.toContain('Exempeldata');
	// The population of 1 November 2023, in the order of the table.
	await page.getByRole('link', { name: 'Energikontoret', exact: true }).click();
	expect((await tabell(page, 'kommunandelar', 'befolkning')).slice(0, 8)).toEqual([
		'7148',
		'6109',
		'10181',
		'15594',
		'5162',
		'11241',
		'12481',
		'64825'
	]);
	expect(hand.klick).toBeLessThanOrEqual(MEST);

	// What is said of the economy file is true of a table with a column a month.
	await page.getByRole('link', { name: 'Data', exact: true }).click();
	const fil = page.getByRole('region', { name: 'Ekonomiuppföljning sept 2024.xlsx' });
	const sagt = await fil.innerText();
	expect(sagt).toContain('Läst som tusental kronor');
	expect(sagt).toContain('Saknas i filen');
	expect(sagt).not.toContain('Då visas inget utfall');
	expect(errors).toEqual([]);
	await page.close();
});

test('a population alone is told as read, at the year whose costs it shares', async () => {
	const { page, errors } = await house.visit('');
	await drop(page, [`${MAPP}/befolkning/FolkmangdNov_b.csv`]);
	const inlast = page.getByRole('list', { name: 'Inläst' });
	await inlast.waitFor();
	expect(
		(await inlast.getByRole('listitem').innerText()).replaceAll('\u00a0', ' ').split(/\s*\n\s*/)
	).toEqual(['Befolkning per kommun', '1 november 2022–2023', '8 kommuner']);
	expect(new URL(page.url()).searchParams.get('kvartal')).toBe('2024-K4');
	expect(errors).toEqual([]);
	await page.close();
});

test('the same follow-up saved in three ways is counted once, unless somebody says otherwise', async () => {
	const { page, errors } = await house.visit(VY);
	const hand = new Hand(page);
	await hand.slapp(
		...[' lång', ' lång tkr'].map((namn) => `${MAPP}/Ekonomi kompetensattraktion 2024${namn}.xlsx`),
		`${MAPP}/Ekonomiuppföljning sept 2024.xlsx`
	);
	await dialog(page).getByText('har samma belopp som').first().waitFor();
	const utan = dialog(page).getByLabel('Läs inte in filen');
	expect(
		await utan.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked))
	).toEqual([false, true, true]);
	expect(await axe(page)).toEqual([]);
	await hand.klicka(stammer(page));
	const utfall = await tabell(page, 'budget_utfall_per_post', 'utfall_ack_ore');
	expect(utfall.at(-1)).toBe('246900000');
	expect((await tabell(page, 'budget_utfall_per_post', 'budget_ar_ore')).at(-1)).toBe('357000000');
	expect(errors).toEqual([]);
	await page.close();
});

test('the same follow-up added to the one that is loaded is asked about as well', async () => {
	const { page, errors } = await house.visit(VY);
	await drop(page, [`${MAPP}/Ekonomi kompetensattraktion 2024 lång.xlsx`]);
	await dialog(page).getByText('Kostnader: budget').first().waitFor();
	expect((await dialog(page).innerText()).replaceAll('\u00a0', ' ')).toContain(
		'Kostnader: budget 3 570 000 kr, utfall 2 469 000 kr.'
	);
	await stammer(page).click();
	await figure(page, 'budget_utfall_per_post.utfall_ack_ore');
	await drop(page, [`${MAPP}/Ekonomi kompetensattraktion 2024 lång tkr.xlsx`]);
	await dialog(page).getByLabel('Lägg till').check();
	await dialog(page).getByText('läses inte in.').first().waitFor();
	expect(await dialog(page).getByRole('alert').innerText()).toContain(
		'lång tkr.xlsx står redan i Ekonomi kompetensattraktion 2024 lång.xlsx'
	);
	expect(await axe(page)).toEqual([]);
	await dialog(page).getByRole('button', { name: 'Läs in' }).click();
	await dialog(page).waitFor({ state: 'hidden' });
	const utfall = await tabell(page, 'budget_utfall_per_post', 'utfall_ack_ore');
	expect(utfall.at(-1)).toBe('246900000');
	expect(errors).toEqual([]);
	await page.close();
});

describe('the contacts', () => {
	test('are asked about once, with what the answer gives, and are right on the overview', async () => {
		const { page, errors } = await house.visit(VY);
		const hand = new Hand(page);
		await hand.slapp(KONTAKTER);
		await dialog(page).getByText('Det ger 321 registrerade hushåll').first().waitFor();
		const text = await textOf(page, 'dialog[open]');
		expect(text).toContain('22 av dem nya under kvartal 3 2024');
		expect(text).toContain('Personnr (SO) 485 av 485 rader ifyllda: alla olika.');
		expect(text).not.toMatch(/204233|Hägg|exempel\.se/);
		expect(await axe(page)).toEqual([]);
		await hand.klicka(stammer(page));

		expect(await figure(page, 'hushall_nu.registrerade')).toBe('321');
		expect(await figure(page, 'hushall_nu.flyttade')).toBe('70');
		expect(hand.klick).toBeLessThanOrEqual(MEST);
		expect(errors).toEqual([]);
		await page.close();
	});

	test('are read without a question the next time, and asked about a new column alone', async () => {
		const { page } = await house.visit(VY);
		await drop(page, [KONTAKTER]);
		await stammer(page).click();
		await figure(page, 'hushall_nu.registrerade');
		await reload(page);
		await drop(page, [KONTAKTER]);
		expect(await figure(page, 'hushall_nu.registrerade')).toBe('321');

		await reload(page);
		const namn = join(mkdtempSync(join(tmpdir(), 'stegraknaren-')), 'nasta.csv');
		const text = readFileSync(KONTAKTER, 'latin1').replace(';Familj;', ';Hushållsbeteckning;');
		writeFileSync(namn, text, 'latin1');
		await drop(page, [namn]);
		await dialog(page).getByText('Vad innehåller kolumnen?').first().waitFor();
		expect(await dialog(page).locator('section > ul select').count()).toBe(1);
		expect(
			await dialog(page)
				.getByLabel(/^Hushållsbeteckning/)
				.inputValue()
		).toBe('hushall_id');
		await stammer(page).click();
		expect(await figure(page, 'hushall_nu.registrerade')).toBe('321');
		await page.close();
	});

	test('do not count when the questions are not answered', async () => {
		const { page } = await house.visit(VY);
		await drop(page, [KONTAKTER]);
		await dialog(page).getByRole('button', { name: 'Avbryt' }).click();
		await dialog(page).waitFor({ state: 'hidden' });
		expect(await page.locator('data[data-matt]').count()).toBe(0);
		await page.close();
	});

	test('can be answered by the keyboard alone, and follow what is chosen', async () => {
		const { page } = await house.visit(VY);
		await drop(page, [KONTAKTER]);
		await dialog(page).getByText('Det ger 321 registrerade hushåll').first().waitFor();
		await dialog(page).getByText('Visa de andra kolumnerna').click();
		await dialog(page)
			.getByLabel(/^Familj/)
			.selectOption('Används inte');
		await dialog(page).getByText('Saknas i filen').first().waitFor();
		expect(await textOf(page, 'dialog[open]')).toContain(
			'Hushålls-ID. Då räknas varje kontakt som ett eget hushåll.'
		);
		await dialog(page)
			.getByText(/Det ger 3[3-9]\d registrerade hushåll|Det ger 4\d\d/)
			.first()
			.waitFor();
		await dialog(page)
			.getByLabel(/^Personnr/)
			.selectOption('Personuppgift, läses inte');
		expect(await textOf(page, 'dialog[open]')).toContain('Kontakter behöver också Kontakt-ID.');
		expect(await stammer(page).isDisabled()).toBe(true);
		await dialog(page)
			.getByLabel(/^Personnr/)
			.selectOption('Kontakt-ID (krävs)');
		await dialog(page)
			.getByLabel(/^Familj/)
			.selectOption('Hushålls-ID');
		await dialog(page).getByText('Det ger 321 registrerade hushåll').first().waitFor();
		await stammer(page).focus();
		await page.keyboard.press('Enter');
		expect(await figure(page, 'hushall_nu.registrerade')).toBe('321');
		await page.close();
	});
});
