import { extname } from 'node:path';
import type { Page } from 'playwright';
import { kontextOf } from '$lib/installningar/kontext';
import type { Database } from '$lib/engine/database';
import { openNativeDatabase } from '$lib/engine/native';
import { medVal, withView } from '$lib/rapport/adress';
import { laggArbete, givenArbete, olastaTexter } from './arbete';
import { exitCode, flaggor, gemensamma, paramsOf } from './arguments';
import { RAPPORTFLAGGOR } from './flaggor.mjs';
import { UsageError } from '../tooling/usage';
import { KORT_STUND, openBrowser } from '../tooling/browser';
import { dataFiles, readAndTell } from './folder';
import { lankaMotor } from './motorlank';
import { nedladdad } from './nedladdning';
import { skrivUt } from './papper';
import { rapportval } from './rapportval';
import { serveBuild, type Site } from '../tooling/site';
import { kanSkrivas, writeWhole } from './writeWhole';

/** How the page becomes a file, by the file's extension. */
const SLAG: Readonly<Record<string, (page: Page) => Promise<Uint8Array>>> = {
	'.pdf': skrivUt,
	'.docx': (page) => nedladdad(page, 'Word'),
	'.xlsx': (page) => nedladdad(page, 'Excel')
};

/**
 * `npm run rapport -- --data <folder> --kvartal 2024-K3 --ut <file>.pdf`: prints the report page in a real
 * browser, so that paper shows what the screen does; or saves the Word or Excel file that the page gives.
 * @returns the exit code: 0, 1 when a figure could not be computed, or 2 with one line on stderr
 */
export function main(args: string[]): Promise<number> {
	return exitCode(async () => {
		const { ut, arbete: arbetsfil, sort, kommun, ...values } = flaggor(args, RAPPORTFLAGGOR);
		const { data, motor, installningar, ...asked } = gemensamma(values);
		if (!ut)
			throw new UsageError(
				'Ange vart rapporten ska skrivas: --ut rapport.pdf (eller .docx, .xlsx)'
			);
		const skriv = SLAG[extname(ut).toLowerCase()];
		if (!skriv)
			throw new UsageError(
				`Rapporten kan inte skrivas som ${ut} i --ut. Låt namnet sluta på .pdf, .docx eller .xlsx.`
			);
		const arbete = await givenArbete({ arbete: arbetsfil, installningar });
		const params = paramsOf(asked, kontextOf(arbete.installningar).avtalen);
		const val = rapportval({ sort, kommun }, params.avtal);
		if (skriv !== skrivUt && val.sort === 'kommun' && !val.kommun)
			throw new UsageError('Word och Excel skrivs för en kommun i taget. Ange den: --kommun Åre');
		// Told at once: making the report takes a while.
		const ejSkriven = new UsageError(`Filen ${ut} i --ut går inte att skriva.`);
		if (!(await kanSkrivas(ut))) throw ejSkriven;
		await readAndTell(data, arbete.installningar, [arbetsfil, installningar]);
		// First what may not be there: a server that listens would keep the command from ending.
		const browser = await openBrowser([KORT_STUND]);
		let native: Database | undefined;
		let site: Site | undefined;
		let fel: number;
		let olasta: number;
		try {
			site = await serveBuild();
			const page = await browser.newPage({ colorScheme: 'light', locale: 'sv-SE' });
			await page.goto(`${site.url}_app/version.json`);
			await laggArbete(page, arbete);
			if (motor === 'native') await lankaMotor(page, (native = await openNativeDatabase()));
			const vy = new URLSearchParams(withView(new URLSearchParams(val), params));
			// Always give the day: without it, the page would stop where the register ends.
			await page.goto(`${site.url}rapport/${medVal(vy, 'tom', params.tom)}`);
			await vaken(page);
			await page.locator('input[type=file]').setInputFiles(await dataFiles(data));
			await writeWhole(ut, await skriv(page)).catch(() => {
				throw ejSkriven;
			});
			fel = await page.locator('[data-fel]').count();
			olasta = await page.locator('[data-olast]').count();
		} finally {
			await browser.close();
			await native?.close();
			site?.close();
		}
		console.error(`Skrev ${ut}`);
		if (olasta > 0) console.error(olastaTexter(olasta));
		if (fel === 0) return 0;
		console.error(`${fel} av avsnitten gick inte att räkna: se rapporten.`);
		return 1;
	});
}

/** Waits until the page accepts files: its HTML is there before its program, which draws the header. */
async function vaken(page: Page): Promise<void> {
	await page.waitForFunction(() => document.adoptedStyleSheets.length > 0);
}
