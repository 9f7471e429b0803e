/** How a text is cut into cells. */
export interface Syntax {
	/** One character or several. */
	delimiter: string;
	/** '' when no cell is quoted. */
	quote: string;
	/** The character that makes a following quote text: the quote itself, or a backslash. */
	escape: string;
	/**
	 * Least number of cells for cutting a line quoted as a whole, as Excel writes a line that it took for
	 * one cell.
	 */
	whole?: number;
}

/** The syntax of spreadsheets: cells quoted with ", which is doubled inside. */
export function plainSyntax(delimiter: string): Syntax {
	return { delimiter, quote: '"', escape: '"' };
}

/** The delimiter of a text with one column: a character that no decoded text contains. */
export const NO_DELIMITER = '\0';
