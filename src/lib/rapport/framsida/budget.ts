import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { manadAv } from '$lib/domain/datum';
import { antalIOrd, runt, uppraknade, versal } from '$lib/domain/format';
import { AVSNITT, type AvsnittId } from '../avsnitt/all';
import type { Besked } from './besked';
import { avvikelselistor, avvikelser } from './avvikelser';
import type { Framsida } from './framsida';
import { ekonomi } from './ovriga';

/** At most this many posts are named. */
const NAMNS = 3;

/**
 * The top of the economy page: how much of the year's budget is used, how the year will end, and what is left.
 */
export function ekonomins(rows: ReadyRows, params: MeasureParams): Framsida {
	const storst = ekonomi(rows, params);
	const arSlut = manadAv(params.tom) === 12;
	const total = rows.budget_utfall_per_post?.at(-1);
	const prognos = total?.prognos_ar_ore ?? null;
	const kvar = total?.kvar_ore ?? null;
	const rad = (
		matt: string,
		ore: number,
		avsnitt: AvsnittId,
		svar: Pick<Besked, 'mening' | 'mer' | 'bild'>
	): Besked => ({
		...{ matt, value: ore, ...runt(Math.abs(ore), ore), om: AVSNITT[avsnitt].titel, avsnitt },
		...svar
	});
	return {
		storst: storst && { ...storst, mer: [] },
		rader: [
			...(prognos === null || arSlut
				? []
				: [
						rad('budget_utfall_per_post.prognos_ar_ore', prognos, 'prognos', {
							mening: 'är prognosen för året',
							mer: [...attForklara(rows, params)],
							bild: null
						})
					]),
			...(kvar === null
				? []
				: [
						rad('budget_utfall_per_post.kvar_ore', kvar, 'ekonomi', {
							mening: kvar < 0 ? 'har gått åt utöver årets budget' : 'är kvar av årets budget',
							mer: [],
							bild: null
						})
					])
		]
	};
}

/** The posts that must be explained, the one farthest from its budget first. */
function attForklara(rows: ReadyRows, { avtal }: MeasureParams): readonly string[] {
	const alla = avvikelser(rows, avtal, 'kr');
	const poster = alla?.attForklara ?? [];
	if (poster.length === 0) return avvikelselistor(alla).flatMap(({ sist }) => sist);
	const namnda = poster
		.slice(0, NAMNS)
		.map(({ post, mening }) => `${post} ${mening.replace(/ budget$/, '')}`);
	const hurManga = versal(antalIOrd(poster.length, 'post', 'poster'));
	return [
		`${hurManga} ska förklaras${poster.length > NAMNS ? ', mest ' : ': '}${uppraknade(namnda)} budget`
	];
}
