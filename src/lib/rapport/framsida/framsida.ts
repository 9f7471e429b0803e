import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Results } from '$lib/catalogue/measures/results';
import type { Kalenderpost } from '$lib/catalogue/rapporter/kalenderposter';
import type { IsoDate } from '$lib/domain/datum';
import type { Beloppsenhet } from '$lib/domain/format';
import { readyRows } from '../readyRows';
import { avvikelser, type Avvikelser } from './avvikelser';
import { hushallen } from './hushall';
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
