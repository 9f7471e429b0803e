import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { KOMMUNER } from '$lib/domain/kommun';
import { docxAv } from '$lib/export/docx/docx';
import { rapportdokument, rapportskrivelse } from '$lib/rapport/rapportdokument';
import { sats } from '$lib/export/docx/kolumnbredder';
import { balans } from '$lib/export/docx/stilar';
import { radantal, textbredd } from '$lib/export/textbredd';
import type { Block, Dokument } from '$lib/dokument/dokument';
import { BILD, ELAKT, medBilder, RAPPORT } from './rapportfall';

interface Stycke {
	stil: string;
	text: string;
	xml: string;
}

let delar: Record<string, string>;
let dokument: string;
let stycken: Stycke[];
beforeAll(async () => {
	const fil = await docxAv(medBilder(rapportdokument(RAPPORT)), rapportskrivelse(RAPPORT));
	const zip = unzipSync(new Uint8Array(await fil.arrayBuffer()));
	delar = Object.fromEntries(Object.entries(zip).map(([namn, data]) => [namn, strFromU8(data)]));
	dokument = delar['word/document.xml']!;
	stycken = styckena(dokument);
});

const AVKODADE = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

function text(xml: string): string {
	return (
		[...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
			.map(([, ord]) => ord ?? '\n')
			.join('')
			.replace(/&(lt|gt|quot|apos|amp);/g, (tecken) => AVKODADE[tecken as keyof typeof AVKODADE])
			.replace(/\u00a0/g, ' ')
			// The biggest figure stands on a line of its own.
			.replace(/ \n/g, ' ')
	);
}

function styckena(xml: string): Stycke[] {
	return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([stycket]) => ({
		stil: /<w:pStyle w:val="([^"]+)"/.exec(stycket)?.[1] ?? '',
		text: text(stycket),
		xml: stycket
	}));
}

/** The tables, row by row. */
function tabeller(): { rad: string[]; xml: string }[][] {
	return [...dokument.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([tabell]) =>
		[...tabell.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([xml]) => ({
			xml,
			rad: [...xml.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => text(cell))
		}))
	);
}
const tabellen = (huvud: string) => tabeller().find(([forst]) => forst!.rad[0] === huvud)!;

describe('the paper to the board', () => {
	test('has its parts in the usual form, and then the report', () => {
		const rubriker = stycken.filter(({ stil }) => /^(Title|Heading1)$/.test(stil));
		expect(rubriker.slice(0, 8).map((rubrik) => rubrik.text)).toEqual([
			'Kvartalsrapport, Samarbetsavtal kompetensattraktion 2024, kvartal 3 2024',
			'Ärendebeskrivning',
			'Förslag till beslut',
			'Beslutsunderlag',
			'Utdrag till',
			'Samarbetsavtal kompetensattraktion 2024',
			'102 nya hushåll registrerade sig',
			'Avtalets mål'
		]);
		expect(tabeller()[0]!.map(({ rad }) => rad)).toEqual([
			['Diarienummer', 'RUN/357/2023'],
			['Datum', '5 november 2024'],
			['Handläggare', 'Anna & Bo']
		]);
		const alla = stycken.map((stycke) => stycke.text);
		expect(alla).toContain(
			'Regionala utvecklingsnämnden lägger kvartalsrapporten till handlingarna.'
		);
		expect(alla).toContain(
			'Enligt Samarbetsavtal kompetensattraktion 2024, § 5, lämnas kvartalsrapport med ekonomisk redovisning till de åtta kommunerna och regionala utvecklingsnämnden. Kvartalsrapporten gäller kvartal 3 2024. Siffrorna är räknade till och med den 30 september 2024.'
		);
		expect(alla).toContain(
			'Kvartalsrapport, Samarbetsavtal kompetensattraktion 2024, kvartal 3 2024, 5 november 2024'
		);
		for (const { genitiv } of KOMMUNER)
			expect(alla.filter((ord) => ord === genitiv)).toHaveLength(1);
	});

	test('is left out when only the report is asked for', async () => {
		const fil = await docxAv(medBilder(rapportdokument(RAPPORT)));
		const zip = unzipSync(new Uint8Array(await fil.arrayBuffer()));
		const utan = strFromU8(zip['word/document.xml']!);
		expect(utan).not.toContain('Förslag till beslut');
		// Its definitions go on in two columns of the same page.
		const egnaSidor = (xml: string) => xml.match(/<w:sectPr>(?!<w:type w:val="continuous"\/>)/g);
		expect(egnaSidor(utan)).toHaveLength(1);
		expect(egnaSidor(dokument)).toHaveLength(2);
		expect(utan.match(/<w:cols [^>]*w:num="2"/g)).toHaveLength(1);
	});
});

