import { PROGRAMMET } from '$lib/domain/program';
import { markdown } from '$lib/dokument/markdown';
import {
	TILL_OCH_MED,
	type Block,
	type Dokument,
	type Skrivelse,
	type Uppgift
} from '$lib/dokument/dokument';
import { datum, gemen, versal } from '$lib/domain/format';
import { KOMMUNER } from '$lib/domain/kommun';
import { AVSNITT, avsnittstitel, type AvsnittId } from './avsnitt/all';
import { GJORT } from './avsnitt/radgivning';
import { delges } from './delges';
import { medEngangsnoter } from './engangsnoter';
import { figurblock } from './figurblock';
import { rapportensForbehall, sagtForst } from './rapportforbehall';
import { forklaringen } from './framsida/avvikelser';
import { forst, rapportensFramsida } from './framsida/rapportens';
import { storbild } from './framsida/storbild';
import { iOrd, talet } from './framsida/besked';
import { Rapportlage } from './lage';
import { RAPPORTSORTER } from './rapportsorter';
import type { Rapportunderlag } from './rapportunderlag';
import { avsnittstext, skrivet } from './rapporttext';
import { malen, metoden, uppdraget } from './skrivnablock';
import { tjansteskrivelse } from './tjansteskrivelse';

/** The report as a document: what the page shows, in its order, with the written texts. */
export function rapportdokument(rapport: Rapportunderlag): Dokument {
	const { text, params } = rapport;
	const { avtal, kvartal } = params;
	const { titel: sort, period } = RAPPORTSORTER[text.sort];
	const kommun = KOMMUNER.find(({ namn }) => namn === text.kommun)?.genitiv;
	const handlaggare = text.handlaggare || (avtal?.handlaggare ?? '');
	const lage = laget(rapport);
	const sagda = new Set(sagtForst(lage));
	return {
		titel: rapportnamn(rapport, avtal?.titel),
		kort: rapportnamn(rapport, avtal?.kortnamn),
		skapare: handlaggare || PROGRAMMET,
		marke: rapport.marke ?? null,
		over: kommun ? `${sort}, ${kommun}` : sort,
		rubrik: kommun ?? avtal?.titel ?? 'Inget avtal för året',
		under: kommun && avtal ? `${avtal.titel}, ${gemen(period(kvartal))}` : period(kvartal),
		uppgifter: uppgifter(rapport, handlaggare),
		delar: lage.sagda.flatMap((id) => avsnittsdelar(id, rapport, lage, sagda))
	};
}

/** "Kvartalsrapport, Samarbetsavtal kompetensattraktion 2024, kvartal 3 2024" */
function rapportnamn(
	{ text, params: { kvartal } }: Rapportunderlag,
	avtalet = 'inget avtal'
): string {
	const { titel, period } = RAPPORTSORTER[text.sort];
	const delar = [titel, text.kommun, avtalet, gemen(period(kvartal))];
	return delar.filter((del) => del !== null).join(', ');
}

/** The paper that accompanies the report to the board. */
export function rapportskrivelse(rapport: Rapportunderlag): Skrivelse {
	const { text, params, dag } = rapport;
	const { avtal } = params;
	const ord = tjansteskrivelse(
		text.sort,
		rapportnamn(rapport, avtal?.titel),
		params,
		text.kommun,
		dag
	);
	return {
		uppgifter: [
			...(avtal?.diarienummer ? [{ namn: 'Diarienummer', varde: avtal.diarienummer }] : []),
			{ namn: 'Datum', varde: datum(dag) },
			...handlaggarens(text.handlaggare || avtal?.handlaggare)
		],
		arende: ord.arende,
		delar: [
			{ typ: 'rubrik', niva: 1, text: 'Ärendebeskrivning' },
			{ typ: 'stycke', text: ord.beskrivning.join(' ') },
			...sammanfattningen(rapport),
			...kommentar('sammanfattning', rapport),
			{ typ: 'rubrik', niva: 1, text: 'Förslag till beslut' },
			{ typ: 'stycke', text: ord.forslag },
			{ typ: 'rubrik', niva: 1, text: 'Beslutsunderlag' },
			{ typ: 'punkter', numrerad: false, punkter: ord.beslutsunderlag },
			...(ord.utdrag.length > 0
				? ([
						{ typ: 'rubrik', niva: 1, text: 'Utdrag till' },
						{ typ: 'punkter', numrerad: false, punkter: ord.utdrag }
					] as const)
				: [])
		]
	};
}

export function laget({
	text,
	params,
	results,
	enhet,
	slutar,
	avtalen
}: Rapportunderlag): Rapportlage {
	return new Rapportlage(text, params, results, enhet, slutar, avtalen);
}

/** The fact of who is responsible; empty when no name is given. */
function handlaggarens(namn: string | undefined): Uppgift[] {
	return namn ? [{ namn: 'Handläggare', varde: namn }] : [];
}

