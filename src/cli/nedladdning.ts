import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';

/**
 * The file that a button of the report page gives, so that the command line and the page give the same.
 * @param som what stands on the button
 * @throws Error with what the page says, when it could not make the file
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
	// The one that comes last has nobody who waits for it.
	for (const en of [kommer, nekad]) en.catch(() => {});
	const hamtad = await Promise.race([kommer, nekad]);
	return readFile(await hamtad.path());
}
