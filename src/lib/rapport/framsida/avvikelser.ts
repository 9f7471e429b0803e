import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { BudgetUtfallPerPost } from '$lib/catalogue/measures/budget_utfall_per_post/measure';
import { motBudget } from '$lib/catalogue/rapporter/meningar/ekonomi';
import type { AvsnittId } from '../avsnitt/all';
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

/** A post that is not in line with its budget. */
export interface Avvikande {
	post: string;
	/** "195 tkr under budget" */
	mening: string;
	/** Of its budget: "13 %"; null when it has none. */
	andel: string | null;
	ljus: Ljus;
}

/** Posts that are outside their agreement's limits, and those that are over their budget within them; the farthest first. */
export interface Avvikelser {
	attForklara: Avvikande[];
	nagotOver: Avvikande[];
	/** How many posts with a budget have no forecast, and how many there are in all. */
	obedomda: number;
	poster: number;
	/** Those of them that have used more than the year's budget already. */
	redanOver: string[];
}

/** Posts under a name, and what is said after them. */
interface Avvikelselista {
	namn: string;
	poster: readonly Avvikande[];
	sist: readonly string[];
}

export const INGEN_UTANFOR = 'Ingen post är utanför gränserna';

/** @returns undefined where no post has a budget: there is nothing to be in line with */
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
			// In thousands, as a headline has it, whatever the tables are in.
			const mening =
				rad.prognosavvikelse_ore === null ? null : motBudget(rad.prognosavvikelse_ore, 'tkr');
			if (!(farg === 'gul' || forklaras(farg)) || mening === null) return [];
			const stort = Math.abs(rad.prognosavvikelse_ore!);
			const del = rad.budget_ar_ore ? andel(stort, Math.abs(rad.budget_ar_ore)) : null;
			// That they are over is said of all of them at once.
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

/** The posts that nothing can be said of: they have a budget, and no forecast. */
export function utanPrognos(poster: readonly BudgetUtfallPerPost[]): BudgetUtfallPerPost[] {
	return poster.filter(
		({ budget_ar_ore, prognos_ar_ore }) => budget_ar_ore !== null && prognos_ar_ore === null
	);
}

function anvantMer({ kvar_ore }: BudgetUtfallPerPost, enhet: Beloppsenhet): boolean {
	return kvar_ore !== null && visasOver(-kvar_ore, enhet);
}

/** Where a reader finds the causes of what is to be explained; null where nothing is, or no section tells it. */
export function forklaringen(
	avvikelser: Avvikelser | undefined,
	{ sagda }: Pick<Rapportlage, 'sagda'>
): AvsnittId | null {
	return avvikelser?.attForklara.length && sagda.includes('uppdrag') ? 'uppdrag' : null;
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

/** That there is none to explain is said only of those that can be judged. */
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
