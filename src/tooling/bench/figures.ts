import type { Browser, Page } from 'playwright';
import { AGREEMENTS, agreement } from '$lib/catalogue/agreements/all';
import { datum } from '$lib/domain/format';
import { sistaDagen, type IsoDate } from '$lib/domain/datum';
import { KOMMUNER } from '$lib/domain/kommun';
import { parseKvartal } from '$lib/domain/kvartal';
import { writeAddress } from '$lib/rapport/adress';
import { onColdPage } from './page';
import { median, type Line } from './table';

const COLD_RUNS = 3;
const LIMIT_FIGURE = 1300;
const LIMIT_RECOMPUTE = 30;
/** Chosen in turn: the last quarter first, then others spread over those that can be chosen. */
const KVARTAL = ['2024-K4', '2023-K3', '2021-K2', '2024-K1', '2022-K4', '2020-K3', '2024-K2'];
/** After this many milliseconds the quarters computed ahead are ready. */
const FORVAG = 2500;

function address(site: string, id: string): string {
	const kvartal = parseKvartal(id)!;
	const avtal = agreement('en-attraktiv-region', AGREEMENTS)!;
	return site + writeAddress({ kvartal, tom: kvartal.slut, avtal });
}

/** The time from the button "Ladda exempeldata" to the first figure, and the engine's part of it. */
export async function firstFigure(browser: Browser, site: string): Promise<Line[]> {
	const boot: number[] = [];
	const figure: number[] = [];
	for (let run = 0; run < COLD_RUNS; run++)
		await onColdPage(browser, address(site, '2023-K3'), async (page) => {
			figure.push(await page.evaluate(samplesToFigure));
			boot.push(await page.evaluate(engineBoot));
		});
	const line = { against: LIMIT_FIGURE, unit: 'ms', runs: COLD_RUNS } as const;
	return [
		{
			what: 'The first figure of the samples, on a cold page',
			measured: median(figure),
			limit: 1,
			...line
		},
		{ what: '  of it the start of the engine', measured: median(boot), limit: null, ...line }
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

/** Runs in the page: the time from the request for the engine to its first statement. */
function engineBoot(): number {
	const fetched = performance
		.getEntriesByType('resource')
		.find(({ name }) => name.includes('/engine/'))!;
	const first = window.told.find(({ kind }) => kind === 'RUN_QUERY')!;
	return first.at - fetched.startTime;
}

/** How long it takes the overview to change quarter, with these files loaded. */
export async function anotherQuarter(
	browser: Browser,
	site: string,
	files: string[]
): Promise<Line[]> {
	const [first = '', ...others] = KVARTAL;
	const ahead: number[] = [];
	const reads: number[] = [];
	const shown: number[] = [];
	await onColdPage(browser, address(site, first), async (page) => {
		await page.locator('input[type=file]').setInputFiles(files);
		await page.locator('data[data-matt]').first().waitFor({ timeout: 120_000 });
		for (const id of others) {
			const { ar, nr, slut } = parseKvartal(id)!;
			await page.waitForTimeout(FORVAG);
			ahead.push((await change(page, { name: 'kvartal', value: id, tom: slut })).show);
			await page.waitForTimeout(FORVAG);
			// The end of the quarter's first month, which is never computed ahead.
			const tom = sistaDagen(ar, nr * 3 - 2);
			const { read, show } = await change(page, { name: 'tom', value: tom, tom });
			reads.push(read);
			shown.push(show);
		}
	});
	const line = {
		against: LIMIT_RECOMPUTE,
		unit: 'ms',
		limit: 1,
		runs: others.length
	} as const;
	return [
		{
			what: 'Another quarter at 10 000 contacts, from the choice to the figures',
			measured: median(ahead),
			...line
		},
		{
			what: '  another as-of day, not computed ahead: nine measures',
			measured: median(reads),
			...line,
			limit: null
		},
		{ what: '  from that choice to the figures', measured: median(shown), ...line }
	];
}

/** How long it takes a page to narrow down to one kommun, with these files loaded. */
export async function anotherKommun(
	browser: Browser,
	site: string,
	files: string[]
): Promise<Line> {
	const shown: number[] = [];
	await onColdPage(browser, address(`${site}service/`, KVARTAL[0]!), async (page) => {
		await page.locator('input[type=file]').setInputFiles(files);
		await page.locator('data[data-matt]').first().waitFor({ timeout: 120_000 });
		for (const { namn } of KOMMUNER) {
			await page.waitForTimeout(500);
			const choice = { name: 'kommun', value: namn, said: `${namn}: ` };
			shown.push((await page.evaluate(choose, choice)).show);
		}
	});
	return {
		what: 'Another kommun at 10 000 contacts, from the choice to the figures',
		measured: median(shown),
		against: LIMIT_RECOMPUTE,
		unit: 'ms',
		limit: 1,
		runs: KOMMUNER.length
	};
}

/** Makes a choice on the page, and waits for the figures. */
function change(
	page: Page,
	{ name, value, tom }: { name: string; value: string; tom: IsoDate }
): Promise<{ read: number; show: number }> {
	return page.evaluate(choose, { name, value, said: `t.o.m. ${datum(tom)}` });
}

/** Runs in the page. */
function choose({ name, value, said }: { name: string; value: string; said: string }) {
	return new Promise<{ read: number; show: number }>((done) => {
		const select = document.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
		window.told = [];
		const start = performance.now();
		new MutationObserver((_, observer) => {
			if (!document.querySelector('main')?.textContent.includes(said)) return;
			observer.disconnect();
			const show = performance.now() - start;
			const asked = window.told.find(({ worker }) => worker === 'engine');
			done({ read: asked ? window.told.at(-1)!.at - asked.at : 0, show });
		}).observe(document.body, { childList: true, subtree: true, characterData: true });
		select.value = value;
		select.dispatchEvent(new Event('change', { bubbles: true }));
	});
}
