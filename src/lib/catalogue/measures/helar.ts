import { LAGE } from '$lib/catalogue/tables/lage';
import { manadAv } from '$lib/domain/datum';
import { totalOf } from './economy';
import type { MeasureParams } from './params';

/** The loaded amounts of a group of finance rows for a month; `manad` null is for the whole year. */
export interface Manadsbelopp {
	manad: number | null;
	/** One of LAGE; null for ordinary amounts of the month. */
	lage: number | null;
	/** Whether some row has a budget that is left out. */
	utan_budget: boolean;
	budget_ore: number | null;
	utfall_ore: number | null;
	prognos_ore: number | null;
}

/** What a group's year depends on besides its own rows. */
export interface Grund {
	/** The whole year's budget when the group has none loaded; null when not known. */
	annars: number | null;
	/** Whether any outcome of the year is loaded: a group without one has then used nothing. */
	utfallKant: boolean;
}

/** A forecast that a person has judged, as of a month. */
export interface Bedomning {
	manad: number;
	ore: number;
}

export type Prognosmetod = 'utfall' | 'angiven' | 'periodiserad' | 'ingen' | 'saknas';

/** A year as known in the as-of month; null for what is not known. */
export interface Helar {
	budget_ar_ore: number | null;
	budget_ack_ore: number | null;
	utfall_kvartal_ore: number | null;
	utfall_ack_ore: number | null;
	prognos_ar_ore: number | null;
}

/** A group's year, and how its forecast was obtained. */
export interface Gruppar extends Helar {
	prognosmetod: Prognosmetod;
}

/**
 * Applies the rules of matt.md for budget, outcome and forecast to a post, a kostnadsslag of a post, or a
 * financier.
 * @param bedomning a judged forecast that goes before loaded ones; null when the group's own part of one
 *   cannot be told
 */
export function helar(
	belopp: readonly Manadsbelopp[],
	{ annars, utfallKant }: Grund,
	{ kvartal, tom }: Pick<MeasureParams, 'kvartal' | 'tom'>,
	bedomning?: Bedomning | null
): Gruppar {
	const manad = manadAv(tom);
	const perioder = belopp.filter((rad) => rad.manad !== null);
	const tillManad = perioder.filter((rad) => rad.manad! <= manad);
	const hel = summa(belopp.filter((rad) => rad.manad === null).map(budget));
	const periodiserad = summa(perioder.map(budget));

	const budget_ar_ore = hel ?? periodiserad ?? annars;
	// A whole year's budget is never divided into twelfths.
	const budget_ack_ore =
		periodiserad !== null ? (summa(tillManad.map(budget)) ?? 0) : budget_ar_ore === 0 ? 0 : null;
	const utfall = utfallKant ? utfallTill(belopp, manad, manadAv(kvartal.start)) : OKANT;
	const utfall_ack_ore = utfall.ack;
	const grund = {
		budget_ar_ore,
		budget_ack_ore,
		utfall_kvartal_ore: utfall.kvartal,
		utfall_ack_ore
	};

	const med = (prognosmetod: Prognosmetod, prognos_ar_ore: number | null): Gruppar => ({
		...grund,
		prognos_ar_ore,
		prognosmetod
	});
	if (manad === 12)
		return utfall_ack_ore === null ? med('saknas', null) : med('utfall', utfall_ack_ore);
	if (bedomning) return med('angiven', bedomning.ore);
	if (bedomning === null) return med('saknas', null);
	const angiven = angivenPrognos(belopp, manad);
	if (angiven !== null) return med('angiven', angiven);
	if (utfall_ack_ore === null) return med('saknas', null);
	if (periodiserad !== null)
		return med('periodiserad', utfall_ack_ore + budget_ar_ore! - budget_ack_ore!);
	return budget_ar_ore === 0 && utfall_ack_ore === 0 ? med('ingen', 0) : med('saknas', null);
}

interface Utfall {
	kvartal: number | null;
	ack: number | null;
}
const OKANT: Utfall = { kvartal: null, ack: null };

/**
 * The outcome of the quarter, and of the year up to a month. An outcome accumulated up to its own month tells
 * nothing about earlier months or the quarter, and nothing more after its month.
 * @param forsta the first month of the quarter
 */
