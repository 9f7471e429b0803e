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
/** Each five after the last: none was computed ahead of one that was shown. */
const KVARTAL = ['2019-K1', '2020-K2', '2021-K3', '2022-K4', '2024-K1', '2025-K2', '2026-K3'];
/** Quarters computed ahead are there after so long, ms. */
const FORVAG = 2500;
/** From the last of them to others that were, in steps. */
const STEG = [-1, -3, -7, 2, 3, 1];

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
	const ahead: number[] = [];
	await onColdPage(browser, address(site, first), async (page) => {
		await page.locator('input[type=file]').setInputFiles(files);
		await page.locator('data[data-matt]').first().waitFor({ timeout: 120_000 });
		for (const kvartal of others) {
			await page.waitForTimeout(FORVAG);
			const { read, show } = await change(page, kvartal);
			reads.push(read);
			shown.push(show);
		}
		let at = parseKvartal(others.at(-1)!)!;
		for (const steg of STEG) {
			at = flytta(at, steg);
			await page.waitForTimeout(FORVAG);
			ahead.push((await change(page, at.id)).show);
		}
	});
	const line = {
		against: LIMIT_RECOMPUTE,
		unit: 'ms',
		limit: 1,
		runs: others.length
	} as const;
	return [
		{ what: 'A far quarter at 10 000 contacts: nine measures', measured: median(reads), ...line },
		{ what: '  from the choice to the new figures', measured: median(shown), ...line },
		{ what: '  to one computed ahead, up to three years back', measured: median(ahead), ...line }
	];
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
