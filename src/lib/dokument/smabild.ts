import type { KvartalId } from '$lib/domain/kvartal';

/** A column for each quarter. The quarter in question and the one it is compared with are marked. */
export interface Staplar {
	slag: 'staplar';
	staplar: readonly { kvartal: KvartalId; varde: number }[];
	nu: KvartalId;
	/** The same quarter last year, where it is a fair comparison. */
	ifjol: KvartalId | null;
	/** The mean of the county's kommuner, by quarter; left out where the columns are the county's. */
	snitt?: readonly number[];
	/** The number of last columns that are drawn open, since they may still change. */
	oklart?: number;
}

/** A column for each value in a sequence, with labels at both ends. */
export interface OverTid {
	slag: 'overtid';
	staplar: readonly { namn: string; varde: number; text: string }[];
	/** The name of the column that the picture is about. */
	egen: string | null;
	andar: readonly [fran: string, till: string];
}

/** A dot for each kommun on 0–100 percent, and a line for the county. */
export interface Prickar {
	slag: 'prickar';
	prickar: readonly { namn: string; procent: number }[];
	lanet: number;
	/** The kommun that the picture is about; without one, the lowest is named. */
	egen?: string;
}

/** The year's budget as a strip, with the outcome, the plan so far and the forecast; in öre. */
export interface Matare {
	slag: 'matare';
	budget: number;
	utfall: number;
	plan: number | null;
	prognos: number | null;
	/** How an amount is written, and its unit. */
	tal: (ore: number) => string;
	enhet: string;
}

/** A small picture beside a figure: what it shows, not how it is drawn. */
export type Smabild = (Staplar | Prickar | Matare | OverTid) & {
	/** What the picture shows, for those who do not see it. */
	beskrivning: string;
};
