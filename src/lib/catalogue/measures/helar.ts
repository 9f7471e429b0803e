import { manadAv } from '$lib/domain/datum';
import { totalOf } from './economy';
import type { MeasureParams } from './measure';

/** What is loaded of a group of finance rows for one month; `manad` null is the whole year. */
export interface Manadsbelopp {
	manad: number | null;
	budget_ore: number | null;
	utfall_ore: number | null;
	prognos_ore: number | null;
}

/** A forecast that somebody has judged, as known in a month. */
export interface Bedomning {
	manad: number;
	ore: number;
}

export type Prognosmetod = 'utfall' | 'angiven' | 'periodiserad' | 'ingen' | 'saknas';

/** A year as it is known in the as-of month; null is not known. */
export interface Helar {
	budget_ar_ore: number | null;
	budget_ack_ore: number | null;
	utfall_kvartal_ore: number | null;
	utfall_ack_ore: number | null;
	prognos_ar_ore: number | null;
}

/** A group's year, and how its forecast was come to. */
export interface Gruppar extends Helar {
	prognosmetod: Prognosmetod;
}

/**
 * The rules of matt.md for budget, outcome and forecast, of a post, of a post and kostnadsslag, or
 * of a financier.
 * @param annars the whole year's budget when the group has none loaded; null when it is not known
 * @param bedomning the forecast that counts instead of the loaded ones; null that theirs cannot be told
 */
export function helar(
	belopp: readonly Manadsbelopp[],
	annars: number | null,
	{ kvartal, tom }: Pick<MeasureParams, 'kvartal' | 'tom'>,
	bedomning?: Bedomning | null
): Gruppar {
	const manad = manadAv(tom);
	const perioder = belopp.filter((rad) => rad.manad !== null);
	const tillManad = perioder.filter((rad) => rad.manad! <= manad);
	const hel = summa(belopp.filter((rad) => rad.manad === null).map(budget));
	const periodiserad = summa(perioder.map(budget));

	const budget_ar_ore = hel ?? periodiserad ?? annars;
	// A whole year's budget is never cut in twelfths.
	const budget_ack_ore =
		periodiserad !== null ? (summa(tillManad.map(budget)) ?? 0) : budget_ar_ore === 0 ? 0 : null;
	const utfall_ack_ore = summa(tillManad.map(utfall)) ?? 0;
	const forsta = manadAv(kvartal.start);
	const kvartalets = tillManad.filter((rad) => rad.manad! >= forsta);
	const grund = {
		budget_ar_ore,
		budget_ack_ore,
		utfall_kvartal_ore: summa(kvartalets.map(utfall)) ?? 0,
		utfall_ack_ore
	};

	const med = (prognosmetod: Prognosmetod, prognos_ar_ore: number | null): Gruppar => ({
		...grund,
		prognos_ar_ore,
		prognosmetod
	});
	if (manad === 12) return med('utfall', utfall_ack_ore);
	if (bedomning) return med('angiven', bedomning.ore);
	if (bedomning === null) return med('saknas', null);
	const angiven = angivenPrognos(belopp, manad);
	if (angiven !== null) return med('angiven', angiven);
	if (periodiserad !== null)
		return med('periodiserad', utfall_ack_ore + budget_ar_ore! - budget_ack_ore!);
	return budget_ar_ore === 0 && utfall_ack_ore === 0 ? med('ingen', 0) : med('saknas', null);
}

/** The sum of several groups' years, unknown where one is; no group at all means that no budget is known. */
export function totalYear(alla: readonly Helar[]): Helar {
	const total = (id: keyof Helar) => totalOf(alla.map((en) => en[id]));
	const budget = (id: keyof Helar) => (alla.length === 0 ? null : total(id));
	return {
		budget_ar_ore: budget('budget_ar_ore'),
		budget_ack_ore: budget('budget_ack_ore'),
		utfall_kvartal_ore: total('utfall_kvartal_ore'),
		utfall_ack_ore: total('utfall_ack_ore'),
		prognos_ar_ore: total('prognos_ar_ore')
	};
}

/** The latest given forecast known in the month; one without a period is the earliest. */
function angivenPrognos(belopp: readonly Manadsbelopp[], manad: number): number | null {
	const kanda = givna(belopp, manad);
	const sista = sistaPrognos(belopp, manad);
	return summa(kanda.filter((rad) => (rad.manad ?? 0) === sista).map((rad) => rad.prognos_ore));
}

/** The month of the latest given forecast; 0 is without a period, −∞ that there is none. */
export function sistaPrognos(belopp: readonly Manadsbelopp[], manad: number): number {
	return Math.max(...givna(belopp, manad).map((rad) => rad.manad ?? 0));
}

function givna(belopp: readonly Manadsbelopp[], manad: number): Manadsbelopp[] {
	return belopp.filter((rad) => rad.prognos_ore !== null && (rad.manad ?? 0) <= manad);
}

function budget(rad: Manadsbelopp): number | null {
	return rad.budget_ore;
}

function utfall(rad: Manadsbelopp): number | null {
	return rad.utfall_ore;
}

/** The sum of the values there are; null when there is none. */
function summa(values: readonly (number | null)[]): number | null {
	const kanda = values.filter((value) => value !== null);
	return kanda.length === 0 ? null : kanda.reduce((sum, value) => sum + value, 0);
}

/** Things by what they have in common, in the order they first come. */
export function grupperade<T, K>(things: readonly T[], key: (thing: T) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const thing of things) {
		const group = groups.get(key(thing));
		if (group) group.push(thing);
		else groups.set(key(thing), [thing]);
	}
	return groups;
}
