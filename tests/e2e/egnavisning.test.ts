import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drop, figure, files, House, SAMPLES } from './site';

// How the reader has chosen to see the page: the size of the text, its spacing, its colours.

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

const VY = '?avtal=kompetensattraktion-2024&kvartal=2024-K3';

/** Has every page styled so, from its first moment. */
async function stila(page: Page, css: string): Promise<void> {
	await page.addInitScript((text) => {
		const stil = new CSSStyleSheet();
		stil.replaceSync(text);
		document.adoptedStyleSheets = [stil];
	}, css);
}

async function medExempel(page: Page): Promise<void> {
	await drop(page, files(SAMPLES));
	await figure(page, 'hushall_nu.registrerade');
}

async function gaTill(page: Page, namn: string): Promise<void> {
	await page.locator('header').getByRole('link', { name: namn, exact: true }).click();
	await page.locator(`nav a[aria-current=page]:text-is("${namn}")`).waitFor();
	await page.waitForFunction(() => !document.querySelector('[aria-busy=true], progress'));
}

test('the text of a chart grows with the reader’s own, and stays inside it', async () => {
	const hojder = async (storlek: string) => {
		const { page } = await house.visit('');
		await stila(page, `html { font-size: ${storlek} }`);
		await page.goto(`${house.site.url}${VY}`);
		await medExempel(page);
		const diagram = page.locator('.diagram').first();
		await diagram.locator('svg text').first().waitFor();
		const svar = await diagram.evaluate((ett) => {
			const rutan = ett.getBoundingClientRect();
			const texter = [...ett.querySelectorAll('svg text')].map((text) =>
				text.getBoundingClientRect()
			);
			return {
				hogst: Math.max(...texter.map(({ height }) => height)),
				utanfor: texter.filter(
					({ left, right, bottom }) =>
						left < rutan.left - 4 || right > rutan.right + 4 || bottom > rutan.bottom + 4
				).length
			};
		});
		await page.context().close();
		return svar;
	};
	const [vanlig, dubbel] = [await hojder('100%'), await hojder('200%')];
	expect(dubbel.hogst / vanlig.hogst).toBeGreaterThan(1.8);
	expect(dubbel.utanfor).toBe(vanlig.utanfor);
});

test('nothing is cut at 320 px when the reader spaces out the text', async () => {
	const { page, errors } = await house.visit(VY, { viewport: { width: 320, height: 640 } });
	await medExempel(page);
	const fel: string[] = [];
	for (const namn of ['Ekonomi', 'Fakturor', 'Kalender', 'Rapport']) {
		await gaTill(page, namn);
		const kapat = await page.evaluate(() => {
			const stil = new CSSStyleSheet();
			stil.replaceSync(
				'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'
			);
			document.adoptedStyleSheets = [...document.adoptedStyleSheets, stil];
			const { scrollWidth, clientWidth } = document.documentElement;
			const kapade = [...document.querySelectorAll<HTMLElement>('main *')].filter((one) => {
				if (!one.checkVisibility() || one.closest('.dold, svg, .diagram, select, textarea'))
					return false;
				const { overflowX, overflowY } = getComputedStyle(one);
				const gomt = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
				return (
					(gomt(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
					(gomt(overflowY) && one.scrollHeight > one.clientHeight + 1)
				);
			});
			const knappar = [
				...document.querySelectorAll<HTMLElement>('main button, main a.knapp')
			].filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1);
			document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
			return [
				...(scrollWidth > clientWidth ? [`${scrollWidth} px wide`] : []),
				...[...kapade, ...knappar].map(
					(one) => `${one.tagName}.${one.className}: ${one.textContent.trim().slice(0, 40)}`
				)
			];
		});
		fel.push(...kapat.map((ett) => `${namn}: ${ett}`));
	}
	expect(fel).toEqual([]);
	expect(errors).toEqual([]);
	await page.context().close();
});

test('no field of the dialog on Data is hidden under its own bars when the keyboard comes to it', async () => {
	const { page, errors } = await house.visit(VY, { viewport: { width: 640, height: 400 } });
	await medExempel(page);
	await gaTill(page, 'Data');
	await drop(page, files(SAMPLES, /^(kontakter|ekonomi).*\.csv$/));
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('radio').first().waitFor();
	const skymda: string[] = [];
	const sedda = new Set<string>();
	for (let n = 0; n < 40; n++) {
		await page.keyboard.press(n < 20 ? 'Tab' : 'Shift+Tab');
		const har = await page.evaluate(() => {
			const one = document.activeElement!;
			if (!one.closest('dialog')) return null;
			const { left, top, width, height } = one.getBoundingClientRect();
			const over = document.elementFromPoint(left + width / 2, top + height / 2);
			const syns =
				over !== null &&
				(one.contains(over) || over.contains(one) || !!over.closest('label')?.contains(one));
			// What is large begins in sight.
			const stor = height > innerHeight / 2;
			return {
				namn: `${one.tagName} ${one.getAttribute('name') ?? one.textContent.trim().slice(0, 40)}`,
				syns: syns || stor
			};
		});
		if (!har) continue;
		sedda.add(har.namn);
		if (!har.syns) skymda.push(har.namn);
	}
	expect(skymda).toEqual([]);
	expect(sedda.size).toBeGreaterThan(2);
	expect(errors).toEqual([]);
	await page.context().close();
});

test('in the reader’s own colours the current page and what is chosen are seen', async () => {
	const { page, errors } = await house.visit(VY, { forcedColors: 'active' });
	await medExempel(page);
	await gaTill(page, 'Ekonomi');
	/** Its borders, as colours. */
	const kant = (namn: string) =>
		page
			.locator('header nav')
			.getByRole('link', { name: namn, exact: true })
			.evaluate((lank) => {
				const grund = document.createElement('div');
				grund.style.backgroundColor = 'Canvas';
				document.body.append(grund);
				const canvas = getComputedStyle(grund).backgroundColor;
				grund.remove();
				const { borderBottomColor, borderBottomWidth } = getComputedStyle(lank);
				return { syns: borderBottomColor !== canvas && parseFloat(borderBottomWidth) >= 2 };
			});
	expect(await kant('Ekonomi')).toEqual({ syns: true });
	expect(await kant('Service')).toEqual({ syns: false });
	// What has the keyboard is framed, and a tick is the system's own.
	await page.locator('select[name=avtal]').focus();
	await page.keyboard.press('Tab');
	expect(
		await page.evaluate(() => {
			const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
			return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
		})
	).toBe(true);
	expect(
		await page
			.locator('input[name=enhet]')
			.first()
			.evaluate((val) => getComputedStyle(val).appearance)
	).not.toBe('none');
	// What cannot be pressed looks otherwise than what can.
	const farg = (namn: string) =>
		page.getByRole('button', { name: namn }).evaluate((knapp) => getComputedStyle(knapp).color);
	await gaTill(page, 'Data');
	expect(await farg('Sammanför markerade')).not.toBe(await farg('Välj filer'));
	expect(errors).toEqual([]);
	await page.context().close();
});
