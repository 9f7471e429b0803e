import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AvsnittId } from '$lib/rapport/avsnitt/all';
import type { Rapporttext } from '$lib/rapport/rapporttext';
import type { Installningar } from '$lib/installningar/installningar';
import type { Post } from '$lib/lager/lager';
import { INSTALLNINGAR, LAST, oppnaDorrar, PLAN, RAPPORT, SLAG, type Plan } from '$lib/arbete/slag';
import { serveBuild, type Site } from '../../../src/tooling/site';
import { Chance } from '../../unit/import/fuzz/mutate';
import { lagret } from '../lagrat';
import { drop, files, SAMPLES } from '../site';
import { DodligWebblasare } from './dodlig';
import { fron, rad } from './fron';

/** So much of what has been done may be lost, in milliseconds. */
const HOGST = 1_000;
const AVSNITT: readonly AvsnittId[] = ['service', 'per_kvartal', 'ekonomi', 'sammanfattning'];

/** Something that has been done, and when the page had taken it. */
interface Gjort {
	vad: string;
	nar: number;
	/** Whether it is among what is kept. */
	finns: (poster: readonly Post[]) => boolean;
}

let site: Site;
beforeAll(async () => void (site = await serveBuild()));
afterAll(() => site.close());

const varden = <T>(poster: readonly Post[], prefix: string) =>
	poster.filter(({ nyckel }) => nyckel.startsWith(prefix)).map(({ varde }) => varde as T);
const skrivet = (poster: readonly Post[], avsnitt: AvsnittId) =>
	varden<Rapporttext>(poster, RAPPORT.prefix)
		.flatMap((rapport) => rapport.avsnitt)
		.find(({ id }) => id === avsnitt)?.text ?? '';

/** One after the other until the browser is gone. */
type Syssla = (
	page: Page,
	chance: Chance,
	gjort: (gjort: Omit<Gjort, 'nar'>) => void
) => Promise<void>;

const skriv: Syssla = async (page, chance, gjort) => {
	for (const id of AVSNITT) {
		await page
			.locator(`[data-avsnitt=${id}]`)
			.getByRole('button', { name: 'Skriv en kommentar' })
			.click();
		let text = '';
		for (let ord = 0; ord < 8; ord++) {
			for (const tecken of `${chance.below(1e6).toString(36)} `) {
				await page.keyboard.type(tecken);
				text += tecken;
				const nu = text;
				gjort({ vad: `${id}: ${nu}`, finns: (poster) => skrivet(poster, id).startsWith(nu) });
				if (chance.below(3) === 0) await page.waitForTimeout(chance.below(120));
			}
		}
		await page.keyboard.press('Escape');
	}
};

const las: Syssla = async (page, chance, gjort) => {
	for (let antal = 1; ; antal++) {
		await page.getByRole('button', { name: 'Lås kvartalet' }).first().click();
		await page
			.getByRole('dialog')
			.getByRole('button', { name: /^Lås kvartalet/ })
			.click();
		await page.getByRole('dialog').waitFor({ state: 'hidden' });
		gjort({
			vad: `lås ${antal}`,
			finns: (poster) => varden(poster, LAST.prefix).length >= antal
		});
		await page.waitForTimeout(chance.below(300));
	}
};

const planera: Syssla = async (page, chance, gjort) => {
	for (let antal = 0; ; antal++) {
		const steg = page.getByRole('checkbox').nth(antal);
		if (!(await steg.count())) return;
		await steg.check();
		gjort({
			vad: `steg ${antal}`,
			finns: (poster) =>
				varden<Plan>(poster, PLAN.prefix).some(
					({ klara }) => Object.values(klara).flat().length > antal
				)
		});
		await page.waitForTimeout(chance.below(400));
	}
};

