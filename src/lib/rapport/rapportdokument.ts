import { punkterna, rapportensFramsida } from './framsida/framsida';
import { iOrd } from './framsida/svar';
import { barText, markdown } from '$lib/dokument/markdown';
import { avsnittstext, posttext, type Rapporttext } from './rapporttext';
import { MEASURES } from '$lib/catalogue/measures/all';
import { RAPPORTSORTER, type AvsnittId } from '$lib/catalogue/rapporter/rapportsorter';
import { tjansteskrivelse } from '$lib/catalogue/rapporter/tjansteskrivelse';
import { tillOchMed } from '$lib/catalogue/measures/kandtill';
import { antal, belopp, datum, gemen, uppraknade, versal } from '$lib/domain/format';
import { KOMMUNER } from '$lib/domain/kommun';
import type { Bild, Del, Dokument, Skrivelse, Uppgift } from '$lib/dokument/dokument';
import { medMarke, type Exporttabell } from '$lib/dokument/tabell';
import { rapportensForbehall } from './forbehall';
import { dokumenttabell, type Figurdel, type Underlag } from './figurdelar';
import { perKalla, type Kallfil, type Kallrad } from './kallfil';
import { Rapportlage } from './lage';
import { FIGURDELAR } from './rapportfigurer';

/** Everything that the report page is given, and what is drawn on it. */
export interface Rapportunderlag extends Omit<Underlag, 'kommun' | 'bokslutKlart' | 'filer'> {
	text: Rapporttext;
	filer: readonly Kallfil[];
	/** The charts of each section, as they stand. */
	bilder: Partial<Record<AvsnittId, readonly Bild[]>>;
	/** The day the report is made, ÅÅÅÅ-MM-DD. */
	dag: string;
	/** What must be said of everything in it. */
	marke?: string | null;
	/** It begins with its sentences and not with page one, as what is published does. */
	utanForstasida?: boolean;
}

/** Who has made it, where nobody is named. */
const PROGRAMMET = 'Stegräknaren';

/** The report as a document: what the page shows, in its order, with what is written in it. */
export function rapportdokument(rapport: Rapportunderlag): Dokument {
	const { text, params } = rapport;
	const { avtal, kvartal } = params;
	const { titel: sort, period } = RAPPORTSORTER[text.sort];
	const kommun = KOMMUNER.find(({ namn }) => namn === text.kommun)?.genitiv;
	const handlaggare = text.handlaggare || (avtal?.handlaggare ?? '');
	return {
		titel: rapportnamn(rapport),
		skapare: handlaggare || PROGRAMMET,
		marke: rapport.marke ?? null,
		over: kommun ? `${sort}, ${kommun}` : sort,
		rubrik: kommun ?? avtal?.titel ?? 'Inget avtal för året',
		under: kommun && avtal ? `${avtal.titel}, ${gemen(period(kvartal))}` : period(kvartal),
		uppgifter: uppgifter(rapport, handlaggare),
		delar: laget(rapport).visade.flatMap((id) => avsnittsdelar(id, rapport))
	};
}

/** "Kvartalsrapport, Samarbetsavtal kompetensattraktion 2024, kvartal 3 2024" */
function rapportnamn({ text, params: { avtal, kvartal } }: Rapportunderlag): string {
	const { titel, period } = RAPPORTSORTER[text.sort];
	const delar = [titel, text.kommun, avtal?.titel ?? 'inget avtal', gemen(period(kvartal))];
	return delar.filter((del) => del !== null).join(', ');
}

