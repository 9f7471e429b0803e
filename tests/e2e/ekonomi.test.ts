import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe, drop, files, ga, House, SAMPLES, textOf, reload } from './site';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
const mapp = mkdtempSync(join(tmpdir(), 'ekonomi-'));
afterAll(async () => {
	rmSync(mapp, { recursive: true });
	await house.close();
});

const EKONOMI = 'ekonomi/?avtal=kompetensattraktion-2024&kvartal=2024-K3';
const TOTALT = 'table[data-matt=budget_utfall_per_post] tbody tr:last-child';

describe('the economy', () => {
	test('follows a forecast that somebody judges, and goes back when it is taken away', async () => {
		const { page, errors } = await house.visit(EKONOMI);
		await drop(page, files(SAMPLES, /^ekonomi-2024/));
		const prognos = page.locator(
			`${TOTALT} data[data-matt="budget_utfall_per_post.prognos_ar_ore"]`
		);
		await prognos.waitFor();
		expect(await prognos.getAttribute('value')).toBe('326000000');
		// Every column of the posts is seen at once at a desk.
		await page.setViewportSize({ width: 1280, height: 800 });
		const utanfor = await page
			.locator('.rulle:has(table[data-matt=budget_utfall_per_post])')
			.evaluate((ruta) => ruta.scrollWidth - ruta.clientWidth);
		expect(utanfor).toBe(0);

		await page.getByLabel('Post att bedöma').selectOption('Kommunikation');
		await page.getByLabel('Hela årets kostnad, kronor').fill('en miljon');
		await page.getByRole('button', { name: 'Spara' }).click();
		expect(await textOf(page)).toContain('Skriv ett belopp i hela kronor');
		await page.getByLabel('Hela årets kostnad, kronor').fill('1 400 000');
		await page.getByLabel('Bedömd av').fill('Projektledaren');
		await page.getByLabel('Varför').fill('Höstens kampanj blir av.');
		await page.getByRole('button', { name: 'Spara' }).click();
		// 1 310 000 in the file, 90 000 less than what is judged.
		await page.locator(`${TOTALT} data[value="335000000"]`).waitFor();
		expect(await textOf(page)).toContain(
			'Prognosen för Kommunikation, 1 400 000 kr, är bedömd av Projektledaren efter september 2024: Höstens kampanj blir av.'
		);

		await reload(page);
		await drop(page, files(SAMPLES, /^ekonomi-2024/));
		await page.locator(`${TOTALT} data[value="335000000"]`).waitFor();
		const taBort = page.getByRole('button', { name: 'Ta bort prognosen för Kommunikation' });
		const fraga = page.getByRole('dialog', { name: 'Ta bort prognosen för Kommunikation?' });
		await taBort.click();
		await fraga.getByRole('button', { name: 'Behåll den' }).click();
		await taBort.click();
		await fraga.getByRole('button', { name: 'Ta bort prognosen' }).click();
		await page.locator(`${TOTALT} data[value="326000000"]`).waitFor();
		await page.getByRole('button', { name: 'Ångra' }).click();
		await page.locator(`${TOTALT} data[value="335000000"]`).waitFor();
		expect(errors).toEqual([]);
		await page.close();
	});

	test('draws the gauges of a budget on one scale, on a desk, on a phone and on a slide', async () => {
		const { page, errors } = await house.read(EKONOMI);
		/** The widths of the strips of budgets, largest first, as parts of the largest; and of the gauges. */
		const matare = () =>
			page.locator('tbody .post svg').evaluateAll((alla) => {
				// The slides of the paper are not on the screen.
				const ritade = alla.filter((svg) => svg.checkVisibility());
				const bredder = ritade
					.map((svg) => svg.querySelector('rect')!.getBoundingClientRect().width)
					.sort((a, b) => b - a);
				return {
					delar: bredder.map((bredd) => bredd / bredder[0]!),
					planer: ritade.filter((svg) => svg.querySelector('line')).length,
					bredd: Math.max(...ritade.map((svg) => svg.getBoundingClientRect().width))
				};
			});
		// The budgets of the posts in tkr.
		const budget = [1505, 550, 540, 340, 325, 240, 70];
		for (const [adress, bredd] of [
			[EKONOMI, 1280],
			[EKONOMI, 375],
			[EKONOMI.replace('ekonomi/', 'rapport/'), 1280],
			[EKONOMI.replace('ekonomi/', 'rapport/'), 375],
			[`${EKONOMI.replace('ekonomi/', 'visa/')}`, 1280]
		] as const) {
			await page.setViewportSize({ width: bredd, height: 800 });
			await ga(page, new URL(`/${adress}`, page.url()).href);
			let ritat = await matare();
			await expect
				.poll(async () => {
					// On a phone a report's sections are folded.
					await page.locator('details').evaluateAll((vikta) => {
						for (const en of vikta) (en as HTMLDetailsElement).open = true;
					});
					ritat = await matare();
					// Turns the slides until the one with the gauges is shown.
					const { length } = ritat.delar;
					if (adress.startsWith('visa/') && length === 0) await page.keyboard.press('ArrowRight');
					return length;
				})
				.toBe(budget.length);
			for (const [i, del] of ritat.delar.entries())
				expect(Math.abs(del - budget[i]! / budget[0]!)).toBeLessThan(0.02);
			expect(ritat.planer).toBe(budget.length);
			// On a phone a gauge has the full width of the table: the strip of 70 tkr is more than a dot.
			if (bredd === 375) expect(ritat.bredd).toBeGreaterThan(330);
		}
		expect(errors).toEqual([]);
	});

	test('says that a forecast is missing, never a twelfth times twelve', async () => {
		const { page } = await house.read('ekonomi/?avtal=energikontoret&kvartal=2025-K1');
		await page.locator(TOTALT).first().waitFor();
		await page.getByRole('heading', { name: 'Prognos saknas för 3 poster av 3' }).waitFor();
		expect(await page.locator('tbody').first().textContent()).toContain('Prognos saknas');
	});

	test('goes from a post to its rows in the files, by the address', async () => {
		const { page } = await house.read(EKONOMI);
		await page.getByRole('link', { name: 'Webbplattform tasteget.nu' }).click();
		const rader = page.getByRole('region', { name: 'Raderna bakom Webbplattform tasteget.nu' });
		await rader.waitFor();
		expect(new URL(page.url()).searchParams.get('post')).toBe('Webbplattform tasteget.nu');
		const utfall = await rader.locator('tbody tr').allTextContents();
		expect(utfall.length).toBeGreaterThan(12);
		await page.getByLabel('Föregående kvartal').click();
		await page.waitForURL(/kvartal=2024-K2/);
		expect(new URL(page.url()).searchParams.get('post')).toBe('Webbplattform tasteget.nu');
		expect(await axe(page)).toEqual([]);
	});
});