function uppgifter({ text, params, dag }: Rapportunderlag, handlaggare: string): Uppgift[] {
	const { avtal, tom } = params;
	const till = delges(text.sort, avtal, text.kommun);
	return [
		...(avtal?.diarienummer ? [{ namn: 'Diarienummer', varde: avtal.diarienummer }] : []),
		{ namn: TILL_OCH_MED, varde: datum(tom) },
		{ namn: 'Datum', varde: datum(dag) },
		...handlaggarens(handlaggare),
		...(till ? [{ namn: 'Delges', varde: till }] : []),
		...(avtal && avtal.beslut !== 'beslutad'
			? [{ namn: 'Avtalets status', varde: `${versal(avtal.beslut)}, inte beslutat` }]
			: [])
	];
}

/**
 * The summary's sentences, each with its full stop. Sentences that have been taken over are left out: they
 * stand in the written text.
 */
export function meningarna(rapport: Rapportunderlag): string[] {
	const { overtagen } = avsnittstext(rapport.text, 'sammanfattning');
	const meningar = overtagen ? [] : laget(rapport).forslag('sammanfattning');
	return [...meningar.map(medPunkt), ...forbehallen(rapport)];
}

const medPunkt = (mening: string) => `${mening.replace(/\.$/, '')}.`;

function forbehallen({ text, results, params, slutar }: Rapportunderlag): string[] {
	return rapportensForbehall(results, params, slutar, text).map(medPunkt);
}

/** The picture beside page one's biggest figure; null where the small picture is enlarged instead. */
function storbilden(rapport: Rapportunderlag): Block | null {
	const { text, results, params, enhet } = rapport;
	if (text.sort !== 'kvartal' || params.avtal?.index) return storbild(text, results, params, enhet);
	const figurer = AVSNITT.hjalte.figurer({ ...rapport, kommun: null, bokslutKlart: false });
	return figurer.flatMap(({ block }) => block).find(({ typ }) => typ === 'diagram') ?? null;
}

/** Page one, or the summary where the sort of report has none. */
function forsta(rapport: Rapportunderlag, lage: Rapportlage): Block[] {
	const { text, results, params, enhet, slutar } = rapport;
	const fram = rapport.utanForstasida
		? null
		: rapportensFramsida(text, results, params, enhet, slutar);
	if (!fram)
		return [
			{ typ: 'rubrik', niva: 1, text: AVSNITT.sammanfattning.titel },
			...sammanfattningen(rapport)
		];
	const bild = storbilden(rapport);
	const forklaras = forklaringen(fram.avvikelser, lage);
	return [
		fram.storst
			? { typ: 'rubrik', niva: 1, text: iOrd(fram.storst), tal: talet(fram.storst) }
			: { typ: 'rubrik', niva: 1, text: fram.rubrik ?? '' },
		...(bild ? [bild] : []),
		forst(fram, forbehallen(rapport), forklaras && AVSNITT[forklaras].titel)
	];
}

function sammanfattningen(rapport: Rapportunderlag): Block[] {
	const punkter = meningarna(rapport);
	if (punkter.length > 0) return [{ typ: 'punkter', numrerad: false, punkter }];
	if (avsnittstext(rapport.text, 'sammanfattning').overtagen) return [];
	return [{ typ: 'punkter', numrerad: false, punkter: ['Inga siffror är klara än.'] }];
}

/** The written text of a section. */
function kommentar(id: AvsnittId, { text }: Rapportunderlag): Block[] {
	const block = markdown(avsnittstext(text, id).text);
	return block.length > 0 ? [{ typ: 'skrivet', block }] : [];
}

/** A section: its figures, and the written text below them. */
function avsnittsdelar(
	id: AvsnittId,
	rapport: Rapportunderlag,
	lage: Rapportlage,
	sagda: Set<string>
): Block[] {
	const delar = delarnaAv(id, rapport, lage, sagda);
	if (delar.length === 0) return [];
	return [
		...(avsnittstext(rapport.text, id).sidbrytning ? [{ typ: 'sidbrytning' } as const] : []),
		...delar,
		...kommentar(id, rapport)
	];
}

function delarnaAv(
	id: AvsnittId,
	rapport: Rapportunderlag,
	lage: Rapportlage,
	sagda: Set<string>
): Block[] {
	if (lage.barText(id))
		return [{ typ: 'rubrik', niva: 1, text: avsnittstitel(id, rapport.params.avtal) }];
	switch (id) {
		case 'sammanfattning':
			return forsta(rapport, lage);
		case 'mal':
			return malen(rapport.params);
		case 'uppdrag':
			return uppdraget(lage);
		case 'metod':
			return metoden(rapport);
		case 'radgivning':
			// The heading announces the written text.
			return skrivet(rapport.text, id) ? [{ typ: 'rubrik', niva: 1, text: GJORT }] : [];
		default: {
			const { kommun, bokslutKlart } = rapport.text;
			const figurer = AVSNITT[id].figurer({ ...rapport, kommun, bokslutKlart });
			const block = medEngangsnoter(figurer, sagda).flatMap(figurblock);
			// On page one it stands beside the biggest figure.
			const forst = !rapport.utanForstasida && lage.visade[0] === 'sammanfattning';
			const bild = id === 'hjalte' && forst ? storbilden(rapport) : null;
			return bild ? block.filter(({ typ }) => typ !== 'diagram') : block;
		}
	}
}
