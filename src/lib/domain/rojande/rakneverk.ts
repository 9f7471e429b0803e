/**
 * Röjandekontroll (statistical disclosure control) by cell suppression: what is published is a set
 * of counts and the linear relations between them that a reader knows. `dolj` (dolj.ts) chooses what
 * to hide, `granska` (granska.ts) proves that nothing hidden can be computed, without relying on `dolj`.
 *
 * The control knows only these relations: a total, a second table of the same people, or an earlier quarter
 * that is not given as a relation is not guarded against.
 */

/** A count of something that may be published. */
export interface Rakning {
	/** Unique in the whole Rakneverk, over all tables and quarters: `flyttade/2024-K3/Åre`. */
	id: string;
	/**
	 * A safe integer. Null when it was hidden in an earlier publication, so that nobody here knows it
	 * ('dold' only).
	 */
	varde: number | null;
	/**
	 * - `fri`: may be hidden.
	 * - `visas`: always shown: the county's own totals, and what has already been published.
	 * - `dold`: never shown: hidden in an earlier publication, or never published, such as the difference
	 *   between two cumulative counts, or the slack of an inequality.
	 */
	lage: 'fri' | 'visas' | 'dold';
	/**
	 * Counts people or households, and must not be known when it is small: when its absolute value is 1 to the
	 * threshold − 1. A count of 0 is not small, but may be hidden to protect another.
	 */
	kanslig: boolean;
	/** May be below 0, as a difference may. Otherwise every reader knows that it is 0 or more. */
	negativ?: boolean;
}

/** Σ faktor · rakning = 0, with whole factors: parts with 1 and their sum with −1. */
export interface Samband {
	termer: readonly { id: string; faktor: number }[];
}

/** All that is published or implied, together with earlier publications that it can be compared with. */
export interface Rakneverk {
	rakningar: readonly Rakning[];
	samband: readonly Samband[];
}

/** Why a count is hidden: it is small itself, or it protects one that is. */
export type Skal = 'liten' | 'skydd';

/** The hidden `fri` counts by id, in the order of the counts. The others are shown. */
export type Dolda = ReadonlyMap<string, Skal>;

/**
 * The answer of `dolj(verk, troskel)`: what to hide; or, when no choice protects them, the small counts
 * that can be computed whatever is hidden. Those must not be published at all: remove the table, or
 * change what may be hidden from 'visas' to 'fri'.
 */
export type Doljning = { dolda: Dolda } | { oskyddade: readonly string[] };

/**
 * A count that a reader finds out, or that was not shown to be safe.
 * - `visad`: it is small and may be hidden, but is shown.
 * - `algebra`: the relations alone determine it.
 * - `granser`: the relations determine it, given that counts are whole and not below 0.
 * - `oavgjord`: the search ended without finding two possible values; treated as given away.
 */
export interface Upptackt {
	id: string;
	/** Its only possible value; null for `oavgjord`. */
	varde: number | null;
	satt: 'visad' | 'algebra' | 'granser' | 'oavgjord';
}

/** The proof that a count is safe: two values that both agree with everything shown. */
export interface Spann {
	id: string;
	/** `lagt` < `hogt`. Two possible values, not necessarily the smallest and largest. */
	lagt: number;
	hogt: number;
}

/** The answer of `granska(verk, dolda, troskel)`. Publication is allowed only if `upptackta` is empty. */
export interface Granskning {
	upptackta: readonly Upptackt[];
	/** One for every hidden `fri` count, and for every small sensitive `dold` one, that is safe. */
	spann: readonly Spann[];
}
