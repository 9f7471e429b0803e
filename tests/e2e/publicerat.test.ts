import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../src/tooling/browser';
import type { Site } from '../../src/tooling/site';
import { Paket } from '../../src/lib/publicering/paket/paket';
import { webbplats } from '../../src/lib/publicering/sida/webbplats';
import { readArkiv } from '../../src/routes/publicerat/arkiv';
import { fientlig } from '../fixtures/publicering/fientlig';
import { OM } from '../fixtures/publicering/om';
import { rapport } from '../fixtures/publicering/rapport';
import { serveBare } from './kargserver';
import { pdfText } from './pdf';
import { axe, textOf } from './site';

const IDAG = '2026-11-21';
const SIDA = 'en-attraktiv-region/2023-K4/';
const { paket: FIENTLIGT, texter: FIENTLIGA } = fientlig(rapport());

/** The site in a folder of its own, as it is unpacked on a host. */
function packaUpp(paket: readonly Paket[]): string {
	const folder = mkdtempSync(join(tmpdir(), 'stegraknaren-publicerat-'));
	for (const [fil, text] of webbplats(paket, OM, IDAG)) {
		mkdirSync(dirname(join(folder, fil)), { recursive: true });
		writeFileSync(join(folder, fil), text);
	}
	cpSync('build/publicerat/typsnitt', join(folder, 'typsnitt'), { recursive: true });
	return folder;
}

let browser: Browser;
let site: Site;
let fientliga: Site;
const mapp = packaUpp([rapport('2023-K3'), rapport('2023-K4')]);
beforeAll(async () => {
	browser = await openBrowser();
	site = await serveBare('/en/under/mapp/', undefined, mapp);
	fientliga = await serveBare('/', undefined, packaUpp([Paket.parse(FIENTLIGT)]));
});
afterAll(async () => {
	await browser.close();
	site.close();
	fientliga.close();
});

interface Besok {
	page: Page;
	fragat: { url: string; gzip: number }[];
	fel: string[];
}

async function besok(
	url: string,
	{ bokstaver = true, ...val }: Parameters<Browser['newContext']>[0] & { bokstaver?: boolean } = {}
): Promise<Besok> {
	const context = await browser.newContext({
		viewport: { width: 1280, height: 900 },
		locale: 'sv-SE',
		...val
	});
	const page = await context.newPage();
	if (!bokstaver) await page.route('**/*.woff2', (route) => route.abort());
	const ett: Besok = { page, fragat: [], fel: [] };
	const kroppar: Promise<unknown>[] = [];
	page.on('response', (svar) => {
		const kropp = svar.body().then((body) => {
			ett.fragat.push({ url: svar.url(), gzip: gzipSync(body).length });
		});
		kroppar.push(kropp.catch(() => undefined));
	});
	page.on('pageerror', (fel) => ett.fel.push(fel.message));
	page.on('console', (ord) => {
		if (ord.type() === 'error') ett.fel.push(ord.text());
	});
	await page.goto(url, { waitUntil: 'networkidle' });
	await Promise.all(kroppar);
	return ett;
}

