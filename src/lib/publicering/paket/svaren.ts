import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Results } from '$lib/catalogue/measures/results';
import { nar, type Kalenderpost } from '$lib/catalogue/rapporter/kalenderposter';
import type { IsoDate } from '$lib/domain/datum';
import { datum } from '$lib/domain/format';
import { RAPPORTPLIKT, rapportensKvartal } from '$lib/domain/korplan';
import type { Kvartal } from '$lib/domain/kvartal';
import { arOver } from '$lib/domain/ljus';
import { avvikelselistor, motBudgetIOrd } from '$lib/rapport/framsida/avvikelser';
import { KOMMANDE, type Framsida } from '$lib/rapport/framsida/framsida';
import { rapportensFramsida } from '$lib/rapport/framsida/rapportens';
import { attGora } from '$lib/rapport/framsida/kalender';
import { readyRows } from '$lib/rapport/readyRows';
import type { Rapporttext } from '$lib/rapport/rapporttext';
import type { Forstasida } from './forstasida';
import type { Paket } from './paket';

/**
 * Page one after the biggest figure, from the figures that may be published.
 * @param results without any kommun's people or households
 * @param dag the day of publication
 */
export function svaren(
	text: Rapporttext,
	params: MeasureParams,
	results: Results,
	hjalte: Paket['dokument']['hjalte'],
	dag: IsoDate
): Forstasida | undefined {
	const fram = rapportensFramsida(text, results, params, 'tkr', null);
	if (!fram?.storst || !hjalte) return undefined;
	const andra = [fram.storst, ...fram.rader].filter(({ matt }) => matt !== hjalte.matt);
	return {
		rader: andra.map(({ matt, value, tal, enhet, mening, mer, bild }) => ({
			...{ matt, varde: value, tal, enhet },
			mening: `${[mening, ...mer].join('. ')}.`,
			...(bild?.slag === 'staplar' && bild.oklart && { oklart: bild.oklart })
		})),
		listor: listor(
			fram,
			kvarDa(
				attGora(readyRows(results).avtalskalender, params, {
					sort: text.sort,
					hogst: Infinity
				}) ?? [],
				params.kvartal,
				dag
			).slice(0, fram.kommande?.length ?? 0),
			dag
		)
	};
}

function listor(
	{ avvikelser }: Framsida,
	kommande: readonly Kalenderpost[],
	dag: IsoDate
): Forstasida['listor'] {
	return [
		...avvikelselistor(avvikelser).map(({ namn, poster, sist }) => ({
			namn,
			poster: [
				...poster.map((en) => ({
					...{ vad: en.post, sagt: motBudgetIOrd(en) },
					over: arOver(en.ljus)
				})),
				...sist.map((vad) => ({ vad, sagt: '' }))
			]
		})),
		...(kommande.length > 0
			? [
					{
						namn: `${KOMMANDE} efter den ${datum(dag)}`,
						poster: kommande.map((post) => ({ vad: post.vad, sagt: nar(post) }))
					}
				]
			: [])
	];
}

/** What is still to come to who reads a quarter's report on a day: the report itself is not. */
function kvarDa(
	poster: readonly Kalenderpost[],
	{ id }: Kvartal,
	dag: IsoDate
): readonly Kalenderpost[] {
	const arRapporten = ({ handelse, datum }: Kalenderpost) =>
		handelse === `plikt:${RAPPORTPLIKT}` && rapportensKvartal(datum).id === id;
	return poster.filter((post) => post.datum >= dag && !arRapporten(post));
}
