import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drop, figure, files, House, SAMPLES } from './site';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

const SIDOR = ['Inflyttning', 'Service', 'Register', 'Ekonomi', 'Energikontoret', 'Kommuner'];
const FLER = ['Fakturor', 'Kalender', 'Avtal', 'Rapport', 'Låsta', 'Data', 'Översikt'];

/**
 * Presses a button of each kind on the page, as the keyboard does: what stood there to be pressed
 * keeps the keyboard, or hands it on.
 * @returns the buttons after which nothing on the page had it
 */
async function tryckAllt(page: Page): Promise<{ tryckta: string[]; tappade: string[] }> {
	const tryckta: string[] = [];
	const tappade: string[] = [];
	for (;;) {
		const one = await page.evaluate(async (gjorda) => {
			const ram = () => new Promise((done) => requestAnimationFrame(done));
			const rot =
				[...document.querySelectorAll('dialog:modal')].at(-1) ?? document.querySelector('main')!;
			const namn = (knapp: Element) => {
				const copy = knapp.cloneNode(true) as Element;
				copy.querySelectorAll('.dold').forEach((part) => part.remove());
				return (
					(rot.matches('dialog') ? 'i dialog: ' : '') +
					copy.textContent!.replace(/\s+/g, ' ').trim()
				);
			};
			const knapp = [...rot.querySelectorAll<HTMLElement>('button, summary')].find(
				(one) =>
					one.checkVisibility({ visibilityProperty: true }) &&
					one.ariaDisabled !== 'true' &&
					!gjorda.includes(namn(one))
			);
			if (!knapp) {
				if (!rot.matches('dialog')) return null;
				(rot as HTMLDialogElement).close();
				return { namn: 'stängde', kvar: true };
			}
			const text = namn(knapp);
			const { pathname } = location;
			knapp.focus();
			knapp.click();
			for (let i = 0; i < 6; i++) await ram();
			while (document.querySelector('[aria-busy=true], progress')) await ram();
			for (let i = 0; i < 4 || (i < 60 && knapp.isConnected && knapp.ariaDisabled === 'true'); i++)
				await ram();
			if (location.pathname !== pathname) return { namn: text, kvar: true, borta: true };
			return { namn: text, kvar: document.activeElement !== document.body };
		}, tryckta);
		if (!one) return { tryckta, tappade };
		tryckta.push(one.namn);
		if (!one.kvar) tappade.push(one.namn);
		if ('borta' in one) await page.goBack();
	}
}

test('no button on any page loses the keyboard when it is pressed', async () => {
	const { page, errors } = await house.visit('?avtal=kompetensattraktion-2024&kvartal=2024-K3');
	await page.addInitScript(() => (window.print = () => undefined));
	await page.evaluate(() => (window.print = () => undefined));
	await drop(page, files(SAMPLES));
	await figure(page, 'hushall_nu.registrerade');
	const tappade: string[] = [];
	let antal = 0;
	for (const namn of [...SIDOR, ...FLER]) {
		await page.locator('header').getByRole('link', { name: namn, exact: true }).click();
		await page.locator(`nav a[aria-current=page]:text-is("${namn}")`).waitFor();
		await page.waitForFunction(() => !document.querySelector('[aria-busy=true], progress'));
		const svar = await tryckAllt(page);
		antal += svar.tryckta.length;
		tappade.push(...svar.tappade.map((one) => `${namn}: ${one}`));
	}
	expect(tappade).toEqual([]);
	expect(antal).toBeGreaterThan(60);
	expect(errors).toEqual([]);
	await page.context().close();
});
