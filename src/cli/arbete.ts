import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { INGET, lasArbete, type Arbete } from '$lib/arbete/arbete';
import { nyckelText } from '$lib/arbete/rapporttext';
import { skrivInstallningar } from '$lib/installningar/fil';
import {
	LASTPLATS,
	ORSAKSPLATS,
	PUBLICERATPLATS,
	RAPPORTPLATS,
	SPARPLATS
} from '$lib/ui/sparplats';
import { UsageError, type Arguments } from './arguments';
import { readSettings } from './installningar';

/**
 * What the coordinator has done: the work of `--arbete <file>`, or the settings alone of
 * `--installningar <file>`.
 * @throws UsageError with the first thing that is wrong
 */
export async function readArbete({
	arbete: path,
	installningar
}: Pick<Arguments, 'arbete' | 'installningar'>): Promise<Arbete> {
	if (path === undefined) return { ...INGET, installningar: await readSettings(installningar) };
	if (installningar !== undefined)
		throw new UsageError(
			'Ange --arbete eller --installningar: arbetsfilen har inställningarna med.'
		);
	const text = await readFile(path, 'utf8').catch(() => {
		throw new UsageError(`Filen ${path} i --arbete går inte att öppna.`);
	});
	const read = lasArbete(text);
	if ('arbete' in read) return read.arbete;
	const [first, ...others] = read.fel;
	const more = others.length === 0 ? '' : ` (och ${others.length} fel till)`;
	throw new UsageError(`Arbetsfilen ${path} går inte att använda. ${first}${more}`);
}

/** Puts the work where the app looks for it. The page must be one of the app's, or beside it. */
export async function laggArbete(page: Page, arbete: Arbete): Promise<void> {
	const { installningar, rapporter, lasta, orsaker, publicerade } = arbete;
	await page.evaluate(
		(items) => {
			for (const [key, value] of items) localStorage.setItem(key, value);
		},
		[
			[SPARPLATS, skrivInstallningar(installningar)] as const,
			...rapporter.map((one) => [RAPPORTPLATS + nyckelText(one), JSON.stringify(one)] as const)
		]
	);
	await page.evaluate(
		(items) =>
			new Promise<void>((done, fail) => {
				// As idb-keyval, which reads it, has its database.
				const open = indexedDB.open('keyval-store');
				open.onupgradeneeded = () => open.result.createObjectStore('keyval');
				open.onerror = () => fail(open.error);
				open.onsuccess = () => {
					const write = open.result.transaction('keyval', 'readwrite');
					for (const [key, value] of items) write.objectStore('keyval').put(value, key);
					write.onerror = () => fail(write.error);
					write.oncomplete = () => {
						open.result.close();
						done();
					};
				};
			}),
		[
			[LASTPLATS, lasta],
			[ORSAKSPLATS, orsaker],
			[PUBLICERATPLATS, publicerade]
		] as [string, unknown][]
	);
}