export function utfallTill(rader: readonly Manadsbelopp[], manad: number, forsta: number): Utfall {
	if (rader.some(({ lage }) => lage === LAGE.vagrat)) return OKANT;
	const perioder = rader.filter((rad) => rad.manad !== null);
	const ackumulerade = perioder.filter(({ lage }) => lage === LAGE.ackumulerat);
	const egna = perioder.filter(({ lage }) => lage !== LAGE.ackumulerat);
	const kanda = ackumulerade.filter((rad) => rad.manad! <= manad);
	if (ackumulerade.length > 0 && kanda.length === 0) return OKANT;
	const senast = Math.max(...kanda.map((rad) => rad.manad!));
	const tillManad = egna.filter((rad) => rad.manad! <= manad);
	const med = [...tillManad, ...kanda.filter((rad) => rad.manad === senast)];
	const kvartalets = tillManad.filter((rad) => rad.manad! >= forsta);
	return {
		kvartal: ackumulerade.length > 0 ? null : (summa(kvartalets.map(utfall)) ?? 0),
		ack: summa(med.map(utfall)) ?? 0
	};
}

/** Whether some row has an outcome of a month. */
export function harUtfall(rader: readonly Manadsbelopp[]): boolean {
	return rader.some((rad) => rad.utfall_ore !== null && rad.manad !== null);
}

/**
 * The budget of groups without a loaded one: none when any budget is loaded, else what the agreement says.
 * When a budget was left out because of its period, nothing replaces it (null).
 */
export function annarsBudget(
	rader: readonly Manadsbelopp[],
	egen: () => ReadonlyMap<string, number> | null
): ReadonlyMap<string, number> | null {
	if (rader.some((rad) => rad.budget_ore !== null)) return new Map();
	const utelamnad = rader.some((rad) => rad.lage === LAGE.utelamnad && rad.utan_budget);
	return utelamnad ? null : egen();
}

/** The sums over several groups' years; null where one of them is null, or there are no groups. */
export function totalYear(alla: readonly Helar[]): Helar {
	const total = (id: keyof Helar) => (alla.length === 0 ? null : totalOf(alla.map((en) => en[id])));
	return {
		budget_ar_ore: total('budget_ar_ore'),
		budget_ack_ore: total('budget_ack_ore'),
		utfall_kvartal_ore: total('utfall_kvartal_ore'),
		utfall_ack_ore: total('utfall_ack_ore'),
		prognos_ar_ore: total('prognos_ar_ore')
	};
}

/** The latest loaded forecast known in the month. One without a period counts as the earliest. */
function angivenPrognos(belopp: readonly Manadsbelopp[], manad: number): number | null {
	const kanda = givna(belopp, manad);
	const sista = sistaPrognos(belopp, manad);
	return summa(kanda.filter((rad) => (rad.manad ?? 0) === sista).map((rad) => rad.prognos_ore));
}

/** The month of the latest loaded forecast; 0 for one without a period, −∞ when there is none. */
export function sistaPrognos(belopp: readonly Manadsbelopp[], manad: number): number {
	return Math.max(...givna(belopp, manad).map((rad) => rad.manad ?? 0));
}

function givna(belopp: readonly Manadsbelopp[], manad: number): Manadsbelopp[] {
	const givna = belopp.filter((rad) => rad.prognos_ore !== null);
	const kanda = givna.filter((rad) => (rad.manad ?? 0) <= manad);
	if (kanda.length > 0) return kanda;
	const utanManad = givna.filter(({ lage }) => lage === LAGE.utanManad);
	const forsta = Math.min(...utanManad.map((rad) => rad.manad!));
	return utanManad.flatMap((rad) => (rad.manad === forsta ? { ...rad, manad: null } : []));
}

function budget(rad: Manadsbelopp): number | null {
	return rad.budget_ore;
}

function utfall(rad: Manadsbelopp): number | null {
	return rad.utfall_ore;
}

/** The sum of the known values; null when there are none. */
function summa(values: readonly (number | null)[]): number | null {
	const kanda = values.filter((value) => value !== null);
	return kanda.length === 0 ? null : kanda.reduce((sum, value) => sum + value, 0);
}
