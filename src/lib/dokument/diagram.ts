import type { KvartalId } from '$lib/domain/kvartal';

export interface Kvartalspunkt {
	kvartal: KvartalId;
	varde: number;
}

/** A bar of the figure in front of a bar of its whole, both named at the end. */
export interface DelAvHelhet {
	namn: string;
	/** null where it is not known: nothing is drawn of it. */
	del: number | null;
	hela: number | null;
	etikett: string;
	/** More than the whole, or otherwise to be noticed. */
	varning?: boolean;
	/** What the chart is about: the others are what it is held against. */
	egen?: true;
	/** Where it should be by now, and where it is thought to end, where that is known. */
	plan?: number;
	prognos?: number;
}

/** Two counts of the same place that are no part of each other. */
export interface TvaAntal {
	namn: string;
	ovre: number;
	undre: number;
	/** What is written at their ends, where that is not the number itself. */
	ovreText?: string;
	undreText?: string;
}

/** Where a bridge begins or ends. */
export interface Brofaste {
	namn: string;
	varde: number;
	etikett: string;
}

/** A step of a bridge: how much it moves the amount, up or down, and how that is written. */
export interface Steg {
	namn: string;
	andring: number;
	etikett: string;
}

/** A share of a hundred, with what is written at its end; null where there is nothing to share. */
export interface Prick {
	namn: string;
	procent: number | null;
	etikett: string;
	/** The lowest of them, or otherwise to be noticed. */
	varning?: boolean;
}

/** How many took so many working days, from none up; the last place is of all that took longer. */
export interface Dagrad {
	namn: string;
	/** By day, from 0. */
	dagar: readonly number[];
	fler: number;
	/** Without an answer, and late. */
	obesvarade: number;
	/** Without an answer, with time left. */
	pagar: number;
}

/** A series of its own panel, of the same quarters as all the others. */
export interface Panel {
	namn: string;
	varden: readonly number[];
}

/** A curve over quarters since something: how large a share, in percent, from none later up. */
export interface Forlopp {
	procent: readonly number[];
	/** What is told of; the others are what it is held against. */
	framhavd: boolean;
	/** What stands at its end. */
	namn: string;
}

/** So long after the beginning curves are held against each other: what is said of it, and what they were then. */
export interface Tidpunkt {
	efter: number;
	ord: string;
	procent: readonly number[];
}

/** Where a curve may go from where it is. */
export interface Fortsattning {
	/** What the curve cannot show, since it has no day: it is added to its last point. */
	utanDatum: number;
	/** The last quarter of it. */
	till: KvartalId;
	/** The ways there, straight, with what is written at their ends. */
	vagar: readonly { etikett: string; slut: number }[];
}

/** What a chart shows, not how it is drawn. `oklart`: more may yet become known of its last quarter, or of so many, which are drawn open. */
export type Diagramdata =
	/** A cumulative count on its way to a goal. */
	| {
			slag: 'malkurva';
			punkter: readonly Kvartalspunkt[];
			mal: number;
			fortsattning?: Fortsattning;
			oklart?: true;
	  }
	/** Shares from 0 to 100 percent, and the whole county's as a mark across them. */
	| { slag: 'prickar'; rader: readonly Prick[]; lanet: { procent: number; etikett: string } | null }
	/** A dot for each that took so many days; the last day that is in time. */
	| { slag: 'dagar'; rader: readonly Dagrad[]; senast: number }
	/** A panel for each, all on one scale, before what they have in common. */
	| {
			slag: 'multiplar';
			kvartal: readonly KvartalId[];
			paneler: readonly Panel[];
			bakom: Panel;
	  }
	| { slag: 'forlopp'; kurvor: readonly Forlopp[]; vid?: Tidpunkt }
	/** A count per quarter; the one that is told of, and the one it is held against. */
	| {
			slag: 'kvartal';
			punkter: readonly Kvartalspunkt[];
			nu: KvartalId;
			ifjol: KvartalId | null;
			oklart?: number;
	  }
	/** Drawn as shares each whole is as long as the others: on one scale the few would be slivers. */
	| {
			slag: 'delavhelhet';
			rader: readonly DelAvHelhet[];
			somAndelar?: true;
			/** All that they are of, those that are not drawn too; left out where it is not known. */
			summa?: { del: number; hela: number; prognos?: number };
	  }
	| { slag: 'sidavidsida'; rader: readonly TvaAntal[] }
	/** The way from one amount to another, a step at a time. */
	| { slag: 'brygga'; fran: Brofaste; steg: readonly Steg[]; till: Brofaste };

/** A chart with what is said above it, and in its place. */
export interface Diagram {
	data: Diagramdata;
	bildtext: string;
	/** What it shows, for those who do not see it: its extremes and its latest value. */
	beskrivning: string;
}
