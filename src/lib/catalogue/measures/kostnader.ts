import { bedomning, bedomningsNotes } from './bedomningar';
import { agreementOrder, medForstaNamn } from './economy';
import { annarsBudget, harUtfall, helar, type Gruppar, type Manadsbelopp } from './helar';
import { grupperade } from '$lib/domain/grupper';
import sql from './kostnader.sql?raw';
import type { InputRow, Kontext } from './measure';
import type { MeasureParams } from './params';

export const COST_ROWS = sql;

/** The name for a blank kostnadsslag. */
export const EJ_FORDELAT = 'Ej fördelat';

/** A row of kostnader.sql. `ordning` is the agreement's order; null for a post that only the files have. */
interface Kostnad extends Manadsbelopp {
	nyckel: string;
	post: string;
	ordning: number | null;
	kostnadsslag: string | null;
}

export interface Post extends Gruppar {
	post: string;
	ordning: number | null;
}

function kostnaderna(rows: readonly InputRow[]): Kostnad[] {
	return medForstaNamn(rows as unknown as Kostnad[], 'post');
}

/** All posts of the agreement; then, in Swedish order, those that only the files have. */
export function poster(
	rows: readonly InputRow[],
	params: MeasureParams,
	prognoser: Kontext['prognoser']
): Post[] {
	const kostnader = kostnaderna(rows);
	const egen = egenBudget(kostnader, params);
	const utfallKant = harUtfall(kostnader);
	const avtalets = params.avtal!.budget.poster.map(({ namn }, i) => [namn, i] as const);
	const ordning = new Map<string, number | null>(avtalets);
	for (const rad of kostnader) ordning.set(rad.post, rad.ordning);
	const laddade = grupperade(kostnader, ({ post }) => post);
	return [...ordning]
		.map(([post, ordning]) => {
			const belopp = laddade.get(post) ?? [];
			const bedomd = bedomning(post, belopp, params, prognoser);
			return {
				post,
				ordning,
				...helar(belopp, { annars: egen && (egen.get(post) ?? 0), utfallKant }, params, bedomd?.tal)
			};
		})
		.sort(agreementOrder(({ post }) => post));
}

/**
 * Each kostnadsslag, with the years of the posts that have it. A post without rows has no kostnadsslag, so
 * it is included only through the agreement's own budget.
 */
export function perKostnadsslag(
	rows: readonly InputRow[],
	params: MeasureParams,
	prognoser: Kontext['prognoser']
): { kostnadsslag: string; poster: Gruppar[] }[] {
	const kostnader = kostnaderna(rows);
	const egen = egenBudget(kostnader, params);
	const utfallKant = harUtfall(kostnader);
	const laddade = grupperade(kostnader, ({ post }) => post);
	// Case does not distinguish kostnadsslag: the spelling that comes first in the files is shown.
	const perSlag = grupperade(kostnader, (rad) => (rad.kostnadsslag ?? EJ_FORDELAT).toLowerCase());
	const odelat = EJ_FORDELAT.toLowerCase();
	if (egen && egen.size > 0 && !perSlag.has(odelat)) perSlag.set(odelat, []);
	return [...perSlag].map(([slag, rader]) => {
		const perPost = grupperade(rader, ({ post }) => post);
		// The agreement's own budget is not divided by kostnadsslag.
		const budget = slag === odelat ? egen : egen && new Map<string, number>();
		for (const post of budget?.keys() ?? []) if (!perPost.has(post)) perPost.set(post, []);
		return {
			kostnadsslag: rader[0]?.kostnadsslag ?? EJ_FORDELAT,
			poster: [...perPost].map(([post, posten]) => {
				const alla = laddade.get(post) ?? [];
				const bedomd = bedomning(post, alla, params, prognoser);
				// A forecast for a whole post tells nothing about its parts, unless it has only one.
				const delens = bedomd && (alla.length === posten.length ? bedomd.tal : null);
				return helar(
					posten,
					{ annars: budget && (budget.get(post) ?? 0), utfallKant },
					params,
					delens
				);
			})
		};
	});
}

/** Notes on who judged the forecasts that apply, and why. */
export function forecastNotes(
	rows: readonly InputRow[],
	params: MeasureParams,
	prognoser: Kontext['prognoser']
): string[] {
	const laddade = grupperade(kostnaderna(rows), ({ post }) => post);
	const alla = new Set([...params.avtal!.budget.poster.map(({ namn }) => namn), ...laddade.keys()]);
	return bedomningsNotes(
		[...alla].flatMap((post) => bedomning(post, laddade.get(post) ?? [], params, prognoser) ?? [])
	);
}

/**
 * The budget of posts without a loaded one: none when any cost has a budget, else the agreement's own, in its
 * own year, with nothing for posts unknown to it. null when not known.
 */
function egenBudget(
	kostnader: readonly Kostnad[],
	{ avtal, kvartal }: MeasureParams
): ReadonlyMap<string, number> | null {
	return annarsBudget(kostnader, () => {
		const { ar, poster } = avtal!.budget;
		if (ar !== kvartal.ar || poster.length === 0) return null;
		return new Map(poster.map(({ namn, budget_kr }) => [namn, budget_kr * 100]));
	});
}
