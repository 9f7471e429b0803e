import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { MeasureParams } from '$lib/catalogue/measures/measure';
import type { Results } from '$lib/catalogue/measures/result';
import { motBudget } from '$lib/catalogue/rapporter/meningar';
import type { Rapporttext } from '../rapporttext';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { andel, type Beloppsenhet } from '$lib/domain/format';
import { attForklara as forklaras, ljus, type Ljus } from '$lib/domain/ljus';
import { readyRows } from '../readyRows';
import { avraknat, beloppet, natverket, projekten, radgivningensDel, resultatet } from './aret';
import { hushallen } from './hushall';
import { kommunens } from './kommun';
import { ekonomi, foretag, magasin } from './ovriga';
import { iOrd, type Besked } from './besked';
import { svarstid } from './svarstid';

// Page one answers: a figure that is the biggest, its companions, and what is to be explained. The
// overview and the report begin with it.

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
	storst: Besked | null;
	rader: Besked[];
	/** null where what is told of has no budget. */
	attForklara: Avvikande[] | null;
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
		ekonomi(rows, params, enhet)
	].filter((svar) => svar !== null);
	const attForklara = avvikande(rows, avtal, enhet);
	// The biggest figure of an agreement that follows an index is its amount, which has its own page top.
	if (avtal?.index)
		return {
			storst: null,
			rader: andra.filter(({ avsnitt }) => avsnitt === 'ekonomi'),
			attForklara
		};
	const [storst = null, ...rader] = [...hushall, ...andra];
	return { storst, rader, attForklara };
}

/** Page one of a report, in the order that matters to its sort; null where nothing of it can be told yet. */
export function rapportensFramsida(
	{ sort, kommun }: Pick<Rapporttext, 'sort' | 'kommun'>,
	results: Results,
	params: MeasureParams,
	enhet: Beloppsenhet,
	slutar: string | null
): (Framsida & { storst: Besked }) | null {
	const rows = readyRows(results);
	const fram = framsida(results, params, enhet, slutar);
	const ekonomin = ekonomi(rows, params, enhet);
	const svaren = (): (Besked | null)[] => {
		switch (sort) {
			case 'kvartal':
				if (!params.avtal?.index) return [fram.storst, ...fram.rader];
				return params.avtal.id === 'energi-fastighetsnatverk'
					? [natverket(rows, params), beloppet(rows), ekonomin]
					: [beloppet(rows), ekonomin];
			case 'kommun':
				// The register says nothing of a quarter that it does not reach.
				return slutar || !kommun ? [] : kommunens(rows, params, kommun);
			case 'ar':
				return [
					ekonomin,
					beloppet(rows),
					avraknat(rows),
					projekten(rows, null),
					natverket(rows, params)
				];
			case 'radgivning':
				return [projekten(rows, 'rådgivning'), ...radgivningensDel(rows)];
			case 'bokslut':
				return [resultatet(rows, params), ekonomin && { ...ekonomin, mer: [] }, avraknat(rows)];
		}
	};
	const [storst, ...rader] = svaren().filter((svar) => svar !== null);
	if (!storst) return null;
	const utanBudget = sort === 'kommun' || sort === 'radgivning';
	return { storst, rader, attForklara: utanBudget ? null : fram.attForklara };
}

/** "195 tkr under budget (13 %)" */
export function motBudgetIOrd({ mening, andel }: Avvikande): string {
	return andel ? `${mening} (${andel})` : mening;
}

/** Page one's companions in words, for a face without pictures, without their full stops. */
export function punkterna({ storst, rader, attForklara }: Framsida): string[] {
	const poster = attForklara?.map((en) => `${en.post} ${motBudgetIOrd(en)}`);
	return [
		...(storst?.mer ?? []),
		...rader.map((svar) => [iOrd(svar), ...svar.mer].join('. ')),
		...(poster
			? [
					`Att förklara: ${poster.length > 0 ? poster.join(', ') : 'ingen post är utanför gränserna'}`
				]
			: [])
	];
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
			if (!forklaras(farg) || mening === null) return [];
			const stort = Math.abs(rad.prognosavvikelse_ore!);
			const del = rad.budget_ar_ore ? andel(stort, Math.abs(rad.budget_ar_ore)) : null;
			return [{ post: rad.post, mening, andel: del, ljus: farg as Ljus, stort }];
		})
		.sort((a, b) => b.stort - a.stort)
		.map(({ stort: _, ...en }) => en);
}
