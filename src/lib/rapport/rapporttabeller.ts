import { barText } from '$lib/dokument/markdown';
import { exporttabell, medMarke, type Exporttabell } from '$lib/dokument/tabell';
import { AVSNITT, type AvsnittId } from './avsnitt/all';
import { laget, meningarna, rapportdokument, type Rapportunderlag } from './rapportdokument';
import { avsnittstext } from './rapporttext';

/** What the report is and rests on, and its tables, to be taken along: kronor to the öre. */
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

/** What every file of tables has: what is said of the report, and its tables in their order. */
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

/** What is written of a section; none where nothing is. */
export function kommentaren(id: AvsnittId, { text: rapport }: Rapportunderlag): string[] {
	const { text } = avsnittstext(rapport, id);
	return text.trim() === '' ? [] : [barText(text)];
}
