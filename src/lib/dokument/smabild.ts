import type { KvartalId } from '$lib/domain/kvartal';

/** A column for each quarter; what is told, and what it is compared with, are marked. */
export interface Staplar {
	slag: 'staplar';
	staplar: readonly { kvartal: KvartalId; varde: number }[];
	nu: KvartalId;
	/** The same quarter last year, where it is a fair comparison. */
	ifjol: KvartalId | null;
	/** The mean of the county's kommuner, a step a quarter; left out where the columns are the county's. */
	snitt?: readonly number[];
	/** More may yet become known of so many of the last: they are drawn open. */
	oklart?: number;
}

/** A column for each of what follow on each other, with what its ends are. */
export interface OverTid {
	slag: 'overtid';
	staplar: readonly { namn: string; varde: number; text: string }[];
	/** The one it is about. */
	egen: string | null;
	andar: readonly [fran: string, till: string];
}

/** A dot for each kommun on 0–100 percent, and the county's mark. */
export interface Prickar {
	slag: 'prickar';
	prickar: readonly { namn: string; procent: number }[];
	lanet: number;
	/** The kommun that it is about; else the lowest is named. */
	egen?: string;
}

/** The year's budget as a strip, what is used of it, the plan so far and the forecast; in öre. */
export interface Matare {
	slag: 'matare';
	budget: number;
	utfall: number;
	plan: number | null;
	prognos: number | null;
	/** How an amount is written, and what it is counted in. */
	tal: (ore: number) => string;
	enhet: string;
}

/** A small picture beside a figure: what it shows, and not how it is drawn. */
export type Smabild = (Staplar | Prickar | Matare | OverTid) & {
	/** What it shows, for those who do not see it. */
	beskrivning: string;
};
