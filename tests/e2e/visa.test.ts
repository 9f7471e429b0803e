import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfText } from './pdf';
import { axe, drop, files, House, SAMPLES, textOf, type Visit, reload } from './site';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

const K3 = '?avtal=kompetensattraktion-2024&kvartal=2024-K3';

/** Drops the samples, when there is somebody to drop them to, and waits for what is made of them. */
async function ladda(page: Page, klart = '.bildyta h1'): Promise<void> {
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	await drop(page, files(SAMPLES));
	await page.locator(klart).first().waitFor({ timeout: 60_000 });
}

async function oppna(path: string, options: Parameters<House['visit']>[1] = {}): Promise<Visit> {
	const visit = await house.visit(`visa/${path}`, options);
	await ladda(visit.page);
	return visit;
}

/** The slides for those who only look at them. */
async function las(path: string): Promise<Visit> {
	const visit = await house.read(`visa/${path}`);
	await visit.page.locator('.bildyta h1').first().waitFor();
	return visit;
}

/** Writes of a section in the report, as its page keeps it. */
const skriv = (page: Page, id: string, text: string) =>
	page.evaluate(
		(avsnitt) => {
			const nyckel = { sort: 'kvartal', avtal: 'kompetensattraktion-2024', kvartal: '2024-K3' };
			localStorage.setItem(
				`stegraknaren.rapport.${Object.values(nyckel).join('/')}`,
				JSON.stringify({ ...nyckel, avsnitt: [avsnitt] })
			);
		},
		{ id, text }
	);

const bild = (page: Page) => page.locator('.scen .bildyta').getAttribute('data-bild');
const press = async (page: Page, ...keys: string[]) => {
	for (const key of keys) await page.keyboard.press(key);
	// The slide that the last key asked for is drawn with the next frame.
	await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
};

