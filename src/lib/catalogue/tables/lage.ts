/** The values of `lage` in ekonomi_rad, for rows whose amounts are not ordinary ones of their month. */
export const LAGE = {
	/** The period is unreadable, or in another year than the row: the row's amounts are in no sum. */
	utelamnad: 1,
	/** The outcome is accumulated over the year, up to and including the month. */
	ackumulerat: 2,
	/** The outcome does not count although its month is known: the post's own amount cannot be told. */
	vagrat: 3,
	/**
	 * The forecast was given without a month. It was known in this one at the latest, and is the earliest
	 * one.
	 */
	utanManad: 4
} as const;
