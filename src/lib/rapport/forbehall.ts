import type { BudgetUtfallPerPost } from '$lib/catalogue/measures/budget_utfall_per_post/measure';
import type { HushallNu } from '$lib/catalogue/measures/hushall_nu/measure';
import { slutarMitt } from '$lib/catalogue/measures/kandtill';
import type { MeasureParams } from '$lib/catalogue/measures/measure';
import { antalOrd, belopp, datum, uppraknade, versal, type Beloppsenhet } from '$lib/domain/format';
import type { HushallPerKvartal } from '$lib/catalogue/measures/hushall_per_kvartal/measure';
import type { Result, Results } from '$lib/catalogue/measures/result';
import type { Rapportlage } from './lage';
import { nyaIRegistretMening } from '$lib/catalogue/rapporter/meningar/inflyttning';

const METOD: Record<BudgetUtfallPerPost['prognosmetod'], string | null> = {
	// Of a year that is over no forecast is told.
	utfall: null,
	angiven: 'Prognosen är den som har angetts i underlaget',
	periodiserad: 'Prognosen är utfallet plus återstående periodiserad budget',
	saknas: 'Prognos saknas',
	ingen: null,
	summa: null
};

/** How the forecasts were made, told once where all posts share the way, else post by post. */
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

/** What is loaded ends in the midst of the quarter. */
export function delAvKvartal(params: MeasureParams): string[] {
	const slut = slutarMitt(params);
	if (!slut) return [];
	return [
		`${versal(slut.vad)} slutar ${datum(slut.slutar)}. Siffrorna gäller en del av kvartalet och jämförs inte med andra kvartal.`
	];
}

/** Moves that no quarter can have. @param nu how many households have moved, where that is counted */
export function utanDatum(nu: Result<HushallNu> | undefined): string[] {
	const antal = nu?.status === 'ready' ? nu.rows[0]!.varav_utan_datum : 0;
	return antal > 0
		? [
				`${antalOrd(antal, 'flyttat hushåll', 'flyttade hushåll')} är inte med här: varken flyttdatum eller dagen då statusen ändrades är känd.`
			]
		: [];
}

/** The year's last quarter is preliminary until the coordinator says that the books are closed. */
export function preliminart({ kvartal }: MeasureParams, bokslutKlart: boolean): string[] {
	return kvartal.nr === 4 && !bokslutKlart ? ['Preliminärt – före bokslut.'] : [];
}

/** Moves that became known in the quarter, in it and before. */
export function nyaNot(rows: readonly HushallPerKvartal[], params: MeasureParams): string[] {
	const nya = nyaIRegistretMening(rows, params);
	return nya ? [`${nya}.`] : [];
}

/** Of an agreement with a goal: moves that became known in the quarter, and that it is over. */
export function hushallensForbehall(
	rows: readonly HushallPerKvartal[],
	params: MeasureParams
): string[] {
	const { avtal, tom } = params;
	const avslutat = avtal?.mal.hushall && tom > avtal.slut ? avtal : null;
	return [
		// Without a goal it is said with the quarter's moves.
		...(avtal?.mal.hushall ? nyaNot(rows, params) : []),
		...(avslutat
			? [
					`${avslutat.kortnamn} avslutades den ${datum(avslutat.slut)}. Siffrorna räknar också det som har hänt därefter.`
				]
			: [])
	];
}

/** What is said of a report's figures whatever is written. @param slutar as the register ends before the quarter */
export function rapportensForbehall(
	{ budget_utfall_per_post: ekonomi }: Results,
	params: MeasureParams,
	slutar: string | null,
	bokslutKlart: boolean
): string[] {
	return [
		...(slutar ? [slutar] : []),
		...delAvKvartal(params),
		...(ekonomi?.status === 'ready' ? ekonomi.provenance.notes : []),
		...preliminart(params, bokslutKlart)
	];
}

/** What page one says of all its figures, and they need not say again. */
export function sagtForst({ visade, params, text }: Rapportlage): string[] {
	return visade.includes('sammanfattning') ? preliminart(params, text.bokslutKlart) : [];
}

/** Whole thousands do not always add up. */
export function avrundning(enhet: Beloppsenhet): string[] {
	return enhet === 'tkr' ? ['Avrundningsdifferenser förekommer.'] : [];
}

/** Costs and financing that differ are no fault of the arithmetic: said, so that nobody looks for one. */
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

/** The heading instead of a finding, when the register's export ends before the quarter. */
export const UPPGIFTER_SAKNAS = 'Uppgifter saknas för kvartalet';

/** Said of rows for each kommun: where there is one alone, or the county's, there is nothing to say it of. */
const OM_KOMMUNRADER = /^Kommunernas (rader|registrerade) summerar/;

/** What is said beside a measure, when only one of its rows is shown. */
export function gallerEnRad(text: string): boolean {
	return !OM_KOMMUNRADER.test(text);
}
