import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, House, textOf } from './site';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

const VY = '?avtal=kompetensattraktion-2024&kvartal=2024-K3';

/** The page with the samples in it, once it hears its keys. */
async function las(path: string, viewport?: { width: number; height: number }) {
	const visit = await house.read(path, viewport);
	await visit.page.locator('header kbd:not(:empty)').waitFor({ state: 'attached' });
	return visit;
}

/** What has the keyboard, as it is read. */
const har = (page: Page) =>
	page.evaluate(() => document.activeElement!.textContent!.replace(/\s+/g, ' ').trim());
const falt = (page: Page) => page.getByRole('combobox', { name: 'Sök och gå till' });
/** Opens it, and waits until it has the keyboard. */
async function oppna(page: Page): Promise<void> {
	await page.keyboard.press('Control+k');
	await page.locator('input[role=combobox]:focus').waitFor();
}
const vald = (page: Page) => page.locator('dialog [role=option][aria-selected=true]').textContent();

test('a figure is found by the keyboard alone, in the quarter that is chosen, and the focus goes to it', async () => {
	const { page, errors } = await las(VY);
	await oppna(page);
	// Nothing is sought: the pages, and what can be done.
	expect(await vald(page)).toMatch(/^Översikt/);
	await page.keyboard.press('ArrowUp');
	expect(await vald(page)).toMatch(/^Kortkommandon/);
	await page.keyboard.type('SVAR arbetsdagar');
	expect(await vald(page)).toBe('Svarstider, Siffra · Service');
	expect(await axe(page)).toEqual([]);
	await page.keyboard.press('Enter');
	await page.waitForFunction(() => document.activeElement?.closest('#service'));
	expect(new URL(page.url()).pathname).toBe('/service/');
	expect(new URL(page.url()).search).toBe(VY);
	expect(await page.getByRole('dialog').count()).toBe(0);

	// What is closed gives the focus back.
	const fore = await page.evaluateHandle(() => document.activeElement!);
	await oppna(page);
	await page.keyboard.type('finns inte');
	expect(await textOf(page, 'dialog[open]')).toContain('Inga träffar.');
	await page.keyboard.press('Escape');
	await falt(page).waitFor({ state: 'detached' });
	// The same one: a heading may have grown by what was computed meanwhile.
	expect(
		await fore.evaluate((one) => one === document.activeElement && one !== document.body)
	).toBe(true);

	// Opened again at once, before the page has heard that it was closed.
	await oppna(page);
	await page.evaluate(() => {
		document.querySelector<HTMLDialogElement>('dialog:modal')!.close();
		document.body.dispatchEvent(
			new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true })
		);
	});
	await page.evaluate(() => new Promise((klar) => requestAnimationFrame(() => setTimeout(klar))));
	await page.locator('input[role=combobox]:focus').waitFor();
	// Another quarter, on the page one stands on.
	await page.keyboard.type('k2 2024');
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/service\/?\?avtal=kompetensattraktion-2024&kvartal=2024-K2$/);
	await page.keyboard.press('Shift+ArrowRight');
	await page.waitForURL(/kvartal=2024-K3$/);
	expect(errors).toEqual([]);
});

test('every figure in the palette stands where it leads', async () => {
	const { page, errors } = await las(VY);
	for (const [sokt, id] of [
		['Flyttade hushåll', 'per_kvartal'],
		['Magasinet', 'magasin'],
		['Registervård', 'registervard'],
		['Resultat', 'resultat'],
		['Projekt och', 'portfolj'],
		['Uppdraget post', 'uppdrag']
	] as const) {
		await oppna(page);
		await falt(page).fill(sokt);
		await page.keyboard.press('Enter');
		await page.waitForFunction((id) => document.activeElement?.closest(`#${id}`), id);
	}
	expect(errors).toEqual([]);
});

test('a button of another page is pressed from the palette', async () => {
	const { page, errors } = await las(VY);
	await oppna(page);
	await falt(page).fill('lås kvart');
	await page.keyboard.press('Enter');
	await page.getByRole('dialog', { name: /^Lås kvartal 3/ }).waitFor();
	await page.keyboard.press('Escape');
	await page.waitForFunction(() => document.activeElement?.textContent === 'Lås kvartalet');
	expect(errors).toEqual([]);
});

test('the keys are told, and those that are a sign alone can be turned off', async () => {
	const { page, errors } = await las(VY);
	await page.keyboard.press('?');
	const dialog = page.getByRole('dialog', { name: 'Kortkommandon' });
	await dialog.getByText('Ctrl + K').first().waitFor();
	await dialog.getByText(/^Mellan knapparna i en rad av verktyg/).waitFor();
	await dialog.getByText('Lämna bildspelet').waitFor();
	expect(await axe(page)).toEqual([]);
	const av = dialog.getByRole('checkbox', { name: /^Stäng av tangenter/ });
	await av.check();
	await page.keyboard.press('Escape');
	await dialog.waitFor({ state: 'detached' });
	await page.keyboard.press('?');
	await page.keyboard.press('h');
	expect(await page.getByRole('heading', { name: /^Hjälp/ }).count()).toBe(0);
	// The slides turn them off, and on, in the same place.
	expect(await page.evaluate(() => localStorage.getItem('stegraknaren.visa.utan-tecken'))).toBe(
		'true'
	);
	await oppna(page);
	await falt(page).fill('kortkom');
	await page.keyboard.press('Enter');
	await av.uncheck();
	await page.keyboard.press('Escape');
	await dialog.waitFor({ state: 'detached' });
	expect(errors).toEqual([]);
});

