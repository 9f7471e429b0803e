import { barText, markdown } from '$lib/arbete/markdown';
import { avsnittstext, ordnade, posttext, type Rapporttext } from '$lib/arbete/rapporttext';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { MEASURES } from '$lib/catalogue/measures/all';
import { RAPPORTSORTER, type AvsnittId } from '$lib/catalogue/reports/rapportsorter';
import { meningFor, sammanfattning } from '$lib/catalogue/reports/sammanfattning';
import { tjansteskrivelse } from '$lib/catalogue/reports/tjansteskrivelse';
import { SOURCES } from '$lib/catalogue/sources/all';
import { antal, belopp, datum, kvartalsnamn, uppraknade, versal } from '$lib/domain/format';
import { nyckel } from '$lib/domain/nyckel';
import type { Bild, Del, Dokument, Skrivelse, Uppgift } from '$lib/export/dokument';
import type { Exporttabell } from '$lib/export/tabell';
import { preliminart } from '../avsnitt/forbehall';
import { readyRows } from '../readyRows';
import { dokumenttabell, type Figurdel, type Underlag } from './figurdelar';
import type { Kallfil } from './kallfil';
import { FIGURDELAR } from './rapportfigurer';

/** Everything that the report page is given, and what is drawn on it. */
export interface Rapportunderlag extends Omit<Underlag, 'kommun'> {
	text: Rapporttext;
	filer: readonly Kallfil[];
	/** The charts of each section, as they stand. */
	bilder: Partial<Record<AvsnittId, readonly Bild[]>>;
	/** The day the report is made, ÅÅÅÅ-MM-DD. */
	dag: string;
}

/** Who has made it, where nobody is named. */
const PROGRAMMET = 'Stegräknaren';

/** The report as a document: what the page shows, in its order, with what is written in it. */
export function rapportdokument(rapport: Rapportunderlag): Dokument {
	const { text, params } = rapport;
	const { avtal, kvartal } = params;
	const { titel: sort } = RAPPORTSORTER[text.sort];
	const handlaggare = text.handlaggare || (avtal?.handlaggare ?? '');
	return {
		titel: rapportnamn(rapport),
		skapare: handlaggare || PROGRAMMET,
		over: text.kommun ? `${sort}, ${text.kommun}` : sort,
		rubrik: avtal?.titel ?? 'Inget avtal för året',
		under: versal(kvartalsnamn(kvartal)),
		uppgifter: uppgifter(rapport, handlaggare),
		delar: visadeAvsnitt(rapport).flatMap((id) => avsnittsdelar(id, rapport))
	};
}

