import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drop, figure, files, House, SAMPLES } from './site';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

const SIDOR = ['Inflyttning', 'Service', 'Register', 'Ekonomi', 'Energikontoret', 'Kommuner'];
const FLER = ['Fakturor', 'Kalender', 'Avtal', 'Rapport', 'Låsta kvartal', 'Data', 'Översikt'];

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

/** @returns what the page has said since, to those who do not see it */
async function lyssna(page: Page): Promise<() => Promise<string[]>> {
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	await page.evaluate(() => {
		const rad = document.querySelector('[role=status]')!;
		const sagt: string[] = Object.assign(window, { sagt: [] }).sagt;
		new MutationObserver(() => rad.textContent && sagt.push(rad.textContent)).observe(rad, {
			childList: true
		});
	});
	return () => page.evaluate(() => (window as unknown as { sagt: string[] }).sagt);
}

test('no button on any page loses the keyboard when it is pressed', async () => {
	const { page, errors } = await house.visit('?avtal=kompetensattraktion-2024&kvartal=2024-K3');
	await page.addInitScript(() => (window.print = () => undefined));
	await page.evaluate(() => (window.print = () => undefined));
	const sagt = await lyssna(page);
	await drop(page, files(SAMPLES));
	await figure(page, 'hushall_nu.registrerade');
	await expect
		.poll(sagt)
		.toEqual([
			'Filerna läses.',
			expect.stringMatching(/^Inläsningen är klar\. .* rader kom (med|inte med)\.$/)
		]);
	const tappade: string[] = [];
	let antal = 0;
	for (const namn of [...SIDOR, ...FLER]) {
		await page.locator('header').getByRole('link', { name: namn, exact: true }).click();
		await page.locator(`nav a[aria-current=page]:text-is("${namn}")`).waitFor();
		await page.waitForFunction(() => !document.querySelector('[aria-busy=true], progress'));
		const svar = await tryckAllt(page);
		antal += svar.tryckta.length;
		expect(await page.locator('[role=status], [aria-live=polite]').count(), namn).toBe(1);
		tappade.push(...svar.tappade.map((one) => `${namn}: ${one}`));
	}
	expect(tappade).toEqual([]);
	expect(antal).toBeGreaterThan(60);
	expect(errors).toEqual([]);
	await page.close();
});

test('what is done is said once: a file, a change taken back, a quarter locked', async () => {
	const { page, errors } = await house.visit(
		'rapport/?avtal=kompetensattraktion-2024&kvartal=2024-K3'
	);
	await drop(page, files(SAMPLES));
	await page.locator('.rapport[data-klar]').waitFor();
	const sagt = await lyssna(page);
	let hittills = 0;
	/** Does something, and gives what was said of it. */
	const efter = async (gor: () => Promise<unknown>) => {
		await gor();
		await expect.poll(async () => (await sagt()).length).toBeGreaterThan(hittills);
		await page.waitForTimeout(400);
		const nytt = (await sagt()).slice(hittills);
		hittills += nytt.length;
		return nytt.join(' ').replaceAll('\u00a0', ' ');
	};
	const knapp = (name: string | RegExp) => page.getByRole('button', { name }).first();
	/** The button keeps the keyboard, though there is no more for it to do. */
	const kvar = async (name: string) => {
		expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(name);
	};

	await knapp('Skriv en kommentar').click();
	await page.keyboard.type('Fler flyttar.');
	expect(await efter(() => knapp('Ångra').press('Enter'))).toBe('Ändringen är ångrad.');
	expect(await knapp('Ångra').isDisabled()).toBe(true);
	await kvar('Ångra');
	expect(await efter(() => knapp('Gör om').press('Enter'))).toBe('Ändringen är gjord igen.');
	await kvar('Gör om');
	expect(await efter(() => knapp(/som CSV$/).press('Enter'))).toMatch(
		/^Skriver CSV … Filen kvartalsrapport-.*\.zip är klar\.$/
	);
	await kvar('Ladda ner somCSV');
	await knapp('Lås kvartalet').press('Enter');
	expect(
		await efter(() => page.getByRole('dialog').getByRole('button').first().press('Enter'))
	).toBe('Kvartal 3 2024 är låst.');
	await kvar('Lås kvartalet igen');
	expect(errors).toEqual([]);
	await page.close();
});

