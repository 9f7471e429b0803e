import type { Page } from 'playwright';
import { skrivInstallningar } from '$lib/installningar/fil';
import { kontextOf } from '$lib/installningar/kontext';
import type { Installningar } from '$lib/installningar/installningar';
import { writeAddress } from '$lib/ui/params';
import { SPARPLATS } from '$lib/ui/sparplats';
import { exitCode, paramsOf, parseArguments, UsageError } from './arguments';
import { openBrowser } from './browser';
import { dataFiles, readFolder } from './folder';
import { readSettings } from './installningar';
import { serveBuild } from './site';

/**
 * `npm run rapport -- --data <folder> --kvartal 2024-K3 --ut <file>.pdf`: the report page, read
 * and printed by a real browser, so that paper is what the screen shows.
 * @returns the exit code: 0, 1 when a figure could not be computed, or 2 with one line on stderr
 */
export function main(args: string[]): Promise<number> {
	return exitCode(async () => {
		const { data, installningar, ut, ...asked } = parseArguments(args);
		if (!ut) throw new UsageError('Ange vart rapporten ska skrivas: --ut <fil>.pdf');
		const settings = await readSettings(installningar);
		const params = paramsOf(asked, kontextOf(settings).avtalen);
		await readFolder(data, settings);
		const site = await serveBuild();
		const browser = await openBrowser();
		let fel: number;
		try {
			const url = `${site.url}rapport/${writeAddress(params)}`;
			const page = await browser.newPage({ colorScheme: 'light', locale: 'sv-SE' });
			await remember(page, settings);
			await page.goto(url);
			fel = await print(page, await dataFiles(data), ut);
		} finally {
			await browser.close();
			site.close();
		}
		console.error(`Skrev ${ut}`);
		if (fel === 0) return 0;
		console.error(`${fel} av avsnitten gick inte att räkna: se rapporten.`);
		return 1;
	});
}

/** Puts the settings where the page looks for them. */
async function remember(page: Page, settings: Installningar): Promise<void> {
	const item: [string, string] = [SPARPLATS, skrivInstallningar(settings)];
	await page.addInitScript(([key, text]) => localStorage.setItem(key, text), item);
}

/** Prints the page to a file. @returns how many of its sections could not be computed */
async function print(page: Page, files: string[], ut: string): Promise<number> {
	await page.locator('input[type=file]').setInputFiles(files);
	await settled(page);
	await page.pdf({ path: ut, tagged: true, outline: true, preferCSSPageSize: true });
	return page.locator('[data-fel]').count();
}

/** Waits until the figures stand there and every chart is drawn. */
async function settled(page: Page): Promise<void> {
	await page.locator('.rapport[data-klar]').waitFor({ timeout: 120_000 });
	await page.waitForFunction(() =>
		[...document.querySelectorAll('.diagram')].every((chart) => chart.querySelector('svg text'))
	);
}