test('a page’s help says what a file must hold, and hands the keyboard back', async () => {
	const { page, errors } = await las(`data/${VY}`);
	await page.getByRole('button', { name: 'Hjälp', exact: true }).press('Enter');
	await page.waitForFunction(() => document.activeElement?.textContent === 'Hjälp: Data');
	await page.getByText('Så gör du exporten av kontakter').click();
	const hjalp = page.getByRole('region', { name: 'Hjälp: Data' });
	expect((await hjalp.textContent())!.replace(/\s+/g, ' ')).toContain(
		'Filen måste ha Kontakt-ID och Registrerad.'
	);
	expect(await axe(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await hjalp.waitFor({ state: 'detached' });
	expect(await har(page)).toBe('Hjälp');

	// From another page, a subject of its own.
	await oppna(page);
	await falt(page).fill('scb');
	await page.keyboard.press('Enter');
	await page.waitForFunction(() => /från SCB$/.test(document.activeElement?.textContent ?? ''));
	await page.getByRole('link', { name: 'Service', exact: true }).click();
	await page.getByRole('heading', { name: 'Service' }).waitFor();
	expect(await hjalp.count()).toBe(0);
	expect(errors).toEqual([]);
});

test('on a phone what is sought for fits the window, and is pressed', async () => {
	const { page, errors } = await las(VY, { width: 375, height: 740 });
	await page.getByRole('button', { name: 'Sök' }).click();
	await falt(page).fill('åre');
	const ruta = (await page.getByRole('dialog').boundingBox())!;
	expect(ruta.x).toBeGreaterThanOrEqual(0);
	expect(ruta.x + ruta.width).toBeLessThanOrEqual(375);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
	expect(await axe(page)).toEqual([]);
	await page.getByRole('dialog').getByRole('option', { name: /^Åre/ }).first().click();
	await page.getByRole('heading', { name: 'Åre kommun', exact: true }).waitFor();
	expect(errors).toEqual([]);
});

/** The section that a report's contents say is read. */
const laser = (page: Page) => page.locator('nav [role=toolbar] [aria-current=true]').textContent();

test('a wide report has its contents at the side, which tell what is read and stay off paper', async () => {
	const { page, errors } = await las(`rapport/${VY}`);
	await page.locator('.rapport[data-klar]').waitFor();
	const innehall = page.getByRole('navigation', { name: 'Rapportens avsnitt' });
	expect(await laser(page)).toBe('Sammanfattning');
	const avsnitten = page.locator('[data-avsnitt]');
	expect(await innehall.getByRole('link').count()).toBe(await avsnitten.count());
	await page.locator('[data-avsnitt=service]').evaluate((del) => del.scrollIntoView());
	await expect.poll(() => laser(page)).toBe('Svarstider');
	// It has come along, below the tools, which are one row.
	const verktyg = page.getByRole('toolbar', { name: 'Rapportverktyg' });
	const [lista, rad] = [(await innehall.boundingBox())!, (await verktyg.boundingBox())!];
	expect(rad.y).toBeGreaterThanOrEqual(0);
	expect(rad.height).toBeLessThan(60);
	expect(lista.y).toBeGreaterThanOrEqual(rad.y + rad.height);
	expect(lista.y + lista.height).toBeLessThanOrEqual(900);

	// One stop for Tab; the arrows go on, and Enter goes there.
	await innehall.getByRole('link', { name: 'Svarstider' }).focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await page.waitForFunction(() => document.activeElement?.matches('[data-avsnitt=magasin]'));
	await expect.poll(() => laser(page)).toBe('Magasinet Ta steget');
	await page.emulateMedia({ media: 'print' });
	expect(await innehall.isVisible()).toBe(false);
	await page.emulateMedia({ media: null });
	await page.setViewportSize({ width: 1024, height: 900 });
	await page.getByText('Gå till ett avsnitt').waitFor();
	expect(await innehall.count()).toBe(0);
	expect(errors).toEqual([]);
});

test('the program can be installed from any sub-path, and its manifest and icons are kept', async () => {
	const { page, errors } = await las(VY);
	const cdp = await page.context().newCDPSession(page);
	const manifest = await cdp.send('Page.getAppManifest');
	expect(manifest.errors).toEqual([]);
	expect(manifest.url).toBe(new URL('/manifest.webmanifest', page.url()).href);
	const { icons, start_url, scope } = JSON.parse(manifest.data!) as {
		icons: { src: string }[];
		start_url: string;
		scope: string;
	};
	expect([start_url, scope]).toEqual(['./', './']);
	const arbetaren = readFileSync('build/service-worker.js', 'utf8');
	for (const fil of ['manifest.webmanifest', ...icons.map(({ src }) => src)]) {
		expect(fil).not.toMatch(/^[/.]|:/);
		expect(arbetaren).toContain(`/${fil}`);
		expect(await page.evaluate(async (url) => (await fetch(url)).ok, `/${fil}`), fil).toBe(true);
	}
	expect(errors).toEqual([]);
});
