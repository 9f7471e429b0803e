import type { MeasureParams } from '$lib/catalogue/measures/measure';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { manadAv } from '$lib/domain/datum';
import { avrundat, runt } from '$lib/domain/format';
import { motBudget } from '$lib/catalogue/rapporter/meningar';
import { AVSNITT, type AvsnittId } from '../avsnitt/all';
import type { Besked } from './besked';
import type { Framsida } from './framsida';
import { ekonomi } from './ovriga';
import { bredvid } from './smabild';

/** What the page of the economy answers: what is used of the year's budget, how the year will end, and what is left. */
export function ekonomins(rows: ReadyRows, params: MeasureParams): Framsida {
	const storst = ekonomi(rows, params);
	const arSlut = manadAv(params.tom) === 12;
	const total = rows.budget_utfall_per_post?.at(-1);
	const prognos = total?.prognos_ar_ore ?? null;
	const resultat = rows.resultat?.find(({ rad }) => rad === 'Resultat')?.utfall_ack_ore ?? null;
	const rad = (
		matt: string,
		ore: number,
		avsnitt: AvsnittId,
		mening: string,
		bild: Besked['bild']
	): Besked => ({
		...{ matt, value: ore, ...runt(Math.abs(ore), ore), om: AVSNITT[avsnitt].titel, avsnitt },
		...{ mening, mer: [], bild }
	});
	return {
		storst: storst && { ...storst, mer: [] },
		rader: [
			...(prognos === null || arSlut
				? []
				: [
						rad(
							'budget_utfall_per_post.prognos_ar_ore',
							prognos,
							'prognos',
							`är prognosen för året, ${motBudget(total?.prognosavvikelse_ore ?? 0, 'tkr') ?? 'som budgeten'}`,
							// Post by post it is drawn in the chart of the section it leads to.
							null
						)
					]),
			...(resultat === null
				? []
				: [
						rad(
							'resultat.utfall_ack_ore',
							resultat,
							'resultat',
							`är ${arSlut ? 'årets ' : ''}${resultat < 0 ? 'underskott' : 'överskott'}${arSlut ? '' : 'et hittills'}`,
							inOchUt(rows)
						)
					])
		]
	};
}

/** What has come in so far, beside what has gone out. */
function inOchUt({ resultat = [] }: ReadyRows): Besked['bild'] {
	const slag = resultat.flatMap(({ rad, utfall_ack_ore: ore }) =>
		ore !== null && (rad === 'Intäkter' || rad === 'Kostnader')
			? [{ namn: rad, varde: ore, text: avrundat(ore) }]
			: []
	);
	return bredvid('Hittills', slag, null);
}
