import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { MeasureParams } from '$lib/catalogue/measures/measure';
import type { Results } from '$lib/catalogue/measures/result';
import { motBudget } from '$lib/catalogue/rapporter/meningar';
import type { Sort } from '../rapportsorter';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { andel, type Beloppsenhet } from '$lib/domain/format';
import { attForklara as forklaras, ljus, type Ljus } from '$lib/domain/ljus';
import { readyRows } from '../readyRows';
import { hushallen } from './hushall';
import { ekonomi, foretag, magasin, svarstid } from './ovriga';
import { iOrd, type Svar } from './svar';

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
	const attForklara = avvikande(rows, avtal, enhet);
	// The biggest figure of an agreement that follows an index is its amount, which has its own page top.
	if (avtal?.index)
		return { storst: null, rader: andra.filter(({ sida }) => sida === '/ekonomi'), attForklara };
	const [storst = null, ...rader] = [...hushall, ...andra];
	return { storst, rader, attForklara };
}

/** Page one of a report: the county's quarter has one; null where it begins with its sentences. */
export function rapportensFramsida(
	sort: Sort,
	results: Results,
	params: MeasureParams,
	enhet: Beloppsenhet,
	slutar: string | null
): (Framsida & { storst: Svar }) | null {
	if (sort !== 'kvartal') return null;
	const { storst, ...fram } = framsida(results, params, enhet, slutar);
	return storst && { storst, ...fram };
}

/** "195 tkr under budget (13 %)" */
export function motBudgetIOrd({ mening, andel }: Avvikande): string {
	return andel ? `${mening} (${andel})` : mening;
}

/** Page one's companions in words, for a face without pictures, without their full stops. */
export function punkterna({ storst, rader, attForklara }: Framsida): string[] {
	const poster = attForklara.map((en) => `${en.post} ${motBudgetIOrd(en)}`);
	return [
		...(storst?.mer ?? []),
		...rader.map((svar) => [iOrd(svar), ...svar.mer].join('. ')),
		poster.length > 0
			? `Att förklara: ${poster.join(', ')}`
			: 'Att förklara: ingen post är utanför gränserna'
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
