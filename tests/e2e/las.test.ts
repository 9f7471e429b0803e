import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { antal } from '$lib/domain/format';
import {
	axe,
	behallExempel,
	drop,
	files,
	House,
	SAMPLES,
	sparat,
	textOf,
	type Visit
} from './site';

let house: House;
const folder = mkdtempSync(join(tmpdir(), 'last-'));
beforeAll(async () => {
	house = await House.open();
});
afterAll(async () => {
	rmSync(folder, { recursive: true });
	await house.close();
});

const RAPPORT = 'rapport/?avtal=en-attraktiv-region&kvartal=2023-K2';

/** The samples' contacts without the first so many households that had moved by 2021. */
function gallrade(antal: number): string {
	const rader = readFileSync(join(SAMPLES, 'kontakter.csv'), 'latin1').split('\r\n');
	let kvar = antal;
	const left = rader.filter((rad) => {
		const gallras = kvar > 0 && /;Flyttat;2020-/.test(rad);
		if (gallras) kvar--;
		return !gallras;
	});
	expect(kvar).toBe(0);
	const path = join(folder, 'kontakter.csv');
	writeFileSync(path, left.join('\r\n'), 'latin1');
	return path;
}

async function lasKvartalet({ page }: Visit): Promise<void> {
	await page.getByRole('button', { name: 'Lås kvartalet' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Lås kvartalet' }).click();
	await page.getByText('Visa det låsta').waitFor({ timeout: 30_000 });
	await sparat(page);
}

describe('a locked quarter', () => {
	test('stays as it was, and what the register has lost since is told, never in silence', async () => {
		const visit = await house.visit(RAPPORT);
		const { page, errors } = visit;
		await drop(page, files(SAMPLES));
		await page.locator('.rapport[data-klar]').waitFor();
		const fore = await page
			.locator('data[data-matt="hushall_nu.registrerade"]')
			.first()
			.getAttribute('value');
		await lasKvartalet(visit);

		await drop(page, [gallrade(12)]);
		await behallExempel(page);
		await page.getByRole('dialog').getByRole('button', { name: 'Läs in' }).click();
		// On the report of the quarter itself: that it is locked, and what differs.
		const andrat = page.locator('[data-last-andrat]');
		await andrat.waitFor();
		const sagt = await textOf(page, '[data-last-andrat]');
		expect(sagt).toMatch(/Kvartal 2 2023 är låst, och \d+ siffror är andra nu\./);
		expect(sagt).toContain(`K2 2023 visades som ${antal(Number(fore)).replace('\u00a0', ' ')}`);
		await andrat.getByRole('link', { name: 'Alla skillnader, och varför' }).click();
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('omraknat');
		expect(await axe(page)).toEqual([]);

		await page.getByRole('button', { name: 'Nästa kvartal' }).click();
		await page.locator('.omslag').getByText('Kvartal 3 2023').waitFor();
		await page.locator('[data-omraknat]').waitFor();
		expect(await andrat.count()).toBe(0);
		const told = await textOf(page, '[data-omraknat]');
		expect(told).toMatch(/\d+ hushåll är borttagna ur registret sedan kvartal 2 2023/);
		expect(told).toMatch(
			new RegExp(`K2 2023 visades som ${antal(Number(fore)).replace('\u00a0', ' ')}`)
		);
		expect(await textOf(page, '[data-jamforelse]')).toContain('2023-K2');

		await page.getByLabel('Varför').first().fill('Gallring i maj.');
		await page.keyboard.press('Tab');
		await page.getByRole('link', { name: 'Låsta kvartal' }).click();
		await page.getByRole('link', { name: 'Kvartal 2 2023' }).click();
		const falt = page.locator('.rapport textarea:visible, .rapport input:visible');
		await expect.poll(() => falt.count()).toBe(0);
		await page.locator('.rapport[data-klar]').waitFor();
		expect(
			await page
				.locator('.rapport data[data-matt="hushall_nu.registrerade"]')
				.first()
				.getAttribute('value')
		).toBe(fore);
		expect(await textOf(page, '[data-omraknat]')).toContain('Gallring i maj.');
		// The menu leads from one of them to all, and what was chosen before is still chosen.
		await page.getByRole('link', { name: 'Låsta kvartal', exact: true }).click();
		await page.getByRole('heading', { name: 'Låsta kvartal' }).waitFor();
		expect(new URL(page.url()).searchParams.get('kvartal')).toBe('2023-K3');
		expect(await axe(page)).toEqual([]);
		expect(errors).toEqual([]);
		await page.close();
	});

	test('stays on the page when a later export is read, once something is written in its report', async () => {
		const { page } = await house.visit('rapport/');
		await drop(page, files(SAMPLES));
		await page.locator('.rapport[data-klar]').waitFor();
		await page.locator('.omslag').getByText('Kvartal 3 2024').waitFor();
		await page.getByLabel('Genomfört').first().fill('Två utbildningar.');
		await sparat(page);
		await drop(page, [gallrade(3)]);
		await behallExempel(page);
		await page.getByRole('dialog').getByRole('button', { name: 'Läs in' }).click();
		await page.locator('data[data-matt="hushall_nu.registrerade"][value="1527"]').first().waitFor();
		expect(await textOf(page, '.omslag')).toContain('Kvartal 3 2024');
		expect(await page.getByLabel('Genomfört').first().inputValue()).toBe('Två utbildningar.');
		await page.close();
	});

	test('has the day it was locked, on its cover and in its Word file, whatever day it is', async () => {
		const visit = await house.visit(RAPPORT);
		const { page } = visit;
		await page.clock.setFixedTime(new Date('2023-07-12T22:30:00Z'));
		await drop(page, files(SAMPLES));
		await page.locator('.rapport[data-klar]').waitFor();
		await lasKvartalet(visit);
		await page.clock.setFixedTime(new Date('2031-05-05T10:00:00Z'));
		await page.getByText('Visa det låsta').click();
		await page.getByText('Siffrorna och texterna är de som gällde då').waitFor();
		// In Sweden it was the day after already.
		expect(await textOf(page, '.rapport .fot')).toContain('Datum 13 juli 2023');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.locator('[data-gor=rapport_word]').click()
		]);
		const { value } = await mammoth.extractRawText({ path: await download.path() });
		expect(value.replace(/\s+/g, ' ')).toContain('13 juli 2023');
		expect(value).not.toContain('2031');
		await page.close();
	});

	test('is there after a reload, and in a work file that opens elsewhere', async () => {
		const visit = await house.visit(RAPPORT);
		const { page } = visit;
		await drop(page, files(SAMPLES));
		await page.locator('.rapport[data-klar]').waitFor();
		await lasKvartalet(visit);
		await page.goto(`${house.site.url}lasta/`);
		await page.getByRole('link', { name: 'Kvartal 2 2023' }).waitFor();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Spara arbetet' }).click()
		]);
		const path = join(folder, 'arbete.json');
		await download.saveAs(path);
		expect(readFileSync(path, 'utf8')).not.toMatch(/Exempel|@example/);

		const other = await house.visit('lasta/');
		await other.page.locator('#svelte-announcer').waitFor({ state: 'attached' });
		const open = async (fil: string) => {
			const [chooser] = await Promise.all([
				other.page.waitForEvent('filechooser'),
				other.page.getByRole('button', { name: 'Öppna ett sparat arbete' }).click()
			]);
			await chooser.setFiles(fil);
		};
		const damaged = join(folder, 'skadad.json');
		writeFileSync(damaged, readFileSync(path, 'utf8').slice(0, -100));
		await open(damaged);
		await other.page.getByText('går inte att öppna. Inget har ändrats.').first().waitFor();
		expect(await textOf(other.page)).toContain('Inget kvartal är låst än');
		await open(path);
		const dialog = other.page.getByRole('dialog');
		await dialog.getByRole('button', { name: 'Öppna', exact: true }).click();
		await other.page.getByRole('link', { name: 'Kvartal 2 2023' }).waitFor();
		await other.page.getByText('1\u00a0låst rapport.').first().waitFor();
		await other.page.close();
		await page.close();
	});
});