test('at 400 percent nothing is wider than the window, and a slide is read to its end before the next', async () => {
	const { page, errors } = await house.visit('?avtal=kompetensattraktion-2024&kvartal=2024-K3', {
		viewport: { width: 320, height: 256 }
	});
	await drop(page, files(SAMPLES));
	await figure(page, 'hushall_nu.registrerade');
	const fel: string[] = [];
	const granska = async (sida: string) => {
		await page.waitForFunction(() => !document.querySelector('[aria-busy=true], progress'));
		fel.push(...(await page.evaluate(trangt)).map((en) => `${sida}: ${en}`));
	};
	for (const namn of [...SIDOR, ...FLER]) {
		await page.locator('header').getByRole('link', { name: namn, exact: true }).click();
		await page.locator(`nav a[aria-current=page]:text-is("${namn}")`).waitFor();
		await granska(namn);
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.evaluate(luftigt, true);
		await granska(`${namn}, with more space in its text`);
		await page.evaluate(luftigt, false);
		await page.setViewportSize({ width: 320, height: 256 });
	}
	await page.locator('header').getByRole('link', { name: 'Rapport', exact: true }).click();
	await page.getByText(/^Kvartalsrapport, .* Ändra$/).click();
	await page.getByLabel('Rapport', { exact: true }).selectOption('kommun');
	await page.locator('.rapport').nth(7).waitFor();
	await granska('all kommuner');
	await page.getByRole('link', { name: 'Visa som bildspel' }).click();
	await page.locator('.bildyta h1').waitFor();
	await granska('slide 1');
	const bild = () => page.locator('.scen .bildyta').getAttribute('data-bild');
	const matt = () =>
		page.locator('.bilden').evaluate((yta) => ({
			topp: yta.scrollTop,
			kvar: yta.scrollHeight - yta.clientHeight - yta.scrollTop
		}));
	for (const tangent of ['PageDown', 'Space'])
		for (let n = 0, fore = await bild(); n < 30; n++) {
			const { kvar } = await matt();
			await page.keyboard.press(tangent);
			await page.waitForTimeout(50);
			const nu = await bild();
			if (nu === fore) continue;
			// What was left behind had been seen, and the next begins at its top.
			expect(kvar).toBeLessThan(2);
			expect((await matt()).topp).toBe(0);
			break;
		}
	expect(fel).toEqual([]);
	expect(errors).toEqual([]);
	await page.close();
});

/** WCAG 1.4.12: the reader's own spacing. */
function luftigt(pa: boolean): void {
	const stil = new CSSStyleSheet();
	stil.replaceSync(
		'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'
	);
	document.adoptedStyleSheets = pa ? [stil] : [];
}

/** What has no room: the page is wider than its window, or the choice that is made is cut. */
function trangt(): string[] {
	const { scrollWidth, clientWidth } = document.documentElement;
	const breda = [...document.querySelectorAll('main *')].filter(
		(one) => one.getBoundingClientRect().right > clientWidth + 1 && !one.closest('.rulle, svg')
	);
	const kapade = [...document.querySelectorAll('select')].filter((lista) => {
		if (!lista.checkVisibility() || lista.multiple) return false;
		const lika = lista.cloneNode() as HTMLSelectElement;
		lika.append(new Option(lista.selectedOptions[0]?.text));
		lika.style.cssText = 'position: absolute; width: auto; max-width: none; min-width: 0';
		lista.after(lika);
		const behov = lika.offsetWidth;
		lika.remove();
		return behov > lista.offsetWidth + 1;
	});
	return [
		...(scrollWidth > clientWidth
			? [`${scrollWidth} px: ${breda[0]?.tagName} ${breda[0]?.textContent.trim().slice(0, 40)}`]
			: []),
		...kapade.map((lista) => `cut: ${lista.selectedOptions[0]?.text}`)
	];
}
