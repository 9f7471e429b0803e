import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { MEASURES } from '$lib/catalogue/measures/all';
import { tillOchMed } from '$lib/catalogue/measures/kandtill';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Results } from '$lib/catalogue/measures/results';
import { antal, belopp } from '$lib/domain/format';
import { INTE_MED_ELLER_UPPREPADE } from '$lib/domain/radutfall';
import type { Block } from '$lib/dokument/dokument';
import { markdown } from '$lib/dokument/markdown';
import type { Tabell } from '$lib/dokument/tabell';
import { AVSNITT, avsnittet, rapportensDelar } from './avsnitt/all';
import { perKalla, type Kallfil } from './kallfil';
import type { Rapportlage } from './lage';
import type { Rapportunderlag } from './rapportunderlag';
import { RAPPORTSORTER, type Sort } from './rapportsorter';
import { posttext } from './rapporttext';

/** The name of the table of files. */
export const FILTABELL = 'Filer';

// The sections that are written, not counted, as blocks of a document.

export function malen({ avtal }: MeasureParams): Block[] {
	if (!avtal || avtal.mal.text.length === 0) return [];
	return [
		{ typ: 'rubrik', niva: 1, text: AVSNITT.mal.titel },
		{ typ: 'punkter', numrerad: true, punkter: avtal.mal.text },
		{ typ: 'kalla', text: malkalla(avtal) }
	];
}

/** Where the agreement states its goals, and whether they are a number. */
export function malkalla({ mal }: Agreement): string {
	return [mal.paragraf, ...utanAntal(mal)].join('. ');
}

/** The note for goals that are no number. */
export function utanAntal({ hushall }: Agreement['mal']): string[] {
	return hushall ? [] : ['Målen är inte angivna i antal.'];
}

/** The assignment post by post. */
export function uppdraget(lage: Rapportlage): Block[] {
	const { text: hela } = lage;
	return [
		{ typ: 'rubrik', niva: 1, text: AVSNITT.uppdrag.titel },
		...lage.poster.flatMap((post): Block[] => {
			const skrivet = posttext(hela, post.namn);
			const utfall = utfallsmening(post.namn, lage);
			const meningar = lage.postforslag(post).map((mening) => `${mening}.`);
			return [
				{ typ: 'rubrik', niva: 2, text: post.namn },
				...falt('Uppdrag', skrivet.uppdrag, post.uppdrag),
				...falt('Genomfört', skrivet.genomfort),
				...(utfall ? ([{ typ: 'stycke', fet: 'Utfall.', text: utfall }] as const) : []),
				...prognosen(post.namn, lage),
				...avvikelsen(post.namn, lage),
				...falt('Nyckeltal', skrivet.nyckeltal, meningar.join(' ')),
				...falt(RAPPORTSORTER[hela.sort].nasta, skrivet.nasta)
			];
		})
	];
}

/**
 * "111 tkr under kvartalet, 418 tkr hittills i år, av budgeten på 540 tkr."; null for a post without a row in
 * the budget.
 */
export function utfallsmening(post: string, lage: Rapportlage): string | null {
	const rad = lage.budgetrad(post);
	if (!rad) return null;
	const kr = (ore: number) => belopp(ore, lage.enhet);
	const av = rad.budget_ar_ore === null ? '' : `, av budgeten på ${kr(rad.budget_ar_ore)}`;
	if (rad.utfall_ack_ore === null) return `Inte känt${av}.`;
	const delar = lage.utfallet(rad).map(({ ore, nar }) => `${kr(ore)} ${nar}`);
	return `${delar.join(', ')}${av}.`;
}

/** The text of a field, or a default while nothing is written. */
function falt(rubrik: string, skrivet: string, standard = ''): Block[] {
	const block = markdown(skrivet.trim() === '' ? standard : skrivet);
	return block.length > 0 ? [{ typ: 'skrivet', fet: `${rubrik}.`, block }] : [];
}

/** How far a post is from its budget. */
function prognosen(namn: string, lage: Rapportlage): Block[] {
	const mening = lage.prognosmening(namn);
	if (!mening) return [];
	return [{ typ: 'stycke', fet: mening.vad, text: `${mening.text}.` }];
}

