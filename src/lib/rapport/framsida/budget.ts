import type { MeasureParams } from '$lib/catalogue/measures/measure';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { manadAv } from '$lib/domain/datum';
import { antalIOrd, belopp, runt, versal } from '$lib/domain/format';
import { attForklara as forklaras, gransord, ljus } from '$lib/domain/ljus';
import { AVSNITT, type AvsnittId } from '../avsnitt/all';
import type { Besked } from './besked';
import { INGEN_UTANFOR, type Framsida } from './framsida';
import { ekonomi } from './ovriga';
import { bredvid, matare } from './smabild';

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
							...attForklara(rows, params)
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

/** How many posts are to be explained, by which limits; how far they are from their budgets stands beside it. */
function attForklara(
	{ budget_utfall_per_post: rader = [] }: ReadyRows,
	{ avtal }: MeasureParams
): Pick<Besked, 'mer' | 'bild'> {
	if (!avtal) return { mer: [], bild: null };
	const utanfor = rader.slice(0, -1).flatMap((rad) => {
		const farg = ljus(rad, avtal.ljus, 'kr');
		return forklaras(farg) ? [{ ...rad, granser: gransord(farg, rad, avtal.ljus, 'kr') }] : [];
	});
	const granser = [...new Set(utanfor.map((rad) => rad.granser))].join(' respektive ');
	return {
		mer:
			utanfor.length === 0
				? [versal(INGEN_UTANFOR)]
				: [
						`${versal(antalIOrd(utanfor.length, 'post', 'poster'))} ska förklaras: mer än ${granser} från budgeten`
					],
		bild: bredvid(
			'Från budgeten',
			utanfor.map(({ post: namn, prognosavvikelse_ore: ore }) => {
				const varde = Math.abs(ore!);
				return { namn, varde, text: belopp(varde, 'tkr') };
			}),
			null
		)
	};
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
