import { barText } from '$lib/dokument/markdown';
import { kolumnskillnad } from '$lib/catalogue/measures/tabell';
import {
	exporttabell,
	medMarke,
	type Cellvarde,
	type Exportblad,
	type Exporttabell,
	type Tabell
} from '$lib/dokument/tabell';
import { gemen } from '$lib/domain/format';
import { skillnadsord } from '$lib/domain/skillnad';
import { AVSNITT, avsnittstitel, type AvsnittId } from './avsnitt/all';
import { BLAD } from './avsnitt/avsnitt';
import { faltnamn } from './komplett';
import type { Rapportlage } from './lage';
import { laget, meningarna, rapportdokument, type Rapportunderlag } from './rapportdokument';
import { RAPPORTSORTER } from './rapportsorter';
import { FILTABELL } from './skrivnablock';
import { avsnittstext, POSTFALT, posttext } from './rapporttext';

/** What the report is and rests on, and its tables, to be taken along: kronor to the öre. */
export function rapporttabeller(rapport: Rapportunderlag): Exporttabell[] {
	const { titel, uppgifter, alla, marke } = delarna(rapport);
	const tabeller = alla.map((tabell) => medMarke(exporttabell(tabell), marke));
	const skrivet = laget(rapport).visade.flatMap((id) =>
		kommentaren(id, rapport).map((text) => ['Kommentar', text])
	);
	const om = omRapporten(
		['Uppgift', 'Innehåll'],
		[
			...uppgifter,
			...meningarna(rapport).map((mening) => [AVSNITT.sammanfattning.titel, mening]),
			...skrivet,
			...tabeller.map(({ namn, rubrik }) => [`Blad: ${namn}`, rubrik])
		],
		titel
	);
	return [om, ...tabeller];
}

const OM = 'Om rapporten';

/** On which sheet a table stands: that of its measure's section; what is made of several is of invoices. */
function bladet(matt: string | null): (typeof BLAD)[number] {
	const avsnitten = Object.values(AVSNITT).filter((en) => en.matt.some((id) => id === matt));
	return BLAD.find((blad) => avsnitten.some((en) => en.blad === blad)) ?? 'Fakturor';
}

/**
 * The same for a workbook: the tables of a subject on a sheet, with words after the numbers that are
 * differences. Its first sheet says of which section everything is, how posts are explained, and what
 * the figures rest on.
 */
export function arbetsbok(rapport: Rapportunderlag): Exportblad[] {
	const { titel, uppgifter, alla, marke } = delarna(rapport);
	const lage = laget(rapport);
	const [filer, tabeller] = [true, false].map((arFiler) =>
		alla.filter(({ namn }) => (namn === FILTABELL) === arFiler)
	) as [Tabell[], Tabell[]];
	const ut = tabeller.map((tabell) => ({ blad: bladet(tabell.matt), tabell: iOrd(tabell) }));
	const om = omRapporten(
		['Avsnitt', 'Uppgift', 'Innehåll'],
		[
			...uppgifter.map((rad) => [OM, ...rad]),
			...lage.visade.flatMap((id) => {
				const avsnitt = avsnittstitel(id, rapport.params.avtal);
				return avsnittsrader(id, rapport, lage).map((rad) => [avsnitt, ...rad]);
			}),
			...ut.map(({ blad, tabell }) => ['Blad i filen', blad, tabell.rubrik]),
			...filer.flatMap(filrader)
		],
		titel
	);
	const bladen = [
		{ namn: OM, egna: [om] },
		...BLAD.map((namn) => ({
			namn,
			egna: ut.flatMap(({ blad, tabell }) => (blad === namn ? [tabell] : []))
		}))
	].filter(({ egna }) => egna.length > 0);
	return bladen.map(({ namn, egna }) => ({
		...{ namn, rubrik: `${titel}: ${gemen(namn)}`, tabeller: egna },
		noter: [...new Set([...(marke ? [marke] : []), ...egna.flatMap(({ noter }) => noter)])]
	}));
}

/** A file of each row, and how many rows of it are what. */
function filrader({ namn, kolumner, rader }: Tabell): string[][] {
	return rader.map(({ celler: [kalla, ...tal] }) => [
		namn,
		kalla!.text,
		tal.map(({ text }, k) => `${kolumner[k + 1]!.rubrik}: ${text}`).join(', ')
	]);
}

/** A table whose differences have their words, and the heads that are theirs with words. */
function iOrd(tabell: Tabell): Exporttabell {
	const ut = exporttabell(tabell);
	const kolumner = ut.kolumner.map((kolumn, k) => {
		const { id, rubrik } = tabell.kolumner[k]!;
		const skillnad = kolumnskillnad(id);
		// Of a result each row has words of its own.
		return skillnad && skillnad !== 'resultat'
			? { ...kolumn, rubrik, ord: skillnadsord(skillnad) }
			: kolumn;
	});
	return { ...ut, kolumner };
}

/** What both have: what is said of the report, and its tables. */
function delarna(rapport: Rapportunderlag) {
	const { titel, over, rubrik, uppgifter, delar } = rapportdokument(rapport);
	const { marke = null, params } = rapport;
	return {
		titel,
		uppgifter: [
			...(marke ? [['Exempeldata', marke]] : []),
			['Rapport', over],
			['Avtal', rubrik],
			['Kvartal', params.kvartal.id],
			...uppgifter.map(({ namn, varde }) => [namn, varde])
		],
		marke,
		alla: delar.flatMap((del) => (del.typ === 'tabell' ? [del.tabell] : []))
	};
}

function omRapporten(
	kolumner: readonly string[],
	rader: readonly (readonly Cellvarde[])[],
	titel: string
): Exporttabell {
	return {
		namn: OM,
		rubrik: titel,
		kolumner: kolumner.map((rubrik) => ({ rubrik, typ: 'text' })),
		rader,
		summor: [],
		noter: ['Belopp är i kronor, med ören där de finns.']
	};
}

/** What is said and written of a section, beside its tables. */
function avsnittsrader(id: AvsnittId, rapport: Rapportunderlag, lage: Rapportlage): string[][] {
	return [
		...(id === 'sammanfattning' ? meningarna(rapport).map((ord) => ['', ord]) : []),
		...(id === 'uppdrag' ? lage.poster.flatMap(({ namn }) => postrader(namn, lage)) : []),
		...kommentaren(id, rapport).map((text) => ['Kommentar', text])
	];
}

/** How far a post is from its budget where that is explained, and what is written of it. */
function postrader(post: string, lage: Rapportlage): string[][] {
	const skrivet = posttext(lage.text, post);
	const forklaras = lage.forklaras(post);
	const mening = forklaras ? lage.avvikelsemening(post) : null;
	return [
		...(mening ? [[mening.vad.replace(/\.$/, ''), `${mening.text}.`]] : []),
		...POSTFALT.filter((falt) => skrivet[falt].trim() !== '').map((falt) => [
			faltnamn(falt, RAPPORTSORTER[lage.text.sort].nasta),
			barText(skrivet[falt])
		]),
		...(forklaras && skrivet.varaktighet !== '' ? [['Avvikelsen är', skrivet.varaktighet]] : [])
	].map(([uppgift, innehall]) => [`${post}: ${uppgift}`, innehall!]);
}

function kommentaren(id: AvsnittId, { text: rapport }: Rapportunderlag): string[] {
	const { text } = avsnittstext(rapport, id);
	return text.trim() === '' ? [] : [barText(text)];
}
