import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AvsnittId } from '$lib/catalogue/reports/rapportsorter';
import { INSTALLNINGAR, LAST, PLAN, type Plan } from '$lib/ui/lagring/slag';
import { Chance } from '../../unit/import/fuzz/mutate';
import { lagrat, lagret } from '../lagrat';
import { drop, files, House, SAMPLES, sparat } from '../site';
import { fron, rad } from './fron';

const VY = '?avtal=kompetensattraktion-2024&kvartal=2024-K3';
const AVSNITT: readonly AvsnittId[] = ['service', 'per_kvartal', 'ekonomi'];

let house: House;
beforeAll(async () => void (house = await House.open()));
afterAll(() => house.close());

/** What has been done in both tabs together, and must be there afterwards. */
interface Gjort {
	ord: string[];
	las: number;
	steg: number;
	ar: number[];
}

type Syssla = (page: Page, chance: Chance, gjort: Gjort, flik: number) => Promise<void>;

/** A commentary, in a section that the other tab may be writing in too. */
const skriv: Syssla = async (page, chance, gjort, flik) => {
	const id = chance.of(AVSNITT);
	const ord = `ord${flik}${chance.below(1e9).toString(36)}`;
	await page
		.locator(`[data-avsnitt=${id}]`)
		.getByRole('button', { name: /Skriv en kommentar|Redigera kommentaren/ })
		.click();
	await page.keyboard.type(` ${ord}`, { delay: chance.below(40) });
	await page.keyboard.press('Escape');
	gjort.ord.push(ord);
};

const las: Syssla = async (page, _chance, gjort) => {
	await page.getByRole('button', { name: 'Lås kvartalet' }).first().click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: /^Lås kvartalet/ }).click();
	await dialog.waitFor({ state: 'hidden' });
	gjort.las++;
};

/** Steps of the plan: each tab has every other of them. */
const planera: Syssla = async (page, _chance, gjort, flik) => {
	await page.goto(`${house.site.url}kalender/korplan/${VY}`);
	for (let nr = flik; nr < 4; nr += 2) {
		const steg = page.getByRole('checkbox').nth(nr);
		await steg.check();
		gjort.steg++;
	}
};

const stallIn: Syssla = async (page, chance, gjort, flik) => {
	await page.goto(`${house.site.url}data/${VY}`);
	const form = page.locator('section').filter({ has: page.getByRole('heading', { name: 'LPIX' }) });
	const fyll = (falt: string, text: string) => form.getByLabel(falt).last().fill(text);
	for (const ar of [2010 + flik, 2020 + flik]) {
		await form.getByRole('button', { name: 'Lägg till en rad' }).click();
		await fyll('År', String(ar));
		await fyll('Procent', '2,5');
		await fyll('Källa', 'SKR');
		await page.waitForTimeout(chance.below(200));
		await form.getByRole('button', { name: 'Spara' }).click();
		await form.getByRole('button', { name: 'Spara' }).waitFor({ state: 'hidden' });
		gjort.ar.push(ar);
	}
};

async function arbeta(page: Page, chance: Chance, gjort: Gjort, flik: number): Promise<void> {
	for (let i = 0; i < 3 + chance.below(3); i++) {
		await page.waitForTimeout(chance.below(300));
		await chance.of([skriv, skriv, skriv, las])(page, chance, gjort, flik);
	}
	for (const syssla of chance.of([
		[planera, stallIn],
		[stallIn, planera]
	])) {
		await sparat(page);
		await syssla(page, chance, gjort, flik);
	}
	await sparat(page);
}

// Two pages with the samples in each take their time: one run is for `npm run tal`.

test.skipIf(!process.env['TAL_FLIKAR']).each(fron('FLIKAR', 1))(
	'two tabs that do what they like at the same time lose nothing (seed %i)',
	async (fro) => {
		const { page: en } = await house.visit(`rapport/${VY}`);
		const tva = await en.context().newPage();
		await tva.goto(`${house.site.url}rapport/${VY}`);
		for (const page of [en, tva]) {
			await drop(page, files(SAMPLES));
			await page.locator('.rapport[data-klar]').waitFor({ timeout: 60_000 });
		}
		const gjort: Gjort = { ord: [], las: 0, steg: 0, ar: [] };
		await Promise.all(
			[en, tva].map((page, flik) => arbeta(page, new Chance(2 * fro + flik), gjort, flik))
		);
		const allt = await lagret(en);
		const text = JSON.stringify(allt);
		const ord = gjort.ord.filter((one) => !text.includes(one));
		const lasta = (JSON.parse(await lagrat(en, LAST.prefix)) as unknown[]).length;
		const planen = (JSON.parse(await lagrat(en, PLAN.prefix)) as Plan[])[0]?.klara ?? {};
		const steg = gjort.steg - Object.values(planen).flat().length;
		const installningar = await lagrat(en, INSTALLNINGAR.prefix);
		const ar = gjort.ar.filter((one) => !installningar.includes(`"ar":${one}`));
		const borta = ord.length + (gjort.las - lasta) + steg + ar.length;
		const antal = gjort.ord.length + gjort.las + gjort.steg + gjort.ar.length;
		rad('flikar', { fro, gjort: antal, fragor: allt.krockar.length, borta });
		expect({ ord, lasta, steg, ar }).toEqual({ ord: [], lasta: gjort.las, steg: 0, ar: [] });

		// What is kept is what both show.
		for (const { mitt, deras } of allt.krockar) {
			const fraga = en.getByRole('alert').filter({ hasText: 'har skrivits i två flikar' }).first();
			for (const varde of [mitt, deras])
				if (typeof varde === 'string') expect(await fraga.count(), varde).toBe(1);
		}
		await en.context().close();
	},
	180_000
);
