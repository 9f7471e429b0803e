import type { MeasureParams } from '$lib/catalogue/measures/measure';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { manadAv } from '$lib/domain/datum';
import { antalIOrd, runt, uppraknade, versal } from '$lib/domain/format';
import { AVSNITT, type AvsnittId } from '../avsnitt/all';
import type { Besked } from './besked';
import { avvikelselistor, avvikelser } from './avvikelser';
import type { Framsida } from './framsida';
import { ekonomi } from './ovriga';
import { matare } from './smabild';

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
	const resultat = rows.resultat?.find(({ rad }) => rad === 'Resultat')?.utfall_ack_ore ?? null;
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
			...(resultat === null
				? []
				: [
						rad('resultat.utfall_ack_ore', resultat, 'resultat', {
							mening: `är ${arSlut ? 'årets ' : ''}${resultat < 0 ? 'underskott' : 'överskott'}${arSlut ? '' : 'et hittills'}`,
							...kommitIn(rows)
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

/** How much of the year's income has come in. */
function kommitIn({ resultat = [] }: ReadyRows): Pick<Besked, 'mer' | 'bild'> {
	const intakter = resultat.find(({ rad }) => rad === 'Intäkter');
	const [budget, utfall] = [intakter?.budget_ar_ore ?? null, intakter?.utfall_ack_ore ?? null];
	if (!budget || budget < 0 || utfall === null) return { mer: [], bild: null };
	const { enhet } = runt(budget, budget);
	const tal = (ore: number) => runt(ore, budget).tal;
	return {
		mer: [`${tal(utfall)} av årets ${tal(budget)}\u00a0${enhet} har kommit in`],
		bild: matare({ budget, utfall, plan: null, prognos: null, tal, enhet }, 'Årets intäkter')
	};
}
