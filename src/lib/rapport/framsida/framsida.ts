import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { arHelt } from '$lib/catalogue/measures/kandtill';
import type { HushallPerKvartal } from '$lib/catalogue/measures/hushall_per_kvartal/measure';
import type { MeasureParams } from '$lib/catalogue/measures/measure';
import type { Results } from '$lib/catalogue/measures/result';
import {
	flyttadeMening,
	flyttMening,
	inflodeMening,
	jamfor,
	motBudget,
	motIfjol,
	svarstidMening
} from '$lib/catalogue/rapporter/meningar';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import type { Sort } from '$lib/catalogue/rapporter/rapportsorter';
import { foretagMening } from '$lib/catalogue/rapporter/uppfoljning';
import { andel, antal, antalOrd, runt, uppraknade, type Beloppsenhet } from '$lib/domain/format';
import { HELA_LANET, KOMMUNER } from '$lib/domain/kommun';
import { flytta } from '$lib/domain/kvartal';
import { attForklara, ljus, type Ljus } from '$lib/domain/ljus';
import { readyRows } from '../readyRows';
import { matare, prickar, staplar, type Smabild } from './smabild';

// Page one answers: a figure that is the biggest, its companions, and what is to be explained. The
// overview and the report begin with it.

/** A figure, what it says, and a small picture of it. */
export interface Svar {
	/** Measure and column, "hushall_nu.flyttade". */
	matt: string;
	value: number;
	/** The figure as it is shown, and what stands small after it. */
	tal: string;
	enhet: string | null;
	/** What it is about, in a word or two. */
	om: string;
	/** The page that tells more. */
	sida: '/inflyttning' | '/service' | '/ekonomi';
	/** What it says, read on from the figure, without its full stop. */
	mening: string;
	/** What more is to be known with it, as whole sentences without their full stops. */
	mer: string[];
	bild: Smabild | null;
}

/** A post that is outside its agreement's limits. */
export interface Avvikande {
	post: string;
	/** "195 tkr under budget" */
	mening: string;
	/** Of its budget: "13 %"; null when it has none. */
	andel: string | null;
	ljus: Ljus;
}

export interface Framsida {
	/** The biggest; null when it cannot be told. */
	storst: Svar | null;
	rader: Svar[];
	attForklara: Avvikande[];
}

/** What page one answers, from what is ready: what is not leaves its row out. */
export function framsida(
	results: Results,
	params: MeasureParams,
	enhet: Beloppsenhet,
	slutar: string | null = null
): Framsida {
	const rows = readyRows(results);
	const { avtal } = params;
	const hushall = slutar ? [] : hushallen(rows, params);
	const andra = [
		...(slutar ? [] : [svarstid(rows), magasin(rows, params)]),
		foretag(rows, avtal),
		ekonomi(rows, enhet)
	].filter((svar) => svar !== null);
	const alla = avtal?.index
		? andra.filter(({ sida }) => sida === '/ekonomi')
		: [...hushall, ...andra];
	const [storst = null, ...rader] = alla;
	return { storst, rader, attForklara: avvikande(rows, avtal, enhet) };
}

/** Page one of a report: the county's quarter has one; null where it begins with its sentences. */
export function rapportensFramsida(
	sort: Sort,
	results: Results,
	params: MeasureParams,
	enhet: Beloppsenhet,
	slutar: string | null
): (Framsida & { storst: Svar }) | null {
	if (sort !== 'kvartal' || params.avtal?.index) return null;
	const { storst, ...fram } = framsida(results, params, enhet, slutar);
	return storst && { storst, ...fram };
}

/** A figure and what it says, as a sentence: "121 nya hushåll registrerade sig". */
export function iOrd({ tal, enhet, mening }: Svar): string {
	return [tal, ...(enhet ? [enhet] : [])].join('\u00a0') + ` ${mening}`;
}

/** Page one's companions in words, for a face without pictures, without their full stops. */
export function punkterna({ storst, rader, attForklara }: Framsida): string[] {
	const poster = attForklara.map(
		({ post, mening, andel }) => `${post} ${mening}${andel ? ` (${andel})` : ''}`
	);
	return [
		...(storst?.mer ?? []),
		...rader.map((svar) => [iOrd(svar), ...svar.mer].join('. ')),
		poster.length > 0
			? `Att förklara: ${poster.join(', ')}`
			: 'Att förklara: ingen post är utanför gränserna'
	];
}

