import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';

/**
 * The file that a button on the report page gives: the command line and the page thus give the same file.
 * @param som the name on the button
 * @throws Error with the page's message, when the page could not make the file
 */
export async function nedladdad(page: Page, som: 'Word' | 'Excel'): Promise<Uint8Array> {
	await page.locator('.rapport[data-klar]').first().waitFor({ timeout: 120_000 });
	const verktyg = page.getByRole('group', { name: 'Ladda ner rapporten' });
	const kommer = page.waitForEvent('download', { timeout: 120_000 });
	const fel = verktyg.getByRole('alert');
	const nekad = fel.waitFor({ timeout: 120_000 }).then(async () => {
		throw new Error((await fel.textContent()) ?? '');
	});
	await verktyg.getByRole('button', { name: `Ladda ner som ${som}`, exact: true }).click();
	// Nobody waits for the one that settles last: its rejection must not go unhandled.
	for (const en of [kommer, nekad]) en.catch(() => {});
	const hamtad = await Promise.race([kommer, nekad]);
	return readFile(await hamtad.path());
}
