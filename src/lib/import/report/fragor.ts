import type { SourceId } from '$lib/catalogue/sources/source';

/**
 * What the page asks before a file counts. The command line has nobody to ask: it takes nothing that
 * was guessed, and tells the same in a message.
 */
export type Fraga =
	/** Columns that are known by likeness alone. */
	| { slag: 'kolumner'; kalla: SourceId; gissade: { rubrik: string; kolumn: string }[] }
	/** Amounts of which nothing says the unit, and whose budget is far from the agreement's. */
	| {
			slag: 'enhet';
			avtal: string;
			ar: number;
			budgetOre: number;
			vantadOre: number;
			faktor: number;
			/** The budget is that of several files. */
			tillsammans?: true;
	  }
	/** Months as columns of a year that nothing names. */
	| { slag: 'ar'; rubriker: string[] };
