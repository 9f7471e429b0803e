import type { Page } from 'playwright';
import { expect } from 'vitest';
import { axe, ga, type House } from './site';

const SIDOR = [
	...['Översikt', 'Inflyttning', 'Service', 'Register', 'Ekonomi', 'Energikontoret', 'Kommuner'],
	...['Fakturor', 'Kalender', 'Avtal', 'Rapport', 'Låsta kvartal', 'Data']
];

/** Those that are reached from others: a kommun's page, all kommuner's reports, the plan, the slides. */
const FLER = [
	['kommun/?kommun=Åre&kvartal=2024-K3', 'h1:has-text("Åre kommun")'],
	[
		'rapport/?sort=kommun&avtal=kompetensattraktion-2024&kvartal=2024-K3',
		'.rapport[data-klar] >> nth=7'
	],
	['rapport/?sort=ar&avtal=energikontoret&kvartal=2025-K4', '.rapport[data-klar]'],
	['kalender/korplan/?kvartal=2024-K3', 'h1:has-text("Körplan")'],
	['visa/?avtal=kompetensattraktion-2024&kvartal=2024-K3', '.bildyta h1'],
	['visa/tal/?avtal=kompetensattraktion-2024&kvartal=2024-K3', 'h1:has-text("Talarfönster")']
] as const;

/** Waits until all has been computed, and every chart is drawn. */
async function stilla(page: Page): Promise<void> {
	await page.waitForFunction(
		() =>
			!document.querySelector('[aria-busy=true], progress') &&
			[...document.querySelectorAll('.diagram')].every(
				(one) => !one.checkVisibility() || one.querySelector('svg text')
			)
	);
}

/** Every page with the samples in it, in a window so wide, in light and in the dark. */
export async function granskaSidorna(house: House, width: number): Promise<void> {
	const { page, errors } = await house.read('?avtal=kompetensattraktion-2024&kvartal=2024-K3', {
		width,
		height: 900
	});
	await page.locator('data[data-matt="hushall_nu.registrerade"]').first().waitFor();
	const faults: string[] = [];
	const look = async (where: string) => {
		await stilla(page);
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
	for (const [path, klar] of FLER) {
		await ga(page, new URL(page.url()).origin + '/' + path);
		await page.locator(klar).first().waitFor();
		await look(path);
	}
	expect(faults).toEqual([]);
	expect(errors).toEqual([]);
}
