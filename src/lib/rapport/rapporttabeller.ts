import { barText } from '$lib/dokument/markdown';
import { exporttabell, medMarke, type Cellvarde, type Exporttabell } from '$lib/dokument/tabell';
import { AVSNITT, avsnittstitel, type AvsnittId } from './avsnitt/all';
import { faltnamn } from './komplett';
import type { Rapportlage } from './lage';
import { laget, meningarna, rapportdokument, type Rapportunderlag } from './rapportdokument';
import { RAPPORTSORTER } from './rapportsorter';
import { avsnittstext, POSTFALT, posttext } from './rapporttext';

/** What the report is and rests on, and its tables, to be taken along: kronor to the öre. */
export function rapporttabeller(rapport: Rapportunderlag): Exporttabell[] {
	const { titel, uppgifter, tabeller } = delarna(rapport);
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

/** The same for a workbook: its first sheet says of which section everything is, and how posts are explained. */
export function arbetsbok(rapport: Rapportunderlag): Exporttabell[] {
	const { titel, uppgifter, tabeller } = delarna(rapport);
	const lage = laget(rapport);
	const om = omRapporten(
		['Avsnitt', 'Uppgift', 'Innehåll'],
		[
			...uppgifter.map((rad) => ['Om rapporten', ...rad]),
			...lage.visade.flatMap((id) => {
				const avsnitt = avsnittstitel(id, rapport.params.avtal);
				return avsnittsrader(id, rapport, lage).map((rad) => [avsnitt, ...rad]);
			}),
			...tabeller.map(({ namn, rubrik }) => ['Blad i filen', namn, rubrik])
		],
		titel
	);
	return [om, ...tabeller];
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
		tabeller: delar.flatMap((del) =>
			del.typ === 'tabell' ? [medMarke(exporttabell(del.tabell), marke)] : []
		)
	};
}

function omRapporten(
	kolumner: readonly string[],
	rader: readonly (readonly Cellvarde[])[],
	titel: string
): Exporttabell {
	return {
		namn: 'Om rapporten',
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
