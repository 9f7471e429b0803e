import type { BudgetUtfallPerPost } from '../../measures/budget_utfall_per_post/measure';
import type { Finansiering } from '../../measures/finansiering/measure';
import type { Kommunandel } from '../../measures/kommunandelar/measure';
import type { MeasureParams } from '../../measures/params';
import { ensamHogst } from '$lib/domain/ensamhogst';
import { manadAv } from '$lib/domain/datum';
import {
	andelIOrd,
	avrundat,
	belopp,
	beloppUtanEnhet,
	runt,
	type Beloppsenhet
} from '$lib/domain/format';
import { arLanskommun } from '$lib/domain/kommun';

// Findings about money, as sentences made from the measures' rows.

/** "2,50 mkr av årets budget på 3,57 mkr är förbrukade". Rounded, since its table is exact. */
export function budgetMening(total: BudgetUtfallPerPost): string {
	const budget = total.budget_ar_ore === null ? null : avrundat(total.budget_ar_ore);
	if (total.utfall_ack_ore === null)
		return budget === null
			? 'Utfallet är inte känt'
			: `Utfallet är inte känt, och årets budget är ${budget}`;
	const utfall = avrundat(total.utfall_ack_ore);
	return budget === null
		? `Utfallet hittills är ${utfall}`
		: `${utfall} av årets budget på ${budget} är förbrukade`;
}

/**
 * "Prognosen är 310 tkr under budget vid årets slut". In December the outcome has replaced the forecast,
 * and the sentence says so. null when a forecast is missing.
 */
export function prognosMening(
	total: BudgetUtfallPerPost,
	params: MeasureParams,
	enhet: Beloppsenhet
): string | null {
	const avvikelse = total.prognosavvikelse_ore;
	if (avvikelse === null) return null;
	const arSlut = manadAv(params.tom) === 12;
	const vad = arSlut ? 'Årets utfall är' : 'Prognosen för året är';
	const mot = motBudget(avvikelse, rubrikenhet(avvikelse, enhet));
	return mot === null ? `${vad} lika med budgeten` : `${vad} ${mot}`;
}

/** The unit of a deviation in a headline: thousands, unless it would then be shown as 0. */
export function rubrikenhet(avvikelse: number, enhet: Beloppsenhet): Beloppsenhet {
	return beloppUtanEnhet(avvikelse, 'tkr') === '0' ? enhet : 'tkr';
}

/** "310 tkr under budget"; null when it would be shown as 0. */
export function motBudget(avvikelse: number, enhet: Beloppsenhet): string | null {
	if (beloppUtanEnhet(Math.abs(avvikelse), enhet) === '0') return null;
	return `${belopp(Math.abs(avvikelse), enhet)} ${avvikelse > 0 ? 'under' : 'över'} budget`;
}

/**
 * "79 procent av finansieringen har kommit in, 2,84 av 3,57 mkr"; or "Hela finansieringen har kommit in,
 * 1,60 mkr".
 */
export function finansieringMening({
	budget_ar_ore: budget,
	utfall_ack_ore: utfall
}: Finansiering): string {
	if (budget === null) return 'Finansieringens budget är inte inläst';
	const { tal, enhet } = runt(budget, budget);
	if (utfall === null || budget === 0) return `Finansieringen är ${avrundat(budget)}`;
	if (utfall === budget) return `Hela finansieringen har kommit in, ${tal}\u00a0${enhet}`;
	return `${andelIOrd(utfall, budget)!} av finansieringen har kommit in, ${runt(utfall, budget).tal} av ${tal}\u00a0${enhet}`;
}

/** "Kommunerna betalar 800 tkr för Energikontoret 2024" */
export function andelarMening(rows: readonly Kommunandel[], ar: number): string {
	const kommunerna = rows
		.filter(({ befolkning }, i) => befolkning !== null && i < rows.length - 1)
		.reduce((sum, { belopp_kr }) => sum + belopp_kr, 0);
	return `Kommunerna betalar ${avrundat(kommunerna * 100)} för Energikontoret ${ar}`;
}

/** "Östersund betalar nästan hälften av kommunernas 800 tkr"; null when no single kommun pays the most. */
export function mestMening(rows: readonly Kommunandel[]): string | null {
	const kommuner = rows.filter(({ part }) => arLanskommun(part));
	const summa = kommuner.reduce((sum, { belopp_kr }) => sum + belopp_kr, 0);
	const mest = ensamHogst(kommuner, ({ belopp_kr }) => belopp_kr);
	if (!mest || kommuner.length === 1) return null;
	const del = mest.belopp_kr / summa;
	const vad =
		del >= 0.45 && del < 0.5
			? 'nästan hälften'
			: del >= 0.5 && del < 0.55
				? 'drygt hälften'
				: andelIOrd(mest.belopp_kr, summa);
	return `${mest.part} betalar ${vad} av kommunernas ${avrundat(summa * 100)}`;
}
