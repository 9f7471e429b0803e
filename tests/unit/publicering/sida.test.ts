import { gemen } from '$lib/domain/format';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { embargo } from '../../../src/tooling/embargo.mjs';
import type { Paketdel } from '../../../src/lib/publicering/paket/del';
import { avSlaget, Paket } from '../../../src/lib/publicering/paket/paket';
import { paketfiler } from '../../../src/lib/publicering/paket/paketfiler';
import { Publicering, saknasForPublicering } from '../../../src/lib/publicering/publicering';
import { smabild } from '$lib/publicering/sida/smabild';
import { rapportsida } from '../../../src/lib/publicering/sida/rapportsida';
import { webbplats } from '../../../src/lib/publicering/sida/webbplats';
import { readArkiv } from '../../../src/routes/publicerat/arkiv';
import { OM } from '../../fixtures/publicering/om';
import { rapport } from '../../fixtures/publicering/rapport';

const IDAG = '2024-02-01';
const [K3, K4] = [rapport('2023-K3'), rapport('2023-K4')];
const SIDA = 'en-attraktiv-region/2023-K4/index.html';

/** What a reader sees, without markup and with one space for many. */
function ord(html: string): string {
	return html
		.replace(/<(style|script|head)[\s\S]*?<\/\1>/g, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ');
}

/** The lines that something is folded under, with their headings. */
function falldaRader(html: string): string[] {
	return [
		...html.matchAll(/<details class="fallt"(?: open)?>\s*<summary>([\s\S]*?)<\/summary>/g)
	].map(([, rad]) =>
		rad!
			.replace(/<h2[^>]*>/g, '<h2>')
			.replace(/<\/?span[^>]*>/g, '')
			.replace(/\s+/g, ' ')
			.trim()
	);
}

describe('the published site', () => {
	test('has the archive, each report with its files, the feed and the pages that the law asks for', () => {
		const filer = webbplats([K3, K4], OM, IDAG);
		const paketets = (kvartal: string, paket: Paket) =>
			[...paketfiler(paket).keys(), 'index.html'].map(
				(fil) => `${paket.avtal.id}/${kvartal}/${fil}`
			);
		expect([...filer.keys()].sort()).toEqual(
			[
				'index.html',
				'atom.xml',
				'sitemap.xml',
				'publicering.json',
				'tillganglighet/index.html',
				'integritet/index.html',
				...paketets('2023-K3', K3),
				...paketets('2023-K4', K4)
			].sort()
		);
		for (const [namn, text] of paketfiler(K4))
			expect(filer.get(`en-attraktiv-region/2023-K4/${namn}`)).toBe(text);
	});

	test('is the same, byte for byte, whatever order the packages come in', () => {
		expect([...webbplats([K4, K3], OM, IDAG)]).toEqual([...webbplats([K3, K4], OM, IDAG)]);
	});

	test('has nothing of a report that may not be shown yet, and all of it on the day', () => {
		const hemlig = { ...K4, visas_fran: '2024-03-01' };
		const fore = webbplats([K3, hemlig], OM, '2024-02-29');
		expect([...fore.keys()].filter((fil) => fil.includes('K4'))).toEqual([]);
		expect([...fore.values()].join()).not.toContain('2023-K4');
		expect(webbplats([K3, hemlig], OM, '2024-03-01').has(SIDA)).toBe(true);
	});

	test.each(['arbetsgrupp', 'kommun'] as const)('has nothing of a report for %s', (mottagare) => {
		const filer = webbplats([K3, { ...K4, mottagare }], OM, IDAG);
		expect([...filer].flat().join()).not.toContain('2023-K4');
	});

	test('says the sentence of the biggest figure once at a report’s head', () => {
		const huvudet = (ingress: string) => {
			const dokument = { ...K4.dokument, ingress };
			return ord(rapportsida({ ...K4, dokument }, [], OM)).split('Uppgifter')[0]!;
		};
		const { text, under } = K4.dokument.hjalte!;
		// The spaces in it do not break, as those of sentences do not.
		const mening = `${text}\u00a0${under}.`;
		const antal = (sida: string) => sida.split(under).length - 1;
		expect(antal(huvudet(`${mening} Resten.`))).toBe(antal(huvudet('Resten.')));
		expect(huvudet(`${mening} Resten.`)).toContain('Resten.');
	});

	test('takes no two packages in the same place', () => {
		expect(() => webbplats([K4, { ...K4, sokbar: false }], OM, IDAG)).toThrow(
			'en-attraktiv-region/2023-K4'
		);
	});

	test('lists the reports of an agreement newest first, each with its finding', () => {
		const text = ord(webbplats([K3, K4], OM, IDAG).get('index.html')!);
		expect(text.indexOf('Kvartal 4 2023')).toBeGreaterThan(0);
		expect(text.indexOf('Kvartal 4 2023')).toBeLessThan(text.indexOf('Kvartal 3 2023'));
		expect(text).toContain('280 hushåll har flyttat till länet sedan 2020.');
		expect(text).toContain('Publicerad 31 januari 2024.');
	});

	test('without reports says so', () => {
		const filer = webbplats([], OM, IDAG);
		expect(ord(filer.get('index.html')!)).toContain('Inga rapporter är publicerade än.');
	});

	test('has only links that lead somewhere, and all of them relative', () => {
		const filer = webbplats([K3, K4], OM, IDAG);
		const lankar = [...filer]
			.filter(([fil]) => fil.endsWith('.html'))
			.flatMap(([fil, html]) =>
				[...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, till]) => ({ fil, till: till! }))
			)
			.filter(({ till }) => !/^(https:|mailto:|tel:|data:|#)/.test(till));
		expect(lankar.length).toBeGreaterThan(30);
		for (const { fil, till } of lankar) {
			const mal = new URL(till, `http://x/rot/${fil}`).pathname.replace('/rot/', '');
			expect(filer.has(mal) || mal.startsWith('typsnitt/'), `${fil} → ${till}`).toBe(true);
		}
	});
});

describe('a report page', () => {
	const html = webbplats([K3, K4], OM, IDAG).get(SIDA)!;

	test('says what it is, with one biggest figure, its days and who may find it', () => {
		expect(html).toContain('<html lang="sv">');
		expect(html.match(/<h1/g)).toHaveLength(1);
		expect(html).toMatch(
			/<data\s+class="storst"\s+data-matt="hushall_nu.flyttade"\s+value="280"\s*>280<\/data/
		);
		const text = ord(html);
		expect(text).toContain('Låst 22 januari 2024');
		// 23:30 on the 30th in Greenwich is the 31st in Sweden.
		expect(text).toContain('Publicerad 31 januari 2024');
		expect(html).toContain('<meta name="robots" content="index, follow">');
		expect(html).toContain(
			'<link rel="canonical" href="https://rapporter.example.se/publicerat/en-attraktiv-region/2023-K4/">'
		);
		expect(rapportsida({ ...K4, sokbar: false }, [], OM)).toContain('content="noindex, nofollow"');
	});

	test('shows a hidden count as a mark with a word to hear, explained once a table', () => {
		const tabell = html.slice(html.indexOf('id="tabell-hushall-per-kommun"'));
		const rad = tabell
			.slice(tabell.indexOf('Berg<'), tabell.indexOf('Bräcke<'))
			.replace(/\s+/g, ' ');
		expect(rad).toContain('<span aria-hidden="true">‥</span');
		expect(rad).toContain('<span class="dold">dold</span>');
		const forklaringar = html.match(/‥ betyder färre än fem, eller dold för att/g);
		expect(forklaringar).toHaveLength(2);
	});

	test('shows what has been restated, and the quarters published before', () => {
		const text = ord(html);
		expect(text).toContain('Flyttade hushåll sammanlagt 2023-K3 265 268 Tre flyttar registrerades');
		expect(text).toContain('Siffra 2023-K3 2023-K4');
		expect(text).toContain(`Registrerade hushåll sammanlagt 1${'\u00a0'.replace(/\s/, ' ')}103`);
		expect(text).toContain('Sena förfrågningar ‥ dold 7');
		const forsta = ord(webbplats([K3, K4], OM, IDAG).get(SIDA.replace('K4', 'K3'))!);
		expect(forsta).not.toContain('Jämfört med tidigare kvartal');
		expect(forsta).not.toContain('Omräknat');
	});

	test('says a note once, whoever has it', () => {
		const not = 'Hushåll, inte personer.';
		const delar = K4.dokument.delar.flatMap((del): Paketdel[] =>
			del.typ === 'tabell'
				? [
						{ ...del, tabell: { ...del.tabell, noter: [not] } },
						{ typ: 'liten' as const, text: `– ${not}` }
					]
				: [del]
		);
		const antal = (paket: Paket) => rapportsida(paket, [], OM).split(not).length - 1;
		expect(antal({ ...K4, dokument: { ...K4.dokument, delar } })).toBe(1);
	});

	test('folds what is looked up, and what is only written under a heading', () => {
		const rad = { celler: [{ text: 'Berg', varde: 'Berg' }], summa: false };
		const tabell = (rubrik: string) => ({
			typ: 'tabell' as const,
			tabell: {
				...{ matt: 'hushall_nu', namn: gemen(rubrik), rubrik, noter: [] },
				kolumner: [{ id: 'kommun', rubrik: 'Kommun', typ: 'text' as const }],
				rader: [rad]
			}
		});
		const rubrik = (niva: 1 | 2, text: string) => ({ typ: 'rubrik' as const, niva, text });
		const stycke = (fet: string) => ({ typ: 'stycke' as const, fet, text: 'Så räknas det.' });
		const diagram = K4.dokument.delar.filter(({ typ }) => typ === 'diagram');
		const delar = [
			...[rubrik(1, 'Uppdrag'), tabell('Ett'), rubrik(2, 'Skriven'), stycke('Uppdrag.')],
			...[rubrik(2, 'Räknad'), tabell('Två'), rubrik(2, 'Ritad'), ...diagram],
			...[rubrik(1, 'Metod'), stycke('A.'), stycke('B.'), stycke('C.')]
		];
		const sida = rapportsida({ ...K4, dokument: { ...K4.dokument, delar } }, [], OM);
		const rader = falldaRader(sida);
		expect(rader).toEqual([
			...['Tabell: ett', '<h3>Skriven</h3>', 'Tabell: två'],
			...['<h2>Metod</h2> 3 definitioner', '<h2>Hämta siffrorna</h2> 4 filer']
		]);
	});

	test('folds a section’s charts after the first with their tables and many points, and shows each post', () => {
		const tabell = (namn: string) => ({
			typ: 'tabell' as const,
			tabell: { matt: 'hushall_nu', namn, rubrik: namn, noter: [], kolumner: [], rader: [] }
		});
		const rubrik = (niva: 1 | 2, text: string) => ({ typ: 'rubrik' as const, niva, text });
		const [bild] = K4.dokument.delar.filter(({ typ }) => typ === 'diagram');
		const punkter = ['A.', 'B.', 'C.'];
		const stycke = { typ: 'stycke' as const, fet: null, text: 'Gjort.' };
		const delar = [
			...[rubrik(1, 'Först'), bild!],
			...[rubrik(1, 'Två'), { ...bild! }, tabell('ett'), { ...bild! }, tabell('tva')],
			...[rubrik(1, 'Mål'), { typ: 'punkter' as const, numrerad: true, punkter }],
			...[rubrik(1, 'Uppdrag'), ...punkter.flatMap((text) => [rubrik(2, text), stycke])]
		];
		const sida = rapportsida({ ...K4, dokument: { ...K4.dokument, delar } }, [], OM);
		const rader = falldaRader(sida);
		expect(rader).toEqual([
			...['Tabell: ett', 'Diagram och tabell: tva', '<h2>Mål</h2> 3 punkter'],
			...['<h2>Uppdrag</h2> 3 poster', '<h2>Hämta siffrorna</h2> 4 filer']
		]);
		expect(sida.match(/<details class="fallt" open>/g)).toHaveLength(1);
		expect(sida.match(/<div class="post"><h3>[ABC]\.<\/h3>/g)).toHaveLength(3);
	});

	test('shows a finding with its numbers where no chart does, and those of a single row without a table', () => {
		const kolumner = [
			{ id: 'ansvarig', rubrik: 'Ansvarig', typ: 'text' as const },
			{ id: 'ska_tas_bort', rubrik: 'Att ta bort', typ: 'antal' as const }
		];
		const rad = (namn: string, varde: number) => ({
			celler: [
				{ text: namn, varde: namn },
				{ text: String(varde), varde }
			],
			summa: false
		});
		const tabell = (namn: string, rader: ReturnType<typeof rad>[]) => ({
			typ: 'tabell' as const,
			tabell: { matt: 'registervard', namn, rubrik: namn, noter: [], kolumner, rader }
		});
		const rubrik = (text: string) => ({ typ: 'rubrik' as const, niva: 1 as const, text });
		const delar = [
			...[rubrik('Två rader'), tabell('ett', [rad('Berg', 7), rad('Åre', 8)])],
			...[rubrik('En rad'), tabell('tva', [rad('Hela länet', 9)])]
		];
		const sida = rapportsida({ ...K4, dokument: { ...K4.dokument, delar } }, [], OM);
		expect(sida).not.toContain('Tabell: ');
		expect(sida.split('<table data-matt="registervard"').length - 1).toBe(1);
		expect(sida).toMatch(
			/<dl class="nyckeltal"><div><dt>Att ta bort<\/dt><dd><data data-matt="registervard.ska_tas_bort" value="9">9</
		);
		for (const fil of ['ett', 'tva']) expect(sida).toContain(`href="${fil}.csv"`);
	});

	test('folds a table that is too long to be taken in, whatever it shows', () => {
		const rad = { celler: [{ text: 'Berg', varde: 'Berg' }], summa: false };
		const tabell = (namn: string, antal: number): Paketdel => ({
			typ: 'tabell',
			tabell: {
				...{ matt: 'nyckeltal', namn, rubrik: namn, noter: [] },
				kolumner: [{ id: 'nyckeltal', rubrik: 'Nyckeltal', typ: 'text' }],
				rader: Array.from({ length: antal }, () => rad)
			}
		});
		const delar: Paketdel[] = [
			...[{ typ: 'rubrik' as const, niva: 1 as const, text: 'Ett' }, tabell('kort', 9)],
			...[{ typ: 'rubrik' as const, niva: 1 as const, text: 'Två' }, tabell('lang', 10)]
		];
		const sida = rapportsida({ ...K4, dokument: { ...K4.dokument, delar } }, [], OM);
		expect(sida).toContain('Tabell: lang');
		expect(sida).not.toContain('Tabell: kort');
	});

	test('says no point of its summary that a heading, a sentence or its biggest figure says too', () => {
		const rubrik = (text: string) => ({ typ: 'rubrik' as const, niva: 1 as const, text });
		const delar = (punkter: string[]) => [
			...[rubrik('Sammanfattning'), { typ: 'punkter' as const, numrerad: false, punkter }],
			...[rubrik('Åtta av\u00a0tio fick svar'), { typ: 'liten' as const, text: '– Tre väntar.' }]
		];
		const dokument = { ...K4.dokument, hjalte: null, ingress: 'Tio flyttade. 3 kom tillbaka.' };
		const sida = (punkter: string[]) =>
			ord(rapportsida({ ...K4, dokument: { ...dokument, delar: delar(punkter) } }, [], OM));
		const sagda = ['Åtta av tio fick svar.', 'Tre väntar.', 'Tio flyttade.', '3 kom tillbaka.'];
		expect(sida(sagda)).not.toContain('Sammanfattning');
		const nytt = sida([...sagda, 'Budgeten håller.']);
		expect(nytt).toContain('Sammanfattning Budgeten håller.');
		expect(nytt.split('Tre väntar').length - 1).toBe(1);
	});

	test('answers at its head what page one answers, and says no more of it in its summary', () => {
		const forstasida = {
			rader: [
				{
					matt: 'hushall_nu',
					varde: 27,
					tal: '27',
					enhet: null,
					mening: 'hushåll flyttade. Nio fler.'
				},
				{ matt: 'svar', varde: 9, tal: '89', enhet: '%', mening: 'fick svar i tid.' }
			],
			listor: [
				{ namn: 'Att förklara', poster: [{ vad: 'CRM', sagt: '195\u00a0tkr under' }] },
				{ namn: 'Att besluta', poster: [{ vad: 'Rapporten', sagt: 'oktober 2024' }] }
			]
		};
		const delar: Paketdel[] = [
			{ typ: 'rubrik', niva: 1, text: 'Sammanfattning' },
			{ typ: 'punkter', numrerad: false, punkter: ['27\u00a0hushåll flyttade.', 'Nio fler.'] }
		];
		const dokument = { ...K4.dokument, forstasida, delar, ingress: 'Sagt två gånger.' };
		const sida = rapportsida({ ...K4, version: 2, dokument }, [], OM);
		const huvud = ord(sida.split('<div class="kropp">')[0]!).replaceAll('\u00a0', ' ');
		expect(huvud).toContain('27 hushåll flyttade. Nio fler. 89 % fick svar i tid.');
		expect(huvud).toContain('Att förklara CRM 195 tkr under Att besluta Rapporten oktober 2024');
		expect(ord(sida)).not.toMatch(/Sammanfattning|Sagt två/);
	});

	describe('a small picture of page one', () => {
		const cell = (varde: number | string) => ({ text: String(varde), varde });
		const tabell = (
			matt: string,
			kolumner: readonly string[],
			rader: ({ text: string; varde: number | string } | { dold: true })[][]
		): Paketdel => ({
			typ: 'tabell',
			tabell: {
				...{ matt, namn: 'siffror', rubrik: 'Siffror', noter: [] },
				kolumner: kolumner.map((id) => ({ id, rubrik: id, typ: 'antal' })),
				rader: rader.map((celler, i) => ({ celler, summa: i === rader.length - 1 }))
			}
		});
		const bilden = (matt: string, ...delar: Paketdel[]) =>
			smabild(matt, { ...K4, dokument: { ...K4.dokument, delar } })?.text ?? null;

		test('has a column a quarter, the last and last year’s with their numbers', () => {
			const rader = ['2022-K4', '2023-K1', '2023-K2', '2023-K3', '2023-K4'].map((id, i) => [
				cell(id),
				cell(10 * (i + 1))
			]);
			const svg = bilden(
				'hushall_per_kvartal.flyttade',
				tabell('hushall_per_kvartal', ['kvartal', 'flyttade'], rader)
			)!;
			expect(svg.split('<rect').length - 1).toBe(5);
			expect([...svg.matchAll(/>(\d+)<\/text>/g)].map(([, tal]) => tal)).toEqual(['10', '50']);
			expect(svg).toContain('senast 50 (kvartal');
		});

		test('marks last year’s unless every quarter’s chart is of one that may grow', () => {
			const rader = ['2022-K4', '2023-K1', '2023-K2', '2023-K3', '2023-K4'].map((id, i) => [
				cell(id),
				cell(10 * (i + 1))
			]);
			const del = tabell('magasin', ['kvartal', 'bestallningar'], rader);
			const diagram = (delvis?: true): Paketdel => ({
				typ: 'diagram',
				bildtext: 'Per kvartal.',
				beskrivning: 'Per kvartal.',
				diagram: { slag: 'kvartal', punkter: [], ...(delvis && { delvis }) }
			});
			const tal = (...av: Paketdel[]) =>
				[...bilden('magasin.bestallningar', del, ...av)!.matchAll(/>(\d+)<\/text>/g)].map(
					([, en]) => en
				);
			expect(tal(diagram(true), diagram())).toEqual(['10', '50']);
			expect(tal(diagram(true))).toEqual(['50']);
		});

		test('is left out where a part of it is hidden', () => {
			const rader = [
				[cell('2023-K3'), { dold: true as const }],
				[cell('2023-K4'), cell(9)]
			];
			const del = tabell('hushall_per_kvartal', ['kvartal', 'flyttade'], rader);
			expect(bilden('hushall_per_kvartal.flyttade', del)).toBeNull();
			expect(bilden('foretag_nu.foretag', del)).toBeNull();
		});

		test('has the settled answers alone as its whole', () => {
			const del = tabell(
				'svarstid_per_kommun',
				['kommun', 'i_tid', 'sena', 'pagar'],
				[[cell('Hela länet'), cell(6), cell(2), cell(4)]]
			);
			const svg = bilden('svarstid_per_kommun.i_tid', del)!;
			expect(svg).toContain('aria-label="6 i tid, 2 sena."');
			expect([...svg.matchAll(/width="(\d+)"/g)].map(([, bredd]) => bredd)).toEqual(['180', '60']);
		});

		test('has the year’s budget in rounded numbers, and no plan of a year that is over', () => {
			const del = tabell(
				'budget_utfall_per_post',
				['budget_ar_ore', 'utfall_ack_ore', 'budget_ack_ore', 'prognos_ar_ore'],
				[[cell(2_000_000), cell(1_000_000), cell(1_500_000), cell(1_800_000)]]
			);
			const svg = (tom: string) =>
				smabild('budget_utfall_per_post.utfall_ack_ore', {
					...{ ...K4, tom },
					dokument: { ...K4.dokument, delar: [del] }
				})!.text;
			expect(svg('2023-09-30')).toContain('plan hittills 1,50');
			expect(svg('2023-09-30')).toContain('prognos 1,80');
			expect(svg('2023-12-31')).not.toMatch(/plan hittills|prognos /);
		});
	});

	test('begins with its first chart, which stands nowhere else', () => {
		const sida = rapportsida(K4, [], OM);
		const [huvud, resten] = sida.split('</header>\n\t\t\t\t<div class="kropp">');
		const bilder = K4.dokument.delar.filter(({ typ }) => typ === 'diagram').length;
		expect(huvud!.split('<figure').length - 1).toBe(1);
		expect(resten!.split('<figure').length - 1).toBe(bilder - 1);
	});

	test('leaves out what nobody has told, and a day that is the day of publication', () => {
		const uppgifter = [
			{ namn: 'Handläggare', varde: 'Inte angiven' },
			{ namn: 'Datum', varde: '31\u00a0januari\u00a02024' }
		];
		const med = (nya: typeof uppgifter) =>
			ord(rapportsida({ ...K4, dokument: { ...K4.dokument, uppgifter: nya } }, [], OM));
		expect(med(uppgifter)).not.toMatch(/Handläggare|Inte angiven|Datum/);
		const annan = [{ namn: 'Datum', varde: '30\u00a0januari\u00a02024' }];
		expect(med(annan)).toContain('Datum 30 januari 2024');
	});

	test('has its contents folded before the sections too, where there is no room beside them', () => {
		const lista = html.slice(html.indexOf('<details'), html.indexOf('</details>'));
		expect(ord(lista)).toContain('Innehåll');
		const mal = [...lista.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
		expect(mal.length).toBeGreaterThan(1);
		for (const id of mal) expect(html).toContain(`<section id="${id}"`);
		expect(html).not.toContain('<details open');
	});

	test('has a policy with the fingerprints of its own style and script', () => {
		const policy = /content-security-policy" content="([^"]*)"/
			.exec(html)![1]!
			.replaceAll('&#39;', "'");
		const hash = (text: string) => createHash('sha256').update(text).digest('base64');
		const [, stil] = /<style>([\s\S]*?)<\/style>/.exec(html)!;
		const [, skript] = /<script>([\s\S]*?)<\/script>/.exec(html)!;
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain(`style-src 'sha256-${hash(stil!)}'`);
		expect(policy).toContain(`script-src 'sha256-${hash(skript!)}'`);
		expect(policy).toContain("require-trusted-types-for 'script'");
		expect(policy).not.toMatch(/unsafe|http|\*/);
		expect(html).not.toMatch(/<[^>]+\s(?:on\w+|style)=/i);
		expect(html).toContain('<meta name="referrer" content="no-referrer">');
	});

	test('stands by itself when it is for one kommun: told so, never found, with no way to the archive', () => {
		const egen = rapportsida({ ...K4, mottagare: 'kommun', kommun: 'Åre' }, [], OM);
		expect(ord(egen)).toContain('För Åre kommun.');
		expect(egen).toContain('content="noindex, nofollow"');
		expect(egen).not.toMatch(/href="\.\.|canonical|atom\.xml/);
	});

	test('without a biggest figure, parts or facts is a page all the same', () => {
		const tom = {
			...K4,
			omraknade: [],
			siffror: [],
			dokument: { ...K4.dokument, hjalte: null, delar: [], uppgifter: [] }
		};
		expect(ord(rapportsida(tom, [], OM))).toContain('Siffror till och med 31 december 2023');
	});
});

describe('the pages about the site', () => {
	test('the accessibility statement has what the law asks for', () => {
		const text = ord(webbplats([], OM, IDAG).get('tillganglighet/index.html')!);
		for (const sagt of [
			'Region Exempel',
			'delvis förenlig med lagen om tillgänglighet till digital offentlig service',
			'Diagrammen kan inte läsas av punkt för punkt',
			'Åtgärdas senast den 31 januari 2027.',
			'webb@example.se',
			'anmäla det till Digg',
			'Vi har granskat webbplatsen själva.',
			'Bedömningen gjordes den 1 november 2026.',
			'Redogörelsen uppdaterades senast den 21 november 2026.'
		])
			expect(text).toContain(sagt);
	});

	test('a site that nobody has assessed does not say that it has no flaws', () => {
		const tillganglighet = { ...OM.tillganglighet, status: 'obedomd' as const, brister: [] };
		const kontakt = { ...OM.kontakt, epost: null, telefon: null, lank: null };
		const filer = webbplats([], { ...OM, tillganglighet, kontakt }, IDAG);
		const text = ord(filer.get('tillganglighet/index.html')!);
		expect(text).toContain('Webbplatsen är inte granskad, så vi vet inte vilka brister som finns.');
		expect(text).not.toContain('Vi känner inte till');
		expect(text).toContain('Kontakta Region Exempel genom växeln eller registraturen.');
	});

	test('an address that is not known is in no page, and there is no sitemap', () => {
		const filer = webbplats([K4], { ...OM, webbadress: null }, IDAG);
		expect(filer.has('sitemap.xml')).toBe(false);
		expect([...filer.values()].join()).not.toContain('rapporter.example.se');
	});

	test('the sitemap has only what may be found', () => {
		const karta = webbplats([K3, { ...K4, sokbar: false }], OM, IDAG).get('sitemap.xml')!;
		expect([...karta.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, adress]) => adress)).toEqual([
			'https://rapporter.example.se/publicerat/',
			'https://rapporter.example.se/publicerat/tillganglighet/',
			'https://rapporter.example.se/publicerat/integritet/',
			'https://rapporter.example.se/publicerat/en-attraktiv-region/2023-K3/'
		]);
	});

	test('the feed has the last published first, with ids that do not follow the address', () => {
		const flode = webbplats([K3, K4], OM, IDAG).get('atom.xml')!;
		const [egen, ...poster] = [...flode.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
		expect(
			[egen, ...poster].every((id) =>
				/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id!)
			)
		).toBe(true);
		expect(new Set([egen, ...poster]).size).toBe(3);
		expect([...flode.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, nar]) => nar)).toEqual([
			'2024-01-30T23:30:00.000Z',
			'2024-01-30T23:30:00.000Z',
			'2023-10-20T08:00:00.000Z'
		]);
		const utan = webbplats([K3, K4], { ...OM, webbadress: null }, IDAG).get('atom.xml')!;
		expect([...utan.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id)).toEqual([egen, ...poster]);
	});

	test('a text that is not XML makes no feed that is not', () => {
		const titel = '<b>&\u0000\u0008]]>\ud800';
		const flode = webbplats([{ ...K4, dokument: { ...K4.dokument, titel } }], OM, IDAG).get(
			'atom.xml'
		)!;
		expect(flode).toContain('<title>&lt;b&gt;&amp;\ufffd\ufffd]]&gt;\ufffd</title>');
	});
});

describe('the folder of packages', () => {
	const mapp = () => mkdtempSync(join(tmpdir(), 'stegraknaren-arkiv-'));
	const lagg = (folder: string, plats: string, paket: unknown) => {
		mkdirSync(join(folder, plats), { recursive: true });
		writeFileSync(join(folder, plats, 'rapport.json'), JSON.stringify(paket));
	};

	test('is read by its places; nothing else in it is, and nothing that is not for the web', () => {
		const folder = mapp();
		writeFileSync(join(folder, 'publicering.json'), JSON.stringify(OM));
		lagg(folder, 'en-attraktiv-region/2023-K4', K4);
		writeFileSync(join(folder, 'en-attraktiv-region', 'rapport.json'), '{}');
		lagg(folder, 'en-attraktiv-region/2023-K4-arbetsgrupp', { ...K4, mottagare: 'arbetsgrupp' });
		expect(readArkiv(folder)).toEqual({ paket: [Paket.parse(K4)], om: Publicering.parse(OM) });
	});

	test('tells of a package that is none, and of one in the wrong place, by its file', () => {
		const folder = mapp();
		writeFileSync(join(folder, 'publicering.json'), JSON.stringify(OM));
		lagg(folder, 'en-attraktiv-region/2023-K3', K4);
		expect(() => readArkiv(folder)).toThrow(/2023-K3.*hör hemma i en-attraktiv-region\/2023-K4/);
		lagg(folder, 'en-attraktiv-region/2023-K3', { ...K3, kontakter: [] });
		expect(() => readArkiv(folder)).toThrow(/2023-K3.*går inte att använda/);
	});

	test('is not itself in what is built', () => {
		const dir = mapp();
		lagg(dir, 'publicerat/en-attraktiv-region/2099-K1', K4);
		writeFileSync(join(dir, 'favicon.svg'), '');
		const { writeBundle } = embargo() as unknown as {
			writeBundle: (till: { dir: string }) => void;
		};
		writeBundle({ dir });
		expect(existsSync(join(dir, 'publicerat'))).toBe(false);
		expect(existsSync(join(dir, 'favicon.svg'))).toBe(true);
	});

	test('made from samples says so on its page, in the archive, the feed and the files', () => {
		const exempel: Paket = { ...K4, exempel: true, sokbar: true };
		const filer = webbplats([K3, exempel], OM, IDAG);
		const marke = 'Exempeldata: påhittade siffror, inga verkliga.';
		const sidan = filer.get(SIDA)!;
		expect(ord(sidan)).toContain(marke);
		expect(sidan).toContain('<title>Exempeldata: ');
		expect(sidan).toContain('content="noindex, nofollow"');
		// On paper as well, and nothing of the quarters that are real.
		expect(sidan).toMatch(/@bottom-left\{content:"Exempeldata/);
		expect(sidan).not.toContain('../2023-K3/');
		expect(ord(filer.get('index.html')!).split(marke)).toHaveLength(2);
		expect(filer.get('atom.xml')!.split('<title>Exempeldata: ')).toHaveLength(2);
		for (const [namn, text] of filer)
			if (namn.startsWith('en-attraktiv-region/2023-K4/') && namn.endsWith('.csv'))
				expect(text, namn).toContain(marke);
		for (const [namn, text] of webbplats([K3], OM, IDAG))
			expect(text, namn).not.toContain('Exempeldata');
		expect(avSlaget([K3, exempel], true)).toEqual([exempel]);
		expect(avSlaget([K3, exempel], false)).toEqual([K3]);
	});

	test('nothing is published before the site says how it is reached and how far it follows the law', () => {
		expect(saknasForPublicering(OM)).toEqual([]);
		const { epost, telefon, lank } = OM.kontakt;
		for (const kontakt of [
			{ epost, telefon: null, lank: null },
			{ epost: null, telefon, lank: null },
			{ epost: null, telefon: null, lank }
		])
			expect(saknasForPublicering({ ...OM, kontakt })).toEqual([]);
		const ingen = { epost: null, telefon: null, lank: null };
		expect(saknasForPublicering({ ...OM, kontakt: ingen })).toHaveLength(1);
		const obedomd = { ...OM.tillganglighet, status: 'obedomd' as const };
		expect(saknasForPublicering({ ...OM, kontakt: ingen, tillganglighet: obedomd })).toHaveLength(
			2
		);
		const utanDag = { ...OM.tillganglighet, bedomd: null };
		expect(saknasForPublicering({ ...OM, tillganglighet: utanDag })).toHaveLength(1);
	});

	test('the facts of the site that are shipped are facts', () => {
		expect(() =>
			Publicering.parse(JSON.parse(readFileSync('static/publicerat/publicering.json', 'utf8')))
		).not.toThrow();
	});
});
