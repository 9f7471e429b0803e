import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kontextOf } from '$lib/installningar/kontext';
import { SOURCE_IDS } from '$lib/catalogue/sources/source';
import { Engine } from '$lib/engine/engine';
import { INGA } from '$lib/installningar/installningar';
import { openNodeDatabase } from '$lib/engine/node';
import { loadsOf } from '$lib/import/loads';
import { readFolder } from '../../src/cli/folder';
import { pdfText } from './pdf';
import { figure, House, SAMPLES } from './site';

/** Every personal cell of the sample contacts, and some of each kind to name in a failure. */
function canaries(): string[] {
	const text = new TextDecoder('windows-1252').decode(readFileSync(join(SAMPLES, 'kontakter.csv')));
	const [head = '', ...rows] = text.split('\r\n');
	const headers = head.split(';');
	const personal = headers.flatMap((header, i) =>
		/namn|e-post|telefon|mobil|adress|anteckning/i.test(header) ? [i] : []
	);
	expect(personal.length).toBeGreaterThan(4);
	const cells = rows.flatMap((row) => {
		const fields = row.split(';');
		return fields.length === headers.length
			? personal.map((i) => fields[i]!.replaceAll('"', ''))
			: [];
	});
	// Short names are also ordinary words; the rest is found nowhere else.
	return [...new Set(cells)].filter((cell) => cell.length > 7);
}

const found = (text: string) => canaries().filter((canary) => text.includes(canary));

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

test('no name, e-mail or telephone number is in the page, its storage or its report', async () => {
	expect(canaries().length).toBeGreaterThan(1000);
	const { page } = await house.visit('?kvartal=2024-K3');
	await page.getByRole('button', { name: 'Ladda exempeldata' }).click();
	await figure(page, 'hushall_nu.registrerade');
	let text = await page.content();
	for (const name of ['Rapport', 'Data']) {
		await page.getByRole('link', { name, exact: true }).click();
		await page.waitForLoadState('networkidle');
		text += await page.content();
	}
	text += await page.evaluate(async () => {
		const databases = await indexedDB.databases();
		const caches = await window.caches.keys();
		return JSON.stringify([
			{ ...localStorage },
			{ ...sessionStorage },
			databases,
			caches,
			document.cookie
		]);
	});
	expect(found(text)).toEqual([]);
	expect(found('Anteckning: test')).toEqual([]);
	await page.close();
});

test('none is in the database, nor in what is sent to it', async () => {
	const dataset = await readFolder(SAMPLES, INGA);
	expect(found(JSON.stringify(dataset.reports))).toEqual([]);
	const db = await openNodeDatabase();
	const engine = await Engine.create(db, kontextOf(INGA));
	await engine.load(loadsOf(dataset));
	for (const table of [...SOURCE_IDS, 'kontakt', 'ekonomi_rad']) {
		const statement = await db.prepare(`SELECT * FROM ${table}`);
		expect(found(JSON.stringify(await statement.query([])))).toEqual([]);
		await statement.close();
	}
	const bytes = dataset.sources.map(({ ipc }) => new TextDecoder('latin1').decode(ipc)).join();
	expect(found(bytes)).toEqual([]);
	await engine.close();
});

test('none is in the PDF, nor on the command line’s outputs', async () => {
	const ut = join(mkdtempSync(join(tmpdir(), 'stegraknaren-')), 'rapport.pdf');
	const run = (name: string, ...args: string[]) =>
		execFileSync(
			'node',
			['src/cli/start.mjs', name, '--data', SAMPLES, '--kvartal', '2024-K3', ...args],
			{
				encoding: 'utf8',
				maxBuffer: 1e8
			}
		);
	expect(found(run('berakna'))).toEqual([]);
	run('rapport', '--ut', ut);
	expect(existsSync(ut)).toBe(true);
	expect(found((await pdfText(ut)).join('\n'))).toEqual([]);
});
