import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AvsnittId } from '$lib/rapport/avsnitt/all';
import { INSTALLNINGAR, LAST, PLAN, type Plan } from '$lib/arbete/slag';
import { Chance } from '../../unit/import/fuzz/mutate';
import { lagrat, lagret } from '../lagrat';
import { drop, files, House, SAMPLES, sparat } from '../site';
import { fron, rad } from './fron';

const VY = '?avtal=kompetensattraktion-2024&kvartal=2024-K3';
const AVSNITT: readonly AvsnittId[] = ['service', 'per_kvartal', 'ekonomi'];

/** So many runs are in the same tabs, one after the other: it takes its time to load them. */
const I_SAMMA = 5;

/** What has been done in all the tabs, and must be there afterwards. */
interface Gjort {
	ord: string[];
	las: number;
	steg: number;
	ar: number[];
}

/** A reader's tabs: two of each page. */
interface Flikarna {
	rapport: Page[];
	plan: Page[];
	data: Page[];
	gjort: Gjort;
	korningar: number;
}

let house: House;
let flikarna: Flikarna | null = null;
beforeAll(async () => void (house = await House.open()));
afterAll(() => house.close());

async function nyaFlikar(): Promise<Flikarna> {
	const { page } = await house.visit(`rapport/${VY}`);
	const oppna = async (sida: string) => {
		const flik = await page.context().newPage();
		await flik.goto(`${house.site.url}${sida}${VY}`);
		await flik.locator('#svelte-announcer').waitFor({ state: 'attached' });
		return flik;
	};
	const rapport = [page, await oppna('rapport/')];
	for (const flik of rapport) {
		await drop(flik, files(SAMPLES));
		await flik.locator('.rapport[data-klar]').waitFor({ timeout: 60_000 });
	}
	return {
		rapport,
		plan: [await oppna('kalender/korplan/'), await oppna('kalender/korplan/')],
		data: [await oppna('data/'), await oppna('data/')],
		gjort: { ord: [], las: 0, steg: 0, ar: [] },
		korningar: 0
	};
}

type Syssla = (page: Page, chance: Chance, flikarna: Flikarna, flik: number) => Promise<void>;

/** A commentary, in a section that the other tab may be writing in too. */
const skriv: Syssla = async (page, chance, { gjort }, flik) => {
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

const las: Syssla = async (page, _chance, { gjort }) => {
	await page.getByRole('button', { name: 'Lås kvartalet' }).first().click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: /^Lås kvartalet/ }).click();
	await dialog.waitFor({ state: 'hidden' });
	gjort.las++;
};

/** A step of the plan: no two tabs have the same one. */
const planera: Syssla = async (page, chance, { gjort, korningar }, flik) => {
	await page.waitForTimeout(chance.below(1_500));
	const steg = page.getByRole('checkbox').nth(2 * korningar + flik);
	if (!(await steg.count())) return;
	await steg.check();
	gjort.steg++;
};

const stallIn: Syssla = async (page, chance, { gjort, korningar }, flik) => {
	const form = page.locator('section').filter({ has: page.getByRole('heading', { name: 'LPIX' }) });
	const fyll = (falt: string, text: string) => form.getByLabel(falt).last().fill(text);
	const ar = 2010 + 2 * korningar + flik;
	await page.waitForTimeout(chance.below(1_000));
	await form.getByRole('button', { name: 'Lägg till en rad' }).click();
	await fyll('År', String(ar));
	await fyll('Procent', '2,5');
	await page.waitForTimeout(chance.below(1_000));
	await fyll('Källa', 'SKR');
	await form.getByRole('button', { name: 'Spara' }).click();
	await form.getByRole('button', { name: 'Spara' }).waitFor({ state: 'hidden' });
	gjort.ar.push(ar);
};

const rapportera: Syssla = async (page, chance, flikarna, flik) => {
	for (let i = 0; i < 3 + chance.below(3); i++) {
		await page.waitForTimeout(chance.below(200));
		await chance.of([skriv, skriv, skriv, skriv, las])(page, chance, flikarna, flik);
	}
};

// Tabs with the samples in them take their time: it is for `npm run tal`.
test.skipIf(!Number(process.env['TAL_FLIKAR'])).each(fron('FLIKAR', 1))(
	'two tabs of each page that do what they like at the same time lose nothing (seed %i)',
	async (fro) => {
		const dessa = flikarna && flikarna.korningar < I_SAMMA ? flikarna : await nyaFlikar();
		const { rapport, plan, data, gjort, korningar } = dessa;
		// After a run that fails, others are begun with.
		flikarna = null;
		const arbeta = (flikar: readonly Page[], syssla: Syssla, forst: number) =>
			flikar.map((page, flik) =>
				syssla(page, new Chance(8 * fro + forst + flik), dessa, flik).then(() => sparat(page))
			);
		const fore = summa(gjort);
		await Promise.all([
			...arbeta(rapport, rapportera, 0),
			...arbeta(plan, planera, 2),
			...arbeta(data, stallIn, 4)
		]);

		// All that has been done in these tabs, in the runs before too.
		const allt = await lagret(rapport[0]!);
		const text = JSON.stringify(allt);
		const under = (prefix: string) => lagrat(rapport[0]!, prefix);
		const lasta = (JSON.parse(await under(LAST.prefix)) as unknown[]).length;
		const klara = (JSON.parse(await under(PLAN.prefix)) as Plan[])[0]?.klara ?? {};
		const lpix = await under(INSTALLNINGAR.prefix);
		const borta = {
			ord: gjort.ord.filter((one) => !text.includes(one)),
			las: gjort.las - lasta,
			steg: gjort.steg - Object.values(klara).flat().length,
			ar: gjort.ar.filter((one) => !lpix.includes(`"ar":${one}`))
		};
		rad('flikar', {
			fro,
			gjort: summa(gjort) - fore,
			fragor: allt.krockar.length,
			borta: summa(borta)
		});
		expect(borta).toEqual({ ord: [], las: 0, steg: 0, ar: [] });
		flikarna = { ...dessa, korningar: korningar + 1 };
		if (flikarna.korningar === I_SAMMA) await rapport[0]!.context().close();
	},
	180_000
);

function summa({ ord, las, steg, ar }: Gjort): number {
	return ord.length + las + steg + ar.length;
}