describe('a report, from a server without headers in a sub-path', () => {
	test('is small, asks for nothing but itself and its letters, and nothing of the program', async () => {
		const { page, fragat, fel } = await besok(site.url + SIDA);
		const kB = (del: typeof fragat) => del.reduce((summa, { gzip }) => summa + gzip, 0) / 1000;
		const typsnitt = fragat.filter(({ url }) => url.endsWith('.woff2'));
		expect(typsnitt.length).toBeGreaterThan(2);
		expect(fragat.length).toBe(typsnitt.length + 1);
		expect(kB(fragat) - kB(typsnitt)).toBeLessThan(100);
		expect(kB(fragat)).toBeLessThan(200);
		expect(fragat.filter(({ url }) => !url.startsWith(site.url))).toEqual([]);
		expect(fragat.filter(({ url }) => /_app|engine|duckdb|wasm/.test(url))).toEqual([]);
		expect(fel).toEqual([]);
		await page.context().close();
	});

	test('is painted within half a second, and nothing in it moves', async () => {
		const tider = [];
		for (const width of [1280, 375, 1280]) {
			const { page } = await besok(site.url + SIDA, { viewport: { width, height: 800 } });
			const matt = await page.evaluate(
				() =>
					new Promise<{ malad: number; flytt: number }>((klart) => {
						let flytt = 0;
						new PerformanceObserver((lista) => {
							for (const ett of lista.getEntries())
								flytt += (ett as unknown as { value: number }).value;
						}).observe({ type: 'layout-shift', buffered: true });
						const [malad] = performance.getEntriesByName('first-contentful-paint');
						setTimeout(() => klart({ malad: malad!.startTime, flytt }), 400);
					})
			);
			expect(matt.flytt).toBe(0);
			tider.push(matt.malad);
			await page.context().close();
		}
		expect(Math.min(...tider)).toBeLessThan(500);
	});

	test('is all there without JavaScript, and the same words with it', async () => {
		const utan = await besok(site.url + SIDA, { javaScriptEnabled: false });
		const huvud = utan.page.locator('main');
		expect(await huvud.locator('h1').textContent()).toBe('En attraktiv region');
		expect(await huvud.locator('table').count()).toBe(5);
		expect(await huvud.locator('figure svg[role=img]:visible').count()).toBe(5);
		expect(await huvud.locator('button, select').count()).toBe(0);
		const med = await besok(site.url + SIDA);
		const synligt = (page: Page) =>
			page
				.locator('#avsnitt-4')
				.innerText()
				.then((text) => text.replace(/\s+/g, ' '));
		expect(await synligt(med.page)).toBe(await synligt(utan.page));
		await utan.page.context().close();
		await med.page.context().close();
	});

	test('leads to its neighbour, the archive, the pages that the law asks for, and its files', async () => {
		const { page, fel } = await besok(site.url + SIDA);
		await page.getByRole('link', { name: 'Föregående: kvartal 3 2023' }).click();
		expect(await textOf(page, 'h1')).toBe('En attraktiv region');
		expect(page.url()).toContain('2023-K3');
		await page.getByRole('link', { name: 'Alla rapporter' }).click();
		await page.getByRole('link', { name: 'Kvartal 4 2023' }).click();
		await page.getByRole('link', { name: 'Tillgänglighet' }).click();
		await page.getByRole('link', { name: 'Dina uppgifter' }).click();
		expect(await textOf(page, 'h1')).toBe('Vad händer med uppgifterna?');
		await page.goto(site.url + SIDA);
		await fallUt(page);
		const hamtning = page.waitForEvent('download');
		await page.getByRole('link', { name: /^Hämta tabellen som CSV.*Hushåll per kommun/ }).click();
		const text = readFileSync((await (await hamtning).path())!, 'utf8');
		expect(text).toContain('Berg;19;‥');
		expect(fel).toEqual([]);
		await page.context().close();
	});

	test('opens from a folder on the computer too, in the computer’s own letters', async () => {
		const { page, fel } = await besok(pathToFileURL(join(mapp, 'index.html')).href);
		await page.getByRole('link', { name: 'Kvartal 4 2023' }).click();
		expect(await textOf(page, 'h1')).toBe('En attraktiv region');
		await fallUt(page);
		await page.getByRole('button', { name: 'Flyttade' }).last().click();
		// A browser takes no letters from a file that another file asks for.
		expect(fel.filter((ett) => !/typsnitt|net::ERR_FAILED/.test(ett))).toEqual([]);
		await page.context().close();
	});

	test('has its links in reach of the keyboard, the way past the head first of all', async () => {
		const { page } = await besok(site.url + SIDA);
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
			'Hoppa till innehållet'
		);
		await page.keyboard.press('Enter');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('innehall');
		for (const roll of ['banner', 'main', 'contentinfo'] as const)
			expect(await page.getByRole(roll).count()).toBe(1);
		await page.context().close();
	});

	test('prints as the report: a running head, numbered pages, no links or menus', async () => {
		const { page } = await besok(site.url + SIDA, { javaScriptEnabled: false });
		const sidor = await pdfText(await page.pdf({ preferCSSPageSize: true, tagged: true }));
		expect(sidor.length).toBeGreaterThan(2);
		for (const [i, text] of sidor.entries()) {
			expect(text).toContain(`Sida ${i + 1} av ${sidor.length}`);
			expect(text).toContain('Region Exempel');
			expect(text).toContain('En attraktiv region, kvartal 4 2023');
		}
		const allt = sidor.join(' ');
		for (const inte of ['Hämta', 'Alla rapporter', 'Hoppa till', 'Visa skillnaden'])
			expect(allt).not.toContain(inte);
		expect(allt).toContain('https://example.se/massan');
		// What is folded on a screen.
		expect(allt).toMatch(/Tabell: .*Ragunda/);
		await page.context().close();
	});
});

/** Unfolds what is looked up. */
async function fallUt(page: Page): Promise<void> {
	await page.locator('details').evaluateAll((alla) => {
		for (const details of alla) (details as HTMLDetailsElement).open = true;
	});
}

