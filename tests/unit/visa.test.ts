import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exempeldata } from './exempeldata';
import { medAvsnittstext, posttext, tomRapport, type Rapporttext } from '$lib/rapport/rapporttext';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import { rapportensDelar } from '$lib/rapport/avsnitt/all';
import type { Sort } from '$lib/rapport/rapportsorter';
import type { Engine } from '$lib/engine/engine';
import type { Results } from '$lib/catalogue/measures/results';
import { loadsOf } from '$lib/import/loads';
import { anteckningar } from '$lib/bildspel/anteckningar';
import type { Bild } from '$lib/bildspel/bild';
import { bilder } from '$lib/bildspel/bilder';
import { kortTabell } from '$lib/bildspel/tabell';
import type { Tabell } from '$lib/dokument/tabell';
import { kommando, rullar, type Lage, type Tangent } from '$lib/bildspel/tangenter';
import { openEngine, params } from './engine/tables';

let engine: Engine;
beforeAll(async () => {
	engine = await openEngine();
	await engine.load(loadsOf(await exempeldata()));
});
afterAll(() => engine.close());

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function rapport(sort: Sort, p: MeasureParams, kommun: string | null = null): Rapporttext {
	return tomRapport({ sort, avtal: p.avtal?.id ?? '', kvartal: p.kvartal.id, kommun });
}

async function figurer(sort: Sort, p: MeasureParams): Promise<Results> {
	const ids = rapportensDelar(sort, p.avtal).matt;
	return engine.readAll([...ids, 'avtalskalender'], p);
}

function gor(text: Rapporttext, p: MeasureParams, results: Results, slutar: string | null = null) {
	return bilder(text, {
		params: p,
		results,
		enhet: 'kr',
		slutar,
		bokslutKlart: false,
		kommun: text.kommun,
		avtalen: AGREEMENTS,
		filer: [{ fil: 'kontakter.csv', kalla: 'kontakter' as const }]
	});
}

async function spel(kvartal: string, sort: Sort = 'kvartal', avtal?: string, kommun?: string) {
	const p = params(kvartal, avtal ? { avtal } : {});
	return gor(rapport(sort, p, kommun), p, await figurer(sort, p));
}

const bild = ({ bilder: alla }: { bilder: Bild[] }, id: string) => {
	const found = alla.find((one) => one.id === id);
	if (!found) throw new Error(`ingen bild ${id} bland ${alla.map((one) => one.id).join()}`);
	return found;
};

