import type { MeasureParams } from '$lib/catalogue/measures/measure';
import type { Results } from '$lib/catalogue/measures/result';
import { nar } from '$lib/catalogue/rapporter/kalenderposter';
import { versal } from '$lib/domain/format';
import {
	ATT_FORKLARA,
	INGEN_UTANFOR,
	KOMMANDE,
	motBudgetIOrd,
	NAGOT_OVER,
	rapportensFramsida,
	type Avvikande,
	type Framsida
} from '$lib/rapport/framsida/framsida';
import type { Rapporttext } from '$lib/rapport/rapporttext';
import type { Forstasida } from './forstasida';
import type { Paket } from './paket';

/**
 * What page one answers after the biggest figure, from what may be told.
 * @param results without any kommun's people or households
 */
export function svaren(
	text: Rapporttext,
	params: MeasureParams,
	results: Results,
	hjalte: Paket['dokument']['hjalte']
): Forstasida | undefined {
	const fram = rapportensFramsida(text, results, params, 'tkr', null);
	if (!fram || !hjalte) return undefined;
	const andra = [fram.storst, ...fram.rader].filter(({ matt }) => matt !== hjalte.matt);
	return {
		rader: andra.map(({ matt, value, tal, enhet, mening, mer, bild }) => ({
			...{ matt, varde: value, tal, enhet },
			mening: `${[mening, ...mer].join('. ')}.`,
			...(bild?.slag === 'staplar' && bild.oklart && { oklart: true as const })
		})),
		listor: listor(fram)
	};
}

function listor({ avvikelser, kommande }: Framsida): Forstasida['listor'] {
	const poster = (av: readonly Avvikande[]) =>
		av.map((en) => ({ vad: en.post, sagt: motBudgetIOrd(en) }));
	const { attForklara, nagotOver } = avvikelser ?? { attForklara: [], nagotOver: [] };
	const lista = (namn: string, poster: Forstasida['listor'][number]['poster']) =>
		poster.length > 0 ? [{ namn, poster }] : [];
	return [
		...(avvikelser && attForklara.length === 0
			? [{ namn: ATT_FORKLARA, poster: [{ vad: versal(INGEN_UTANFOR), sagt: '' }] }]
			: lista(ATT_FORKLARA, poster(attForklara))),
		...lista(NAGOT_OVER, poster(nagotOver)),
		...lista(
			KOMMANDE,
			(kommande ?? []).map((post) => ({ vad: post.vad, sagt: nar(post) }))
		)
	];
}