describe('with JavaScript', () => {
	test('a table is sorted by its heads, the hidden last and the sum under them all', async () => {
		const { page } = await besok(site.url + SIDA);
		await fallUt(page);
		const tabell = page.locator('table[data-matt=hushall_per_kommun_aret]');
		const namnen = async () =>
			(await tabell.locator('tbody th').allTextContents()).map((namn) => namn.trim());
		const fran = await namnen();
		const knapp = tabell.getByRole('button', { name: 'Flyttade' });
		await knapp.click();
		expect(await namnen()).toEqual([
			...['Östersund', 'Åre', 'Härjedalen', 'Krokom', 'Strömsund', 'Ragunda', 'Berg', 'Bräcke'],
			'Hela länet'
		]);
		expect(await tabell.locator('th[aria-sort=descending]').count()).toBe(1);
		await knapp.click();
		expect((await namnen()).slice(0, 2)).toEqual(['Ragunda', 'Strömsund']);
		expect((await namnen()).slice(-3)).toEqual(['Berg', 'Bräcke', 'Hela länet']);
		await knapp.click();
		expect(await namnen()).toEqual(fran);
		await page.context().close();
	});

	test('a chart tells its values, by the pointer and by the keys', async () => {
		const { page } = await besok(site.url + SIDA);
		const figur = page.locator('figure.malkurva');
		const ruta = figur.getByRole('status');
		await figur.locator('svg').first().focus();
		await page.keyboard.press('ArrowRight');
		expect(await ruta.textContent()).toBe('2021-K1: 41');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('End');
		await page.keyboard.press('ArrowRight');
		expect(await ruta.textContent()).toBe('2021-K2: 58');
		await page.keyboard.press('Escape');
		expect(await ruta.isVisible()).toBe(false);
		await figur.locator('.traff').last().hover();
		expect(await ruta.textContent()).toBe('2023-K4: 271');
		await page.context().close();
	});

	test('a quarter can be compared with another, what is hidden with none', async () => {
		const { page } = await besok(site.url + SIDA);
		await page.getByLabel('Visa skillnaden mot').selectOption('2023-K3');
		const skillnader = page.locator('.jamforelse td.skillnad');
		const texter = (await skillnader.allTextContents()).map((text) => text.trim());
		expect(texter).toEqual(['+84', '+15', '−19', '−7', '0', '–']);
		await page.getByLabel('Visa skillnaden mot').selectOption('inget kvartal');
		expect(await skillnader.count()).toBe(0);
		await page.context().close();
	});
});

describe.each([375, 1280])('at %i px', (width) => {
	test('axe finds nothing, in light and in the dark', async () => {
		for (const sida of ['', SIDA, 'tillganglighet/', 'integritet/']) {
			const { page } = await besok(site.url + sida, { viewport: { width, height: 800 } });
			expect(await axe(page), sida).toEqual([]);
			// Nothing but the colours is another in the dark.
			await page.emulateMedia({ colorScheme: 'dark' });
			expect(await axe(page, 'kontrast'), sida).toEqual([]);
			const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(over, sida).toBeLessThanOrEqual(0);
			await page.context().close();
		}
	});
});

