import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { MeasureParams } from '$lib/catalogue/measures/measure';
import type { Results } from '$lib/catalogue/measures/result';
import { motBudget } from '$lib/catalogue/rapporter/meningar/ekonomi';
import type { Rapporttext } from '../rapporttext';
import { nar, type Kalenderpost } from '$lib/catalogue/rapporter/kalenderposter';
import type { ReadyRows } from '$lib/catalogue/rapporter/sammanfattning';
import { andel, belopp, type Beloppsenhet } from '$lib/domain/format';
import type { Block } from '$lib/dokument/dokument';
import { attForklara as forklaras, ljus, LJUSORD, type Ljus } from '$lib/domain/ljus';
import { RAPPORTSORTER } from '../rapportsorter';
import { readyRows } from '../readyRows';
import {
	avraknat,
	beloppet,
	kommunensRad,
	natverket,
	projekten,
	radgivningen,
	resultatet
} from './aret';
import { hushallen } from './hushall';
import { attGora } from './kalender';
import { kommunernas } from './energikontoret';
import { andelen, kommunens } from './kommun';
import { ekonomi, foretag, magasin } from './ovriga';
import type { Besked } from './besked';
import { svarstid } from './svarstid';

// Page one answers: a figure that is the biggest, its companions, and what is to be explained. The
// overview and the report begin with it.

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
}

export interface Framsida {
	/** The biggest; null when it cannot be told. */
	storst: Besked | null;
	rader: Besked[];
	/** What no file tells, and what would. */
	saknas?: { namn: string; text: string };
	/** None where what is told of has no budget. */
	avvikelser?: Avvikelser | undefined;
	/** What is to be done next; none where the calendar is not known, or does not belong. */
	kommande?: readonly Kalenderpost[] | undefined;
}

export const ATT_FORKLARA = 'Att förklara';
export const KOMMANDE = 'Att besluta eller göra';
export const INGEN_UTANFOR = 'Ingen post är utanför gränserna';

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
	{ sort, kommun }: Pick<Rapporttext, 'sort' | 'kommun'>,
	results: Results,
	params: MeasureParams,
	enhet: Beloppsenhet,
	slutar: string | null
): (Framsida & { storst: Besked }) | null {
	const rows = readyRows(results);
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
			case 'ar':
				return [
					ekonomin,
					// Of the first year the amount is the budget, which the figure before it has.
					rows.lpix_kedja?.length === 1 ? kommunernas(rows, params) : beloppet(rows),
					avraknat(rows),
					projekten(rows),
					natverket(rows, params)
				];
			case 'radgivning': {
				if (!kommun) return [];
				// What is paid for the network stands with it in the section.
				const egen = andelen(rows, params, kommun);
				return [radgivningen(rows), egen && { ...egen, mer: [] }];
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
		...(sort === 'radgivning' && kommun && { saknas: kommunensRad(kommun) }),
		...(!forEnKommun && {
			avvikelser: fram.avvikelser,
			kommande: attGora(rows.avtalskalender, params, { sort })
		})
	};
}

/** The lists of the posts that are not in line: first those to explain, which may be none. None where no post has a budget. */
export function avvikelselistor(
	avvikelser: Avvikelser | undefined
): { namn: string; poster: readonly Avvikande[] }[] {
	if (!avvikelser) return [];
	const { attForklara, nagotOver } = avvikelser;
	return [
		{ namn: ATT_FORKLARA, poster: attForklara },
		...(nagotOver.length > 0 ? [{ namn: LJUSORD.gul, poster: nagotOver }] : [])
	];
}

/** "195 tkr under budget (13 %)" */
export function motBudgetIOrd({ mening, andel }: Avvikande): string {
	return andel ? `${mening} (${andel})` : mening;
}

/** Page one under its heading, as a part of a document. @param noter what must be said of all of it: it stands with the biggest figure */
export function forst(
	{ storst, rader, saknas, avvikelser, kommande }: Framsida,
	noter: readonly string[]
): Extract<Block, { typ: 'forst' }> {
	const meningar = (delar: readonly string[]) => delar.map((en) => `${en}.`);
	return {
		typ: 'forst',
		mer: [...meningar(storst?.mer ?? []), ...noter],
		rader: rader.map(({ tal, enhet, mening, mer, bild }) => ({
			...{ tal, enhet, bild },
			text: meningar([mening, ...mer]).join(' ')
		})),
		sedan: [
			...(saknas ? [{ namn: saknas.namn, rader: [{ fet: '', text: saknas.text }] }] : []),
			...avvikelselistor(avvikelser).map(({ namn, poster }) => ({
				namn,
				rader:
					poster.length > 0
						? poster.map((en) => ({ fet: en.post, text: motBudgetIOrd(en) }))
						: [{ fet: '', text: `${INGEN_UTANFOR}.` }]
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

function avvikelser(
	{ budget_utfall_per_post: rader = [] }: ReadyRows,
	avtal: Agreement | null,
	enhet: Beloppsenhet
): Avvikelser {
	if (!avtal) return { attForklara: [], nagotOver: [] };
	const poster = rader
		.slice(0, -1)
		.flatMap((rad) => {
			const farg = ljus(rad, avtal.ljus, enhet);
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
	return {
		attForklara: poster.filter((en) => forklaras(en.ljus)),
		nagotOver: poster.filter((en) => en.ljus === 'gul')
	};
}
