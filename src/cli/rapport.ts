import type { Browser, Page } from 'playwright';
import { writeAddress } from '$lib/ui/params';
import { exitCode, parseArguments, UsageError } from './arguments';
import { openBrowser } from './browser';
import { dataFiles, readFolder } from './folder';
import { serveBuild } from './site';

/**
 * `npm run rapport -- --data <folder> --kvartal 2024-K3 --ut <file>.pdf`: the report page, read
 * and printed by a real browser, so that paper is what the screen shows.
 * @returns the exit code: 0, 1 when a figure could not be computed, or 2 with one line on stderr
 */
export function main(args: string[]): Promise<number> {
	return exitCode(async () => {
		const { data, params, ut } = parseArguments(args);
		if (!ut) throw new UsageError('Ange vart rapporten ska skrivas: --ut <fil>.pdf');
		await readFolder(data);
		const site = await serveBuild();
		const browser = await openBrowser();
		let fel: number;
		try {
			const url = `${site.url}rapport/${writeAddress(params)}`;
			fel = await print(browser, url, await dataFiles(data), ut);
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

/** Prints the page to a file. @returns how many of its sections could not be computed */
async function print(browser: Browser, url: string, files: string[], ut: string): Promise<number> {
	const page = await browser.newPage({ colorScheme: 'light', locale: 'sv-SE' });
	await page.goto(url);
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