test('a presentation is driven by the keyboard alone, from the report and back', async () => {
	const { page, errors } = await house.read(`rapport/${K3}`);
	await page.locator('.rapport[data-klar]').waitFor();
	await page.getByRole('link', { name: 'Visa som bildspel' }).focus();
	await page.keyboard.press('Enter');
	await page.locator('.bildyta h1').waitFor();
	expect(await page.getByRole('navigation').count()).toBe(0);
	expect(await bild(page)).toBe('titel');

	await press(page, 'ArrowRight');
	expect(await bild(page)).toBe('framsida');
	expect(await textOf(page, '.scen [data-sagt]')).toBe(
		'Bild 2 av 12: 121 nya hushåll registrerade sig, 20 fler än samma kvartal i fjol'
	);
	await press(page, 'Space');
	expect(await bild(page)).toBe('mal');
	expect(new URL(page.url()).hash).toBe('#3');
	await press(page, 'PageDown', 'PageUp', 'Backspace');
	expect(await bild(page)).toBe('framsida');
	await press(page, 'End');
	expect(await bild(page)).toBe('kommande');
	await press(page, 'ArrowRight');
	expect(await bild(page)).toBe('kommande');
	await press(page, 'Home', 'ArrowLeft');
	expect(await bild(page)).toBe('titel');
	await press(page, '1', '1', 'Enter');
	expect(await bild(page)).toBe('prognos');

	// The overview is walked with the arrows.
	await press(page, 'g', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
	expect(await bild(page)).toBe('hjalte:vagen');
	await press(page, 'Escape');
	await page.getByRole('dialog', { name: 'Alla bilder' }).waitFor();
	expect(await textOf(page, '[role=dialog]')).toContain(
		'Uppdraget post för post Läses bäst i rapporten.'
	);
	await press(page, 'Escape');
	expect(await bild(page)).toBe('hjalte:vagen');

	// What is behind the figure, and back to the same slide.
	await press(page, 'd');
	const djupare = page.getByRole('dialog', { name: /Hela avsnittet/ });
	await djupare.getByText('Definition').first().waitFor();
	expect(await djupare.locator('data[data-matt="hushall_nu.registrerade"]').count()).toBe(1);
	await press(page, 'Escape');
	expect(await djupare.count()).toBe(0);
	expect(await bild(page)).toBe('hjalte:vagen');

	// Another quarter, live, on the same slide.
	await press(page, 'Shift+ArrowLeft');
	await page.getByText('104', { exact: true }).first().waitFor();
	expect(new URL(page.url()).searchParams.get('kvartal')).toBe('2024-K2');
	expect(await bild(page)).toBe('hjalte:vagen');
	await press(page, 'Shift+ArrowRight');
	await page.getByText('121', { exact: true }).first().waitFor();

	await press(page, 'b');
	expect(await page.locator('.svart').isVisible()).toBe(true);
	await press(page, 'ArrowRight');
	expect(await page.locator('.svart').count()).toBe(0);
	expect(await bild(page)).toBe('hjalte:vagen');
	await press(page, '?');
	await page.getByRole('dialog', { name: 'Tangenter' }).waitFor();
	await press(page, 'Escape');

	// The controls are there for who tabs to them; the last leads back.
	await page.getByRole('link', { name: 'Avsluta' }).focus();
	await page.keyboard.press('Enter');
	await page.locator('.rapport[data-klar]').waitFor();
	expect(errors).toEqual([]);
});

test('the place is kept in the address: a slide can be opened, and reloaded', async () => {
	const { page } = await oppna(`${K3}#6`);
	expect(await bild(page)).toBe('kommuner');
	await press(page, 'ArrowRight');
	await reload(page);
	await ladda(page);
	expect(await bild(page)).toBe('service:kommuner');
	await page.close();
});

test('the speaker’s window follows the slides with what is written of them, and turns them too', async () => {
	const { page, errors } = await house.visit(`rapport/${K3}`);
	await skriv(page, 'hjalte', 'Inflödet **ökar** igen. <b>Inte</b> av en slump.');
	await page.goto(`${house.site.url}visa/${K3}#3`);
	await ladda(page);
	const opened = page.waitForEvent('popup');
	await press(page, 'n');
	const tal = await opened;
	tal.on('pageerror', (error) => errors.push(error.message));
	tal.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text());
	});
	await tal.getByText('Bild 3 av 12').first().waitFor();
	expect(await textOf(tal)).toContain('Ingen kommentar är skriven');
	expect(await textOf(tal)).toContain('Nästa 20 fler nya hushåll än samma kvartal i fjol');
	await press(page, 'ArrowRight');
	await tal.getByRole('heading', { name: /20 fler nya hushåll än samma kvartal/ }).waitFor();
	expect(await tal.locator('strong').allTextContents()).toContain('ökar');
	expect(await textOf(tal)).toContain('<b>Inte</b> av en slump.');
	expect(await axe(tal)).toEqual([]);
	await tal.keyboard.press('PageDown');
	await page.locator('[data-bild="per_kvartal"]').first().waitFor();
	await tal.getByRole('button', { name: 'Föregående' }).click();
	await tal.getByText('Bild 4 av 12').first().waitFor();
	expect(await bild(page)).toBe('hjalte:vagen');
	await page.goto(`${house.site.url}data/`);
	await tal.getByRole('heading', { name: 'Bildspelet är stängt' }).waitFor();
	expect(errors).toEqual([]);
	await tal.close();
	await page.close();
});

test('a stopped window is told of', async () => {
	const { page } = await las(K3);
	await page.evaluate(() => {
		const { open } = window;
		window.open = () => {
			window.open = open;
			return null;
		};
	});
	await press(page, 'n');
	expect(await page.getByRole('alert').textContent()).toContain('Tillåt popupfönster');
	await press(page, 'ArrowRight');
	expect(await page.getByRole('alert').count()).toBe(0);
});

test('the pointer follows the mouse', async () => {
	const { page } = await las(K3);
	await press(page, 'p');
	await page.mouse.move(300, 200);
	const box = (await page.locator('.pekare').boundingBox())!;
	expect(Math.round(box.x + box.width / 2)).toBe(300);
	expect(Math.round(box.y + box.height / 2)).toBe(200);
	await press(page, 'p');
	expect(await page.locator('.pekare').count()).toBe(0);
});

test('a finger turns the slides, and the whole screen is filled by a key', async () => {
	const { page } = await las(K3);
	const svep = async (from: number, to: number) => {
		const at = (clientX: number) => ({ clientX, clientY: 300, pointerType: 'touch' });
		await page.dispatchEvent('.scen', 'pointerdown', at(from));
		await page.dispatchEvent('.scen', 'pointerup', at(to));
		await press(page);
	};
	await svep(600, 300);
	expect(await bild(page)).toBe('framsida');
	await svep(300, 600);
	expect(await bild(page)).toBe('titel');
	await press(page, 'f');
	await page.waitForFunction(() => document.fullscreenElement !== null);
	await press(page, 'f');
	await page.waitForFunction(() => document.fullscreenElement === null);
});