/** The paper that goes before the report to the board. */
export function rapportskrivelse(rapport: Rapportunderlag): Skrivelse {
	const { text, params, dag } = rapport;
	const { avtal } = params;
	const ord = tjansteskrivelse(text.sort, rapportnamn(rapport), params, text.kommun, dag);
	return {
		uppgifter: [
			{ namn: 'Diarienummer', varde: avtal?.diarienummer ?? 'Inte angivet' },
			{ namn: 'Datum', varde: datum(dag) },
			{ namn: 'Handläggare', varde: text.handlaggare || avtal?.handlaggare || 'Inte angiven' }
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

/** What the report is and rests on, and its tables, to be taken along: kronor to the öre. */
export function rapporttabeller(rapport: Rapportunderlag): Exporttabell[] {
	const dokument = rapportdokument(rapport);
	const tabeller = dokument.delar.flatMap((del) => (del.typ === 'tabell' ? [del.tabell] : []));
	const skrivet = laget(rapport).visade.flatMap((id) => {
		const { text } = avsnittstext(rapport.text, id);
		return text.trim() === '' ? [] : [['Kommentar', barText(text)]];
	});
	const { marke = null } = rapport;
	return [
		{
			namn: 'Om rapporten',
			rubrik: dokument.titel,
			kolumner: [
				{ rubrik: 'Uppgift', typ: 'text' },
				{ rubrik: 'Innehåll', typ: 'text' }
			],
			rader: [
				...(marke ? [['Exempeldata', marke]] : []),
				['Rapport', dokument.over],
				['Avtal', dokument.rubrik],
				['Kvartal', rapport.params.kvartal.id],
				...dokument.uppgifter.map(({ namn, varde }) => [namn, varde]),
				...meningarna(rapport).map((mening) => ['Sammanfattning', mening]),
				...skrivet,
				...tabeller.map(({ export: { namn, rubrik } }) => [`Blad: ${namn}`, rubrik])
			],
			noter: ['Belopp är i kronor, med ören där de finns.']
		},
		...tabeller.map((tabell) => medMarke(tabell.export, marke))
	];
}

function laget({ text, params, results, enhet, slutar, avtalen }: Rapportunderlag): Rapportlage {
	return new Rapportlage(text, params, results, enhet, slutar, avtalen);
}

function uppgifter({ params, dag }: Rapportunderlag, handlaggare: string): Uppgift[] {
	const { avtal, tom } = params;
	return [
		...(avtal?.diarienummer ? [{ namn: 'Diarienummer', varde: avtal.diarienummer }] : []),
		{ namn: 'Siffror till och med', varde: datum(tom) },
		{ namn: 'Datum', varde: datum(dag) },
		{ namn: 'Handläggare', varde: handlaggare || 'Inte angiven' },
		...(avtal?.delges.length ? [{ namn: 'Delges', varde: versal(uppraknade(avtal.delges)) }] : []),
		...(avtal && avtal.beslut !== 'beslutad'
			? [{ namn: 'Avtalets status', varde: `${versal(avtal.beslut)}, inte beslutat` }]
			: [])
	];
}

/** The summary's sentences, each with its full stop; those that have been taken over stand in what is written. */
function meningarna(rapport: Rapportunderlag): string[] {
	const { overtagen } = avsnittstext(rapport.text, 'sammanfattning');
	const meningar = overtagen ? [] : laget(rapport).forslag('sammanfattning');
	return [...meningar.map(medPunkt), ...forbehallen(rapport)];
}

const medPunkt = (mening: string) => `${mening.replace(/\.$/, '')}.`;

function forbehallen({ text, results, params, slutar }: Rapportunderlag): string[] {
	return rapportensForbehall(results, params, slutar, text.bokslutKlart).map(medPunkt);
}

/** Page one, or the summary where the sort of report has none. */
function forsta(rapport: Rapportunderlag): Del[] {
	const { text, results, params, enhet, slutar } = rapport;
	const fram = rapport.utanForstasida
		? null
		: rapportensFramsida(text.sort, results, params, enhet, slutar);
	if (!fram)
		return [{ typ: 'rubrik', niva: 1, text: 'Sammanfattning' }, ...sammanfattningen(rapport)];
	const punkter = [...punkterna(fram).map((ord) => `${ord}.`), ...forbehallen(rapport)];
	return [
		{ typ: 'rubrik', niva: 1, text: iOrd(fram.storst) },
		{ typ: 'punkter', numrerad: false, punkter }
	];
}

function sammanfattningen(rapport: Rapportunderlag): Del[] {
	const punkter = meningarna(rapport);
	if (punkter.length > 0) return [{ typ: 'punkter', numrerad: false, punkter }];
	if (avsnittstext(rapport.text, 'sammanfattning').overtagen) return [];
	return [{ typ: 'punkter', numrerad: false, punkter: ['Inga siffror är klara än.'] }];
}

/** What is written of a section. */
function kommentar(id: AvsnittId, { text }: Rapportunderlag): Del[] {
	const block = markdown(avsnittstext(text, id).text);
	return block.length > 0 ? [{ typ: 'skrivet', block }] : [];
}

/** A section: its parts, its charts, and under them what is written of it. */
function avsnittsdelar(id: AvsnittId, rapport: Rapportunderlag): Del[] {
	const delar = delarnaAv(id, rapport);
	if (delar.length === 0) return [];
	const bilder = (rapport.bilder[id] ?? []).map((bild): Del => ({ typ: 'bild', bild }));
	// A section of two figures has its charts at the first.
	const plats = delar.findIndex(({ typ }) => typ === 'plats');
	return [
		...(avsnittstext(rapport.text, id).sidbrytning ? [{ typ: 'sidbrytning' } as const] : []),
		...delar.flatMap((del, i): Del[] =>
			del.typ === 'plats' ? (i === plats ? bilder : []) : [del]
		),
		...kommentar(id, rapport)
	];
}

function delarnaAv(id: AvsnittId, rapport: Rapportunderlag): Figurdel[] {
	const { avtal } = rapport.params;
	switch (id) {
		case 'sammanfattning':
			return forsta(rapport);
		case 'mal':
			if (!avtal || avtal.mal.text.length === 0) return [];
			return [
				{ typ: 'rubrik', niva: 1, text: 'Avtalets mål' },
				{ typ: 'punkter', numrerad: true, punkter: avtal.mal.text },
				{
					typ: 'liten',
					text: `${avtal.mal.paragraf}${avtal.mal.hushall ? '' : '. Avtalet anger inget antal.'}`
				}
			];
		case 'uppdrag':
			return uppdraget(rapport);
		case 'metod':
			return metoden(rapport);
		default:
			return (
				FIGURDELAR[id]?.({
					...rapport,
					kommun: rapport.text.kommun,
					bokslutKlart: rapport.text.bokslutKlart
				}) ?? []
			);
	}
}

/** The assignment, post by post. */
function uppdraget(rapport: Rapportunderlag): Del[] {
	const lage = laget(rapport);
	const { enhet } = rapport;
	const kr = (ore: number | null) => (ore === null ? '–' : belopp(ore, enhet));
	return [
		{ typ: 'rubrik', niva: 1, text: 'Uppdraget post för post' },
		...lage.poster.flatMap((post): Del[] => {
			const skrivet = posttext(rapport.text, post.namn);
			const rad = lage.budgetrad(post.namn);
			const av =
				rad && rad.budget_ar_ore !== null ? `, av budgeten på ${kr(rad.budget_ar_ore)}` : '';
			const meningar = lage.postforslag(post).map((mening) => `${mening}.`);
			return [
				{ typ: 'rubrik', niva: 2, text: post.namn },
				...falt('Uppdrag', skrivet.uppdrag, post.uppdrag),
				...(rad
					? ([
							{
								typ: 'stycke',
								fet: 'Utfall.',
								text:
									rad.utfall_ack_ore === null
										? `Inte känt${av}.`
										: `${kr(rad.utfall_kvartal_ore)} under kvartalet, ${kr(rad.utfall_ack_ore)} hittills i år${av}.`
							}
						] as const)
					: []),
				...avvikelsen(post.namn, lage),
				...falt('Genomfört', skrivet.genomfort),
				...falt('Nyckeltal', skrivet.nyckeltal, meningar.join(' ')),
				...falt(RAPPORTSORTER[rapport.text.sort].nasta, skrivet.nasta)
			];
		})
	];
}

/** What is written in a field, or what stands there until something is. */
function falt(rubrik: string, skrivet: string, standard = ''): Del[] {
	const block = markdown(skrivet.trim() === '' ? standard : skrivet);
	return block.length > 0 ? [{ typ: 'skrivet', fet: `${rubrik}.`, block }] : [];
}

/** Why a post deviates: where it does, and where it has been told. */
function avvikelsen(namn: string, lage: Rapportlage): Del[] {
	const { orsak, atgard, varaktighet } = posttext(lage.text, namn);
	if (!lage.forklaras(namn)) return [];
	const mening = lage.avvikelsemening(namn);
	return [
		...(mening ? ([{ typ: 'stycke', fet: mening.vad, text: `${mening.text}.` }] as const) : []),
		...falt('Orsak', orsak),
		...falt('Åtgärd', atgard),
		...(varaktighet === ''
			? []
			: ([{ typ: 'stycke', fet: 'Avvikelsen är', text: `${varaktighet}.` }] as const))
	];
}

/** How the figures are defined, and the files they rest on. */
function metoden({ params, results, filer }: Rapportunderlag): Del[] {
	const klara = Object.values(MEASURES).filter(
		({ id }) => results[id as keyof typeof results]?.status === 'ready'
	);
	const tolkningar = params.avtal?.tolkningar.filter(({ galler }) => galler === 'avtal') ?? [];
	const kallor = perKalla(filer, results);
	const antalen = (rad: Kallrad) => [rad.filer.length, rad.rader, rad.inlasta, rad.avvisade];
	return [
		{ typ: 'rubrik', niva: 1, text: 'Metod och källor' },
		{
			typ: 'stycke',
			text: tillOchMed(params.tom)
		},
		...klara.map(({ title, clause, definition }): Del => ({
			typ: 'stycke',
			fet: `${title} (${clause}).`,
			text: definition
		})),
		...tolkningar.map(({ tolkning }): Del => ({
			typ: 'stycke',
			fet: 'Tolkning av avtalet.',
			text: tolkning
		})),
		{ typ: 'rubrik', niva: 2, text: 'Filer som siffrorna bygger på' },
		dokumenttabell(
			{
				namn: 'Filer',
				rubrik: 'Filer som siffrorna bygger på',
				kolumner: [
					{ id: 'kalla', rubrik: 'Källa', slag: 'text' },
					{ id: 'filer', rubrik: 'Filer', slag: 'antal' },
					{ id: 'rader', rubrik: 'Rader', slag: 'antal' },
					{ id: 'inlasta', rubrik: 'Inlästa', slag: 'antal' },
					{ id: 'avvisade', rubrik: 'Avvisade', slag: 'antal' }
				],
				celler: kallor.map((rad) => [rad.kalla, ...antalen(rad).map(antal)]),
				varden: kallor.map((rad) => [rad.kalla, ...antalen(rad)]),
				summa: kallor.map(() => false)
			},
			[]
		)
	];
}
