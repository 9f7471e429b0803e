import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AvsnittId } from '../../src/lib/rapport/avsnitt/all';
import { rapportensDelar } from '../../src/lib/rapport/avsnitt/all';
import { agreement, AGREEMENTS } from '../../src/lib/catalogue/agreements/all';
import { skrivUt } from '../../src/cli/papper';
import { doldaUtom, LANGT, LPIX, nyckeltal, poster, postnamn, type Fil } from './pappersfall';
import { med, openPdf, pdfText, storlekar, taggar, type Tagg } from './pdf';
import { files, House, SAMPLES } from './site';

const AVTAL = 'kompetensattraktion-2025';
const ALLA = rapportensDelar('kvartal', agreement(AVTAL, AGREEMENTS)!).avsnitt;

interface Fall {
	filer: Fil[];
	/** The only sections that are shown; all of them without it. */
	visade?: AvsnittId[];
	/** What is written of each post. */
	skrivet?: Record<string, string>;
	/** Names that stand first in a row of a table, once each. */
	rader?: string[];
	sidor: [minst: number, mest: number];
}

const serier = (antal: number) =>
	Array.from({ length: antal }, (_, i) => `Serie ${String(i + 1).padStart(3, '0')}, st`);
const posterna = (antal: number) => Array.from({ length: antal }, (_, i) => postnamn(i));
const STYCKE =
	'Vi har hållit utbildningar och besökt företag i hela länet under kvartalet. '.repeat(8);

const FALL: Record<string, Fall> = {
	'nothing but LPIX, and one section': { filer: [LPIX], visade: ['metod'], sidor: [1, 1] },
	'nothing but LPIX, every section': { filer: [LPIX], sidor: [1, 3] },
	'a table of no rows': {
		filer: [LPIX, nyckeltal(0)],
		visade: ['sammanfattning', 'nyckeltal'],
		sidor: [1, 1]
	},
	'one row': { filer: [nyckeltal(1)], visade: ['nyckeltal'], rader: serier(1), sidor: [1, 1] },
	'14 rows': { filer: [nyckeltal(14)], visade: ['nyckeltal'], rader: serier(14), sidor: [1, 1] },
	'15 rows': { filer: [nyckeltal(15)], visade: ['nyckeltal'], rader: serier(15), sidor: [1, 1] },
	'100 rows': { filer: [nyckeltal(100)], visade: ['nyckeltal'], rader: serier(100), sidor: [2, 4] },
	'500 rows, and all else hidden': {
		filer: [nyckeltal(500)],
		visade: ['nyckeltal'],
		rader: serier(500),
		sidor: [8, 14]
	},
	'200 budget posts': {
		filer: [poster(200)],
		visade: ['ekonomi'],
		rader: posterna(200),
		sidor: [4, 9]
	},
	'words of seventy letters': {
		filer: [nyckeltal(12, (i) => `${LANGT}${i}`), poster(8, (i) => `${LANGT}${i}`)],
		visade: ['uppdrag', 'ekonomi', 'nyckeltal'],
		skrivet: { [`${LANGT}0`]: 'Vi har träffat företagen.' },
		sidor: [2, 6]
	},
	'thirty pages of written text': {
		filer: [poster(75)],
		visade: ['uppdrag', 'prognos'],
		skrivet: Object.fromEntries(posterna(75).map((post) => [post, `${STYCKE}\n\n${STYCKE}`])),
		sidor: [20, 26]
	}
};

/** Opens a report with what is written in it, and gives it its files. */
async function oppna(page: Page, house: House, { filer, visade, skrivet }: Fall): Promise<void> {
	const text = {
		sort: 'kvartal',
		avtal: AVTAL,
		kvartal: '2025-K3',
		avsnitt: visade ? doldaUtom(visade, ALLA) : [],
		poster: Object.entries(skrivet ?? {}).map(([post, genomfort]) => ({
			post,
			uppdrag: '',
			genomfort,
			nyckeltal: '',
			nasta: '',
			orsak: '',
			atgard: ''
		}))
	};
	await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [
		`stegraknaren.rapport.kvartal/${AVTAL}/2025-K3`,
		JSON.stringify(text)
	] as const);
	await page.goto(`${house.site.url}rapport/?avtal=${AVTAL}&kvartal=2025-K3`);
	await page.waitForFunction(() => document.adoptedStyleSheets.length > 0);
	await page
		.locator('input[type=file]')
		.setInputFiles(
			filer.map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) }))
		);
}