test('slide, overview, what is behind and help pass axe', async () => {
	const { page, errors } = await las(`${K3}#3`);
	for (const keys of [
		[],
		['g'],
		['Escape', 'd'],
		['Escape', '?'],
		['Escape', '6', 'Enter'],
		['End']
	]) {
		await press(page, ...keys);
		expect(await axe(page), keys.join()).toEqual([]);
	}
	expect(errors).toEqual([]);
});

/** What of the slide does not fit, or is smaller than 2.6 hundredths of its height. */
const brister = (page: Page) =>
	page.evaluate(() => {
		const yta = document.querySelector<HTMLElement>('.scen .bildyta')!;
		const fel: string[] = [];
		for (const box of [
			document.querySelector('.scen')!,
			yta,
			...yta.querySelectorAll('.innehall, .tabell')
		])
			if (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
				fel.push(`${box.className}: ${box.scrollHeight} i ${box.clientHeight}`);
		const walker = document.createTreeWalker(yta, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const element = node.parentElement!;
			if (!node.textContent!.trim() || element.closest('.dold, caption, details')) continue;
			const { bottom, right, left, top } = element.getBoundingClientRect();
			if (bottom > innerHeight + 1 || right > innerWidth + 1 || left < -1 || top < -1)
				fel.push(`utanför: ${node.textContent}`);
			let zoom = 1;
			for (let up: Element | null = element; up; up = up.parentElement)
				zoom *= Number(getComputedStyle(up).zoom) || 1;
			// A drawing with a viewBox is as much larger as its box.
			const svg = element.closest('svg');
			const rutan = svg?.viewBox.baseVal?.width;
			const ritad = svg && rutan ? svg.getBoundingClientRect().width / rutan / zoom : 1;
			if (svg && svg.getBoundingClientRect().width === 0) continue;
			const size = parseFloat(getComputedStyle(element).fontSize) * zoom * ritad;
			if (size < 0.026 * innerHeight) fel.push(`${size} px: ${node.textContent}`);
		}
		return fel;
	});

const SKARMAR = [
	[1024, 768, 'light'],
	[1280, 720, 'dark'],
	[1920, 1080, 'light'],
	[3840, 2160, 'dark']
] as const;

test.each([
	`${K3}`,
	'?avtal=en-attraktiv-region&kvartal=2023-K4',
	'?avtal=energikontoret&kvartal=2025-K4&sort=ar',
	'?avtal=energikontoret&kvartal=2025-K4&sort=kommun&kommun=Härjedalen'
])('every slide of %s is whole and can be read from afar, on every screen', async (path) => {
	const { page, errors } = await las(path);
	for (const [width, height, colorScheme] of SKARMAR) {
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ colorScheme });
		await press(page, 'Home');
		const seen: string[] = [];
		for (;;) {
			const id = (await bild(page))!;
			if (seen.includes(id)) break;
			seen.push(id);
			if ((await page.locator('.scen .diagram').count()) > 0)
				await page.locator('.scen .diagram svg text').first().waitFor();
			expect(await brister(page), `${id}, ${width} × ${height}`).toEqual([]);
			await press(page, 'ArrowRight');
		}
		expect(seen.length).toBeGreaterThan(6);
	}
	expect(errors).toEqual([]);
});

test('printed, every slide is on paper, two on a page, whole, with what is written of it', async () => {
	const { page } = await oppna(K3, { colorScheme: 'dark' });
	await page.locator('.kopior svg').first().waitFor({ state: 'attached' });
	const path = join(mkdtempSync(join(tmpdir(), 'stegraknaren-')), 'bilder.pdf');
	await page.pdf({ path, preferCSSPageSize: true });
	const pages = await pdfText(path);
	expect(pages).toHaveLength(6);
	const text = pages.join(' ');
	for (let nr = 1; nr <= 12; nr++) expect(text).toContain(`${nr} av 12`);
	expect(text).toContain('Kommunikation står för det mesta av de 310 tkr under budget');
	expect(text).toContain('Budget');
	expect(text).not.toContain('Föregående');

	await skriv(page, 'magasin', `Början. ${'En mening till om magasinet. '.repeat(90)}Slutet.`);
	await reload(page);
	await ladda(page);
	await page.locator('.kopior svg').first().waitFor({ state: 'attached' });
	await page.pdf({ path, preferCSSPageSize: true });
	const med = (await pdfText(path)).join(' ');
	expect(med).toContain('Början. En mening till');
	expect(med).toContain('om magasinet. Slutet.');
	expect(med).toContain('12 av 12');
	await page.close();
});
