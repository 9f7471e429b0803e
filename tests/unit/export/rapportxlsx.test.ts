import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { filnamn } from '$lib/domain/filnamn';
import { csvZip } from '$lib/export/csvzip';
import { xlsxAv } from '$lib/export/xlsx/xlsx';
import { openWorkbook } from '$lib/import/xlsx/workbook';
import type { Exporttabell } from '$lib/dokument/tabell';
import { arbetsbok } from '$lib/rapport/arbetsbok';
import { rapporttabeller } from '$lib/rapport/rapporttabeller';
import { Rapporttext } from '$lib/rapport/rapportschema';
import { FILTABELL } from '$lib/rapport/skrivnablock';
import { RAPPORT } from './rapportfall';

async function bytes(): Promise<Uint8Array> {
	return new Uint8Array(await (await xlsxAv(arbetsbok(RAPPORT))).arrayBuffer());
}

describe('the report’s tables in Excel', () => {
	test('have a sheet a subject, after one that tells what the report is', async () => {
		const book = openWorkbook(await bytes());
		const blad = Object.fromEntries(
			book.sheets.map((sheet) => [sheet.namn, [...book.rows(sheet)].flat()])
		);
		expect(Object.keys(blad)).toEqual([
			...['Sammanfattning', 'Hushåll', 'Service', 'Ekonomi', FILTABELL]
		]);
		const om = blad['Sammanfattning']!.map((rad) => rad.join(': ').replaceAll('\u00a0', ' '));
		for (const rad of [
			'Samarbetsavtal kompetensattraktion 2024',
			'Kvartalsrapport, kvartal 3 2024. Siffror till och med 30 september 2024.',
			// It reads as page one does: each figure with its sentence, the largest first.
			'102: nya hushåll registrerade sig.',
			'Rapport: Kvartalsrapport',
			'Avtal: Samarbetsavtal kompetensattraktion 2024',
			'Kvartal: 2024-K3',
			'Diarienummer: RUN/357/2023',
			'Siffror till och med: 30 september 2024',
			'Handläggare: Anna & Bo',
			// Each commentary under its section, and what is written of a post under the post.
			'Kommentar: Svaren kom fram i tid.\nFörst\nSedan\nEn punkt',
			'Gemensamt CRM-system: genomfört: Två utbildningar.\nEn manual.'
		])
			expect(om).toContain(rad);
		expect(om.find((rad) => rad.startsWith('Ekonomi: '))!.split('\n')[0]).toBe(
			'Ekonomi: Budget och utfall per post, kr'
		);
		// Whole kronor and öre, whatever is shown on the page; no value is no cell.
		expect(blad['Ekonomi']!.slice(0, 7)).toEqual([
			['Ekonomi'],
			[expect.stringMatching(/^Kvartalsrapport, /)],
			[],
			['Budget och utfall per post, kr'],
			[
				...['Post', 'Budget', 'Utfall kvartal', 'Utfall hittills', 'Prognos helår'],
				...['Mot budget', 'Kvar av budget', 'Läge']
			],
			[
				...['Gemensamt CRM-system', '540000', '417611,5', '417611,5', '540000', '0', '122388,5'],
				'Inom gränserna'
			],
			[...['=cmd()', '1505000', '943105', '943105', '1310000', '195000', '561895'], 'Att förklara']
		]);
		expect(blad[FILTABELL]).toContainEqual(['Kontakter', '1', '3098', '3095', '3']);
		// What must be said of several of its tables stands once, after them.
		const titlar = blad['Hushåll']!.map(([forst]) => forst);
		expect(titlar.indexOf('Hushåll per kvartal')).toBeGreaterThan(
			titlar.indexOf('Hushåll, sammanlagt')
		);
		expect(titlar.filter((ord) => ord?.startsWith('Flyttar som är registrerade'))).toHaveLength(1);
		// The chain of amounts is the year's, and a year in it is a name.
		const arets = { ...RAPPORT.text, sort: 'ar' } as const;
		const kedja = rapporttabeller({ ...RAPPORT, text: arets }).find(
			({ namn }) => namn === 'Belopp med LPIX'
		)!;
		expect(kedja.kolumner.map(({ rubrik, typ }) => [rubrik, typ])).toEqual([
			['År', 'text'],
			['LPIX', 'procent'],
			['Belopp, kr', 'kr']
		]);
		expect(kedja.rader.slice(0, 2)).toEqual([
			[2024, null, 1_600_000],
			[2025, 2.4, 1_638_400]
		]);
	});

	test('tell why a post deviates, what is done and whether it lasts, and nothing of what is hidden', () => {
		const poster = [
			{
				...{ post: 'Gemensamt CRM-system', varaktighet: 'tillfällig' },
				...{ orsak: 'Avtalet blev **billigare**.', atgard: 'Ingen.' }
			}
		];
		const skriven = (avsnitt: unknown) => Rapporttext.parse({ ...RAPPORT.text, avsnitt, poster });
		const uppdraget = (avsnitt: unknown) =>
			arbetsbok({ ...RAPPORT, text: skriven(avsnitt) })[0]!.tabeller.find(
				({ rubrik }) => rubrik === 'Uppdraget post för post'
			);
		const rader = uppdraget([])!.rader.map((rad) =>
			rad.map((ord) => String(ord).replaceAll('\u00a0', ' '))
		);
		expect(rader).toEqual([
			[
				'Gemensamt CRM-system',
				'417 612 kr under kvartalet, 417 612 kr hittills i år, av budgeten på 540 000 kr. Prognos för året: som budget.'
			],
			['Gemensamt CRM-system: orsak', 'Avtalet blev billigare.'],
			['Gemensamt CRM-system: åtgärd', 'Ingen.'],
			['Gemensamt CRM-system: avvikelsen är', 'tillfällig']
		]);
		expect(uppdraget([{ id: 'uppdrag', dold: true }])).toBeUndefined();
	});

	test('have their sums set apart', () => {
		const ekonomi = arbetsbok(RAPPORT).find(({ namn }) => namn === 'Ekonomi')!;
		const [budget] = ekonomi.tabeller as [Exporttabell];
		expect(budget.summor.map((r) => budget.rader[r]![0])).toEqual(['Totalt']);
	});

	test('tell what the signs behind the words of differences mean', () => {
		const { noter } = arbetsbok(RAPPORT).find(({ namn }) => namn === 'Ekonomi')!;
		expect(noter.at(-1)).toContain('Mot budget: plus är under, minus är över.');
		// A sheet without differences has nothing to tell.
		const hushall = arbetsbok(RAPPORT).find(({ namn }) => namn === 'Hushåll')!;
		expect(hushall.noter.join(' ')).not.toContain('plus är');
	});

	test('have numbers as numbers and no formula but the sums of totals', async () => {
		const zip = unzipSync(await bytes());
		const bladen = Object.keys(zip).filter((namn) => /worksheets\/sheet\d+\.xml$/.test(namn));
		expect(bladen).toHaveLength(5);
		const summa = /<f>SUM\(([A-Z])\d+:\1\d+\)<\/f><v>/g;
		for (const namn of bladen)
			expect(strFromU8(zip[namn]!).replace(summa, '')).not.toMatch(/<f>|<f /);
		expect(strFromU8(zip['xl/worksheets/sheet4.xml']!)).toContain('<v>417611.5</v>');
		// A difference is a number with its word: no sign's meaning must be looked up.
		expect(strFromU8(zip['xl/worksheets/sheet4.xml']!)).toContain('<v>195000</v>');
		expect(strFromU8(zip['xl/styles.xml']!)).toContain(
			'formatCode="#,##0&quot; under&quot;;#,##0&quot; över&quot;;&quot;som budget&quot;"'
		);
		// All its amounts are whole, though one of them has öre.
		expect(strFromU8(zip['xl/styles.xml']!)).not.toContain('#,##0.00');
	});

	test('are printed on a page a subject where they can be read on one, standing where they are narrow', async () => {
		const zip = unzipSync(await bytes());
		const papper = [1, 2, 3, 4, 5].map(
			(nr) => /<pageSetup [^>]*>/.exec(strFromU8(zip[`xl/worksheets/sheet${nr}.xml`]!))![0]
		);
		expect(papper.map((en) => /orientation="(\w+)"/.exec(en)![1])).toEqual([
			...['portrait', 'portrait', 'portrait', 'landscape', 'portrait']
		]);
		for (const en of papper) expect(en).toMatch(/fitToWidth="1" fitToHeight="1"/);
		expect(strFromU8(zip['xl/workbook.xml']!)).not.toContain('Print_Titles');
	});
});

test('the report’s tables as CSV are a file each, numbered, with decimal commas and no formula', async () => {
	const zip = unzipSync(
		new Uint8Array(await (await csvZip(rapporttabeller(RAPPORT), filnamn)).arrayBuffer())
	);
	expect(Object.keys(zip)).toEqual([
		...['01-om-rapporten.csv', '02-hushall.csv', '03-hushall-per-kvartal.csv'],
		...['04-svarstid-per-kommun.csv', '05-budget-och-utfall.csv', '06-prognos.csv'],
		'07-filer.csv'
	]);
	const [huvud, forsta, andra] = strFromU8(zip['05-budget-och-utfall.csv']!).split('\r\n');
	expect(huvud).toBe(
		'Post;Budget;Utfall kvartal;Utfall hittills;Prognos helår;Under (+) eller över (−) budget;Kvar av budget;Läge'
	);
	expect(forsta).toBe(
		'Gemensamt CRM-system;540000;417611,5;417611,5;540000;0;122388,5;Inom gränserna'
	);
	expect(andra).toMatch(/^'=cmd\(\);1505000;/);
	expect([...zip['05-budget-och-utfall.csv']!.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});