test('a file that says neither year nor unit counts when both are answered', async () => {
	const { page, errors } = await house.visit(EKONOMI);
	// The agreement's budget of the year is 3 570 000 kr.
	const fil = join(mapp, 'uppfoljning.csv');
	writeFileSync(
		fil,
		'Post;Budget helår;jan;feb;Avvikelse\nGemensamt CRM-system;540;45;44;451\nKommunikation;1505;100;120,5;1284,5\nMagasinet Ta steget;550;5;8;537\n'
	);
	await drop(page, [fil]);
	const dialog = page.getByRole('dialog');
	const stammer = dialog.getByRole('button', { name: 'Stämmer, läs in' });
	await dialog.getByText('Vilket år gäller månaderna jan till feb?').first().waitFor();
	expect(await stammer.isDisabled()).toBe(true);
	await dialog.getByLabel('Vilket år gäller månaderna').fill('2024');
	await stammer.click();
	await dialog.getByText('Vilken enhet har beloppen?').first().waitFor();
	await dialog.getByText('3 rader läses, som tusental kronor').first().waitFor();
	const line = (await dialog.innerText()).replaceAll('\u00a0', ' ');
	expect(line).toContain('Kostnader: budget 2 595 tkr, utfall 323 tkr.');
	expect(line).toContain('Tusental kronor: budgeten 2024 blir 2 595 000 kr');
	await dialog.getByLabel('Kronor', { exact: false }).first().check();
	await dialog.getByText('budget 2 595 kr').first().waitFor();
	await dialog.getByLabel('Tusental kronor').check();
	await stammer.click();
	const total = page.locator(`${TOTALT} data[data-matt="budget_utfall_per_post.budget_ar_ore"]`);
	await total.waitFor();
	expect(await total.getAttribute('value')).toBe('259500000');
	await page.getByRole('link', { name: 'Data' }).first().click();
	await page.getByRole('button', { name: 'Ändra uppfoljning.csv' }).click();
	await expect
		.poll(() => textOf(page))
		.toContain('Kolumner som inte läses Räknas av programmet Avvikelse');
	expect(errors).toEqual([]);
	await page.close();
});