/** "Kvartalsrapport, Samarbetsavtal kompetensattraktion 2024, kvartal 3 2024" */
function rapportnamn({ text, params: { avtal, kvartal } }: Rapportunderlag): string {
	const sort = RAPPORTSORTER[text.sort].titel;
	const vad = text.kommun ? `${sort} ${text.kommun}` : sort;
	return `${vad}, ${avtal?.titel ?? 'inget avtal'}, ${kvartalsnamn(kvartal)}`;
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
			{ typ: 'punkter', numrerad: false, punkter: meningarna(rapport) },
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
	const skrivet = visadeAvsnitt(rapport).flatMap((id) => {
		const { text } = avsnittstext(rapport.text, id);
		return text.trim() === '' ? [] : [['Kommentar', barText(text)]];
	});
	return [
		{
			namn: 'Om rapporten',
			rubrik: dokument.titel,
			kolumner: [
				{ rubrik: 'Uppgift', typ: 'text' },
				{ rubrik: 'Innehåll', typ: 'text' }
			],
			rader: [
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
		...tabeller.map((tabell) => tabell.export)
	];
}

function visadeAvsnitt({ text, params }: Rapportunderlag): AvsnittId[] {
	return ordnade(text, RAPPORTSORTER[text.sort].avsnitt(params.avtal)).filter(
		(id) => !avsnittstext(text, id).dold
	);
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

/** The summary's sentences, each with its full stop. */
function meningarna({ results, params, enhet, slutar }: Rapportunderlag): string[] {
	const rows = readyRows(results);
	const ekonomi = results.budget_utfall_per_post;
	// Without what would tell zeros of a quarter that the register's export does not reach.
	const om = slutar
		? { hushall_nu: rows.hushall_nu, budget_utfall_per_post: rows.budget_utfall_per_post }
		: rows;
	const meningar = sammanfattning(om, params, enhet, [
		...(slutar ? [slutar] : []),
		...(ekonomi?.status === 'ready' ? ekonomi.provenance.notes : []),
		...preliminart(params)
	]);
	return meningar.map((mening) => `${mening.replace(/\.$/, '')}.`);
}

/** A section: its parts, what is written of it, and its charts. */
function avsnittsdelar(id: AvsnittId, rapport: Rapportunderlag): Del[] {
	const { text: skrivet, sidbrytning } = avsnittstext(rapport.text, id);
	const delar = delarnaAv(id, rapport);
	if (delar.length === 0) return [];
	const block = markdown(skrivet);
	const egna: Del[] = [
		...(block.length > 0 ? [{ typ: 'skrivet', block } as const] : []),
		...(rapport.bilder[id] ?? []).map((bild): Del => ({ typ: 'bild', bild }))
	];
	let satta = false;
	const insatta = delar.flatMap((del): Del[] => {
		if (del.typ !== 'plats') return [del];
		// A section of two figures has its words and charts at the first.
		if (satta) return [];
		satta = true;
		return egna;
	});
	return [
		...(sidbrytning ? [{ typ: 'sidbrytning' } as const] : []),
		...insatta,
		...(satta ? [] : egna)
	];
}

function delarnaAv(id: AvsnittId, rapport: Rapportunderlag): Figurdel[] {
	const { avtal } = rapport.params;
	switch (id) {
		case 'sammanfattning': {
			const punkter = meningarna(rapport);
			return [
				{ typ: 'rubrik', niva: 1, text: 'Sammanfattning' },
				{
					typ: 'punkter',
					numrerad: false,
					punkter: punkter.length > 0 ? punkter : ['Inga siffror är klara än.']
				}
			];
		}
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
			return avtal ? uppdraget(avtal, rapport) : [];
		case 'metod':
			return metoden(rapport);
		default:
			return FIGURDELAR[id]?.({ ...rapport, kommun: rapport.text.kommun }) ?? [];
	}
}

/** The assignment, post by post. */
function uppdraget(avtal: Agreement, { text, params, results, enhet }: Rapportunderlag): Del[] {
	const rows = readyRows(results);
	const budget = rows.budget_utfall_per_post;
	const poster =
		avtal.budget.poster.length > 0
			? avtal.budget.poster
			: (budget ?? [])
					.filter(({ prognosmetod }) => prognosmetod !== 'summa')
					.map(({ post }) => ({ id: nyckel(post), namn: post, uppdrag: '', matt: [] }));
	if (poster.length === 0 && !budget) return [];
	return [
		{ typ: 'rubrik', niva: 1, text: 'Uppdraget post för post' },
		...poster.flatMap(({ namn, uppdrag, matt }): Del[] => {
			const skrivet = posttext(text, namn);
			const rad = budget?.find(({ post }) => post === namn);
			const meningar = matt.flatMap((id) => meningFor(id, rows, params, enhet) ?? []);
			const kr = (ore: number | null) => belopp(ore ?? 0, enhet);
			const av =
				rad && rad.budget_ar_ore !== null ? `, av budgeten på ${kr(rad.budget_ar_ore)}` : '';
			const stycken: [string, string][] = [
				['Uppdrag', skrivet.uppdrag || uppdrag],
				['Genomfört', skrivet.genomfort],
				[
					'Nyckeltal',
					[...meningar.map((mening) => `${mening}.`), skrivet.nyckeltal].join(' ').trim()
				],
				[
					'Utfall',
					rad
						? `${kr(rad.utfall_kvartal_ore)} under kvartalet, ${kr(rad.utfall_ack_ore)} hittills i år${av}.`
						: ''
				],
				['Orsak', skrivet.orsak],
				['Åtgärd', skrivet.atgard],
				['Nästa kvartal', skrivet.nasta]
			];
			return [
				{ typ: 'rubrik', niva: 2, text: namn },
				...stycken
					.filter(([, ord]) => ord.trim() !== '')
					.map(([fet, ord]): Del => ({ typ: 'stycke', fet: `${fet}.`, text: ord }))
			];
		})
	];
}

/** How the figures are defined, and the files they rest on. */
function metoden({ params, results, filer }: Rapportunderlag): Del[] {
	const klara = Object.values(MEASURES).filter(
		({ id }) => results[id as keyof typeof results]?.status === 'ready'
	);
	const lasta = Object.values(results).flatMap((result) =>
		result.status === 'ready' ? result.provenance.filer : []
	);
	const tolkningar = params.avtal?.tolkningar.filter(({ galler }) => galler === 'avtal') ?? [];
	const kallor = filer.filter(({ fil, kalla }) => kalla !== null && lasta.includes(fil));
	return [
		{ typ: 'rubrik', niva: 1, text: 'Metod och källor' },
		{
			typ: 'stycke',
			text: `Ingenting efter den ${datum(params.tom)} är med: en flytt, en status, en beställning eller ett svar som är daterat senare har inte hänt.`
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
					{ id: 'fil', rubrik: 'Fil', slag: 'text' },
					{ id: 'kalla', rubrik: 'Källa', slag: 'text' },
					{ id: 'rader', rubrik: 'Rader', slag: 'antal' },
					{ id: 'inlasta', rubrik: 'Inlästa', slag: 'antal' },
					{ id: 'avvisade', rubrik: 'Avvisade', slag: 'antal' }
				],
				celler: kallor.map(({ fil, kalla, rader, inlasta, avvisade }) => [
					fil,
					SOURCES[kalla!].title,
					...[rader, inlasta, avvisade].map(antal)
				]),
				varden: kallor.map(({ fil, kalla, rader, inlasta, avvisade }) => [
					fil,
					SOURCES[kalla!].title,
					rader,
					inlasta,
					avvisade
				]),
				summa: kallor.map(() => false)
			},
			[]
		)
	];
}