describe('the slides of a quarterly report', () => {
	test('follow the report from title to the next duties, one message each', async () => {
		const { bilder: alla, utelamnade } = await spel('2024-K3');
		expect(alla.map(({ id }) => id)).toEqual([
			'titel',
			'framsida',
			'mal',
			'hjalte:vagen',
			'per_kvartal',
			'kommuner',
			'service:kommuner',
			'magasin',
			'nyckeltal',
			'ekonomi:poster',
			'prognos',
			'kommande'
		]);
		expect(utelamnade.map(({ titel }) => titel)).toEqual([
			'Uppdraget post för post',
			'Registervård',
			'Finansiering',
			'Metod och källor'
		]);
		expect(new Set(alla.map(({ id }) => id)).size).toBe(alla.length);
	});

	test('end with what page one began to tell is to be done, of the same agreement', async () => {
		const spelet = await spel('2024-K3');
		const { innehall: forst } = bild(spelet, 'framsida');
		const { innehall: sist } = bild(spelet, 'kommande');
		const vad = forst.typ === 'framsida' ? forst.fram.kommande!.map((post) => post.vad) : [];
		expect(vad).toHaveLength(3);
		expect(sist.typ === 'agenda' && sist.poster.map((post) => post.vad).slice(0, 3)).toEqual(vad);
	});

	test('have the finding as heading and the figure as it was counted', async () => {
		const { bilder: alla } = await spel('2024-K3');
		const forst = bild({ bilder: alla }, 'framsida');
		expect(plain(forst.rubrik)).toBe(
			'121 nya hushåll registrerade sig, 20 fler än samma kvartal i fjol'
		);
		expect(forst.innehall).toMatchObject({
			fram: {
				storst: { matt: 'hushall_per_kvartal.registrerade', value: 121, tal: '121' },
				rader: [{ value: 27 }, { tal: '89' }, { value: 83 }, { tal: '2,50' }]
			}
		});
		// What is written of the economy is spoken beside its posts.
		expect(forst.aven).toEqual([]);
		expect(bild({ bilder: alla }, 'ekonomi:poster').avsnitt).toBe('ekonomi');
		const vagen = bild({ bilder: alla }, 'hjalte:vagen');
		// Of new households nothing is said of moves.
		expect(vagen.anmarkningar).toEqual(['Hushåll, inte personer.']);
		expect(plain(vagen.kalla!)).toBe('Hushåll · t.o.m. 30 september 2024 · källa: kontakter');
	});

	test('tell the way to a goal where the agreement has one', async () => {
		expect(bild(await spel('2023-K3'), 'framsida').innehall).toMatchObject({
			fram: { storst: { value: 265, mer: ['Målet är 400 hushåll'] } }
		});
		expect(plain(bild(await spel('2023-K3'), 'hjalte:vagen').rubrik)).toBe(
			'135 hushåll återstår till målet'
		);
	});

	test('tell the posts that are to be explained, the largest first', async () => {
		const { poster, innehall } = bild(await spel('2024-K3'), 'prognos');
		expect(poster).toEqual([
			'Kommunikation',
			'Regionala ambassadörer',
			'Strategiskt talangattraktionsarbete'
		]);
		const data = innehall.typ === 'diagram' ? innehall.diagram.data : null;
		expect(
			data?.slag === 'brygga' && data.steg.slice(0, 3).map(({ namn, andring }) => [namn, andring])
		).toEqual([
			['Kommunikation', -19_500_000],
			['Regionala ambassadörer', -6_500_000],
			['Strategiskt talangattraktionsarbete', -5_000_000]
		]);
	});

	test('tell of no post that is only a little over its budget: it is not flagged elsewhere', async () => {
		const { bilder: alla } = await spel('2021-K2', 'kvartal', 'en-attraktiv-region');
		expect(alla.flatMap(({ poster = [] }) => poster)).toEqual([]);
	});

	test('have no table or bars that cannot be read from the back of the room', async () => {
		const alla = [
			...(await spel('2024-K3')).bilder,
			...(await spel('2024-K4', 'ar', 'energikontoret')).bilder,
			...(await spel('2025-K4', 'ar', 'energikontoret')).bilder
		];
		const tabeller = alla.flatMap(({ innehall }) =>
			innehall.typ === 'tabell' ? [innehall.tabell] : []
		);
		const staplar = alla.flatMap(({ innehall }) =>
			innehall.typ === 'diagram' && innehall.diagram.data.slag === 'delavhelhet'
				? [innehall.diagram.data.rader.length]
				: []
		);
		expect(tabeller.length).toBeGreaterThan(4);
		expect(staplar.length).toBeGreaterThan(4);
		expect(Math.max(...staplar)).toBeLessThanOrEqual(9);
		for (const { rader, kolumner } of tabeller) {
			expect(kolumner.length).toBeLessThanOrEqual(4);
			expect(rader.filter(({ summa }) => !summa).length).toBeLessThanOrEqual(9);
		}
	});
});