describe('a report in which every word is hostile', () => {
	test.each(['', SIDA])('runs nothing of it and asks for nothing: %s', async (sida) => {
		const { page, fragat, fel } = await besok(fientliga.url + sida, {
			viewport: { width: 375, height: 800 }
		});
		await fallUt(page);
		for (const knapp of await page.locator('.sortera').all()) await knapp.press('Enter');
		for (const svg of await page.locator('figure > svg:visible').all()) {
			await svg.focus();
			await page.keyboard.press('ArrowRight');
		}
		expect(await page.evaluate(() => (window as { kord?: unknown }).kord)).toBeUndefined();
		expect(await page.locator('iframe, base, form, main script').count()).toBe(0);
		expect(fragat.filter(({ url }) => !url.startsWith(fientliga.url))).toEqual([]);
		expect(fel).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
		expect(await axe(page)).toEqual([]);
		await page.context().close();

		// In the letters of the computer, which may be wider: a slow network leaves out its own.
		const utan = await besok(fientliga.url + sida, {
			viewport: { width: 375, height: 800 },
			bokstaver: false
		});
		expect(await utan.page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
		await utan.page.context().close();
	});

	test('loses nothing of it', async () => {
		const { page } = await besok(fientliga.url + SIDA, { javaScriptEnabled: false });
		const allt = await page.evaluate(() => {
			const attribut = [...document.querySelectorAll('*')].flatMap((el) =>
				[...el.attributes].map(({ value }) => value)
			);
			return [document.documentElement.textContent, ...attribut].join('\n');
		});
		expect(FIENTLIGA.length).toBeGreaterThan(100);
		// The counts for the next quarter are in the data alone, and a unit is said with a bar's number.
		const bara = FIENTLIGA.filter(({ text }) => !allt.includes(text)).map((ett) => ett.var);
		expect(bara.filter((plats) => !/^\.siffror|^\.avtal\.titel$/.test(plats))).toEqual([]);
		await page.context().close();
	});
});

test('the feed and the sitemap are sound XML, whatever the words in them', async () => {
	const filer = webbplats([FIENTLIGT, rapport('2023-K3')], OM, IDAG);
	const page = await browser.newPage();
	for (const fil of ['atom.xml', 'sitemap.xml']) {
		const rot = await page.evaluate((text) => {
			const xml = new DOMParser().parseFromString(text, 'application/xml');
			return xml.querySelector('parsererror')?.textContent ?? xml.documentElement.localName;
		}, filer.get(fil)!);
		expect(rot).toBe(fil === 'atom.xml' ? 'feed' : 'urlset');
	}
	await page.close();
});

test('a page cannot be made to send anything away', async () => {
	const { page, fragat } = await besok(site.url + SIDA);
	const fore = fragat.length;
	const svar = await page.evaluate(async () => {
		const forsok = {
			fetch: () => fetch('https://example.com/'),
			egen: () => fetch('rapport.json'),
			bild: () =>
				new Promise((ja, nej) => {
					const bild = new Image();
					bild.onload = ja;
					bild.onerror = nej;
					bild.src = 'https://example.com/x.png';
				}),
			skript: () => {
				document.body.append(
					Object.assign(document.createElement('script'), { text: 'window.kord=1' })
				);
				return Promise.resolve();
			},
			html: () => {
				document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=window.kord=1>');
				return Promise.resolve();
			},
			eval: () => Promise.resolve((0, eval)('window.kord=1'))
		};
		const ut: Record<string, string> = {};
		for (const [namn, gor] of Object.entries(forsok))
			ut[namn] = await (async () => gor())().then(
				() => 'gick',
				() => 'stoppat'
			);
		navigator.sendBeacon('https://example.com/', 'x');
		const form = document.createElement('form');
		form.action = 'https://example.com/';
		document.body.append(form);
		form.submit();
		return { ...ut, kord: String((window as { kord?: unknown }).kord) };
	});
	expect(svar).toEqual({
		fetch: 'stoppat',
		egen: 'stoppat',
		bild: 'stoppat',
		skript: 'stoppat',
		html: 'stoppat',
		eval: 'stoppat',
		kord: 'undefined'
	});
	await page.waitForTimeout(300);
	expect(fragat.length).toBe(fore);
	expect(page.url()).toBe(site.url + SIDA);
	await page.context().close();
});

test('the build has just what the packages in the repository give, and their letters', () => {
	const { paket, om } = readArkiv('static/publicerat');
	const vantat = webbplats(paket, om, new Date().toISOString().slice(0, 10));
	const byggda = readdirSync('build/publicerat', { recursive: true, withFileTypes: true })
		.filter((en) => en.isFile())
		.map((en) => join(en.parentPath, en.name).replace('build/publicerat/', ''))
		.filter((fil) => !fil.startsWith('typsnitt/'));
	expect(byggda.sort()).toEqual([...vantat.keys()].sort());
	for (const [fil, text] of vantat)
		expect(readFileSync(join('build/publicerat', fil), 'utf8') === text, fil).toBe(true);
});

/** What a phone's reader scrolls, px. */
const LANGST = 9000;

test('in the reports that the repository ships axe finds nothing, and nothing is wider than a phone, or long', async () => {
	const byggd = await serveBare('/', undefined, 'build/publicerat');
	for (const { avtal, kvartal } of readArkiv('static/publicerat').paket) {
		const sida = `${byggd.url}${avtal.id}/${kvartal}/`;
		const { page, fel } = await besok(sida, { viewport: { width: 375, height: 800 } });
		expect(await axe(page)).toEqual([]);
		// The letters are kept now. The first time they may come too late, and are left out.
		await page.reload({ waitUntil: 'networkidle' });
		const [bredd, langd] = await page.evaluate(() => {
			const { scrollWidth, scrollHeight } = document.documentElement;
			return [scrollWidth, scrollHeight];
		});
		expect(bredd).toBe(375);
		expect(langd).toBeLessThan(LANGST);
		// The first chart is seen without scrolling more than once.
		expect((await page.locator('figure').first().boundingBox())!.y).toBeLessThan(2 * 800);
		expect(fel).toEqual([]);
		await page.context().close();
	}
	byggd.close();
});
