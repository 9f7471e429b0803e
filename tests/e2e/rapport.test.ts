import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INGET, skrivArbete } from '../../src/lib/arbete/arbete';
import { medAvsnittstext, tomRapport } from '../../src/lib/rapport/rapporttext';
import type { Sort } from '../../src/lib/rapport/rapportsorter';
import { openWorkbook } from '../../src/lib/import/xlsx/workbook';
import { openPdf, pdfText } from './pdf';
import { axe, drop, figure, files, House, SAMPLES, reload } from './site';

const folder = mkdtempSync(join(tmpdir(), 'stegraknaren-'));

function rapport(...args: string[]) {
	return spawnSync('node', ['src/cli/start.mjs', 'rapport', ...args], { encoding: 'utf8' });
}

describe('the printed report', () => {
	const ut = join(folder, 'k3.pdf');
	let pages: string[] = [];
	beforeAll(async () => {
		const { status, stderr } = rapport('--data', SAMPLES, '--kvartal', '2024-K3', '--ut', ut);
		expect(stderr).toContain('Skrev');
		expect(status).toBe(0);
		pages = await pdfText(ut);
	});

	test('has its cover, its sections and its figures', () => {
		const text = pages.join(' ');
		for (const part of [
			'Samarbetsavtal kompetensattraktion 2024',
			'RUN/357/2023',
			'Länets kommuner och regionala utvecklingsnämnden',
			'nya hushåll registrerade sig, 20 fler än samma kvartal i fjol',
			'Att förklara',
			'Avtalets mål',
			'Uppdraget post för post',
			'Metod och källor',
			'3 570 000',
			'2 929 000',
			'641 000',
			'Prognosen för året är 310 tkr under budget',
			'Mot budget',
			'Hushåll, inte personer.'
		])
			expect(text).toContain(part);
		expect(text).not.toMatch(/Kan inte räknas|Räknar …|undefined|NaN|\[object/);
	});

	test('numbers its pages and carries agreement and quarter at the top of each but the first', () => {
		pages.forEach((text, i) => {
			expect(text).toContain(`Sida ${i + 1} av ${pages.length}`);
			const header = 'Kvartalsrapport, Kompetensattraktion 2024, kvartal 3 2024';
			expect(text.includes(header)).toBe(i > 0);
		});
	});

	test('repeats the table head where a table goes on, and leaves no page nearly empty', () => {
		const heads = pages.filter((text) => text.includes('Flyttar nya i registret'));
		const rows = pages.filter((text) =>
			/kv\.\s1\s2020\b.*kv\.\s2\s2020\b|kv\.\s2\s2024\b.*kv\.\s3\s2024\b/.test(text)
		);
		expect(heads.length).toBeGreaterThan(0);
		expect(rows.length).toBeGreaterThan(0);
		for (const text of pages.slice(0, -1)) expect(text.length).toBeGreaterThan(500);
	});

	test('is tagged, with language, title and bookmarks', async () => {
		const pdf = await openPdf(ut);
		expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
		const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
		expect(info.Title).toContain('Kvartalsrapport, Samarbetsavtal kompetensattraktion 2024');
		expect(info.Language).toBe('sv');
		const outline = JSON.stringify(await pdf.getOutline());
		expect(outline).toContain('nya hushåll registrerade sig, 20 fler');
		expect(outline).toContain('Metod och källor');
		const page = await pdf.getPage(1);
		expect(page.view.slice(2).map(Math.round)).toEqual([595, 842]);
	});

	test('has its charts as vectors: no picture is in the file', () => {
		expect(readFileSync(ut, 'latin1')).not.toMatch(/\/Subtype\s*\/Image/);
	});

	test('brings what the coordinator has written, in the sort of report that is asked for', async () => {
		const arbetsfil = join(folder, 'arbete.json');
		const rapporttext = (sort: Sort, avtal: string, kvartal: string) =>
			medAvsnittstext(tomRapport({ sort, avtal, kvartal, kommun: null }), 'sammanfattning', {
				text: `Skrivet i ${sort}. Läs [avtalet](https://example.se/avtal).`
			});
		writeFileSync(
			arbetsfil,
			skrivArbete({
				...INGET,
				rapporter: [
					rapporttext('kvartal', 'energikontoret', '2024-K4'),
					rapporttext('ar', 'energikontoret', '2024-K4')
				]
			})
		);
		const arsrapport = join(folder, 'ar.pdf');
		const { status } = rapport(
			...['--data', SAMPLES, '--kvartal', '2024-K4', '--avtal', 'energikontoret'],
			...['--sort', 'ar', '--arbete', arbetsfil, '--ut', arsrapport]
		);
		expect(status).toBe(0);
		const text = (await pdfText(arsrapport)).join(' ');
		expect(text).toContain('Årsrapport');
		expect(text).toContain('Skrivet i ar. Läs avtalet (https://example.se/avtal).');
		expect(text).not.toContain('Skrivet i kvartal');
	});

	test('is written as Word and Excel, the files that the page’s buttons give', async () => {
		const word = join(folder, 'k3.DOCX');
		const excel = join(folder, 'k3.xlsx');
		const k3 = ['--data', SAMPLES, '--kvartal', '2024-K3'];
		for (const ut of [word, excel]) {
			const { status, stderr } = rapport(...k3, '--ut', ut);
			expect(stderr).toContain(`Skrev ${ut}`);
			expect(status).toBe(0);
		}
		const text = (await mammoth.extractRawText({ path: word })).value;
		expect(text).toContain('Samarbetsavtal kompetensattraktion 2024');
		expect(text).toContain('Uppdraget post för post');
		const book = openWorkbook(readFileSync(excel));
		const budget = book.sheets.find(({ namn }) => namn === 'Ekonomi')!;
		const rader = [...book.rows(budget)].flat();
		expect(rader.find(([post]) => post === 'Totalt')![1]).toBe('3570000');
	});

	test.each([
		['a file in a folder that is not there', ['--ut', join(folder, 'borta', 'ingen.pdf')]],
		['a file of another kind', ['--ut', join(folder, 'ingen.odt')]],
		['Word for all kommuner at once', ['--sort', 'kommun', '--ut', join(folder, 'ingen.docx')]],
		['an unknown sort', ['--sort', 'vecka']],
		['a sort the agreement does not have', ['--sort', 'ar']],
		['a kommun where none is asked for', ['--kommun', 'Åre']],
		['an unknown kommun', ['--sort', 'kommun', '--kommun', 'Umeå']],
		['a work file that is not there', ['--arbete', join(folder, 'borta.json')]],
		['a work file that is none', ['--arbete', 'package.json']],
		['two settings', ['--arbete', 'a.json', '--installningar', 'b.json']]
	])('ends with 2 and one clear line for %s', (_, args) => {
		const { status, stdout, stderr } = spawnSync(
			'node',
			[
				...['src/cli/start.mjs', 'rapport', '--data', SAMPLES, '--kvartal', '2024-K3'],
				...['--ut', join(folder, 'ingen.pdf'), ...args]
			],
			{ encoding: 'utf8' }
		);
		expect(status).toBe(2);
		expect(stdout).toBe('');
		expect(stderr.trim().split('\n')).toHaveLength(1);
	});

	test('the project’s last quarter tells the goal', async () => {
		const k4 = join(folder, 'k4.pdf');
		expect(rapport('--data', SAMPLES, '--kvartal', '2023-K4', '--ut', k4).status).toBe(0);
		const text = (await pdfText(k4)).join(' ');
		expect(text).toContain('444 hushåll har flyttat, 44 fler än målet');
		expect(text).toContain('179 flyttar är nya i registret');
		expect(text).toContain('Mål 400');
	});
});

describe('the report on the screen', () => {
	let house: House;
	beforeAll(async () => {
		house = await House.open();
	});
	afterAll(() => house.close());

	test('is made from dropped files, passes axe, and keeps what is written in it', async () => {
		const { page, errors } = await house.visit(
			'rapport/?avtal=kompetensattraktion-2024&kvartal=2024-K3'
		);
		await drop(page, files(SAMPLES));
		await page.locator('.rapport[data-klar]').waitFor();
		expect(await figure(page, 'hushall_nu.registrerade')).toBe('1530');
		expect(await axe(page)).toEqual([]);
		await page.getByLabel('Genomfört').first().fill('Två utbildningar för nya användare.');
		await reload(page);
		await drop(page, files(SAMPLES));
		await page.locator('.rapport[data-klar]').waitFor();
		expect(await page.getByLabel('Genomfört').first().inputValue()).toBe(
			'Två utbildningar för nya användare.'
		);
		await page.emulateMedia({ media: 'print' });
		expect(await page.getByText('Två utbildningar för nya användare.').last().isVisible()).toBe(
			true
		);
		expect(await page.getByRole('navigation').count()).toBe(0);
		expect(errors).toEqual([]);
		await page.close();
	});

	test.each([1280, 375])(
		'names the ways on to the goal, clear of each other at %i px',
		async (width) => {
			const { page, errors } = await house.read(
				'rapport/?avtal=en-attraktiv-region&kvartal=2023-K3',
				{ width, height: 800 }
			);
			await page.locator('.rapport[data-klar]').waitFor();
			const ord = ['Mål 400', '265', 'behövs: 135', 'till', 'i nuvarande', 'takt: 287'];
			const diagram = page.locator('.diagram').filter({ hasText: 'Mål 400' }).first();
			await diagram.scrollIntoViewIfNeeded();
			await diagram.getByText('i nuvarande').waitFor();
			const rutor = await diagram.locator('text').evaluateAll((alla) =>
				alla.map((en) => ({
					text: en.textContent.trim(),
					...en.getBoundingClientRect().toJSON()
				}))
			);
			const [mal, nu, behovs, perKvartal, takt, takten] = ord.map(
				(en) => rutor.find(({ text }) => text === en) as { text: string } & DOMRect
			);
			expect([mal, nu, behovs, perKvartal, takt, takten].map((en) => en?.text)).toEqual(ord);
			expect(mal!.right).toBeLessThan(behovs!.left);
			expect(nu!.right).toBeLessThan(takt!.left);
			// A line's box is taller than its letters.
			expect(takt!.top).toBeGreaterThan(perKvartal!.bottom - 6);
			expect(errors).toEqual([]);
		}
	);

	test('is light on paper whatever the screen is', async () => {
		const { page } = await house.read('rapport/?kvartal=2024-K3');
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.locator('.rapport[data-klar]').waitFor();
		const ground = () =>
			page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		expect(await ground()).not.toBe('rgb(255, 255, 255)');
		await page.emulateMedia({ media: 'print' });
		expect(await ground()).toBe('rgb(255, 255, 255)');
	});
});

describe('the command line', () => {
	test('prints one JSON document and nothing else', () => {
		const out = execFileSync(
			'npm',
			['run', '--silent', 'berakna', '--', '--data', SAMPLES, '--kvartal', '2023-K3'],
			{ encoding: 'utf8', maxBuffer: 1e8 }
		);
		const document = JSON.parse(out);
		expect(Object.keys(document)).toEqual(['kvartal', 'tom', 'avtal', 'import', 'matt']);
		expect(document).toMatchObject({
			kvartal: '2023-K3',
			tom: '2023-09-30',
			avtal: 'en-attraktiv-region'
		});
		expect(document.matt.hushall_nu).toEqual({
			status: 'ready',
			rader: [{ registrerade: 1103, flyttade: 265, varav_utan_datum: 9, mal: 400, aterstar: 135 }]
		});
		expect(document.matt.magasin_per_kvartal.rader.at(-1).bestallningar_ack).toBe(819);
		expect(Object.keys(document.matt)).toHaveLength(21);
		expect(Object.keys(document.import[0])).toEqual([
			'fil',
			'kalla',
			'rader',
			'inlasta',
			'avvisade',
			'borttagna_kolumner',
			'okanda_kolumner',
			'meddelanden',
			'okanda_varden'
		]);
	});

	test.each([
		['no folder', []],
		['no quarter', ['--data', SAMPLES]],
		['no such quarter', ['--data', SAMPLES, '--kvartal', '2024-K5']],
		[
			'a day outside the quarter',
			['--data', SAMPLES, '--kvartal', '2024-K3', '--tom', '2024-10-01']
		],
		['an unknown agreement', ['--data', SAMPLES, '--kvartal', '2024-K3', '--avtal', 'finns-inte']],
		['an unknown argument', ['--data', SAMPLES, '--kvartal', '2024-K3', '--fel', 'x']],
		['a folder that is not there', ['--data', join(folder, 'borta'), '--kvartal', '2024-K3']],
		['a folder where nothing is recognised', ['--data', join(folder), '--kvartal', '2024-K3']]
	])('ends with 2 and one clear line for %s', (_, args) => {
		writeFileSync(join(folder, 'annat.csv'), 'frukt;färg\näpple;röd\n');
		const { status, stdout, stderr } = spawnSync(
			'node',
			['src/cli/start.mjs', 'berakna', ...args],
			{
				encoding: 'utf8'
			}
		);
		expect(status).toBe(2);
		expect(stdout).toBe('');
		expect(stderr.trim().split('\n')).toHaveLength(1);
	});
});