test("the slides of one kommun's report tell of that kommun, in the report's words", async () => {
	const rubriker = async (kvartal: string) => {
		const alla = await spel(kvartal, 'kommun', 'kompetensattraktion-2024', 'Åre');
		return Object.fromEntries(alla.bilder.map(({ id, rubrik }) => [id, plain(rubrik)]));
	};
	expect(await rubriker('2024-K3')).toMatchObject({
		registervard:
			'Åre: sex kontakter ska tas bort, fyra saknar statusen Flyttat och tolv saknar flyttdatum',
		framsida: '115 hushåll har flyttat till Åre sammanlagt sedan 2020',
		andelar: 'Åre kommun betalar 75 220 kr för Energikontoret 2024 och 53 648 kr för nätverket',
		fakturor: 'Åre kommun: kvartalets faktura är på 13 412 kr'
	});
	expect(await rubriker('2025-K4')).toMatchObject({
		andelsforandring:
			'Andelen för Åre kommun ökar med 2 879 kr: 1 806 kr mer av index och 1 073 kr mer av befolkningen'
	});
	const are = await spel('2024-K3', 'kommun', 'kompetensattraktion-2024', 'Åre');
	const { innehall } = bild(are, 'registervard');
	const data = innehall.typ === 'diagram' && innehall.diagram.data;
	expect(
		data && data.slag === 'delavhelhet' && data.rader.map(({ etikett }) => plain(etikett))
	).toEqual(['6 av länets 11', '4 av länets 12', '12 av länets 55']);
});

test('what is preliminary is so on paper and slide, and moves without a day are told on both', async () => {
	const k4 = await spel('2024-K4');
	for (const id of ['prognos', 'framsida'])
		expect(bild(k4, id).anmarkningar, id).toContain('Preliminärt – före bokslut.');
	const k3 = await spel('2024-K3');
	const { innehall } = bild(k3, 'per_kvartal');
	expect(innehall.typ === 'diagram' && plain(innehall.mer!)).toBe(
		'38 flyttar är nya i registret under kvartalet, tio fler än samma kvartal i fjol. Av de 38 skedde 27 under kvartalet och 11 tidigare.'
	);
	expect(bild(k3, 'per_kvartal').anmarkningar.map(plain)).toContain(
		'Tio flyttade hushåll är inte med här: varken flyttdatum eller dagen då statusen ändrades är känd.'
	);
});

test('what cannot be counted has no slide, and is told of with what to load', async () => {
	const tom = await openEngine();
	const p = params('2024-K3');
	const kontakter = loadsOf(await exempeldata()).filter(({ source }) => source === 'kontakter');
	await tom.load(kontakter);
	const ids = rapportensDelar('kommun', p.avtal).matt;
	const { bilder: alla, utelamnade } = gor(
		rapport('kommun', p, 'Åre'),
		p,
		await tom.readAll([...ids, 'avtalskalender'], p)
	);
	await tom.close();
	expect(alla.map(({ id }) => id)).toContain('framsida');
	expect(alla.map(({ id }) => id)).not.toContain('andelar');
	expect(utelamnade).toContainEqual({
		titel: 'Kommunernas andelar',
		skal: 'Befolkningen den 1 november 2023 saknas.'
	});
});

test('a quarter that the register’s export does not reach tells no zeros', async () => {
	const p = params('2024-K3');
	const slutar = 'Exporten slutar tidigare.';
	const { bilder: alla, utelamnade } = gor(
		rapport('kvartal', p),
		p,
		await figurer('kvartal', p),
		slutar
	);
	const ids = alla.map(({ id }) => id);
	for (const id of ['hjalte', 'per_kvartal', 'service', 'magasin']) expect(ids).not.toContain(id);
	expect(utelamnade).toContainEqual({ titel: 'Svarstider', skal: slutar });
	expect(bild({ bilder: alla }, 'kommuner').anmarkningar).toContain(slutar);
});

test('the slides come in the order the report has been given, without what is hidden', async () => {
	const p = params('2024-K3');
	const results = await figurer('kvartal', p);
	const dold = medAvsnittstext(rapport('kvartal', p), 'magasin', { dold: true });
	const { bilder: alla, utelamnade } = gor({ ...dold, ordning: ['ekonomi', 'mal'] }, p, results);
	const ids = alla.map(({ id }) => id);
	expect(ids.indexOf('ekonomi')).toBeLessThan(ids.indexOf('mal'));
	expect(ids).not.toContain('magasin');
	expect(utelamnade).toContainEqual({ titel: 'Magasinet Ta steget', skal: 'Dolt i rapporten.' });
});

