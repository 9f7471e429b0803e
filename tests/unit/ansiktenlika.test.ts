import { isDeepStrictEqual } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bild } from '$lib/bildspel/bild';
import { bilder } from '$lib/bildspel/bilder';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { AGREEMENTS } from '$lib/catalogue/agreements/all';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Results } from '$lib/catalogue/measures/results';
import { KOMMUNER } from '$lib/domain/kommun';
import type { Block, Dokument } from '$lib/dokument/dokument';
import type { Diagram } from '$lib/dokument/diagram';
import { paPapper } from '$lib/dokument/papper';
import { arTal, exporttabell, type Cell as Tabellcell, type Tabell } from '$lib/dokument/tabell';
import type { Engine } from '$lib/engine/engine';
import { docxAv } from '$lib/export/docx/docx';
import { loadsOf } from '$lib/import/loads';
import type { Cell as Paketcell, Tabell as Pakettabell } from '$lib/publicering/paket/del';
import { tabellerna } from '$lib/publicering/paket/paketfiler';
import { rapportensDelar } from '$lib/rapport/avsnitt/all';
import type { Kallfil } from '$lib/rapport/kallfil';
import { rapportdokument } from '$lib/rapport/rapportdokument';
import type { Rapportunderlag } from '$lib/rapport/rapportunderlag';
import { RAPPORTSORTER, SORTER, type Sort } from '$lib/rapport/rapportsorter';
import { rapporttabeller } from '$lib/rapport/rapporttabeller';
import { tomRapport } from '$lib/rapport/rapporttext';
import Rapport from '$lib/ui/rapport/Rapport.svelte';
import MedSession from '../browser/MedSession.svelte';
import { exempeldata } from './exempeldata';
import { openEngine, params } from './engine/tables';
import { lastKvartal, paketAv } from './publicering/lasning';
import { avkodad, beskrivningar, sidtext, slat } from './sidtext';

// Every sort of report, for every agreement and kommun that it is for: what its faces say is one and the same.

/** A quarter that the samples tell of. */
const KVARTAL: Readonly<Record<string, string>> = {
	'en-attraktiv-region': '2023-K3',
	'kompetensattraktion-2024': '2024-K4',
	energikontoret: '2024-K4',
	'energi-fastighetsnatverk': '2025-K1',
	'kompetensattraktion-2025': '2025-K1',
	kompetensfokus: '2025-K1'
};

interface Fall {
	sort: Sort;
	avtal: Agreement;
	kommun: string | null;
}

const FALL: Fall[] = AGREEMENTS.flatMap((avtal) =>
	SORTER.filter((sort) => RAPPORTSORTER[sort].galler(avtal)).flatMap((sort): Fall[] =>
		RAPPORTSORTER[sort].perKommun
			? KOMMUNER.map(({ namn }) => ({ sort, avtal, kommun: namn }))
			: [{ sort, avtal, kommun: null }]
	)
);
/** Of the kommuner two are written as files: one that orders advice, and the one with the most households. */
const SKRIVNA = FALL.filter(({ kommun }) => [null, 'Krokom', 'Östersund'].includes(kommun));

let engine: Engine;
let filer: Kallfil[];
beforeAll(async () => {
	engine = await openEngine();
	const samples = await exempeldata();
	await engine.load(loadsOf(samples));
	filer = samples.reports;
});
afterAll(() => engine.close());

const raknade = new Map<string, Promise<Results>>();

function results(sort: Sort, p: MeasureParams): Promise<Results> {
	const key = `${sort} ${p.avtal!.id}`;
	const { matt, publiceras } = rapportensDelar(sort, p.avtal);
	const ids = [...matt, ...publiceras, 'avtalskalender'] as const;
	if (!raknade.has(key)) raknade.set(key, engine.readAll(ids, p));
	return raknade.get(key)!;
}

async function rapporten({ sort, avtal, kommun }: Fall): Promise<Rapportunderlag> {
	const p = params(KVARTAL[avtal.id]!, { avtal: avtal.id });
	return {
		text: tomRapport({ sort, avtal: avtal.id, kvartal: p.kvartal.id, kommun }),
		params: p,
		results: await results(sort, p),
		...{ filer, dag: p.tom, enhet: 'tkr', slutar: null, avtalen: AGREEMENTS }
	};
}