describe('the report in Word', () => {
	test('has the sections of the page as real headings, in its order, and not the hidden one', () => {
		const rubriker = stycken.filter(({ stil }) => stil === 'Heading1').map((stycke) => stycke.text);
		expect(rubriker.slice(4)).toEqual([
			'102 nya hushåll registrerade sig',
			'Avtalets mål',
			'Uppdraget post för post',
			'1 530 hushåll har registrerat sig sedan 2024, 102 av dem under kvartalet',
			'12 hushåll flyttade under kvartalet',
			'Hushåll per kommun',
			'90 procent fick svar inom fem arbetsdagar, 9 av 10',
			'Beställningar av magasinet Ta steget',
			'Nyckeltal',
			'1,36 mkr av årets budget på 2,05 mkr är förbrukade',
			'=cmd() står för det mesta av de 195 tkr under budget',
			'Finansiering',
			'Metod och källor'
		]);
		const poster = stycken.filter(({ stil }) => stil === 'Heading2').map((stycke) => stycke.text);
		expect(poster[0]).toBe('Gemensamt CRM-system');
		expect(poster.at(-1)).toBe('Filer som siffrorna bygger på');
		expect(delar['word/styles.xml']).toMatch(/w:styleId="Heading1"/);
	});

	test('has on page one a row for each figure, with its picture, and at its foot what the report is', async () => {
		const delar = medBilder(rapportdokument(RAPPORT)).delar.map((del) =>
			del.typ === 'forst'
				? { ...del, rader: del.rader.map((rad) => ({ ...rad, ritad: BILD })) }
				: del
		);
		const fil = await docxAv({ ...rapportdokument(RAPPORT), delar });
		const xml = strFromU8(unzipSync(new Uint8Array(await fil.arrayBuffer()))['word/document.xml']!);
		const sida = xml.slice(0, xml.indexOf('<w:pageBreakBefore/>'));
		const celler = [...sida.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => text(cell));
		expect(celler).toEqual(
			expect.arrayContaining([
				'90 %',
				'1,36 mkr',
				'Att förklara',
				'=cmd(): 195 tkr under budget (13 %)'
			])
		);
		// What it is of stands first, with how far it goes beside it.
		expect(celler.slice(0, 2)).toEqual([
			'KvartalsrapportSamarbetsavtal kompetensattraktion 2024',
			'Siffror till och med 30 september 2024Kvartal 3 2024'
		]);
		expect(celler.slice(-8)).toEqual([
			...['Diarienummer', 'Datum', 'Handläggare', 'Delges'],
			...['RUN/357/2023', '5 november 2024', 'Anna & Bo'],
			'Länets kommuner och regionala utvecklingsnämnden'
		]);
		// Beside the biggest figure, and one a row.
		expect(sida.match(/<w:drawing>/g)).toHaveLength(1 + 3);
	});

	test('says nothing twice over a table: the heading of its figure tells of it', () => {
		expect(
			stycken
				.filter((stycke) => stycke.text === 'Filer som siffrorna bygger på')
				.map(({ stil }) => stil)
		).toEqual(['Heading2']);
		expect(
			stycken
				.filter((stycke) => stycke.text === 'Budget och utfall per post, kr')
				.map(({ stil }) => stil)
		).toEqual([]);
	});

	test('has every row of a table once, its head repeated, its rows whole and its sum in bold', () => {
		const tabell = tabellen('Kvartal');
		expect(tabell.map(({ rad }) => rad)).toEqual([
			...[
				['Kvartal', 'Registrerade', 'Flyttade', 'Flyttar nya i registret'].concat(
					'Registrerade sammanlagt',
					'Flyttade sammanlagt, med datum'
				)
			],
			['kv. 1 2024', '100', '10', '12', '1 328', '518'],
			['kv. 2 2024', '101', '11', '13', '1 429', '529'],
			['kv. 3 2024', '102', '12', '14', '1 530', '540']
		]);
		expect(tabell.map(({ xml }) => xml.includes('<w:tblHeader/>'))).toEqual([
			...[true, false, false, false]
		]);
		for (const { xml } of tabeller().flat()) expect(xml).toContain('<w:cantSplit/>');
		const budget = tabellen('Post');
		expect(budget.map(({ rad }) => rad)).toEqual([
			[...['Post', 'Budget', 'Utfall hittills', 'Prognos helår', 'Mot budget', 'Läge']],
			['Gemensamt CRM-system', '540 000', '417 612', '540 000', 'som budget', 'Inom gränserna'],
			['=cmd()', '1 505 000', '943 105', '1 310 000', '195 000 under', 'Att förklara'],
			['Totalt', '2 045 000', '1 360 717', '1 850 000', '195 000 under', '']
		]);
		expect(budget[3]!.xml).toContain('<w:b/>');
		expect(budget[2]!.xml).not.toContain('<w:b/>');
		expect(budget[1]!.xml.match(/<w:jc w:val="right"\/>/g)).toHaveLength(4);
		expect(tabellen('Källa').map(({ rad }) => rad)).toEqual([
			['Källa', 'Filer', 'Rader', 'Inlästa', 'Kom inte med eller upprepade'],
			['Kontakter', '1', '3 098', '3 095', '3']
		]);
	});

	test('tells what is missing and what failed, and never shows the fault itself', () => {
		const alla = stycken.map((stycke) => stycke.text).join('\n');
		expect(alla).toContain('Kan inte räknas än. Kolumnen Magasin i filen med kontakter saknas.');
		expect(alla).toContain('Siffran gick inte att räkna, och det är programmets fel.');
		expect(alla).not.toContain('hushall_per_kommun');
	});

	test('has what is written with its bold, its link and its lists, each list from one', () => {
		const kom = stycken.find((stycke) => stycke.text.startsWith('Svaren'))!;
		expect(kom.text).toBe('Svaren kom fram i tid.');
		expect(kom.xml).toMatch(/<w:b\/>.*kom fram/s);
		expect(kom.xml).toMatch(/<w:hyperlink .*tid/s);
		expect(delar['word/_rels/document.xml.rels']).toContain(
			'Target="https://tasteget.nu/a?b=1&amp;c=2" TargetMode="External"'
		);
		const nummer = (ord: string) =>
			/<w:numId w:val="(\d+)"/.exec(stycken.find((stycke) => stycke.text === ord)!.xml)![1];
		expect(nummer('Först')).toBe(nummer('Sedan'));
		expect(nummer('Först')).not.toBe(nummer('En punkt'));
		expect(nummer('Först')).not.toBe(nummer(RAPPORT.params.avtal!.mal.text[0]!));
		const nySida = stycken.filter(({ xml }) => xml.includes('<w:pageBreakBefore/>'));
		expect(nySida.map((stycke) => stycke.text)).toEqual([
			'Avtalets mål',
			'90 procent fick svar inom fem arbetsdagar, 9 av 10'
		]);
		expect(stycken.map((stycke) => stycke.text)).toContain(
			'Genomfört. Två utbildningar.\nEn manual.'
		);
	});

	test('keeps hostile words as words', () => {
		const elakt = stycken.find((stycke) => stycke.text.startsWith('=cmd() <b>fet'))!;
		expect(elakt.text).toBe(ELAKT.replace('\u0007\ud800', '\ufffd'));
		expect(dokument).not.toContain('<b>');
		expect(dokument).not.toContain('\u0007');
		expect(stycken.map((stycke) => stycke.text)).toContain('Utfallet är <b>inte</b> klart.');
	});

	test('has its charts as vectors with a picture beside, described in words', () => {
		expect(delar['word/media/image1.svg']).toContain('<text>121</text>');
		expect(Object.keys(delar)).toContain('word/media/image1.png');
		const beskrivning = /<wp:docPr [^>]*descr="([^"]*)"/.exec(dokument)![1]!;
		expect(beskrivning.replaceAll('&gt;', '>')).toBe('121 nya hushåll &amp; inget &lt;annat>.');
		// 643 px of 9 525 EMU: 170 mm.
		expect(dokument).toContain('<wp:extent cx="6124575"');
	});

	test('has a chart beside its table where there is room, and over it on its page where there is none', async () => {
		const { delar } = medBilder(rapportdokument(RAPPORT));
		const i = delar.findIndex(({ typ }, i) => typ === 'bild' && delar[i + 1]?.typ === 'tabell');
		const skriven = async (bredvid?: number) => {
			const ritad = { typ: 'bild', bild: BILD, ...(bredvid && { bredvid }) } as const;
			const fil = await docxAv({ ...rapportdokument(RAPPORT), delar: delar.with(i, ritad) });
			return strFromU8(unzipSync(new Uint8Array(await fil.arrayBuffer()))['word/document.xml']!);
		};
		const [bredvid, over] = [await skriven(80), await skriven()];
		expect(bredvid).toMatch(/<w:tc>(?:(?!<\/w:tc>).)*<w:drawing>.*?<\/w:tc><w:tc>.*?<w:tbl>/s);
		expect(over.match(/<w:tbl>/g)!.length).toBe(bredvid.match(/<w:tbl>/g)!.length - 1);
		const bilder = styckena(over).filter(({ xml }) => xml.includes('<w:drawing>'));
		expect(bilder.some(({ xml }) => xml.includes('<w:keepNext/>'))).toBe(true);
	});

	test('has gauges as one picture in the rows of their table, and what they mean above it', async () => {
		const { delar } = medBilder(rapportdokument(RAPPORT));
		const i = delar.findIndex(
			(del) => del.typ === 'tabell' && del.tabell.matt === 'budget_utfall_per_post'
		);
		const matare = { typ: 'bild', bild: BILD, iRader: 40 } as const;
		const fil = await docxAv({ ...rapportdokument(RAPPORT), delar: delar.with(i - 1, matare) });
		const xml = strFromU8(unzipSync(new Uint8Array(await fil.arrayBuffer()))['word/document.xml']!);
		const budget = xml
			.slice(0, xml.indexOf('>2 045 000<'.replace(/ /g, '\u00a0')))
			.split('<w:tbl>')
			.at(-1)!;
		const rader = budget.match(/<w:tr>.*?<\/w:tr>/gs)!;
		expect(
			rader.map((rad) => [...rad.matchAll(/<w:vMerge w:val="(\w+)"/g)].map(([, en]) => en))
		).toEqual([...[[], ['restart'], ['continue']]]);
		expect(rader.map((rad) => rad.includes('<w:drawing>'))).toEqual([false, true, false]);
		// Its head stands over the name and the gauge.
		expect(rader[0]).toContain('<w:gridSpan w:val="2"/>');
		expect(styckena(xml).filter(({ text }) => text === BILD.bildtext).length).toBeGreaterThan(0);
	});

	test('parts a long heading in lines of about one length, without a word of its own for it', () => {
		const lang = '11 kontakter ska tas bort, 55 saknar flyttdatum och 12 saknar statusen Flyttat';
		expect(balans('12 hushåll flyttade under kvartalet', 30)).toBe(0);
		const bredd = 9639 - balans(lang, 30);
		expect(radantal(lang, 30, bredd)).toBe(2);
		expect(bredd).toBeLessThan(0.65 * textbredd(lang, 30));
	});

	test('is in Swedish, of A4, with its name, its maker and its pages numbered', () => {
		expect(delar['word/styles.xml']).toMatch(/<w:docDefaults>.*<w:lang w:val="sv-SE"/s);
		expect(delar['docProps/core.xml']).toContain('<dc:language>sv-SE</dc:language>');
		expect(delar['docProps/core.xml']).toContain('<dc:creator>Anna &amp; Bo</dc:creator>');
		expect(delar['docProps/core.xml']).toContain(
			'<dc:title>Kvartalsrapport, Samarbetsavtal kompetensattraktion 2024, kvartal\u00a03 2024</dc:title>'
		);
		expect(dokument).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
		const fot = Object.keys(delar).find((namn) => /footer\d\.xml$/.test(namn))!;
		expect(delar[fot]).toMatch(/Sida .*PAGE.* av .*NUMPAGES/s);
	});
});

