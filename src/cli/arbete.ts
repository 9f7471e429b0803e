import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { INGET, type Arbete } from '$lib/arbete/arbete';
import { readArbete } from '$lib/arbete/lasning';
import { LAGERVERSION, STORES, type Post } from '$lib/lager/lager';
import { antalOrd } from '$lib/domain/format';
import { OBEVAKAD } from '$lib/domain/obevakad';
import { delar, LAGER, oppnaDorrar } from '$lib/arbete/slag';
import { type Arguments } from './arguments';
import { UsageError } from '../tooling/usage';
import { readSettings } from './installningar';

/**
 * The coordinator's work: the file of `--arbete`, or only settings from that of `--installningar`.
 * @throws UsageError with the first fault in the file
 */
export async function givenArbete({
	arbete: path,
	installningar
}: Pick<Arguments, 'installningar'> & { arbete: string | undefined }): Promise<Arbete> {
	if (path === undefined) return { ...INGET, installningar: await readSettings(installningar) };
	if (installningar !== undefined)
		throw new UsageError(
			'Ange --arbete eller --installningar: arbetsfilen har inställningarna med.'
		);
	const text = await readFile(path, 'utf8').catch(() => {
		throw new UsageError(`Filen ${path} i --arbete går inte att öppna.`);
	});
	const read = readArbete(text);
	if ('arbete' in read) return read.arbete;
	const [first, ...others] = read.fel;
	const more = others.length === 0 ? '' : ` (och ${others.length} fel till)`;
	throw new UsageError(`Arbetsfilen ${path} går inte att använda. ${first}${more}`);
}

/** The note about texts copied from an earlier quarter that nobody has read. */
export function olastaTexter(antal: number): string {
	return `Texter på ${antalOrd(antal, 'ställe', 'ställen')} är hämtade från ett tidigare kvartal och inte lästa: de är inte med.`;
}

/** Puts the work where the app looks for it. The page must be one of the app's, or on the same site. */
export async function laggArbete(page: Page, arbete: Arbete): Promise<void> {
	await oppnaDorrar();
	const poster = delar(arbete).map(({ slag, nyckel, varde }): Post => ({
		nyckel: slag.prefix + nyckel,
		format: slag.format,
		rev: 1,
		varde
	}));
	await page.evaluate((key) => sessionStorage.setItem(key, 'ja'), OBEVAKAD);
	await page.evaluate(
		([namn, version, stores, items]) =>
			new Promise<void>((done, fail) => {
				const open = indexedDB.open(namn, version);
				open.onupgradeneeded = () => {
					for (const [store, keyPath] of stores) open.result.createObjectStore(store, { keyPath });
				};
				open.onerror = () => fail(open.error);
				open.onsuccess = () => {
					const write = open.result.transaction('poster', 'readwrite');
					for (const item of items) write.objectStore('poster').put(item);
					write.onerror = () => fail(write.error);
					write.oncomplete = () => {
						open.result.close();
						done();
					};
				};
			}),
		[LAGER, LAGERVERSION, Object.entries(STORES), poster] as const
	);
}
