import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe, drop, figure, House, textOf } from './site';

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
		await dialog(page).getByText('Budgetposterna heter något annat i avtalet').waitFor();
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

describe('the contacts', () => {
	test('are asked about once, with what the answer gives, and are right on the overview', async () => {
		const { page, errors } = await house.visit(VY);
		const hand = new Hand(page);
		await hand.slapp(KONTAKTER);
		await dialog(page).getByText('Det ger 321 registrerade hushåll').waitFor();
		const text = await textOf(page, 'dialog');
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
		await page.reload();
		await drop(page, [KONTAKTER]);
		expect(await figure(page, 'hushall_nu.registrerade')).toBe('321');

		await page.reload();
		const namn = join(mkdtempSync(join(tmpdir(), 'stegraknaren-')), 'nasta.csv');
		const text = readFileSync(KONTAKTER, 'latin1').replace(';Familj;', ';Hushållsbeteckning;');
		writeFileSync(namn, text, 'latin1');
		await drop(page, [namn]);
		await dialog(page).getByText('Kolumnen är gissad').waitFor();
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
		await dialog(page).getByText('Det ger 321 registrerade hushåll').waitFor();
		await dialog(page).getByText('Visa de andra kolumnerna').click();
		await dialog(page)
			.getByLabel(/^Familj/)
			.selectOption('Används inte');
		await dialog(page).getByText('Saknas i filen').waitFor();
		expect(await textOf(page, 'dialog')).toContain(
			'Hushålls-ID. Då räknas varje kontakt som ett eget hushåll.'
		);
		await dialog(page)
			.getByText(/Det ger 3[3-9]\d registrerade hushåll|Det ger 4\d\d/)
			.waitFor();
		await dialog(page)
			.getByLabel(/^Personnr/)
			.selectOption('Personuppgift, läses inte');
		expect(await textOf(page, 'dialog')).toContain('Kontakter behöver också Kontakt-ID.');
		expect(await stammer(page).isDisabled()).toBe(true);
		await dialog(page)
			.getByLabel(/^Personnr/)
			.selectOption('Kontakt-ID (krävs)');
		await dialog(page)
			.getByLabel(/^Familj/)
			.selectOption('Hushålls-ID');
		await dialog(page).getByText('Det ger 321 registrerade hushåll').waitFor();
		await stammer(page).focus();
		await page.keyboard.press('Enter');
		expect(await figure(page, 'hushall_nu.registrerade')).toBe('321');
		await page.close();
	});
});
