import type { Browser } from 'playwright';
import { AGREEMENTS, agreement } from '$lib/catalogue/agreements/all';
import { parseKvartal } from '$lib/domain/kvartal';
import { writeAddress } from '$lib/rapport/adress';
import { onColdPage } from './page';
import { median, type Line } from './table';

/** Milliseconds that a user does not notice. */
const LIMIT = 50;
const TEXT = 'Under kvartalet har 121 hushåll registrerat sig.';
/** After this many milliseconds what is computed ahead is ready. */
const FORVAG = 5000;

/** How long a letter takes from the key to the screen when a quarter's report is written, with these files loaded. */
export async function typing(browser: Browser, site: string, files: string[]): Promise<Line> {
	const kvartal = parseKvartal('2024-K3')!;
	const avtal = agreement('kompetensattraktion-2024', AGREEMENTS)!;
	const address = writeAddress({ kvartal, tom: kvartal.slut, avtal });
	const letters = await onColdPage(browser, `${site}rapport/${address}`, async (page) => {
		await page.locator('input[type=file]').setInputFiles(files);
		await page.locator('.rapport[data-klar]').waitFor({ timeout: 120_000 });
		await page.waitForTimeout(FORVAG);
		await page.getByRole('button', { name: 'Skriv en kommentar' }).first().click();
		return page.evaluate(letterByLetter, TEXT);
	});
	return {
		what: 'A letter typed in a report of 10 000 contacts, until it is shown',
		measured: median(letters),
		against: LIMIT,
		unit: 'ms',
		limit: 1,
		runs: letters.length
	};
}

/** Runs in the page, in the field that has the keyboard. */
async function letterByLetter(text: string): Promise<number[]> {
	const shown = () =>
		new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(null))));
	const times: number[] = [];
	for (const letter of text) {
		await new Promise((done) => setTimeout(done, 50));
		const start = performance.now();
		document.execCommand('insertText', false, letter);
		await shown();
		times.push(performance.now() - start);
	}
	return times;
}
