import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, drop, files, House, SAMPLES } from './site';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

const SIDOR = [
	...['Översikt', 'Inflyttning', 'Service', 'Register', 'Ekonomi', 'Energikontoret', 'Kommuner'],
	...['Fakturor', 'Kalender', 'Avtal', 'Rapport', 'Låsta', 'Data']
];

test.each([
	['a desk', 1280],
	['a phone', 375]
])(
	'on %s, every page passes axe with the samples in it, in light and in the dark',
	async (_, width) => {
		const { page, errors } = await house.visit('?avtal=kompetensattraktion-2024&kvartal=2024-K3', {
			viewport: { width, height: 900 }
		});
		await drop(page, files(SAMPLES));
		await page.locator('data[data-matt="hushall_nu.registrerade"]').first().waitFor();
		const faults: string[] = [];
		const look = async (where: string) => {
			await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
			const found = await axe(page);
			// Nothing but the colours is another in the dark.
			await page.emulateMedia({ colorScheme: 'dark' });
			found.push(...(await axe(page, 'kontrast')).map((fault) => `dark: ${fault}`));
			await page.emulateMedia({ colorScheme: 'light' });
			faults.push(...found.map((fault) => `${where}: ${fault}`));
			const wide = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			if (wide > 0) faults.push(`${where}: ${wide} px wider than the window`);
		};
		for (const namn of SIDOR) {
			await page.locator('header').getByRole('link', { name: namn, exact: true }).click();
			await page.locator(`nav a[aria-current=page]:text-is("${namn}")`).waitFor();
			await look(namn);
		}
		// Those that are reached from others: a kommun's page, all kommuner's reports, the plan, the slides.
		for (const path of [
			'kommun/?kommun=Åre&kvartal=2024-K3',
			'rapport/?sort=kommun&avtal=kompetensattraktion-2024&kvartal=2024-K3',
			'rapport/?sort=ar&avtal=energikontoret&kvartal=2025-K4',
			'kalender/korplan/?kvartal=2024-K3',
			'visa/?avtal=kompetensattraktion-2024&kvartal=2024-K3',
			'visa/tal/?avtal=kompetensattraktion-2024&kvartal=2024-K3'
		]) {
			await page.goto(house.site.url + path);
			await drop(page, files(SAMPLES));
			await page.locator('progress').waitFor({ state: 'detached' });
			await page.locator(':is(data, h1, h2):visible').first().waitFor();
			await page.waitForTimeout(1_500);
			await look(path);
		}
		expect(faults).toEqual([]);
		expect(errors).toEqual([]);
		await page.context().close();
	},
	300_000
);
