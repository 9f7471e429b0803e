import { utanPrognos } from '../obedomda';
import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { BudgetUtfallPerPost } from '$lib/catalogue/measures/budget_utfall_per_post/measure';
import { motBudget } from '$lib/catalogue/rapporter/meningar/ekonomi';
import type { AvsnittId } from '../avsnitt/all';
import { posttext } from '../rapporttext';
import type { Rapportlage } from '../lage';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import {
	andel,
	antalIOrd,
	belopp,
	rakneord,
	uppraknade,
	versal,
	type Beloppsenhet
} from '$lib/domain/format';
import {
	ATT_FORKLARA,
	attForklara as forklaras,
	ljus,
	LJUSORD,
	visasOver,
	type Ljus
} from '$lib/domain/ljus';

/** A post that deviates from its budget. */
export interface Avvikande {
	post: string;
	/** "195 tkr under budget" */
	mening: string;
	/** As a share of its budget: "13 %"; null when it has none. */
	andel: string | null;
	ljus: Ljus;
}

/**
 * Posts outside the agreement's limits, and posts over budget but within the limits; each with the largest
 * deviation first.
 */
export interface Avvikelser {
	attForklara: Avvikande[];
	nagotOver: Avvikande[];
	/** `obedomda` is how many posts with a budget lack a forecast, `poster` how many have a budget. */
	obedomda: number;
	poster: number;
	/** The posts without a forecast that have already used more than the year's budget. */
	redanOver: string[];
}

/** Posts under a heading, and the remarks after them. */
interface Avvikelselista {
	namn: string;
	poster: readonly Avvikande[];
	sist: readonly string[];
}

const INGEN_UTANFOR = 'Ingen post är utanför gränserna';

/**
 * The posts that deviate from their budget.
 * @returns undefined where no post has a budget, or there is no agreement
 */
export function avvikelser(
	{ budget_utfall_per_post: rader = [] }: ReadyRows,
	avtal: Agreement | null,
	enhet: Beloppsenhet
): Avvikelser | undefined {
	const poster = rader.slice(0, -1).filter(({ budget_ar_ore }) => budget_ar_ore !== null);
	if (!avtal || poster.length === 0) return undefined;
	const bedomda = poster.map((rad) => ({ rad, farg: ljus(rad, avtal.ljus, enhet) }));
	const avvikande = bedomda
		.flatMap(({ rad, farg }) => {
			// In thousands, like a headline, whatever unit the tables use.
			const mening =
				rad.prognosavvikelse_ore === null ? null : motBudget(rad.prognosavvikelse_ore, 'tkr');
			if (!(farg === 'gul' || forklaras(farg)) || mening === null) return [];
			const stort = Math.abs(rad.prognosavvikelse_ore!);
			const del = rad.budget_ar_ore ? andel(stort, Math.abs(rad.budget_ar_ore)) : null;
			// The heading already says that these are over budget.
			const sagt = farg === 'gul' ? belopp(stort, 'tkr') : mening;
			return [{ post: rad.post, mening: sagt, andel: del, ljus: farg, stort }];
		})
		.sort((a, b) => b.stort - a.stort)
		.map(({ stort: _, ...en }) => en);
	const obedomda = utanPrognos(poster);
	return {
		attForklara: avvikande.filter((en) => forklaras(en.ljus)),
		nagotOver: avvikande.filter((en) => en.ljus === 'gul'),
		obedomda: obedomda.length,
		poster: poster.length,
		redanOver: obedomda.filter((rad) => anvantMer(rad, enhet)).map(({ post }) => post)
	};
}

function anvantMer({ kvar_ore }: BudgetUtfallPerPost, enhet: Beloppsenhet): boolean {
	return kvar_ore !== null && visasOver(-kvar_ore, enhet);
}

/**
 * Where a reader finds the causes of what is to be explained; null where none is written, or no section tells
 * it.
 */
export function forklaringen(
	avvikelser: Avvikelser | undefined,
	{ sagda, text }: Pick<Rapportlage, 'sagda' | 'text'>
): AvsnittId | null {
	const skrivet = avvikelser?.attForklara.some(({ post }) => {
		const { orsak, atgard } = posttext(text, post);
		return `${orsak}${atgard}`.trim() !== '';
	});
	return skrivet && sagda.includes('uppdrag') ? 'uppdrag' : null;
}

/** The lists of the posts that are not in line: first those to explain, which may be none. None where no post has a budget. */
export function avvikelselistor(avvikelser: Avvikelser | undefined): Avvikelselista[] {
	if (!avvikelser) return [];
	const { attForklara, nagotOver } = avvikelser;
	return [
		{ namn: ATT_FORKLARA, poster: attForklara, sist: forbehallet(avvikelser) },
		...(nagotOver.length > 0 ? [{ namn: LJUSORD.gul, poster: nagotOver, sist: [] }] : [])
	];
}

/** The remarks after the list. Only judged posts are said to be within the limits. */
function forbehallet({ attForklara, obedomda, poster, redanOver }: Avvikelser): string[] {
	const over = redanOver.length > 0 ? [`Redan över årets budget: ${uppraknade(redanOver)}`] : [];
	if (obedomda === poster)
		return [
			poster === 1
				? 'Prognos saknas, så det går inte att säga än'
				: `Prognos saknas för alla ${rakneord(poster, 'en')} poster, så det går inte att säga än`,
			...over
		];
	const saknas =
		obedomda > 0
			? [
					`${versal(antalIOrd(obedomda, 'post', 'poster'))} saknar prognos och är inte ${obedomda === 1 ? 'bedömd' : 'bedömda'}`
				]
			: [];
	const ingen = obedomda > 0 ? 'Ingen av de bedömda posterna är utanför gränserna' : INGEN_UTANFOR;
	return [...(attForklara.length === 0 ? [ingen] : []), ...saknas, ...over];
}

/** "195 tkr under budget (13 %)" */
export function motBudgetIOrd({ mening, andel }: Avvikande): string {
	return andel ? `${mening} (${andel})` : mening;
}