/** The rest of a sentence that begins with its number. */
function efter(tal: string, mening: string): string {
	return mening.startsWith(tal) ? mening.slice(tal.length).trimStart() : mening;
}

/** The way to the goal and the inflow, in the order that matters to the agreement. */
function hushallen(
	{ hushall_nu, hushall_per_kvartal: rader }: ReadyRows,
	params: MeasureParams
): Svar[] {
	const nu = hushall_nu?.[0];
	if (!nu || !rader) return [];
	const { kvartal } = params;
	const mal = params.avtal?.mal.hushall ?? null;
	const ifjol = arHelt(params) ? flytta(kvartal, -4).id : null;
	const registrerade = jamfor(rader, kvartal, (rad) => rad.registrerade).nu;
	const flyttade = jamfor(rader, kvartal, (rad) => rad.flyttade).nu;
	const ut = (av: (rad: HushallPerKvartal) => number) =>
		rader.map((rad) => ({ kvartal: rad.kvartal, varde: av(rad) }));
	const inflode: Svar = {
		matt: 'hushall_per_kvartal.registrerade',
		value: registrerade,
		tal: antal(registrerade),
		enhet: null,
		om: 'Nya hushåll',
		sida: '/inflyttning',
		mening: efter(antal(registrerade), inflodeMening(rader, params)),
		mer: [],
		bild: staplar(
			'Nya hushåll',
			ut((rad) => rad.registrerade),
			kvartal.id,
			ifjol
		)
	};
	const utan = nu.varav_utan_datum;
	const forsta = rader[0]?.kvartal.slice(0, 4);
	const sammanlagt = `Sammanlagt${forsta ? ` sedan ${forsta}` : ''} har ${antalOrd(nu.flyttade, 'hushåll', 'hushåll')} flyttat${utan > 0 ? `; ${antal(utan)} av dem saknar datum` : ''}`;
	const kvartalets: Svar = {
		matt: 'hushall_per_kvartal.flyttade',
		value: flyttade,
		tal: antal(flyttade),
		enhet: null,
		om: 'Flyttade hushåll',
		sida: '/inflyttning',
		mening: efter(antal(flyttade), flyttMening(rader, params)),
		mer: mal === null ? [sammanlagt] : [],
		// A year ago the quarter had had a year less to fill up.
		bild: staplar(
			'Flyttade hushåll',
			ut((rad) => rad.flyttade),
			kvartal.id,
			null
		)
	};
	if (mal === null) return [inflode, kvartalets];
	const motMalet: Svar = {
		matt: 'hushall_nu.flyttade',
		value: nu.flyttade,
		tal: antal(nu.flyttade),
		enhet: null,
		om: 'Flyttade hushåll',
		sida: '/inflyttning',
		mening: efter(antal(nu.flyttade), flyttadeMening(nu, rader, params)),
		mer: [`Målet är ${antal(mal)} hushåll`],
		bild: null
	};
	return [motMalet, kvartalets, inflode];
}

function svarstid({ svarstid_per_kommun: rader, kontaktkort = false }: ReadyRows): Svar | null {
	const lanet = rader?.find(({ kommun }) => kommun === HELA_LANET);
	const avgjorda = lanet ? lanet.i_tid + lanet.sena : 0;
	if (!rader || !lanet || avgjorda === 0) return null;
	const procent = (rad: typeof lanet) => Math.round((100 * rad.i_tid) / (rad.i_tid + rad.sena));
	const kommuner = rader.filter(
		({ kommun, i_tid, sena }) => KOMMUNER.some(({ namn }) => namn === kommun) && i_tid + sena > 0
	);
	const sena = kommuner.filter((rad) => rad.sena > 0);
	const flest = Math.max(...sena.map((rad) => rad.sena));
	const varst = sena.filter((rad) => rad.sena === flest).map(({ kommun }) => kommun);
	const tal = String(procent(lanet));
	const harSena = `${antal(sena.length)} av ${antal(kommuner.length)} kommuner har sena förfrågningar`;
	return {
		matt: 'svarstid_per_kommun.i_tid',
		value: lanet.i_tid,
		tal,
		enhet: '%',
		om: 'Svarstider',
		sida: '/service',
		mening: efter(`${tal}\u00a0procent`, svarstidMening(lanet, kontaktkort)),
		mer:
			kommuner.length < 2
				? []
				: sena.length === 0
					? ['Ingen kommun har sena förfrågningar']
					: varst.length > 2
						? [harSena]
						: [`${harSena}; flest har ${uppraknade(varst)}`],
		bild: prickar(
			'Andel som fick svar i tid',
			kommuner.map((rad) => ({ namn: rad.kommun, procent: procent(rad) })),
			procent(lanet)
		)
	};
}

