import { barText } from '$lib/dokument/markdown';
import { exporttabell, medMarke, type Exporttabell } from '$lib/dokument/tabell';
import { AVSNITT, type AvsnittId } from './avsnitt/all';
import { laget, meningarna, rapportdokument } from './rapportdokument';
import type { Rapportunderlag } from './rapportunderlag';
import { avsnittstext } from './rapporttext';

/**
 * The tables of a report for a file: facts about it, its own tables and its files. Amounts have their öre.
 */
export function rapporttabeller(rapport: Rapportunderlag): Exporttabell[] {
	const { dokument, uppgifter, alla } = iOrdning(rapport);
	const tabeller = alla.map((tabell) => medMarke(exporttabell(tabell), dokument.marke ?? null));
	const skrivet = laget(rapport).visade.flatMap((id) =>
		kommentaren(id, rapport).map((text) => ['Kommentar', text])
	);
	const om: Exporttabell = {
		namn: 'Om rapporten',
		rubrik: dokument.titel,
		kolumner: ['Uppgift', 'Innehåll'].map((rubrik) => ({ rubrik, typ: 'text' })),
		rader: [
			...uppgifter,
			...meningarna(rapport).map((mening) => [AVSNITT.sammanfattning.titel, mening]),
			...skrivet,
			...tabeller.map(({ namn, rubrik }) => [`Blad: ${namn}`, rubrik])
		],
		summor: [],
		noter: ['Belopp är i kronor, med ören där de finns.']
	};
	return [om, ...tabeller];
}

/** The content of every file of tables: the facts about the report, and its tables in order. */
export function iOrdning(rapport: Rapportunderlag) {
	const dokument = rapportdokument(rapport);
	const { over, rubrik, uppgifter, delar, marke } = dokument;
	return {
		dokument,
		uppgifter: [
			...(marke ? [['Exempeldata', marke]] : []),
			['Rapport', over],
			['Avtal', rubrik],
			['Kvartal', rapport.params.kvartal.id],
			...uppgifter.map(({ namn, varde }) => [namn, varde])
		],
		alla: delar.flatMap((del) => (del.typ === 'tabell' ? [del.tabell] : []))
	};
}

/** The written text of a section, by paragraph; empty when there is none. */
export function kommentaren(id: AvsnittId, { text: rapport }: Rapportunderlag): string[] {
	const { text } = avsnittstext(rapport, id);
	return text.trim() === '' ? [] : [barText(text)];
}