const namn = ({ sort, avtal, kommun }: Fall) =>
	[sort, avtal.id, kommun].filter((del) => del !== null).join(' ');
const av = <Typ extends Block['typ']>({ delar }: Dokument, typ: Typ) =>
	delar.filter((del): del is Extract<Block, { typ: Typ }> => del.typ === typ);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** Everything a document says, from the top down. */
function ordAv(delar: readonly Block[]): string[] {
	return delar.flatMap((del): string[] => {
		switch (del.typ) {
			case 'rubrik':
			case 'kalla':
			case 'not':
				return [del.text];
			case 'stycke':
				return [del.fet ?? '', del.text];
			case 'punkter':
				return [...del.punkter];
			case 'forst':
				return [
					...del.mer,
					...del.rader.flatMap(({ tal, enhet, text }) => [tal, enhet ?? '', text]),
					...del.sedan.flatMap(({ namn, rader }) => [
						namn,
						...rader.map(({ fet, text }) => (fet ? `${fet}: ${text}` : text))
					])
				];
			case 'tabell':
				return [
					...del.tabell.kolumner.map(({ rubrik }) => rubrik),
					...del.tabell.rader.flatMap(({ celler }) => celler.map(({ text }) => text))
				];
			case 'karta':
				return [del.karta.om, ...(del.karta.utan ? [del.karta.utan.mening] : [])];
			case 'diagram':
				return [del.diagram.bildtext, del.diagram.beskrivning];
			default:
				return [];
		}
	});
}

describe.each(FALL.map((fall) => [namn(fall), fall] as const))('%s', (_, fall) => {
	test('the slides say what the document says', async () => {
		const rapport = await rapporten(fall);
		const { text, params: p, results: svar } = rapport;
		const dokument = rapportdokument(rapport);
		const sagt = ordAv(dokument.delar);
		const allt = plain(sagt.join('\n')).toLocaleLowerCase('sv');
		const tabeller = av(dokument, 'tabell').map(({ tabell }) => tabell);
		const diagram = av(dokument, 'diagram').map((del) => del.diagram);
		const kartor = av(dokument, 'karta').flatMap(({ karta }) =>
			karta.rutor.map(({ kommun, tal, flyttade }) => [kommun, tal, flyttade] as const)
		);
		const alla = bilder(text, {
			...{ params: p, results: svar, filer, kommun: text.kommun, bokslutKlart: false },
			...{ enhet: 'tkr', slutar: null, avtalen: AGREEMENTS, idag: p.tom }
		}).bilder.filter(({ avsnitt }) => avsnitt !== null);
		for (const bild of alla) {
			for (const not of bild.anmarkningar)
				expect(sagt.includes(not) || sagt.some((ord) => ord.endsWith(`. ${not}`)), not).toBe(true);
			visas(bild, allt, tabeller, diagram, kartor);
		}
	});

	test('the page says what the document says, in its order', async () => {
		const rapport = await rapporten(fall);
		const { body } = render(MedSession, {
			props: { visa: Rapport, med: { ...rapport, last: rapport.params.tom } }
		});
		const sida = sidtext(body);
		const dokument = rapportdokument(rapport);
		const diagram = av(dokument, 'diagram').map((del) => slat(del.diagram.beskrivning));
		expect(beskrivningar(body)).toEqual(expect.arrayContaining(diagram));
		// Page one is written otherwise: framsida.test.ts has it.
		const forsta = dokument.delar.findIndex((del, i) => i > 0 && arRubrik(del));
		const delar = dokument.delar.slice(forsta);
		expect(sida.rubriker).toEqual(ordAv(delar.filter(arRubrik)).map(slat));
		const tabeller = av({ ...dokument, delar }, 'tabell').map(({ tabell }) => tabell);
		expect(sida.tabeller).toEqual(tabeller.filter((en) => !arSiffror(en)).map(radernas));
		// The amount of an indexed agreement is a paragraph on paper, and big figures on the page.
		const index = fall.sort === 'kvartal' && fall.avtal.index;
		const belopp = index ? delar.find(({ typ }) => typ === 'stycke') : undefined;
		for (const tal of belopp ? slat(ordAv([belopp]).join(' ')).match(/\d[\d ]*(?:,\d+)?/g)! : [])
			expect(sida.ord).toContain(tal.trim());
		const orden = delar.filter((del) => del !== belopp).flatMap(paSidan);
		starIOrdning(orden, sida.ord);
	});
});

