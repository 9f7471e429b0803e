import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe, BROKEN, drop, figure, files, House, SAMPLES, textOf, reload } from './site';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

describe('the overview', () => {
	test('shows the samples’ figures at 2023-K3, from files dropped together', async () => {
		const { page, errors } = await house.visit('?avtal=en-attraktiv-region&kvartal=2023-K3');
		await drop(page, files(SAMPLES));
		expect(await figure(page, 'hushall_nu.flyttade')).toBe('265');
		expect(await figure(page, 'hushall_nu.registrerade')).toBe('1103');
		expect(await figure(page, 'hushall_nu.mal')).toBe('400');
		expect(await textOf(page, 'h1')).toBe('265 hushåll har flyttat, 66 procent av målet');
		// Asked for once the page has its figures: the register goes on after the quarter.
		await page.getByText(/hade 417 hushåll flyttat .* och 445 .* då avtalet slutade/).waitFor();
		// What a page of its own tells is not told here too: its row leads there.
		const magasin = page.locator('table[data-matt=magasin_per_kvartal] tbody tr');
		expect(await magasin.count()).toBe(0);
		await page.getByRole('link', { name: 'Magasinet Ta steget' }).click();
		await page.getByText('Visa som tabell').last().click();
		expect(await magasin.last().textContent()).toContain('819');
		expect(errors).toEqual([]);
		await page.close();
	});

	test('tells at 2023-K4 that the goal is passed by moves registered late', async () => {
		const { page } = await house.read('?avtal=en-attraktiv-region&kvartal=2023-K4');
		expect(await figure(page, 'hushall_nu.flyttade')).toBe('444');
		expect(await textOf(page)).toContain('179 flyttar är nya i registret');
		expect(await textOf(page)).toContain('Preliminärt – före bokslut.');
	});

	test('has every table with one row for each of its rows, and amounts the Swedish way', async () => {
		const { page } = await house.read('?avtal=kompetensattraktion-2024&kvartal=2024-K3');
		const budget = page.locator('table[data-matt=budget_utfall_per_post]');
		await budget.waitFor();
		expect(await budget.locator('tbody tr').count()).toBe(8);
		const total = budget.locator('tbody tr').last();
		expect(await total.locator('data').first().getAttribute('value')).toBe('357000000');
		expect(await total.locator('data').first().textContent()).toBe('3\u00a0570\u00a0000');
		expect(await total.textContent()).toContain('310\u00a0000\u00a0under');
		expect(await budget.textContent()).toContain('12\u00a0000\u00a0över');
		// What the kommuner pay Energikontoret is told by its own agreement.
		const matt = page.locator('main table');
		const alla = await matt.evaluateAll((tables) => tables.map((one) => one.dataset.matt));
		expect(alla).toContain('hushall_per_kommun');
		expect(alla).not.toContain('kommunandelar');
	});

	test('loses nothing that was chosen before its program was there', async () => {
		const page = await house.page();
		let slapp = () => {};
		const hallen = new Promise<void>((done) => (slapp = done));
		await page.route('**/entry/*.js', async (route) => {
			await hallen;
			await route.continue();
		});
		const url = `${house.site.url}?avtal=kompetensattraktion-2024&kvartal=2024-K3`;
		await page.goto(url, { waitUntil: 'commit' });
		await page.locator('main input[type=file]').setInputFiles(files(SAMPLES));
		expect(await page.getByRole('button', { name: 'Ladda exempeldata' }).isDisabled()).toBe(true);
		slapp();
		expect(await figure(page, 'hushall_nu.registrerade')).toBe('1530');
		await page.close();
	});

	test('keeps the view in the address, so that a link opens it again', async () => {
		const { page } = await house.visit('');
		await page.getByRole('button', { name: 'Ladda exempeldata' }).click();
		await figure(page, 'hushall_nu.flyttade');
		expect(new URL(page.url()).search).toBe('?avtal=kompetensattraktion-2024&kvartal=2024-K3');
		await page.getByLabel('Föregående kvartal').click();
		await page.waitForURL(/kvartal=2024-K2/);
		await page.getByLabel('Till och med').selectOption('2024-05-31');
		await page.waitForURL(/kvartal=2024-K2&tom=2024-05-31/);
		await page.getByLabel('Avtal', { exact: true }).selectOption('energikontoret');
		await page.waitForURL(/avtal=energikontoret&kvartal=2024-K2&tom=2024-05-31/);
		const search = new URL(page.url()).search;
		await page.getByRole('link', { name: 'Rapport' }).click();
		await page.waitForURL(/rapport/);
		expect(new URL(page.url()).search).toBe(search);
		await page.close();
	});

	test('says what in the address it could not use', async () => {
		const { page } = await house.visit('?avtal=finns-inte&kvartal=2024-K9');
		await page.getByRole('button', { name: 'Ladda exempeldata' }).click();
		await figure(page, 'hushall_nu.flyttade');
		const alerts = await page.getByRole('alert').allTextContents();
		expect(alerts.join(' ')).toContain('2024-K9');
		expect(alerts.join(' ')).toContain('finns-inte');
		await page.close();
	});

	test('remembers kronor or thousands', async () => {
		const { page } = await house.visit('?kvartal=2024-K3');
		await page.getByRole('button', { name: 'Ladda exempeldata' }).click();
		const total = page.locator('table[data-matt=budget_utfall_per_post] tbody tr').last();
		await total.waitFor();
		await page.getByRole('radio', { name: 'tkr' }).check();
		expect(await total.locator('data').first().textContent()).toBe('3\u00a0570');
		await reload(page);
		await page.getByRole('button', { name: 'Ladda exempeldata' }).click();
		await total.waitFor();
		expect(await total.locator('data').first().textContent()).toBe('3\u00a0570');
		expect(await textOf(page)).toContain('Avrundningsdifferenser förekommer.');
		await page.close();
	});

	test('tells what is missing, and shows the rest', async () => {
		const { page } = await house.visit('?avtal=kompetensattraktion-2024&kvartal=2024-K3');
		await page.locator('input[type=file]').setInputFiles(files(SAMPLES, /^kontakter/));
		expect(await figure(page, 'hushall_nu.registrerade')).toBe('1530');
		const text = await textOf(page);
		expect(text).toContain('Filen med ekonomi saknas.');
		await page.getByLabel('Avtal', { exact: true }).selectOption('energikontoret');
		await page.getByText('Befolkningen den 1 november 2023 saknas.').first().waitFor();
		await page.close();
	});

	test('asks whether a later file replaces or adds, and does as it is told', async () => {
		const { page } = await house.visit('?kvartal=2025-K2');
		const registrerade = page.locator('#hjalte data[data-matt="hushall_nu.registrerade"]');
		const dialog = page.getByRole('dialog');
		await drop(page, files(SAMPLES, /^kontakter/));
		const before = Number(await figure(page, 'hushall_nu.registrerade'));

		await drop(page, files(BROKEN, /^ogiltigt_datum/));
		await dialog.getByText('Det finns redan sådana filer').first().waitFor();
		await page.keyboard.press('Escape');
		await dialog.waitFor({ state: 'hidden' });
		expect(await registrerade.getAttribute('value')).toBe(String(before));

		await drop(page, files(BROKEN, /^ogiltigt_datum/));
		await dialog.getByLabel('Lägg till').check();
		await dialog.getByRole('button', { name: 'Läs in' }).click();
		await page
			.locator(`#hjalte data[data-matt="hushall_nu.registrerade"]:not([value="${before}"])`)
			.waitFor();
		const added = Number(await registrerade.getAttribute('value'));
		expect(added).toBeGreaterThan(before);

		// The same bytes again would be loaded once, and ask nothing.
		await drop(page, files(BROKEN, /^status_utan_datum/));
		await dialog.getByRole('button', { name: 'Läs in' }).click();
		await page
			.locator(`#hjalte data[data-matt="hushall_nu.registrerade"]:not([value="${added}"])`)
			.waitFor();
		expect(Number(await registrerade.getAttribute('value'))).toBeLessThan(before);
		await page.close();
	});

	test('a file that cannot be read replaces nothing, and says why', async () => {
		const { page } = await house.visit('?avtal=en-attraktiv-region&kvartal=2023-K3');
		await drop(page, files(SAMPLES, /^kontakter/));
		expect(await figure(page, 'hushall_nu.registrerade')).toBe('1103');
		await drop(page, files(BROKEN, /^olaslig_fil/));
		await page.getByText('kunde inte läsas in').first().waitFor();
		expect(await figure(page, 'hushall_nu.registrerade')).toBe('1103');
		await page.getByRole('link', { name: 'Se varför' }).click();
		await page.getByRole('heading', { name: 'olaslig_fil.csv' }).waitFor();
		expect(await textOf(page)).toContain('kontakter.csv');
		await page.close();
	});

	test('axe finds nothing before a file is read, in light and in the dark; tillganglighet has the rest', async () => {
		const { page } = await house.visit('?avtal=kompetensattraktion-2024&kvartal=2024-K3');
		expect(await axe(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await axe(page, 'kontrast')).toEqual([]);
		await page.close();
	});

	test('is driven by keyboard alone, with the focus seen', async () => {
		const { page } = await house.visit('?kvartal=2024-K3');
		// Until its program is there, a button that does nothing cannot be gone to.
		await page.locator('main button:enabled').first().waitFor();
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
			'Hoppa till innehållet'
		);
		await page.keyboard.press('Enter');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('innehall');
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file');
		await page.keyboard.press('Tab');
		const outline = await page.evaluate(
			() => getComputedStyle(document.activeElement!).outlineStyle
		);
		expect(outline).toBe('solid');
		await page.keyboard.press('Enter');
		await figure(page, 'hushall_nu.registrerade');
		// The button is gone: the focus is at a choice, and a skip link is seen when it is gone to.
		const har = () => page.evaluate(() => document.activeElement!.className);
		expect(await har()).not.toContain('hoppa');
		const hopp = page.getByRole('link', { name: 'Hoppa förbi valen' });
		await hopp.focus();
		expect(
			await hopp.evaluate((one) => {
				const { left, top, width, height } = one.getBoundingClientRect();
				return document.elementFromPoint(left + width / 2, top + height / 2) === one;
			})
		).toBe(true);
		await page.getByLabel('Kvartal', { exact: true }).focus();
		await page.keyboard.press('ArrowDown');
		await page.waitForURL(/kvartal=2024-K2/);
		await page.close();
	});

	test('has its six figures on the first screen of a small laptop', async () => {
		const { page } = await house.read('?avtal=kompetensattraktion-2024&kvartal=2024-K3', {
			width: 1280,
			height: 800
		});
		const nasta = page.locator('.framsida data[data-matt="avtalskalender.datum"]').first();
		await nasta.waitFor();
		const siffror = await page.locator('.framsida data').evaluateAll((alla) =>
			alla.map((en) => ({
				matt: (en as HTMLElement).dataset.matt,
				botten: en.getBoundingClientRect().bottom + scrollY
			}))
		);
		const forsta = siffror.filter(({ botten }) => botten <= 800).map(({ matt }) => matt);
		expect(forsta.slice(0, 6)).toEqual([
			'hushall_per_kvartal.registrerade',
			'hushall_per_kvartal.flyttade',
			'svarstid_per_kommun.i_tid',
			'magasin_per_kvartal.bestallningar',
			'budget_utfall_per_post.utfall_ack_ore',
			'avtalskalender.datum'
		]);
	});

	test.each([
		'fakturor/?avtal=kompetensattraktion-2024&kvartal=2024-K1',
		'service/?avtal=kompetensattraktion-2024&kvartal=2024-K3&kommun=Härjedalen'
	])('has its choices in one row on a small laptop: %s', async (sida) => {
		const { page } = await house.read(sida, { width: 1280, height: 800 });
		const mitten = await page.locator('.kontroller > *').evaluateAll((alla) =>
			alla.map((en) => {
				const { top, height } = en.getBoundingClientRect();
				return Math.round((top + height / 2) / 10);
			})
		);
		// How kronor are told is chosen only where there are any.
		const utanBelopp = sida.startsWith('service');
		expect(await page.getByRole('radio', { name: 'tkr' }).count()).toBe(utanBelopp ? 0 : 1);
		expect(mitten.length).toBeGreaterThan(utanBelopp ? 3 : 4);
		expect(new Set(mitten).size).toBe(1);
	});

	test.each([375, 1280, 1920])('does not scroll sideways at %i px', async (width) => {
		const { page } = await house.read('?avtal=kompetensattraktion-2024&kvartal=2024-K3', {
			width,
			height: 900
		});
		await page.getByRole('link', { name: 'Hela kalendern' }).waitFor();
		await figure(page, 'hushall_nu.registrerade');
		// On a phone the sections are left to the pages that have them.
		const delar = page.locator('table[data-matt=budget_utfall_per_post]');
		if (width > 640) await delar.waitFor();
		else expect(await delar.count()).toBe(0);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
	});
});
