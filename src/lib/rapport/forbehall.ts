import type { BudgetUtfallPerPost } from '$lib/catalogue/measures/budget_utfall_per_post/measure';
import type { HushallNu } from '$lib/catalogue/measures/hushall_nu/measure';
import { arSlut, slutarMitt } from '$lib/catalogue/measures/kandtill';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import { summerarVisad } from '$lib/dokument/summor';
import type { Tabell } from '$lib/dokument/tabell';
import { belopp, datum, uppraknade, versal, type Beloppsenhet } from '$lib/domain/format';
import type { HushallPerKvartal } from '$lib/catalogue/measures/hushall_per_kvartal/measure';
import type { Result } from '$lib/catalogue/measures/result';

import { ATT_FORKLARA, gransord, ljus } from '$lib/domain/ljus';
import {
	flyttadeHushall,
	nyaIRegistretMening
} from '$lib/catalogue/rapporter/meningar/inflyttning';

const METOD: Record<BudgetUtfallPerPost['prognosmetod'], string | null> = {
	// When the year is over there is no forecast to qualify.
	utfall: null,
	angiven: 'Prognosen är den som har angetts i underlaget',
	periodiserad: 'Prognosen är utfallet plus återstående periodiserad budget',
	saknas: 'Prognos saknas',
	ingen: null,
	summa: null
};

/** How the forecasts were made: once when all posts share a method, else post by post. */
export function prognosForbehall(result: Result<BudgetUtfallPerPost> | undefined): string[] {
	if (result?.status !== 'ready') return [];
	const rows = result.rows;
	const metoder = [...new Set(rows.map((row) => METOD[row.prognosmetod]))].filter(
		(metod) => metod !== null
	);
	if (metoder.length === 1) return [`${metoder[0]}.`];
	return metoder.map((metod) => {
		const poster = rows.filter((row) => METOD[row.prognosmetod] === metod);
		return `${metod}: ${uppraknade(poster.map(({ post }) => post))}.`;
	});
}

/** The note that the loaded data ends within the quarter. */
export function delAvKvartal(params: MeasureParams): string[] {
	const slut = slutarMitt(params);
	if (!slut) return [];
	return [
		`${versal(slut.vad)} slutar ${datum(slut.slutar)}. Siffrorna gäller en del av kvartalet och jämförs inte med andra kvartal.`
	];
}

/**
 * The note on posts that the agreement gives money and the files say nothing of, where they say something of
 * others: such a post counts as 0, and a reader would take it for one that is saved.
 */
export function tommaPoster(
	result: Result<BudgetUtfallPerPost> | undefined,
	{ avtal, kvartal }: MeasureParams
): string[] {
	if (!avtal || avtal.budget.ar !== kvartal.ar || result?.status !== 'ready') return [];
	const egna = new Set(
		avtal.budget.poster.filter(({ budget_kr }) => budget_kr > 0).map(({ namn }) => namn)
	);
	const tomma = result.rows
		.slice(0, -1)
		.filter((rad) => egna.has(rad.post) && rad.budget_ar_ore === 0 && !rad.utfall_ack_ore)
		.map(({ post }) => post);
	if (tomma.length === 0) return [];
	return [
		`${uppraknade(tomma)} har pengar i avtalet men varken budget eller utfall i de lästa filerna, och räknas som 0.`
	];
}

/**
 * The note on moves without a date, which belong to no quarter.
 * @param nu how many households have moved, where that is counted
 */
export function utanDatum(nu: Result<HushallNu> | undefined): string[] {
	const antal = nu?.status === 'ready' ? nu.rows[0]!.varav_utan_datum : 0;
	return antal > 0
		? [
				`${flyttadeHushall(antal)} är inte med här: varken flyttdatum eller dagen då statusen ändrades är känd.`
			]
		: [];
}

/** When a post must be explained; empty where no post has a forecast to judge. */
export function forklaringsgrans(
	result: Result<BudgetUtfallPerPost> | undefined,
	{ avtal, tom }: MeasureParams,
	enhet: Beloppsenhet
): string[] {
	if (!avtal || result?.status !== 'ready') return [];
	const domd = result.rows.slice(0, -1).some((rad) => ljus(rad, avtal.ljus, enhet));
	const vad = arSlut({ tom }) ? 'årets utfall' : 'prognosen';
	return domd ? [`${ATT_FORKLARA}: ${vad} avviker ${gransord(avtal.ljus, enhet)}.`] : [];
}

/** The note that the year's last quarter is preliminary, until the coordinator has closed the books. */
export function preliminart({ kvartal }: MeasureParams, bokslutKlart: boolean): string[] {
	return kvartal.nr === 4 && !bokslutKlart ? ['Preliminärt – före bokslut.'] : [];
}

/** The note on moves that became known in the quarter, whether they happened in it or before. */
export function nyaNot(rows: readonly HushallPerKvartal[], params: MeasureParams): string[] {
	const nya = nyaIRegistretMening(rows, params);
	return nya ? [`${nya}.`] : [];
}

/** For an agreement with a goal: moves that became known in the quarter, and that the agreement has ended. */
export function hushallensForbehall(
	rows: readonly HushallPerKvartal[],
	params: MeasureParams
): string[] {
	const { avtal, tom } = params;
	const avslutat = avtal?.mal.hushall && tom > avtal.slut ? avtal : null;
	return [
		// Without a goal, that note stands with the quarter's moves.
		...(avtal?.mal.hushall ? nyaNot(rows, params) : []),
		...(avslutat
			? [
					`${avslutat.kortnamn} avslutades den ${datum(avslutat.slut)}. Siffrorna räknar också det som har hänt därefter.`
				]
			: [])
	];
}

/** The note that amounts as they are shown do not add up. */
export const AVRUNDNING = 'Avrundningsdifferenser förekommer.';

/** That note, where it is true of a table's amounts in this unit. */
export function avrundning(enhet: Beloppsenhet, tabell: () => Tabell | null): string[] {
	const visad = tabell();
	return visad && !summerarVisad(visad, enhet) ? [AVRUNDNING] : [];
}

/** The note that costs and financing differ: otherwise a reader would look for an arithmetic error. */
export function finansieringsskillnad(
	budget: Result<BudgetUtfallPerPost> | undefined,
	finansiering: number | null,
	enhet: Beloppsenhet
): string[] {
	const kostnader = budget?.status === 'ready' ? budget.rows.at(-1)!.budget_ar_ore : null;
	if (kostnader === null || finansiering === null || kostnader === finansiering) return [];
	const storre = kostnader > finansiering ? 'större' : 'mindre';
	return [
		`Kostnadsbudgeten är ${belopp(Math.abs(kostnader - finansiering), enhet)} ${storre} än finansieringen.`
	];
}

/** The heading when the register's export ends before the quarter, so that there is no finding. */
export const UPPGIFTER_SAKNAS = 'Uppgifter saknas för kvartalet';

/**
 * Notes about the kommuner's rows together. They mean nothing when a single kommun or only the county is
 * shown.
 */
const OM_KOMMUNRADER = /^Kommunernas (rader|registrerade) summerar/;

/** Whether a measure's note applies when only one of its rows is shown. */
export function gallerEnRad(text: string): boolean {
	return !OM_KOMMUNRADER.test(text);
}