/** Each stands in the text, after the one before it. */
function starIOrdning(orden: readonly string[], text: string): void {
	let plats = 0;
	for (const ord of orden.map(slat)) {
		const nasta = text.indexOf(ord, plats);
		const fore = text.slice(Math.max(0, plats - 60), plats);
		expect(nasta, `“${ord}” after “${fore}”`).toBeGreaterThanOrEqual(0);
		plats = nasta + ord.length;
	}
}

const arRubrik = (del: Block) => del.typ === 'rubrik' && del.niva === 1;
const radernas = ({ kolumner, rader }: Tabell) =>
	[
		kolumner.map(({ rubrik }) => rubrik),
		...rader.map(({ celler }) => celler.map(({ text }) => text))
	].map((rad) => rad.map(slat));

/** A measure's only row is no table on a page: its numbers stand beside one another, each under its name. */
const arSiffror = ({ matt, rader, kolumner }: Tabell) =>
	matt !== null && rader.length === 1 && kolumner.slice(1).every(arTal);

/** The words of a part as the page has them. */
function paSidan(del: Block): string[] {
	if (del.typ === 'tabell' && arSiffror(del.tabell)) {
		const [rad] = del.tabell.rader;
		return del.tabell.kolumner.flatMap((kolumn, k) =>
			arTal(kolumn) ? [kolumn.rubrik, rad!.celler[k]!.text] : []
		);
	}
	// What a word means stands in a list, its name without a full stop.
	if (del.typ === 'stycke') return [del.fet?.replace(/\.$/, '') ?? '', del.text];
	return del.typ === 'diagram' ? [] : ordAv([del]);
}

/** A long text says little of what it lacks. */
function star(allt: string, text: string, id: string): void {
	expect(allt.includes(text.toLocaleLowerCase('sv')), `${id}: ${text}`).toBe(true);
}

/** What a slide shows stands in the document too. */
function visas(
	{ id, innehall }: Bild,
	allt: string,
	tabeller: readonly Tabell[],
	diagram: readonly Diagram[],
	kartor: readonly (readonly [kommun: string, tal: string, flyttade: number])[]
): void {
	switch (innehall.typ) {
		case 'siffra': {
			const { tal, stod } = innehall.siffra;
			for (const { text } of [tal, ...stod])
				star(allt, plain(text).replace(/ (?:tkr|kr)\b/, ''), id);
			return;
		}
		case 'diagram':
			// Bars of the slide's own are of the document's table: each number stands there.
			if (innehall.diagram.data.slag === 'delavhelhet' && !harDiagram(diagram, innehall.diagram)) {
				const tal = tabeller.flatMap(({ rader }) =>
					rader.flatMap(({ celler }) => celler.map((cell) => cell.tal))
				);
				for (const { namn, del, hela } of innehall.diagram.data.rader)
					for (const ett of [del, hela]) expect(tal, `${id}: ${namn}`).toContain(ett);
				return;
			}
			// The page adds that the same numbers stand in its table.
			expect(
				diagram.map(({ data, bildtext }) => ({ data, bildtext })),
				id
			).toContainEqual({ data: innehall.diagram.data, bildtext: innehall.diagram.bildtext });
			return;
		case 'karta':
			for (const { kommun, tal, flyttade } of innehall.karta.rutor)
				expect(kartor, id).toContainEqual([kommun, tal, flyttade]);
			return;
		case 'tabell': {
			const { matt, namn, kolumner, rader } = innehall.tabell;
			const hela = tabeller.find((tabell) => tabell.matt === matt && tabell.namn === namn)!;
			const platser = kolumner.map(({ id }) => hela.kolumner.findIndex((en) => en.id === id));
			expect(
				platser.map((k) => hela.kolumner[k]?.rubrik),
				id
			).toEqual(kolumner.map(({ rubrik }) => rubrik));
			const kort = hela.rader.map(({ celler }) => platser.map((k) => celler[k]!));
			// A name may have its unit after it, where the slide has no column for that.
			const samma = (cell: Tabellcell, i: number, hel: Tabellcell) =>
				i === 0 ? cell.text.startsWith(hel.text) : isDeepStrictEqual(cell, hel);
			for (const { celler } of rader) {
				const finns = kort.some((rad) => celler.every((cell, i) => samma(cell, i, rad[i]!)));
				expect(finns, `${id}: ${celler.map(({ text }) => text).join(' | ')}`).toBe(true);
			}
			return;
		}
		case 'punkter':
			for (const punkt of innehall.punkter) star(allt, plain(punkt), id);
	}
}

