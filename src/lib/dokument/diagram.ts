import type { KvartalId } from '$lib/domain/kvartal';

export interface Kvartalspunkt {
	kvartal: KvartalId;
	varde: number;
}

/** A part drawn in front of its whole, with both numbers at the end of the bar. */
export interface DelAvHelhet {
	namn: string;
	/** null where it is not known: no bar is drawn. */
	del: number | null;
	hela: number | null;
	etikett: string;
	/** The part exceeds the whole, or needs attention for another reason. */
	varning?: boolean;
	/** The row that the chart is about; the others are there to compare with. */
	egen?: true;
	/** The plan so far and the forecast, where they are known. */
	plan?: number;
	prognos?: number;
}

/** Two counts for the same place, of which neither is a part of the other. */
export interface TvaAntal {
	namn: string;
	ovre: number;
	undre: number;
	/** The text at the bar's end, where it is not just the number. */
	ovreText?: string;
	undreText?: string;
}

/** The start or end of a bridge. */
export interface Brofaste {
	namn: string;
	varde: number;
	etikett: string;
}

/** A step of a bridge: the change of the amount, up or down, and its label. */
export interface Steg {
	namn: string;
	andring: number;
	etikett: string;
}

/** A percentage with a label; `procent` is null where there is nothing to take a share of. */
export interface Prick {
	namn: string;
	procent: number | null;
	etikett: string;
	/** The lowest one, or otherwise in need of attention. */
	varning?: boolean;
}

/**
 * How many requests were answered after each number of working days; `fler` counts those that took longer.
 */
export interface Dagrad {
	namn: string;
	/** By working day, from 0. */
	dagar: readonly number[];
	fler: number;
	/** Without an answer, and late. */
	obesvarade: number;
	/** Without an answer, with time left. */
	pagar: number;
}

/** A series with a panel of its own; all panels have the same quarters. */
export interface Panel {
	namn: string;
	varden: readonly number[];
}

/** A curve over the quarters after a start: a share in percent for each, beginning with the start itself. */
export interface Forlopp {
	procent: readonly number[];
	/**
	 * The last quarter that all of its groups have reached, where some have not come to the end: from there on
	 * the curve is dashed.
	 */
	helt?: number;
	/** The curve that the chart is about; the others are there to compare with. */
	framhavd: boolean;
	/** The label at its end. */
	namn: string;
}

/**
 * The number of quarters after the start at which curves are compared, the words for it, and each curve's
 * share then.
 */
export interface Tidpunkt {
	efter: number;
	ord: string;
	procent: readonly number[];
}

/** Where a curve may go from its last point. */
export interface Fortsattning {
	/**
	 * A count that the curve cannot show, since it has no date: the ways start from the last point plus this.
	 */
	utanDatum: number;
	/** The last quarter of the ways. */
	till: KvartalId;
	/** Straight lines to there, with the label at their ends. */
	vagar: readonly { etikett: string; slut: number }[];
}

/**
 * What a chart shows, not how it is drawn. `oklart` says that the last quarter, or this many of the last, may
 * still change and is drawn open.
 */
export type Diagramdata =
	/** A cumulative count on its way to a goal. */
	| {
			slag: 'malkurva';
			punkter: readonly Kvartalspunkt[];
			mal: number;
			fortsattning?: Fortsattning;
			oklart?: true;
	  }
	/** Shares from 0 to 100 percent, and a line across them for the whole county. */
	| { slag: 'prickar'; rader: readonly Prick[]; lanet: { procent: number; etikett: string } | null }
	/** A dot for each request, by working days; `senast` is the last day in time. */
	| { slag: 'dagar'; rader: readonly Dagrad[]; senast: number }
	/** A panel for each, all on one scale; `bakom` is drawn behind each of them. */
	| {
			slag: 'multiplar';
			kvartal: readonly KvartalId[];
			paneler: readonly Panel[];
			bakom: Panel;
	  }
	| { slag: 'forlopp'; kurvor: readonly Forlopp[]; vid?: Tidpunkt }
	/** A count per quarter; `nu` is the quarter that the chart is about, `ifjol` the one it is compared with. */
	| {
			slag: 'kvartal';
			punkter: readonly Kvartalspunkt[];
			nu: KvartalId;
			ifjol: KvartalId | null;
			oklart?: number;
	  }
	/** `somAndelar` draws every whole equally long: on one scale the small ones would be slivers. */
	| {
			slag: 'delavhelhet';
			rader: readonly DelAvHelhet[];
			somAndelar?: true;
			/** The sum, including rows that are not drawn; left out where it is not known. */
			summa?: { del: number; hela: number; prognos?: number };
	  }
	| { slag: 'sidavidsida'; rader: readonly TvaAntal[] }
	/** The way from one amount to another, a step at a time. */
	| { slag: 'brygga'; fran: Brofaste; steg: readonly Steg[]; till: Brofaste };

/** A chart with the text above it, and a text in place of it. */
export interface Diagram {
	data: Diagramdata;
	bildtext: string;
	/** What the chart shows, for those who do not see it: its extremes and its latest value. */
	beskrivning: string;
}
