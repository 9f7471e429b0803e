import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drop, files, House, SAMPLES } from './site';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

/** The keyboard alone, with its presses of Tab counted. */
class Tangentbord {
	tabbar = 0;
	constructor(readonly page: Page) {}

	/** What has the keyboard: "BUTTON:Lås kvartalet". */
	har(): Promise<string> {
		return this.page.evaluate(() => {
			const one = document.activeElement!;
			const namn = one.ariaLabel ?? one.textContent;
			return `${one.tagName}:${namn.replace(/\s+/g, ' ').trim().slice(0, 80)}`;
		});
	}
	/** Presses Tab, or Shift+Tab, until it has come to what is sought. */
	async tabbaTill(vad: RegExp, tangent: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
		const sedda: string[] = [];
		while (sedda.length < 60) {
			await this.page.keyboard.press(tangent);
			this.tabbar++;
			sedda.push(await this.har());
			if (vad.test(sedda.at(-1)!)) return;
		}
		throw new Error(`${vad}: ${sedda.join(' | ')}`);
	}
	/** Goes along a row of tools. */
	async pilaTill(vad: RegExp): Promise<void> {
		const sedda = [await this.har()];
		for (; !vad.test(sedda.at(-1)!); sedda.push(await this.har())) {
			if (sedda.length > 40) throw new Error(`${vad}: ${sedda.join(' | ')}`);
			await this.page.keyboard.press('ArrowRight');
		}
	}
	tryck(tangent = 'Enter'): Promise<void> {
		return this.page.keyboard.press(tangent);
	}
	async hoppaTillInnehallet(): Promise<void> {
		await this.tabbaTill(/^A:Hoppa till innehållet/);
		await this.tryck();
		await this.page.waitForFunction(() => document.activeElement?.id === 'innehall');
	}
}

test('from an empty program to a published report takes at most 100 presses of Tab', async () => {
	const { page, errors } = await house.visit('');
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	const bord = new Tangentbord(page);
	const lugnt = () =>
		page.waitForFunction(() => !document.querySelector('[aria-busy=true], progress, dialog[open]'));

	await bord.hoppaTillInnehallet();
	await bord.tabbaTill(/Ladda exempeldata/);
	await bord.tryck();
	await page.locator('data[data-matt="hushall_nu.registrerade"]').first().waitFor();
	await lugnt();

	await bord.tabbaTill(/^A:Rapport$/, 'Shift+Tab');
	await bord.tryck();
	await page.locator('.rapport[data-klar]').waitFor();
	await lugnt();
	await bord.hoppaTillInnehallet();
	await bord.tabbaTill(/Hoppa förbi valen/);
	await bord.tryck();
	// The contents stand at the side, and tell where one is.
	await bord.tabbaTill(/^A:Sammanfattning$/);
	await bord.pilaTill(/^A:Budget och utfall/);
	await bord.tryck();
	await bord.tabbaTill(/Skriv en kommentar till Budget och utfall/);
	await bord.tryck();
	await page.keyboard.type('Utfallet följer budgeten.');
	await bord.tryck('Escape');
	await bord.tabbaTill(/Markera som klart: Budget och utfall/);
	await bord.tryck('Space');
	await bord.pilaTill(/Till avsnitten/);
	await bord.tryck();
	expect(await bord.har()).toBe('A:Budget och utfall');

	await bord.tabbaTill(/^BUTTON:Skriv ut/, 'Shift+Tab');
	await bord.pilaTill(/^BUTTON:Lås kvartalet/);
	await bord.tryck();
	await bord.tabbaTill(/^BUTTON:Lås kvartalet/);
	await bord.tryck();
	await page.getByText('Visa det låsta').waitFor();
	await lugnt();
	await bord.pilaTill(/Visa det låsta/);
	await bord.tryck();
	await page.getByRole('link', { name: 'Publicera' }).waitFor();
	await bord.hoppaTillInnehallet();
	await bord.tabbaTill(/^A:Publicera$/);
	await bord.tryck();
	const godkann = page.getByRole('button', { name: 'Godkänn och ladda ner' });
	await godkann.waitFor();
	await bord.hoppaTillInnehallet();
	while (!/Godkänn och ladda ner/.test(await bord.har())) {
		await bord.tabbaTill(/^(INPUT|BUTTON:Godkänn)/);
		if (await page.evaluate(() => document.activeElement!.matches(':not(:checked)[type=checkbox]')))
			await bord.tryck('Space');
	}
	const fil = page.waitForEvent('download');
	await bord.tryck();
	expect((await fil).suggestedFilename()).toMatch(/^publicerat-.*\.zip$/);

	// 84 when this was written; 330 with the same errand before the rows of tools and the list of sections.
	expect(bord.tabbar).toBeLessThanOrEqual(100);
	expect(errors).toEqual([]);
	await page.context().close();
});

test('in the report to all kommuner each control is told apart by its kommun', async () => {
	const { page, errors } = await house.visit(
		'rapport/?avtal=kompetensattraktion-2024&kvartal=2024-K3&sort=kommun'
	);
	await drop(page, files(SAMPLES));
	await page.locator('.rapport[data-klar]').nth(7).waitFor();
	const namn = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('.rapporten :is(summary, .kommentar button)')]
			.filter((one) => one.checkVisibility())
			.map((one) => {
				const ids = one.getAttribute('aria-labelledby')?.split(' ');
				const texter = ids?.map((id) => document.getElementById(id)!.textContent) ?? [
					one.textContent
				];
				return texter.join(' ').replace(/\s+/g, ' ').trim();
			})
	);
	expect(namn.filter((ett) => ett.startsWith('Så räknades siffran')).length).toBeGreaterThan(15);
	expect(namn.filter((ett, i) => namn.indexOf(ett) !== i)).toEqual([]);
	expect(errors).toEqual([]);
	await page.context().close();
});