const stallIn: Syssla = async (page, chance, gjort) => {
	const form = page.locator('section').filter({ has: page.getByRole('heading', { name: 'LPIX' }) });
	for (let ar = 2030; ; ar++) {
		await form.getByRole('button', { name: 'Lägg till en rad' }).click();
		await form.getByLabel('År').last().fill(String(ar));
		await form.getByLabel('Procent').last().fill('2,5');
		await form.getByLabel('Källa').last().fill('SKR');
		await form.getByRole('button', { name: 'Spara' }).click();
		await form.getByRole('button', { name: 'Spara' }).waitFor({ state: 'hidden' });
		gjort({
			vad: `LPIX ${ar}`,
			finns: (poster) =>
				varden<Installningar>(poster, INSTALLNINGAR.prefix).some(({ lpix }) =>
					lpix.some((one) => one.ar === ar)
				)
		});
		await page.waitForTimeout(chance.below(300));
	}
};

const SYSSLOR: readonly { vad: string; sida: string; data: boolean; gor: Syssla }[] = [
	{ vad: 'skriver', sida: 'rapport/', data: true, gor: skriv },
	{ vad: 'låser', sida: 'rapport/', data: true, gor: las },
	{ vad: 'bockar av', sida: 'kalender/korplan/', data: false, gor: planera },
	{ vad: 'ställer in', sida: 'data/', data: false, gor: stallIn }
];

test.each(fron('DODADE', 2))(
	'a browser killed in the middle of the work has lost at most a second of it, and nothing is corrupt (seed %i)',
	async (fro) => {
		const chance = new Chance(fro);
		const syssla = SYSSLOR[fro % SYSSLOR.length]!;
		const profil = mkdtempSync(join(tmpdir(), 'profil-'));
		const fore = await DodligWebblasare.start(profil);
		const { page } = fore;
		await page.goto(`${site.url}${syssla.sida}?avtal=kompetensattraktion-2024&kvartal=2024-K3`);
		await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
		if (syssla.data) {
			await drop(page, files(SAMPLES));
			await page.locator('.rapport[data-klar]').waitFor({ timeout: 60_000 });
		}
		const gjorda: Gjort[] = [];
		let lever = true;
		let borjat: () => void = () => undefined;
		const forsta = new Promise<void>((done) => (borjat = done));
		const arbete = syssla
			.gor(page, chance, (gjort) => {
				gjorda.push({ ...gjort, nar: Date.now() });
				borjat();
			})
			.catch((error: unknown) => {
				if (lever) throw error;
			});
		await Promise.race([forsta, arbete]);
		const vanta = chance.below(4_000);
		await Promise.race([new Promise((done) => setTimeout(done, vanta)), arbete]);
		lever = false;
		const dodad = await fore.kill();
		await arbete;

		const efter = await DodligWebblasare.start(profil);
		try {
			await efter.page.goto(`${site.url}_app/version.json`);
			const { poster, krockar } = await lagret(efter.page);
			await oppnaDorrar();
			const trasiga = poster.filter(
				({ nyckel, varde }) =>
					!nyckel.startsWith('flyttat/') &&
					SLAG.find(({ prefix }) => nyckel.startsWith(prefix))?.read(varde) === undefined
			);
			expect(trasiga).toEqual([]);
			expect(krockar).toEqual([]);
			const borta = gjorda.filter(({ finns }) => !finns(poster));
			const forlorat = borta[0] ? Math.max(0, dodad - borta[0].nar) : 0;
			rad('dodade', {
				fro,
				vad: syssla.vad,
				vanta,
				gjort: gjorda.length,
				borta: borta.length,
				forlorat
			});
			expect(forlorat, borta.map(({ vad }) => vad).join('\n')).toBeLessThanOrEqual(HOGST);
			// Nothing stands there that nobody wrote.
			const skrivna = gjorda.map(({ vad }) => vad);
			for (const id of syssla.gor === skriv ? AVSNITT : []) {
				const kvar = skrivet(poster, id);
				const sista =
					skrivna.findLast((vad) => vad.startsWith(`${id}: `))?.slice(id.length + 2) ?? '';
				// The last key may have been taken before it could be told.
				expect(kvar.slice(0, -1)).toBe(sista.slice(0, Math.max(0, kvar.length - 1)));
			}
		} finally {
			await efter.kill();
			rmSync(profil, { recursive: true, force: true });
		}
	},
	180_000
);
