import type { MeasureParams } from '$lib/catalogue/measures/measure';
import type { Results } from '$lib/catalogue/measures/result';
import { skrivet, type Rapporttext } from '../rapporttext';
import { nar, type Kalenderpost } from '$lib/catalogue/rapporter/kalenderposter';
import type { Beloppsenhet } from '$lib/domain/format';
import type { Block } from '$lib/dokument/dokument';
import { avvikelselistor, avvikelser, motBudgetIOrd, type Avvikelser } from './avvikelser';
import { RAPPORTSORTER } from '../rapportsorter';
import { readyRows } from '../readyRows';
import { aretsAvrakning, avraknat, beloppet, natverket, projekten, resultatet } from './aret';
import { hushallen } from './hushall';
import { attGora } from './kalender';
import { kommunernas } from './energikontoret';
import { kommunens } from './kommun';
import { kommunensRadgivning } from './radgivning';
import { ekonomi, foretag, magasin } from './ovriga';
import type { Besked } from './besked';
import { svarstid } from './svarstid';

// Page one answers: a figure that is the biggest, its companions, and what is to be explained. The
// overview and the report begin with it.

export interface Framsida {
	/** The biggest; null when it cannot be told. */
	storst: Besked | null;
	rader: Besked[];
	/** Its heading, and what is said under it in words, where it has no figure of its own. */
	rubrik?: string;
	sagt?: readonly { namn: string; text: string }[];
	/** None where what is told of has no budget. */
	avvikelser?: Avvikelser | undefined;
	/** What is to be done next; none where the calendar is not known, or does not belong. */
	kommande?: readonly Kalenderpost[] | undefined;
}

export const KOMMANDE = 'Att besluta eller göra';
/** Before the name of a section that tells more. */
export const SE = 'Se';

/** What page one answers, from what is ready: what is not leaves its row out. */
export function framsida(
	results: Results,
	params: MeasureParams,
	enhet: Beloppsenhet,
	slutar: string | null = null
): Framsida {
	const rows = readyRows(results);
	const { avtal } = params;
	const hushall = slutar ? [] : hushallen(rows, params);
	const andra = [
		...(slutar ? [] : [svarstid(rows), magasin(rows, params)]),
		foretag(rows, avtal),
		ekonomi(rows, params)
	].filter((svar) => svar !== null);
	const resten = { avvikelser: avvikelser(rows, avtal, enhet) };
	// The biggest figure of an agreement that follows an index is its amount, which has its own page top.
	if (avtal?.index)
		return {
			storst: null,
			rader: andra.filter(({ avsnitt }) => avsnitt === 'ekonomi'),
			...resten
		};
	const [storst = null, ...rader] = [...hushall, ...andra];
	return { storst, rader, ...resten };
}

/** Page one of a report, in the order that matters to its sort; null where nothing of it can be told yet. */
export function rapportensFramsida(
	text: Pick<Rapporttext, 'sort' | 'kommun' | 'avsnitt'>,
	results: Results,
	params: MeasureParams,
	enhet: Beloppsenhet,
	slutar: string | null
): Framsida | null {
	const { sort, kommun } = text;
	const rows = readyRows(results);
	if (sort === 'radgivning')
		return kommun ? kommunensRadgivning(rows, params, kommun, skrivet(text, 'radgivning')) : null;
	const fram = framsida(results, params, enhet, slutar);
	const ekonomin = ekonomi(rows, params);
	const svaren = (): (Besked | null)[] => {
		switch (sort) {
			case 'kvartal':
				if (!params.avtal?.index) return [fram.storst, ...fram.rader];
				return params.avtal.id === 'energi-fastighetsnatverk'
					? [natverket(rows, params), beloppet(rows), ekonomin]
					: [beloppet(rows), ekonomin];
			case 'kommun':
				// The register says nothing of a quarter that it does not reach.
				return slutar || !kommun ? [] : kommunens(rows, params, kommun);
			case 'ar': {
				// What was left is the year's finding, and what was used says the same; of a year that is not over that is all there is.
				const avrakning = aretsAvrakning(rows);
				return [
					avrakning ?? ekonomin,
					avraknat(rows) && ekonomin && { ...ekonomin, mer: [] },
					// Of the first year the amount is the budget, which the figure before it has.
					rows.lpix_kedja?.length === 1 ? kommunernas(rows, params) : beloppet(rows),
					projekten(rows, params),
					natverket(rows, params)
				];
			}
			case 'bokslut':
				return [resultatet(rows, params), ekonomin && { ...ekonomin, mer: [] }, avraknat(rows)];
		}
	};
	const [storst, ...rader] = svaren().filter((svar) => svar !== null);
	if (!storst) return null;
	const forEnKommun = RAPPORTSORTER[sort].perKommun;
	return {
		storst,
		rader,
		...(!forEnKommun && {
			avvikelser: fram.avvikelser,
			kommande: attGora(rows.avtalskalender, params, { sort })
		})
	};
}

/**
 * Page one under its heading, as a part of a document.
 * @param noter what must be said of all of it: it stands with the biggest figure
 * @param forklaras what the section is called that explains what is to be explained
 */
export function forst(
	{ storst, rader, sagt = [], avvikelser, kommande }: Framsida,
	noter: readonly string[],
	forklaras: string | null = null
): Extract<Block, { typ: 'forst' }> {
	const meningar = (delar: readonly string[]) => delar.map((en) => `${en}.`);
	return {
		typ: 'forst',
		// They are of its figures.
		mer: storst ? [...meningar(storst.mer), ...noter] : [],
		rader: rader.map(({ tal, enhet, mening, mer, bild }) => ({
			...{ tal, enhet, bild },
			text: meningar([mening, ...mer]).join(' ')
		})),
		sedan: [
			...sagt.map(({ namn, text }) => ({ namn, rader: [{ fet: '', text }] })),
			...avvikelselistor(avvikelser).map(({ namn, poster, sist }, i) => ({
				namn,
				rader: [
					...poster.map((en) => ({ fet: en.post, text: motBudgetIOrd(en) })),
					...sist.map((mening) => ({ fet: '', text: `${mening}.` })),
					...(forklaras && i === 0 ? [{ fet: '', text: `${SE} ${forklaras}.` }] : [])
				]
			})),
			...(kommande && kommande.length > 0
				? [
						{
							namn: KOMMANDE,
							rader: kommande.map((post) => ({ fet: '', text: `${post.vad}, ${nar(post)}` }))
						}
					]
				: [])
		]
	};
}
