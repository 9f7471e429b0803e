/** What the amounts of a row of ekonomi_rad are, where they are not those of its month: its `lage`. */
export const LAGE = {
	/** The period could not be read, or is of another year: the row's amounts are in no sum. */
	utelamnad: 1,
	/** The outcome is that of the year up to and including the month. */
	ackumulerat: 2,
	/** The outcome of a known month is not counted: how much it is of the post is not known. */
	vagrat: 3,
	/** The forecast was given without a month: known in this one at the latest, it is also the earliest. */
	utanManad: 4
} as const;
