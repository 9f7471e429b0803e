import type { Browser, Page } from 'playwright';
import { writeAddress } from '$lib/ui/params';
import { parseArguments, UsageError } from './arguments';
import { openBrowser } from './browser';
import { dataFiles, readFolder } from './folder';
import { serveBuild } from './site';

/**
 * `npm run rapport -- --data <folder> --kvartal 2024-K3 --ut <file>.pdf`: the report page, read
 * and printed by a real browser, so that paper is what the screen shows.
 * @returns the exit code: 0, or 2 with one line on stderr
 */
export async function main(args: string[]): Promise<number> {
	try {
		const { data, params, ut } = parseArguments(args);
		if (!ut) throw new UsageError('Ange vart rapporten ska skrivas: --ut <fil>.pdf');
		await readFolder(data);
		const site = await serveBuild();
		const browser = await openBrowser();
		try {
			await print(browser, `${site.url}rapport/${writeAddress(params)}`, await dataFiles(data), ut);
		} finally {
			await browser.close();
			site.close();
		}
		console.error(`Skrev ${ut}`);
		return 0;
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		console.error(error.message);
		return 2;
	}
}

async function print(browser: Browser, url: string, files: string[], ut: string): Promise<void> {
	const page = await browser.newPage({ colorScheme: 'light', locale: 'sv-SE' });
	await page.goto(url);
	await page.locator('input[type=file]').setInputFiles(files);
	await settled(page);
	await page.pdf({ path: ut, tagged: true, outline: true, preferCSSPageSize: true });
}

/** Waits until the figures stand there and every chart is drawn. */
async function settled(page: Page): Promise<void> {
	await page.locator('.rapport[data-klar]').waitFor({ timeout: 120_000 });
	await page.waitForFunction(() =>
		[...document.querySelectorAll('.diagram')].every((chart) => chart.querySelector('svg text'))
	);
}
