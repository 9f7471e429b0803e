import type { Browser, Page } from 'playwright';
import { AGREEMENTS, agreement } from '$lib/catalogue/agreements/all';
import { datum } from '$lib/domain/format';
import { flytta, parseKvartal } from '$lib/domain/kvartal';
import { writeAddress } from '$lib/ui/params';
import { onColdPage } from './page';
import { median, type Line } from './table';

const COLD_RUNS = 3;
const LIMIT_BOOT = 2500;
const LIMIT_RECOMPUTE = 50;
/** The pages that together show every measure that is computed from files. */
const SIDOR = ['Inflyttning', 'Service', 'Register', 'Ekonomi', 'Energikontoret'];
/** Each two from the last: none was computed ahead as the neighbour of one that was shown. */
const KVARTAL = ['2021-K1', '2021-K3', '2022-K1', '2022-K3', '2023-K1', '2023-K3', '2024-K1'];

function address(site: string, id: string): string {
	const kvartal = parseKvartal(id)!;
	const avtal = agreement('en-attraktiv-region', AGREEMENTS)!;
	return site + writeAddress({ kvartal, tom: kvartal.slut, avtal });
}

/** How long from the button "Ladda exempeldata" to the first figure, and the engine's part of it. */
export async function firstFigure(browser: Browser, site: string): Promise<Line[]> {
	const boot: number[] = [];
	const figure: number[] = [];
	for (let run = 0; run < COLD_RUNS; run++)
		await onColdPage(browser, address(site, '2023-K3'), async (page) => {
			figure.push(await page.evaluate(samplesToFigure));
			boot.push(await page.evaluate(engineBoot));
		});
	const line = { against: LIMIT_BOOT, unit: 'ms', runs: COLD_RUNS } as const;
	return [
		{ what: 'Engine boot on a cold page', measured: median(boot), limit: 1, ...line },
		{
			what: '  until the first figure of the samples',
			measured: median(figure),
			limit: null,
			...line
		}
	];
}

/** Runs in the page. */
function samplesToFigure(): Promise<number> {
	return new Promise((done) => {
		const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
			textContent.includes('Ladda exempeldata')
		)!;
		const start = performance.now();
		new MutationObserver((_, observer) => {
			if (!document.querySelector('data[data-matt]')) return;
			observer.disconnect();
			done(performance.now() - start);
		}).observe(document.body, { childList: true, subtree: true });
		button.click();
	});
}

/** Runs in the page: from the first byte of the engine that was asked for to its first statement. */
function engineBoot(): number {
	const fetched = performance
		.getEntriesByType('resource')
		.find(({ name }) => name.includes('/engine/'))!;
	const first = window.told.find(({ kind }) => kind === 'RUN_QUERY')!;
	return first.at - fetched.startTime;
}

/** How long the overview takes to another quarter, with these files loaded. */
export async function anotherQuarter(
	browser: Browser,
	site: string,
	files: string[]
): Promise<Line[]> {
	const [first = '', ...others] = KVARTAL;
	const reads: number[] = [];
	const shown: number[] = [];
	const stepped: number[] = [];
	await onColdPage(browser, address(site, first), async (page) => {
		await page.locator('input[type=file]').setInputFiles(files);
		await page.locator('data[data-matt]').first().waitFor({ timeout: 120_000 });
		for (const kvartal of others) {
			await page.waitForTimeout(500);
			const { read, show } = await change(page, kvartal);
			reads.push(read);
			shown.push(show);
		}
		for (let step = 0, at = parseKvartal(first)!; step < others.length; step++) {
			at = flytta(at, 1);
			await page.waitForTimeout(500);
			stepped.push((await change(page, at.id)).show);
		}
	});
	const line = {
		against: LIMIT_RECOMPUTE,
		unit: 'ms',
		limit: 1,
		runs: others.length
	} as const;
	return [
		{ what: 'Another quarter at 10 000 contacts: nine measures', measured: median(reads), ...line },
		{ what: '  from the choice to the new figures', measured: median(shown), ...line },
		{ what: '  to a quarter next to one shown', measured: median(stepped), ...line }
	];
}

/**
 * How long the engine takes for every measure of a quarter, summed over the pages that show them.
 * Each page is asked for a quarter of its own, so that the households are worked out anew on each:
 * more than all measures at once would take.
 */
export async function allMeasures(
	browser: Browser,
	site: string,
	{ files, what, limit }: { files: string[]; what: string; limit: number }
): Promise<Line[]> {
	const total = await onColdPage(browser, address(site, '2020-K1'), async (page) => {
		await page.locator('input[type=file]').setInputFiles(files);
		await page.locator('data[data-matt]').first().waitFor({ timeout: 120_000 });
		// The first time a page is shown its statements are planned.
		await round(page, '2021');
		return round(page, '2023');
	});
	return [{ what, measured: total, against: limit, unit: 'ms', limit: 1, runs: 1 }];
}

/** Goes through the pages, each with another quarter. @returns milliseconds the engine worked for it */
async function round(page: Page, ar: string): Promise<number> {
	let sum = 0;
	for (const [i, namn] of SIDOR.entries()) {
		await page.getByRole('link', { name: namn, exact: true }).click();
		await page.getByRole('heading', { level: 1, name: namn }).waitFor();
		await quiet(page);
		sum += (await change(page, `${ar}-K${1 + ((2 * i) % 4)}`)).read;
	}
	return sum;
}

/** Until the engine has had nothing to do for a while: neighbouring quarters are computed ahead. */
async function quiet(page: Page): Promise<void> {
	await page.waitForFunction(
		() => performance.now() - (window.told.at(-1)?.at ?? 0) > 1000,
		undefined,
		{ timeout: 120_000 }
	);
}

function change(page: Page, kvartal: string): Promise<{ read: number; show: number }> {
	const said = `t.o.m. ${datum(parseKvartal(kvartal)!.slut)}`;
	return page.evaluate(changeQuarter, { kvartal, said });
}

/** Runs in the page. */
function changeQuarter({ kvartal, said }: { kvartal: string; said: string }) {
	return new Promise<{ read: number; show: number }>((done) => {
		const select = document.querySelector<HTMLSelectElement>('select[name=kvartal]')!;
		window.told = [];
		const start = performance.now();
		new MutationObserver((_, observer) => {
			if (!document.querySelector('main')?.textContent.includes(said)) return;
			observer.disconnect();
			const show = performance.now() - start;
			const asked = window.told.find(({ worker }) => worker === 'engine');
			done({ read: asked ? window.told.at(-1)!.at - asked.at : 0, show });
		}).observe(document.body, { childList: true, subtree: true, characterData: true });
		select.value = kvartal;
		select.dispatchEvent(new Event('change', { bubbles: true }));
	});
}