/** Paragraphs of one word, so many to a page: a line of 0.5 + 1 each. */
const lang = (rader: number): Dokument => ({
	...rapportdokument(RAPPORT),
	delar: [
		{ typ: 'rubrik', niva: 1, text: 'Först' },
		...Array<Block>(rader).fill({ typ: 'stycke', text: 'Ord.' }),
		{ typ: 'rubrik', niva: 2, text: 'Under' },
		{ typ: 'rubrik', niva: 1, text: 'Sist' }
	]
});
async function innehallsfaltet(dokument: Dokument): Promise<string | undefined> {
	const fil = await docxAv(dokument, rapportskrivelse(RAPPORT));
	const xml = strFromU8(unzipSync(new Uint8Array(await fil.arrayBuffer()))['word/document.xml']!);
	return /<w:sdt>.*<\/w:sdt>/s.exec(xml)?.[0];
}

test('a report of more than ten pages has contents: its own headings, and none of the paper before it', async () => {
	// Ten pages of 56 lines are 560; the headings take nine of them.
	expect(await innehallsfaltet(lang(367))).toBeUndefined();
	const falt = (await innehallsfaltet(lang(368)))!;
	expect(styckena(falt).map((stycke) => stycke.text)).toEqual(['Sist12', '']);
	expect(falt).toContain('TOC \\b &quot;rapporten&quot; \\h \\o &quot;1-1&quot;');
});