function magasin({ magasin_per_kvartal: rader }: ReadyRows, params: MeasureParams): Svar | null {
	const sista = rader?.at(-1);
	if (!rader || !sista) return null;
	const { nu, ifjol } = jamfor(rader, params.kvartal, (rad) => rad.bestallningar);
	const hel = arHelt(params);
	return {
		matt: 'magasin_per_kvartal.bestallningar',
		value: nu,
		tal: antal(nu),
		enhet: null,
		om: 'Magasinet Ta steget',
		sida: '/inflyttning',
		mening: `${nu === 1 ? 'person' : 'personer'} beställde magasinet${hel ? motIfjol(nu, ifjol) : ' hittills under kvartalet'}`,
		mer: [`Sammanlagt ${antal(sista.bestallningar_ack)}`],
		bild: staplar(
			'Beställningar',
			rader.map(({ kvartal, bestallningar }) => ({ kvartal, varde: bestallningar })),
			params.kvartal.id,
			hel ? flytta(params.kvartal, -4).id : null
		)
	};
}

function foretag({ foretag_nu }: ReadyRows, avtal: Agreement | null): Svar | null {
	const nu = foretag_nu?.[0];
	if (!nu || !avtal?.mal.foretag) return null;
	return {
		matt: 'foretag_nu.foretag',
		value: nu.foretag,
		tal: antal(nu.foretag),
		enhet: nu.mal === null ? null : `av ${antal(nu.mal)}`,
		om: 'Företag',
		sida: '/inflyttning',
		mening: foretagMening({ ...nu, mal: null }).replace(/^\S+\s/, ''),
		mer: [],
		bild: null
	};
}

function ekonomi({ budget_utfall_per_post: rader }: ReadyRows, enhet: Beloppsenhet): Svar | null {
	const total = rader?.at(-1);
	const [utfall, budget] = [total?.utfall_ack_ore ?? null, total?.budget_ar_ore ?? null];
	if (!total || utfall === null) return null;
	const { tal, enhet: storlek } = runt(utfall, budget ?? utfall);
	const text = (ore: number) => runt(ore, budget ?? utfall).tal;
	const avvikelse = total.avvikelse_ack_ore;
	const plan =
		avvikelse === null
			? ''
			: avvikelse === 0
				? ', som planerat hittills'
				: `, ${text(Math.abs(avvikelse))}\u00a0${storlek} ${avvikelse > 0 ? 'mindre' : 'mer'} än planerat hittills`;
	const prognos = total.prognosavvikelse_ore;
	const mot = prognos === null ? null : motBudget(prognos, enhet);
	return {
		matt: 'budget_utfall_per_post.utfall_ack_ore',
		value: utfall,
		tal,
		enhet: storlek,
		om: 'Budget och utfall',
		sida: '/ekonomi',
		mening:
			budget === null
				? 'är förbrukade hittills'
				: `av årets ${text(budget)}\u00a0${storlek} är förbrukade${plan}`,
		mer:
			prognos === null
				? []
				: [mot === null ? 'Året väntas sluta som budgeten' : `Året väntas sluta ${mot}`],
		bild:
			budget === null || budget <= 0
				? null
				: matare({
						budget,
						utfall,
						plan: total.budget_ack_ore,
						prognos: total.prognos_ar_ore,
						text: (ore) => `${text(ore)}\u00a0${storlek}`
					})
	};
}

/** The posts outside the limits, the farthest first. */
function avvikande(
	{ budget_utfall_per_post: rader = [] }: ReadyRows,
	avtal: Agreement | null,
	enhet: Beloppsenhet
): Avvikande[] {
	if (!avtal) return [];
	return rader
		.slice(0, -1)
		.flatMap((rad) => {
			const farg = ljus(rad, avtal.ljus, enhet);
			const mening =
				rad.prognosavvikelse_ore === null ? null : motBudget(rad.prognosavvikelse_ore, enhet);
			if (!attForklara(farg) || mening === null) return [];
			const stort = Math.abs(rad.prognosavvikelse_ore!);
			const del = rad.budget_ar_ore ? andel(stort, Math.abs(rad.budget_ar_ore)) : null;
			return [{ post: rad.post, mening, andel: del, ljus: farg as Ljus, stort }];
		})
		.sort((a, b) => b.stort - a.stort)
		.map(({ stort: _, ...en }) => en);
}