test('a kommun’s report tells its own figures', async () => {
	const p = await spel('2024-K3', 'kommun', undefined, 'Åre');
	const { innehall } = bild(p, 'framsida');
	if (innehall.typ !== 'framsida') throw new Error('no page one');
	expect(innehall.fram.storst.value).toBe(115);
	expect(innehall.fram.rader.map(({ tal }) => plain(tal))).toContain('128 868');
	expect(p.bilder.map(({ id }) => id)).not.toContain('service:kommuner');
});

test('the year’s last quarter is preliminary on every slide of money', async () => {
	const { bilder: alla } = await spel('2025-K4', 'bokslut', 'energikontoret');
	for (const id of ['framsida', 'resultat', 'slag'])
		expect(bild({ bilder: alla }, id).anmarkningar, id).toContain('Preliminärt – före bokslut.');
});

describe('what is said to a slide', () => {
	const p = params('2024-K3');
	const slide = (id: string, more: Partial<Bild> = {}): Bild => ({
		id,
		avsnitt: null,
		rubrik: '',
		innehall: { typ: 'punkter', punkter: [] },
		anmarkningar: [],
		kalla: null,
		...more
	});

	test('is what is written in the report of its section; the title has the summary’s', () => {
		const skrivet = medAvsnittstext(
			medAvsnittstext(rapport('kvartal', p), 'ekonomi', { text: 'Vi **följer** planen.' }),
			'sammanfattning',
			{ text: 'Ett bra kvartal.' }
		);
		expect(anteckningar(slide('ekonomi', { avsnitt: 'ekonomi' }), skrivet)).toBe(
			'Vi **följer** planen.'
		);
		expect(anteckningar(slide('titel'), skrivet)).toBe('Ett bra kvartal.');
		expect(anteckningar(slide('kommande'), skrivet)).toBe('');
	});

	test('is also why its posts deviate and what is done about it', () => {
		const text = rapport('kvartal', p);
		const med: Rapporttext = {
			...text,
			poster: [{ ...posttext(text, 'Kommunikation'), orsak: 'Sen start.', atgard: 'Ny plan.' }]
		};
		expect(
			anteckningar(slide('prognos:poster', { avsnitt: 'prognos', poster: ['Kommunikation'] }), med)
		).toBe('**Kommunikation.** Sen start. Ny plan.');
	});
});

describe('a table on a slide', () => {
	const tabell: Tabell = {
		...{ matt: 'm', namn: 'R', rubrik: 'R', noter: [] },
		kolumner: [{ id: 'namn', rubrik: 'Namn', slag: 'text' }],
		rader: Array.from({ length: 12 }, (_, i) => ({
			celler: [{ text: `rad ${i + 1}` }],
			summa: i === 11
		}))
	};

	test('keeps its first rows and the one that sums them up, and tells how many are left', () => {
		const { tabell: kort, rest } = kortTabell(tabell);
		expect(kort.rader.map(({ celler, summa }) => [celler[0]!.text, summa])).toEqual([
			...Array.from({ length: 9 }, (_, i) => [`rad ${i + 1}`, false]),
			['rad 12', true]
		]);
		expect(plain(rest!)).toBe('2 rader till står i rapporten.');
	});

	test('is told whole where there is room', () => {
		expect(kortTabell({ ...tabell, rader: tabell.rader.slice(2) }).rest).toBeNull();
	});

	test.each([
		[13, [7, 6]],
		[9, [9]]
	])('of %i key figures becomes several of about the same length', (antal, langder) => {
		const p = params('2024-K3');
		const rad = { post: 'Webb', varde: 1, foregaende: 2, samma_ifjol: 3, enhet: null, kalla: '' };
		const rows = Array.from({ length: antal }, (_, i) => ({ ...rad, nyckeltal: `nr ${i}` }));
		const provenance = { tom: p.tom, filer: [], notes: [], steg: [] };
		const { bilder: alla } = gor(rapport('kvartal', p), p, {
			nyckeltal: { status: 'ready', rows, provenance }
		});
		const egna = alla.filter(({ avsnitt }) => avsnitt === 'nyckeltal');
		expect(
			egna.map(({ innehall }) => innehall.typ === 'tabell' && innehall.tabell.rader.length)
		).toEqual(langder);
	});
});