/** Why a post deviates: shown where it must be explained, or has been. */
function avvikelsen(namn: string, lage: Rapportlage): Block[] {
	const { orsak, atgard, varaktighet } = posttext(lage.text, namn);
	if (!lage.forklaras(namn)) return [];
	return [
		...falt('Orsak', orsak),
		...falt('Åtgärd', atgard),
		...(varaktighet === ''
			? []
			: ([{ typ: 'stycke', fet: 'Avvikelsen är', text: `${varaktighet}.` }] as const))
	];
}

/** How the figures are defined, and which files they rest on. */
export function metoden({
	text,
	params,
	results,
	filer
}: Pick<Rapportunderlag, 'text' | 'params' | 'results' | 'filer'>): Block[] {
	// For a kommun, another report says the same about all of them.
	const { metodI } = RAPPORTSORTER[text.sort];
	if (metodI)
		return [
			{ typ: 'rubrik', niva: 1, text: AVSNITT.metod.titel },
			{
				typ: 'stycke',
				text: `${tillOchMed(params.tom)} Hur varje siffra är räknad, och ur vilka filer, står i ${metodI.namn}.`
			}
		];
	return [
		{ typ: 'rubrik', niva: 1, text: AVSNITT.metod.titel },
		{ typ: 'stycke', text: tillOchMed(params.tom) },
		...definitioner(results, params, text.sort).map(({ namn, paragraf, text }): Block => ({
			typ: 'stycke',
			fet: `${namn}${paragraf && ` (${paragraf})`}.`,
			text,
			liten: true
		})),
		{ typ: 'rubrik', niva: 2, text: FILER },
		{ typ: 'tabell', tabell: filtabell(filer, results) }
	];
}

/** A figure's definition, or a reading of the agreement that figures rest on. */
export interface Definition {
	namn: string;
	/** '' where there is no clause. */
	paragraf: string;
	text: string;
}

/**
 * The definitions of a report's figures and the readings of the agreement. Measures that a figure only rests
 * on are explained in that figure's definition.
 */
export function definitioner(results: Results, { avtal }: MeasureParams, sort: Sort): Definition[] {
	const delar = rapportensDelar(sort, avtal);
	const visas: readonly string[] = [
		...delar.avsnitt.flatMap((id) => avsnittet(id).matt),
		...delar.publiceras
	];
	const klara = Object.values(MEASURES).filter(
		({ id, ...measure }) =>
			visas.includes(id) &&
			results[id as keyof Results]?.status === 'ready' &&
			!('utanTal' in measure)
	);
	const tolkningar = avtal?.tolkningar.filter(({ galler }) => galler === 'avtal') ?? [];
	return [
		...klara.map(({ title, clause, definition }) => ({
			...{ namn: title, paragraf: clause, text: definition }
		})),
		...tolkningar.map(({ tolkning }) => ({
			...{ namn: 'Tolkning av avtalet', paragraf: '', text: tolkning }
		}))
	];
}

export const FILER = 'Filer som siffrorna bygger på';

/** The sources that the figures rest on: a row for each of `perKalla`. */
export function filtabell(filer: readonly Kallfil[], results: Results): Tabell {
	const tal = (varde: number) => ({ text: antal(varde), tal: varde });
	return {
		matt: null,
		namn: FILTABELL,
		rubrik: FILER,
		kolumner: [
			{ id: 'kalla', rubrik: 'Källa', slag: 'text' },
			{ id: 'filer', rubrik: 'Filer', slag: 'antal' },
			{ id: 'rader', rubrik: 'Rader', slag: 'antal' },
			{ id: 'inlasta', rubrik: 'Inlästa', slag: 'antal' },
			{ id: 'avvisade', rubrik: INTE_MED_ELLER_UPPREPADE, slag: 'antal' }
		],
		rader: perKalla(filer, results).map((rad) => ({
			celler: [
				{ text: rad.kalla },
				...[rad.filer.length, rad.rader, rad.inlasta, rad.avvisade].map(tal)
			],
			summa: false
		})),
		noter: []
	};
}
