import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Page } from 'playwright';
import { pdfText } from './pdf';

/** Everything that leaves the program or stays in the browser, as text, by where it was found. */
export type Sankor = Map<string, string>;

/** What a page asks for, says in its console, and is called, from now on. */
export function lyssnaPa(page: Page, sankor: Sankor): void {
	const add = (where: string, text: string) =>
		sankor.set(where, `${sankor.get(where) ?? ''}\n${text}`);
	const context = page.context();
	context.on('console', (message) =>
		add('the console', `${message.text()} ${message.location().url}`)
	);
	page.on('pageerror', (error) => add('the console', `${error.message}\n${error.stack}`));
	page.on('dialog', (dialog) => add('dialogs', dialog.message()));
	context.on('request', (request) => {
		add('addresses', decoded(request.url()));
		add('what is sent', JSON.stringify([request.headers(), request.postData()]));
	});
	page.on('framenavigated', (frame) => add('addresses', decoded(frame.url())));
}

function decoded(url: string): string {
	try {
		return `${url}\n${decodeURIComponent(url)}`;
	} catch {
		return url;
	}
}

/** All that a browser has kept for the site. */
export function lagrat(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie, name];
		for (const { name, version } of await indexedDB.databases()) {
			const db = await new Promise<IDBDatabase>((resolve, reject) => {
				const open = indexedDB.open(name!, version);
				open.onsuccess = () => resolve(open.result);
				open.onerror = () => reject(open.error);
			});
			const read = (request: IDBRequest) =>
				new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
			for (const store of db.objectStoreNames) {
				const rows = db.transaction(store).objectStore(store);
				kept.push(name, store, await read(rows.getAllKeys()), await read(rows.getAll()));
			}
			db.close();
		}
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys())
				kept.push(request.url, await (await cache.match(request))!.text());
		}
		const walk = async (folder: FileSystemDirectoryHandle): Promise<void> => {
			const entries = (folder as unknown as { values(): AsyncIterable<FileSystemHandle> }).values();
			for await (const one of entries) {
				kept.push(one.name);
				if (one instanceof FileSystemFileHandle) kept.push(await (await one.getFile()).text());
				if (one instanceof FileSystemDirectoryHandle) await walk(one);
			}
		};
		await walk(await navigator.storage.getDirectory());
		return JSON.stringify(kept, (_, value: unknown) =>
			value instanceof Map || value instanceof Set
				? [...value]
				: ArrayBuffer.isView(value)
					? new TextDecoder().decode(value)
					: value
		);
	});
}

/** A file's text: of a zip, and of zips in it, what is in it and what it is called; of a PDF its text too. */
export async function innehall(namn: string, bytes: Uint8Array): Promise<string> {
	const ra = strFromU8(bytes, true);
	if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
		const delar = await Promise.all(
			Object.entries(unzipSync(bytes)).map(([del, inne]) => innehall(del, inne))
		);
		return [namn, ...delar].join('\n');
	}
	if (ra.startsWith('%PDF')) return [namn, ra, ...(await pdfText(bytes))].join('\n');
	return [namn, strFromU8(bytes)].join('\n');
}

/** A page on paper, as a reader of PDF has it. */
export async function papper(page: Page): Promise<string> {
	return innehall('papper.pdf', await page.pdf({ preferCSSPageSize: true }));
}

/** Every button and link of a page that gives a file, pressed; the files by the names they were given. */
export async function nerladdningar(page: Page, sankor: Sankor): Promise<string[]> {
	const namn: string[] = [];
	await page
		.locator('main details')
		.evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
	// A chart's links are drawn when they are opened.
	await page.waitForFunction(() =>
		[...document.querySelectorAll('main details[open] > summary')]
			.filter((rad) => rad.textContent.startsWith('Ladda ner diagrammet'))
			.every((rad) => rad.parentElement!.querySelector('a[download], [role=alert]'))
	);
	const knappar = page.locator('main').locator('button, a').filter({ hasText: GER_FIL });
	for (const knapp of await knappar.all()) {
		if (!(await knapp.isVisible()) || !(await knapp.isEnabled())) continue;
		const coming = page.waitForEvent('download', { timeout: 3_000 }).catch(() => null);
		await knapp.click({ timeout: 2_000 }).catch(() => undefined);
		const download = await coming;
		if (!download) continue;
		namn.push(await nerladdad(download, sankor));
	}
	return namn;
}
const GER_FIL = /^\s*(Ladda ner|Hämta|Spara arbetet|CSV|Excel|Word|SVG|PNG|Som fil|Lägg i)/;

/** A file that was given, by its name. */
export async function nerladdad(download: Download, sankor: Sankor): Promise<string> {
	const fil = download.suggestedFilename();
	sankor.set(`the file ${fil}`, await innehall(fil, readFileSync(await download.path())));
	return fil;
}
