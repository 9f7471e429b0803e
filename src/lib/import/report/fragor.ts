import type { SourceId } from '$lib/catalogue/sources/source';

/**
 * What the page asks before a file counts. The command line cannot ask: it uses nothing that is guessed,
 * and reports the question as a message.
 */
export type Fraga =
	/** Columns recognised only by similar names. */
	| { slag: 'kolumner'; kalla: SourceId; gissade: { rubrik: string; kolumn: string }[] }
	/** Amounts without a known unit, whose budget is far from the agreement's. */
	| {
			slag: 'enhet';
			avtal: string;
			ar: number;
			budgetOre: number;
			vantadOre: number;
			faktor: number;
			/** The budget is the sum over several files. */
			tillsammans?: true;
	  }
	/** Months as columns, where nothing tells the year. */
	| { slag: 'ar'; rubriker: string[] };
