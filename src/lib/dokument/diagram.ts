import type { KvartalId } from '$lib/domain/kvartal';

export interface Kvartalspunkt {
	kvartal: KvartalId;
	varde: number;
}

/** A bar of the figure in front of a bar of its whole, both named at the end. */
export interface DelAvHelhet {
	namn: string;
	del: number;
	hela: number;
	etikett: string;
	/** More than the whole, or otherwise to be noticed. */
	varning?: boolean;
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

/** What a chart shows, not how it is drawn. */
export type Diagramdata =
	/** A cumulative count on its way to a goal. */
	| { slag: 'malkurva'; punkter: readonly Kvartalspunkt[]; mal: number }
	/** A count per quarter; the one that is told of, and the one it is held against. */
	| {
			slag: 'kvartal';
			punkter: readonly Kvartalspunkt[];
			nu: KvartalId;
			ifjol: KvartalId | null;
	  }
	| { slag: 'delavhelhet'; rader: readonly DelAvHelhet[] }
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
