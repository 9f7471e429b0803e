import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPdf, pdfText } from './pdf';
import { axe, figure, House, textOf } from './site';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

const folder = mkdtempSync(join(tmpdir(), 'stegraknaren-'));

test('a kommun sees its share, why it changed, what is to come and what it got, on one sheet', async () => {
	const { page, errors } = await house.read('kommun/?kvartal=2025-K1&kommun=Åre');
	const of = async (matt: string) => Number(await figure(page, matt));
	expect(await of('kommunandelar.belopp_kr')).toBe(78_099);
	const forra = await of('andelsforandring.forra_kr');
	const index = await of('andelsforandring.indexeffekt_kr');
	const befolkning = await of('andelsforandring.befolkningseffekt_kr');
	expect([forra, index, befolkning]).toEqual([75_220, 1806, 1073]);
	expect(forra + index + befolkning).toBe(await of('andelsforandring.belopp_kr'));
	const text = await textOf(page);
	expect(text).toContain(
		'För Energikontoret 2 879 kr mer än 2024: 1 806 kr mer av index och 1 073 kr mer av befolkningen'
	);
	expect(text).toContain('Nästa faktura: 13 926 kr Fakturor att vänta');
	expect(text).toContain('räknas på befolkningen den 1 november 2025, som inte är känd den');
	expect(text).toContain('hushåll har flyttat till Åre sammanlagt sedan 2020');
	expect(text).toContain('fick svar inom fem arbetsdagar, 32 av 33');
	// The section goes on from the share.
	expect(text).toMatch(
		/I Åre fick en förfrågan inte svar i tid: (svaret kom för sent|den väntar än)/
	);
	expect(text).toContain(
		'Åre: 8 kontakter ska tas bort, 4 saknar statusen Flyttat och 15 saknar flyttdatum'
	);
	// The county stands beside the kommun.
	expect(text).toContain('I hela länet 92 procent');
	for (const remark of ['Hushåll, inte personer.', 'Andelen ändras av både index och befolkning.'])
		expect(text).toContain(remark);
	expect(await axe(page)).toEqual([]);

	const path = join(folder, 'are.pdf');
	await page.pdf({ path, preferCSSPageSize: true });
	expect((await openPdf(path)).numPages).toBe(1);
	const [sida] = await pdfText(path);
	for (const part of ['Åre kommun', '78 099', '75 220', '13 926', 'Hushåll, inte personer.'])
		expect(sida).toContain(part);
	expect(errors).toEqual([]);
});

test('without a kommun the eight stand beside each other and the county, and each leads to its own page', async () => {
	const { page, errors } = await house.read('kommun/?kvartal=2024-K3');
	await figure(page, 'kommunandelar.belopp_kr');
	const forsta = page.locator('main table tbody th');
	// Those of no kommun have a row of their own, and no page.
	expect(await forsta.count()).toBe(10);
	expect(await forsta.nth(8).innerText()).toBe('Ingen vald eller känd kommun');
	expect(await forsta.locator('a').count()).toBe(8);
	expect(await forsta.last().textContent()).toContain('Hela länet');
	// The kommuner pay half of Energikontoret together.
	const andelar = page.locator('[data-matt="kommunandelar.belopp_kr"]');
	expect(await andelar.last().getAttribute('value')).toBe('800000');
	// What is not computed yet has no column of dashes, and what does not apply is not told.
	expect(await textOf(page)).not.toContain('Kan inte räknas än');
	const streck = page.locator('main tbody tr', { has: page.locator('td:text-is("–")') });
	// What cannot be of no kommun is a dash in that row alone.
	expect(await streck.locator('th').allInnerTexts()).toEqual(['Ingen vald eller känd kommun']);
	// Each has its way here as a line, and the county has its sum.
	const kurvor = page.locator('main tbody svg[role=img]');
	expect(await kurvor.count()).toBe(8);
	// A small kommun's is as high as a large one's: it shows the way, and the number how many.
	const toppar = await kurvor
		.locator('polyline')
		.evaluateAll((linjer) =>
			linjer.map((linje) =>
				Math.min(...[...(linje as SVGPolylineElement).points].map(({ y }) => y))
			)
		);
	expect(new Set(toppar)).toEqual(new Set([3]));
	expect(await axe(page)).toEqual([]);
	await page.getByRole('link', { name: 'Åre' }).click();
	await page.getByRole('heading', { name: 'Åre kommun', level: 1 }).waitFor();
	expect(await figure(page, 'kommunandelar.belopp_kr')).toBe('75220');
	expect(await textOf(page)).toContain('2024 är det första året med andelar i Energikontoret');
	expect(errors).toEqual([]);
});
