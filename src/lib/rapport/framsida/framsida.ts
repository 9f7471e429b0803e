import type { MeasureParams } from '$lib/catalogue/measures/measure';
import type { Results } from '$lib/catalogue/measures/result';
import { skrivet, type Rapporttext } from '../rapporttext';
import { nar, type Kalenderpost } from '$lib/catalogue/rapporter/kalenderposter';
import type { IsoDate } from '$lib/domain/datum';
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

// Page one has one biggest figure, some further ones, and the posts to explain. The overview and the report
// begin with it.

export interface Framsida {
	/** The biggest figure; null when there is none. */
	storst: Besked | null;
	rader: Besked[];
	/** The heading and the texts under it, for a page one without figures. */
	rubrik?: string;
	sagt?: readonly { namn: string; text: string }[];
	/** Left out where the page shows no budget. */
	avvikelser?: Avvikelser | undefined;
	/** What to do next; left out where the calendar is not known or does not belong. */
	kommande?: readonly Kalenderpost[] | undefined;
}

/** The top of a page: its biggest figure can be a day. */
export interface Sidtopp extends Omit<Framsida, 'storst'> {
	storst: Besked<number | IsoDate> | null;
}

export const KOMMANDE = 'Att besluta eller göra';
/** Before the name of a section that tells more. */
export const SE = 'Se';

/** The overview's page one, from the measures that are ready: the others leave their rows out. */
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
	// The biggest figure of an indexed agreement is its amount, which has a page top of its own.
	if (avtal?.index)
		return {
			storst: null,
			rader: andra.filter(({ avsnitt }) => avsnitt === 'ekonomi'),
			...resten
		};
	const [storst = null, ...rader] = [...hushall, ...andra];
	return { storst, rader, ...resten };
}

/** A report's page one, in the order that suits its sort; null when no figure of it is ready. */
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
				// The register knows nothing about a quarter that its export does not reach.
				return slutar || !kommun ? [] : kommunens(rows, params, kommun);
			case 'ar': {
				// What is left is the year's finding, and the outcome would only repeat it. Before the year is over there
				// is only the outcome.
				const avrakning = aretsAvrakning(rows);
				return [
					avrakning ?? ekonomin,
					avraknat(rows) && ekonomin && { ...ekonomin, mer: [] },
					// In the first year the amount equals the budget, which the figure before already shows.
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
		// The notes are about its figures.
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
