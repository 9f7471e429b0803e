// Writes static/forsta-sidan.webp, what the first screen shows of the report, from the picture beside
// this file: `node docs/bild/forsta-sidan.mjs`. It is looked at, not read, and so small.
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { findChromium } from '../../src/tooling/chromium.mjs';

const BREDD = 480;
const KVALITET = 0.35;

const har = (/** @type {string} */ fil) => new URL(fil, import.meta.url);
const bild = (await readFile(har('rapport.png'))).toString('base64');
const browser = await chromium.launch({
	executablePath: findChromium(),
	args: ['--no-sandbox']
});
try {
	const page = await browser.newPage();
	const webp = await page.evaluate(async ([bild, bredd, kvalitet]) => {
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
	}, /** @type {const} */ ([bild, BREDD, KVALITET]));
	await writeFile(har('../../static/forsta-sidan.webp'), Buffer.from(webp, 'base64'));
} finally {
	await browser.close();
}
