/** How a line is cut into cells. */
export interface Syntax {
	/** One character or several. */
	delimiter: string;
	/** '' when no cell is quoted. */
	quote: string;
	/** What stands before a quote that is text: the quote itself, or a backslash. */
	escape: string;
	/** A line quoted whole, as Excel writes one it took for a single cell, is cut into so many cells at least. */
	whole?: number;
}

/** As spreadsheets write: quoted with ", which is doubled within. */
export function plainSyntax(delimiter: string): Syntax {
	return { delimiter, quote: '"', escape: '"' };
}

/** For text that is one column: a character that no decoded text has. */
export const NO_DELIMITER = '\0';