// Widths of Calibri as its font file has them, in 2 048ths of its size.
const CALIBRI: Readonly<Record<string, number>> = {
	...{ ' ': 463, '0': 1038, a: 981, b: 1076, c: 866, d: 1076, e: 1019, f: 625, g: 964, h: 1076 },
	...{ i: 470, j: 490, k: 931, l: 470, m: 1636, n: 1076, o: 1080, p: 1076, r: 714, s: 801, t: 686 },
	...{ u: 1076, v: 925, w: 1464, x: 887, y: 927, z: 809, B: 1114, S: 941, M: 1751, H: 1276 }
};

test('a letter is taken to be at least as wide as it is, and not much wider', () => {
	for (const [tecken, bredd] of Object.entries(CALIBRI)) {
		// 20 half points are 200 twentieths of a point.
		const riktig = (bredd / 2048) * 200;
		expect(textbredd(tecken, 20)).toBeGreaterThanOrEqual(riktig);
		expect(textbredd(tecken, 20)).toBeLessThan(riktig * 1.25);
	}
});

test('no word and no number of a table is broken: the text is smaller instead', async () => {
	const dokument = medBilder(rapportdokument(RAPPORT));
	for (const del of dokument.delar) {
		if (del.typ !== 'tabell') continue;
		const { kolumner, rader } = del.tabell;
		const av = kolumner.map(({ rubrik, slag }) => ({ rubrik, tal: slag !== 'text' }));
		const satt = sats(
			av,
			rader.map(({ celler }) => celler.map(({ text }) => text))
		);
		const plats = (k: number) => satt.bredder[k]! - 90;
		expect(satt.bredder.reduce((sum, en) => sum + en)).toBeLessThanOrEqual(9639);
		rader.forEach(({ celler }) =>
			celler.forEach(({ text }, k) => {
				for (const ord of text.split(/[ \n]|(?<=-)/))
					expect(textbredd(ord, satt.storlek)).toBeLessThanOrEqual(plats(k));
			})
		);
		for (const [k, { rubrik }] of av.entries())
			for (const ord of rubrik.split(/[ \n]|(?<=-)/))
				expect(textbredd(ord, satt.huvudstorlek)).toBeLessThanOrEqual(plats(k));
	}
});
