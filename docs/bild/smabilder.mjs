// Writes the small pictures that the app shows of what it makes: static/forsta-sidan.webp from the picture
// beside this file, and static/publicerad-sida.webp from the built site: `node docs/bild/smabilder.mjs`,
// after `npm run build`. They are looked at, not read, and so small.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findChromium } from '../../src/tooling/chromium.mjs';

const BREDD = 480;
const KVALITET = 0.27;
const TELEFON = { width: 375, height: 1400 };
/** Under what the picture ends with, px. */
const LUFT = 16;

const har = (/** @type {string} */ fil) => new URL(fil, import.meta.url);
const browser = await chromium.launch({
	executablePath: findChromium(),
	args: ['--no-sandbox']
});
try {
	const page = await browser.newPage({ viewport: TELEFON, deviceScaleFactor: 2, bypassCSP: true });
	// From an address, for the page may not fetch its letters from a file; and with them, however late they come.
	await page.route('http://bygget/**', async (route) => {
		const path = fileURLToPath(har(`../../build${new URL(route.request().url()).pathname}`));
		if (!path.endsWith('.html')) return route.fulfill({ path });
		const html = await readFile(path, 'utf8');
		return route.fulfill({
			contentType: 'text/html',
			body: html.replaceAll('font-display:optional', 'font-display:block')
		});
	});
	await page.goto('http://bygget/publicerat/kompetensattraktion-2024/2024-K3/index.html');
	await page.evaluate(() => document.fonts.ready);
	// It ends where its first chart does, and not in the midst of anything.
	const { y, height: hojd } = await page.locator('figure').first().boundingBox();
	const clip = { x: 0, y: 0, width: TELEFON.width, height: Math.ceil(y + hojd + LUFT) };
	await skriv('publicerad-sida', await page.screenshot({ clip }));
	await skriv('forsta-sidan', await readFile(har('rapport.png')));

	/**
	 * @param {string} namn
	 * @param {Buffer} png
	 */
	async function skriv(namn, png) {
		const webp = await page.evaluate(
			async ([bild, bredd, kvalitet]) => {
				const image = new Image();
				image.src = `data:image/png;base64,${bild}`;
				await image.decode();
				const canvas = document.createElement('canvas');
				canvas.width = bredd;
				canvas.height = Math.round((bredd * image.height) / image.width);
				const context = canvas.getContext('2d');
				context.imageSmoothingQuality = 'high';
				context.drawImage(image, 0, 0, canvas.width, canvas.height);
				return canvas.toDataURL('image/webp', kvalitet).split(',')[1];
			},
			/** @type {const} */ ([png.toString('base64'), BREDD, KVALITET])
		);
		await writeFile(har(`../../static/${namn}.webp`), Buffer.from(webp, 'base64'));
	}
} finally {
	await browser.close();
}