const harDiagram = (alla: readonly Diagram[], { bildtext, data }: Diagram) =>
	alla.some((ett) => ett.bildtext === bildtext && isDeepStrictEqual(ett.data, data));

test.each(SKRIVNA.map((fall) => [namn(fall), fall] as const))(
	'Word and Excel have every word and number of it, in its order: %s',
	async (_, fall) => {
		const rapport = await rapporten(fall);
		const dokument = rapportdokument(rapport);
		const zip = unzipSync(new Uint8Array(await (await docxAv(dokument)).arrayBuffer()));
		const word = [
			...strFromU8(zip['word/document.xml']!).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>/g)
		]
			.map(([, ord]) => ord ?? '\n')
			.join('');
		// A page of paper has no room for all of a table: what it is cut to is said, and the workbook has the rest.
		const skrivna = dokument.delar.flatMap((del): Block[] => {
			if (del.typ !== 'tabell') return del.typ === 'diagram' ? [] : [del];
			const { tabell, sagt } = paPapper(del.tabell);
			return [{ ...del, tabell }, ...(sagt === null ? [] : [{ typ: 'not', text: sagt } as const])];
		});
		starIOrdning(ordAv(skrivna), avkodad(word));
		expect(rapporttabeller(rapport).slice(1)).toEqual(
			av(dokument, 'tabell').map(({ tabell }) => exporttabell(tabell))
		);
	}
);

/** The tables that are published of the county alone, or with every row there can be. */
const EGNA = ['hushall_per_kommun', 'hushall_per_kommun_aret', 'svarstid_per_kommun_aret'];

test.each(AGREEMENTS.map((avtal) => [avtal.id, avtal] as const))(
	'what is published says it too, or hides it: %s',
	async (_, avtal) => {
		const dokument = rapportdokument({
			...(await rapporten({ sort: 'kvartal', avtal, kommun: null })),
			utanForstasida: true
		});
		const tabeller = av(dokument, 'tabell').map(({ tabell }) => tabell);
		const { paket } = paketAv(await lastKvartal(engine, KVARTAL[avtal.id]!, { avtal: avtal.id }));
		const sagt = new Set(ordAv(dokument.delar).map(plain));
		const publicerade = tabellerna(paket).filter(({ matt }) => matt !== null);
		expect(publicerade.length).toBeGreaterThan(0);
		for (const tabell of publicerade) {
			const hel = tabeller.find(({ matt }) => matt === tabell.matt);
			if (!EGNA.includes(tabell.matt!))
				for (const rad of rader(tabell)) expect(rader(hel!), tabell.rubrik).toContainEqual(rad);
		}
		for (const del of paket.dokument.delar) {
			// Those of the kommuner are its own: some of their bars may be hidden. A way on is not drawn.
			if (del.typ === 'diagram' && !['liggande', 'delar'].includes(del.diagram.slag)) {
				const [mening] = plain(del.bildtext).split('. ');
				expect(
					[...sagt].some((ord) => ord.startsWith(mening!)),
					mening
				).toBe(true);
			}
			if (del.typ === 'stycke' || (del.typ === 'rubrik' && del.niva === 1))
				expect(sagt, del.text).toContain(plain(del.text));
		}
	}
);

function rader({ kolumner, rader }: Tabell | Pakettabell): string[][] {
	const ord = (cell: Paketcell | Tabellcell) => ('dold' in cell ? '‥' : plain(cell.text));
	return [kolumner.map(({ rubrik }) => rubrik), ...rader.map(({ celler }) => celler.map(ord))];
}
