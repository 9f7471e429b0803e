/**
 * Röjandekontroll (statistical disclosure control) by cell suppression: what is published is a set
 * of counts and the linear relations between them that a reader knows. `dolj` (dolj.ts) chooses what
 * to hide, `granska` (granska.ts) proves that nothing hidden can be computed, without trusting `dolj`.
 *
 * The relations are exactly what the control knows about: a total, a second table with the same
 * people, an earlier quarter that is not written as a relation is not guarded against.
 */

/** A count of something that may be published. */
export interface Rakning {
	/** Unique in the whole Rakneverk, over all tables and quarters: `flyttade/2024-K3/Åre`. */
	id: string;
	/** A safe integer. Null: hidden in an earlier publication, nobody here knows it (only for 'dold'). */
	varde: number | null;
	/**
	 * - `fri`: may be hidden.
	 * - `visas`: always shown: the county's own totals, and what is published already.
	 * - `dold`: not shown whatever is chosen: hidden in an earlier publication, or never published,
	 *   such as the difference of two cumulative counts, or the slack of an inequality.
	 */
	lage: 'fri' | 'visas' | 'dold';
	/**
	 * It counts people or households and must not be known when it is small: when its absolute value
	 * is 1 to the threshold − 1. A count of 0 is not small, but may be hidden to protect another.
	 */
	kanslig: boolean;
	/** It may be below 0, as a difference may. Otherwise every reader knows that it is 0 or more. */
	negativ?: boolean;
}

/** Σ faktor · rakning = 0, with whole factors: parts with 1 and their sum with −1. */
export interface Samband {
	termer: readonly { id: string; faktor: number }[];
}

/** All that is published or implied, with every earlier publication that it can be set beside. */
export interface Rakneverk {
	rakningar: readonly Rakning[];
	samband: readonly Samband[];
}

/** Why a count is hidden: it is small itself, or it protects one that is. */
export type Skal = 'liten' | 'skydd';

/** The hidden `fri` counts by id, in the order of the counts. The others are shown. */
export type Dolda = ReadonlyMap<string, Skal>;

/**
 * What `dolj(verk, troskel)` answers: what to hide, or, when no choice of hidden counts protects,
 * the small counts that can be computed whatever is hidden. Those must not be published at all: take
 * the table away, or raise what may be hidden from 'visas' to 'fri'.
 */
export type Doljning = { dolda: Dolda } | { oskyddade: readonly string[] };

/**
 * A count that a reader gets to know, or that was not shown to be safe.
 * - `visad`: it is small and may be hidden, but is shown.
 * - `algebra`: the relations alone give it.
 * - `granser`: the relations and that counts are whole and not below 0 give it.
 * - `oavgjord`: the search was cut short without finding two possible values; treated as given away.
 */
export interface Upptackt {
	id: string;
	/** Its only possible value; null when `oavgjord`. */
	varde: number | null;
	satt: 'visad' | 'algebra' | 'granser' | 'oavgjord';
}

/** The proof that a count is safe: two values that both agree with everything that is shown. */
export interface Spann {
	id: string;
	/** `lagt` < `hogt`. They are two possible values, not always the smallest and the largest. */
	lagt: number;
	hogt: number;
}

/** What `granska(verk, dolda, troskel)` answers. It may be published only if `upptackta` is empty. */
export interface Granskning {
	upptackta: readonly Upptackt[];
	/** One for every hidden `fri` count, and for every small sensitive `dold` one, that is safe. */
	spann: readonly Spann[];
}