describe('the keys', () => {
	test.each(['g', 'P', '.', '3', '?'])('%s does nothing when signs are turned off', (key) =>
		expect(tryck(key, 'bild', { utan_tecken: true })).toBeNull()
	);

	test.each([' ', 'PageDown', 'ArrowRight', 'Escape', 'Home'])(
		'“%s” does what it does when signs are turned off',
		(key) => expect(tryck(key, 'bild', { utan_tecken: true })).toBe(tryck(key))
	);

	test('those that turn a slide pull it first the same way', () => {
		const hall = (key: string, shiftKey = false) => rullar({ key, shiftKey });
		expect([hall('PageDown'), hall(' '), hall('ArrowDown')]).toEqual([1, 1, 1]);
		expect([hall('PageUp'), hall(' ', true), hall('ArrowUp')]).toEqual([-1, -1, -1]);
		expect(tryck(' ', 'bild', { shiftKey: true })).toBe('forra');
		expect([hall('ArrowRight'), hall('Enter'), hall('Home')]).toEqual([0, 0, 0]);
	});

	const tryck = (key: string, lage: Lage = 'bild', more: Partial<Tangent> = {}) =>
		kommando(
			{ key, shiftKey: false, annan: false, pa_knapp: false, siffror: false, ...more },
			lage
		);

	test.each([
		['ArrowRight', 'nasta'],
		[' ', 'nasta'],
		['PageDown', 'nasta'],
		['Enter', 'nasta'],
		['ArrowLeft', 'forra'],
		['PageUp', 'forra'],
		['Backspace', 'forra'],
		['Home', 'forsta'],
		['End', 'sista'],
		['g', 'oversikt'],
		['Escape', 'oversikt'],
		['P', 'pekare'],
		['b', 'svart'],
		['.', 'svart'],
		['f', 'helskarm'],
		['n', 'tal'],
		['d', 'borra'],
		['?', 'hjalp'],
		['x', null]
	])('%s: %s', (key, expected) => expect(tryck(key)).toBe(expected));

	test('leave the browser’s own combinations, and a button’s Enter and space, alone', () => {
		expect(tryck('p', 'bild', { annan: true })).toBeNull();
		expect(tryck('Enter', 'bild', { pa_knapp: true })).toBeNull();
		expect(tryck(' ', 'bild', { pa_knapp: true })).toBeNull();
		expect(tryck('ArrowRight', 'bild', { pa_knapp: true })).toBe('nasta');
	});

	test('go to the slide whose number is typed', () => {
		expect(tryck('7')).toEqual({ siffra: 7 });
		expect(tryck('Enter', 'bild', { siffror: true })).toBe('ga_till');
		expect(tryck('Escape', 'bild', { siffror: true })).toBe('tillbaka');
	});

	test('close what lies over the slide with what opened it, or Esc', () => {
		expect(tryck('Escape', 'borrning')).toBe('tillbaka');
		expect(tryck('d', 'borrning')).toBe('tillbaka');
		expect(tryck('g', 'oversikt')).toBe('tillbaka');
		expect(tryck('ArrowRight', 'oversikt')).toBeNull();
		expect(tryck('ArrowRight', 'svart')).toBe('tillbaka');
	});

	test('step the quarter with shift, on the slide and in what is opened', () => {
		expect(tryck('ArrowRight', 'bild', { shiftKey: true })).toBe('nasta_kvartal');
		expect(tryck('ArrowLeft', 'borrning', { shiftKey: true })).toBe('forra_kvartal');
	});
});