/** What must hold of every printed report. */
async function halls(pdf: Uint8Array): Promise<{ sidor: string[]; taggade: Tagg[] }> {
	const sidor = await pdfText(pdf);
	const taggade = await taggar(pdf);
	sidor.forEach((text, i) => {
		expect(text).toContain(`Sida ${i + 1} av ${sidor.length}`);
		expect(text).not.toMatch(/undefined|NaN|\[object/);
	});
	// Something wider than the page would shrink all of it: this line of its cover is set in 8 points.
	const [, storlek] = [...(await storlekar(pdf))].find(([text]) =>
		text.startsWith('Siffror till')
	)!;
	expect(storlek).toBeCloseTo(8, 1);
	const ra = Buffer.from(pdf).toString('latin1');
	expect(ra).not.toMatch(/\/Subtype\s*\/Type3/);
	expect(ra).not.toMatch(/\/Subtype\s*\/Image/);
	const typsnitt = [...ra.matchAll(/\/FontName\s*\/(\S+)/g)].map((match) => match[1]);
	expect(typsnitt.length).toBeGreaterThan(0);
	for (const namn of typsnitt) expect(namn).toMatch(/^[A-Z]{6}\+Source/);
	expect(ra.match(/\/FontFile2/g)).toHaveLength(typsnitt.length);

	// A head on every page that has rows of a table.
	for (const sida of taggade)
		for (const tabell of med('Table', sida))
			if (med('TD', tabell).length > 0)
				expect(med('TR', tabell).some(arHuvud), tabell.text.slice(0, 80)).toBe(true);
	// A figure stands on one page, under its caption.
	const figurer = taggade.flatMap((sida) =>
		med('Figure', sida).flatMap(({ alt }) => (alt === null ? [] : [alt]))
	);
	expect(new Set(figurer).size).toBe(figurer.length);
	return { sidor, taggade };
}

const arHuvud = (rad: Tagg) =>
	med('TD', rad).length === 0 &&
	med('TH', rad).length > 1 &&
	med('TH', rad).some(({ text }) => text);

/** The first cell of every row that has others. */
function forstaCeller(taggade: readonly Tagg[]): string[] {
	return taggade.flatMap((sida) =>
		med('TR', sida)
			.filter((rad) => med('TD', rad).some(({ text }) => text !== ''))
			.map((rad) => med('TH', rad)[0]?.text ?? '')
	);
}

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

/** What has been printed of a case, so that two tests look at one paper. */
const utskrivna = new Map<string, Promise<Uint8Array>>();

function utskriven(namn: string): Promise<Uint8Array> {
	const pdf = utskrivna.get(namn) ?? skrivFall(FALL[namn]!);
	utskrivna.set(namn, pdf);
	return pdf;
}

async function skrivFall(fall: Fall): Promise<Uint8Array> {
	const page = await house.page();
	await oppna(page, house, fall);
	const pdf = await skrivUt(page);
	await page.close();
	return pdf;
}

describe('a report on paper', () => {
	test.each(Object.entries(FALL))('with %s is whole', async (namn, fall) => {
		const { sidor, taggade } = await halls(await utskriven(namn));
		const [minst, mest] = fall.sidor;
		expect(sidor.length).toBeGreaterThanOrEqual(minst);
		expect(sidor.length).toBeLessThanOrEqual(mest);
		if (fall.rader) {
			const celler = forstaCeller(taggade).filter((cell) => /^(Serie|Post) /.test(cell));
			expect(celler.toSorted()).toEqual(fall.rader);
		}
		if (fall.skrivet) {
			const allt = sidor.join('').replace(/[\s\u00ad-]/g, '');
			const skrivna = Object.values(fall.skrivet).join('').split('Vi har').length - 1;
			for (const post of Object.keys(fall.skrivet))
				expect(allt.split(`${post.replace(/\s/g, '')}`).length).toBeGreaterThan(1);
			expect(allt.split('Vihar').length - 1).toBe(skrivna);
		}
		// A word that is broken at the end of a line is there all the same.
		if (fall.filer.some(({ text }) => text.includes(LANGT)))
			expect(sidor.join('').replace(/[\s\u00ad-]/g, '')).toContain(LANGT);
	});
});

describe('the sample report on paper', () => {
	const ADRESS = 'rapport/?avtal=kompetensattraktion-2024&kvartal=2024-K3';
	/** One of the posts to explain is explained, so that page one leads to it. */
	const ORSAK = [
		'stegraknaren.rapport.kvartal/kompetensattraktion-2024/2024-K3',
		JSON.stringify({
			...{ sort: 'kvartal', avtal: 'kompetensattraktion-2024', kvartal: '2024-K3', avsnitt: [] },
			poster: [
				{
					...{ post: 'Kommunikation', uppdrag: '', genomfort: '', nyckeltal: '', nasta: '' },
					...{ orsak: 'Kampanjen flyttades till våren.', atgard: '' }
				}
			]
		})
	] as const;
	async function skriv(bredd: number, colorScheme: 'light' | 'dark'): Promise<Uint8Array> {
		const page = await house.page({ colorScheme, viewport: { width: bredd, height: 900 } });
		await page.addInitScript(([key, value]) => localStorage.setItem(key, value), ORSAK);
		await page.goto(house.site.url + ADRESS);
		await page.waitForFunction(() => document.adoptedStyleSheets.length > 0);
		await page.locator('input[type=file]').setInputFiles(files(SAMPLES));
		const pdf = await skrivUt(page);
		await page.close();
		return pdf;
	}
	/** Of one in which nothing is written. */
	const oskriven = async (adress: string) => skrivUt((await house.read(adress)).page);
	let pdf: Uint8Array;
	let sidor: string[];
	let taggade: Tagg[];
	beforeAll(async () => {
		pdf = await skriv(1440, 'light');
		({ sidor, taggade } = await halls(pdf));
	});

	test.each([
		[375, 'light'],
		[2560, 'dark']
	] as const)('is the same after a screen of %i px, %s', async (bredd, tema) => {
		expect(await pdfText(await skriv(bredd, tema))).toEqual(sidor);
	});

	test('has two pages of a kommun, and one of the advice', async () => {
		const kommun = await oskriven(`${ADRESS}&sort=kommun&kommun=%C3%85re`);
		expect((await halls(kommun)).sidor).toHaveLength(2);
		const radgivning =
			'rapport/?avtal=energikontoret&kvartal=2024-K4&sort=radgivning&kommun=%C3%85re';
		expect((await halls(await oskriven(radgivning))).sidor).toHaveLength(1);
		// It is signed at the foot of its page one, as the others are.
		const [forst, sist] = (await halls(kommun)).sidor;
		expect([forst, sist].map((sida) => sida!.includes('Diarienummer'))).toEqual([true, false]);
	});

	test('ends page one of a year with what signs it, and tells of no more to come in it', async () => {
		const ar = await oskriven('rapport/?avtal=energikontoret&kvartal=2024-K4&sort=ar');
		const { sidor } = await halls(ar);
		expect(sidor.length).toBeLessThanOrEqual(4);
		expect(sidor[0]).toMatch(/Diarienummer.*Delges/);
		expect(sidor[0]).not.toContain('Uppdraget post för post');
		const utanMetod = sidor.join(' ').split('Metod och källor')[0]!;
		expect(utanMetod).not.toMatch(/hittills|under kvartalet|Strecket|Prognos/);
	});

	test('has no contents on so few pages; a long one has, and its page numbers are right', async () => {
		expect(sidor.length).toBeLessThanOrEqual(6);
		expect(sidor[0]).not.toContain('Innehåll');
		const lang = await utskriven('thirty pages of written text');
		const doc = await openPdf(lang);
		const lankar = (await (await doc.getPage(1)).getAnnotations()).filter(({ dest }) => dest);
		expect(lankar.length).toBeGreaterThan(1);
		const [forsta] = (await halls(lang)).taggade;
		const [innehall] = med('L', forsta!);
		// Links have words.
		expect(med('Link', forsta!).length).toBe(lankar.length);
		for (const lank of med('Link', forsta!)) expect(lank.text).toMatch(/\p{L}{3}/u);
		const rader = med('LI', innehall!).map(({ text }) => text);
		expect(rader).toHaveLength(lankar.length);
		for (const [i, { dest }] of lankar.entries()) {
			const [ref] = (await doc.getDestination(dest as string))!;
			const sida = (await doc.getPageIndex(ref)) + 1;
			expect(rader[i]).toMatch(new RegExp(`\\D${sida}$`));
		}
	});

	test('leaves no page but the last nearly empty, and no heading alone at the foot of one', () => {
		for (const text of sidor.slice(0, -1)) expect(text.length).toBeGreaterThan(500);
		for (const sida of taggade) {
			const sist = med(/^(H[1-6]|P|TD|LI)$/, sida).findLast(({ text }) => text !== '');
			expect(sist?.roll).not.toMatch(/^H/);
		}
	});

	test('has all its axis labels, and each figure whole', () => {
		const kurva = sidor.find((text) => text.includes('Nya hushåll i CRM-systemet per kvartal'))!;
		for (const ar of ['2020', '2021', '2022', '2023', '2024']) expect(kurva).toContain(` ${ar} `);
		// Beside the map stands the table of the same.
		const kommuner = sidor.find((text) => text.includes('har tagit emot flest'))!;
		for (const kommun of ['Berg', 'Bräcke', 'Härjedalen', 'Krokom', 'Ragunda', 'Åre', 'Östersund'])
			expect(kommuner).toContain(kommun);
	});

	test('leads from what is to be explained to the page that the posts stand on', () => {
		const [, sida] = /Se Uppdraget post för post\s*, sida\s*(\d)/.exec(sidor[0]!) ?? [];
		expect(sidor[Number(sida) - 1]).toContain('Uppdraget post för post');
		expect(sidor[Number(sida) - 1]).toContain('Kampanjen flyttades till våren.');
		expect(sidor[Number(sida) - 1]).toMatch(/under budget, \d+\sprocent\./);
	});

	test('names no colour: what is what is written on it, for a grey copy too', () => {
		const text = sidor.join(' ');
		expect(text).not.toMatch(/\b(blek)?grön|\borange|\bgrått/i);
		expect(text).toMatch(/samma kvartal\s+i fjol/);
		expect(text).toContain('Andel som fick svar inom fem');
		expect(text).toMatch(/årets budget\s+utfall hittills\s+plan hittills\s+prognos/);
	});

	test('is tagged so that it can be read aloud', async () => {
		// A tag that begins on the next page stands empty at the foot of this one.
		const alla = { roll: '', alt: null, text: '', barn: taggade };
		const rubriker = (roll: RegExp) => med(roll, alla).filter(({ text }) => text !== '');
		const doc = await openPdf(pdf);
		const { info } = (await doc.getMetadata()) as { info: { Title?: string; Language?: string } };
		expect(await doc.getMarkInfo()).toMatchObject({ Marked: true });
		expect(info.Language).toBe('sv');
		expect(info.Title).toContain('Kvartalsrapport');
		expect(med('Document', taggade[0]!)).toHaveLength(1);
		// Headings: one of the first level, the sections under it, the posts under theirs.
		expect(rubriker(/^H1$/).map(({ text }) => text)).toEqual([
			'Samarbetsavtal kompetensattraktion 2024'
		]);
		expect(rubriker(/^H2$/).length).toBeGreaterThan(12);
		expect(rubriker(/^H3$/).length).toBeGreaterThan(6);
		expect(rubriker(/^H[4-6]$/)).toEqual([]);
		const [forsta] = (await doc.getOutline())!;
		expect(forsta!.title).toBe('Samarbetsavtal kompetensattraktion 2024');
		expect(forsta!.items.length).toBe(rubriker(/^H2$/).length);
		// A heading whose box goes on over a page is one bookmark.
		const bokmarken = forsta!.items.flatMap(({ title, items }) => [
			title,
			...items.map((one: { title: string }) => one.title)
		]);
		expect(bokmarken.filter((title) => /^(.{4,})\s*\1$/.test(title))).toEqual([]);
		// Lists have items, and items labels.
		expect(med('L', alla)).toHaveLength(11);
		for (const lista of med('L', alla)) expect(med('LI', lista).length).toBeGreaterThan(0);
		expect(med('Lbl', alla).length).toBeGreaterThan(3);
		// Figures have a description, and the charts a caption; those of page one stand by their sentences.
		const figurer = med('Figure', alla);
		const SMA = 4;
		expect(figurer.length).toBe(5 + SMA);
		for (const { alt } of figurer)
			expect(alt).toMatch(
				/: (högst .*, lägst |.* i alla |.*\(.*\)\.|utfall .*, prognos |.*Mest under budget: )/
			);
		expect(med('Caption', alla).length).toBeGreaterThanOrEqual(figurer.length - SMA);
		// Tables have a caption; what goes on over a page has had it. Nothing of it is seen.
		for (const sida of taggade)
			for (const [i, tabell] of med('Table', sida).entries()) {
				const [rubrik, ...fler] = med('Caption', tabell);
				expect(fler).toEqual([]);
				if (i > 0) expect(rubrik?.text, tabell.text.slice(0, 80)).toMatch(/\p{L}{3}/u);
				else expect(rubrik, tabell.text.slice(0, 80)).toBeDefined();
			}
		// Tables have heads for columns and rows.
		const tabeller = med('Table', alla);
		expect(tabeller.length).toBeGreaterThan(9);
		for (const tabell of tabeller) expect(med('TH', tabell).length).toBeGreaterThan(1);
		const ra = Buffer.from(pdf).toString('latin1');
		expect(ra).toMatch(/\/Scope\s*\/Column/);
		expect(ra).toMatch(/\/Scope\s*\/Row/);
		expect(med('P', alla).length).toBeGreaterThan(20);
	});
});
