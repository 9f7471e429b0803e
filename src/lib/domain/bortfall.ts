/** What is said when a piece of the program cannot be fetched, wherever it is. */
export const BORTFALL =
	'En ny version av programmet har lagts ut, eller nätet är borta. Ladda om sidan. Inlästa filer behöver läsas in igen.';

/** A piece of the program that could not be fetched. */
export class Bortfall extends Error {
	/**
	 * @param del what could not be fetched, first in a sentence
	 * @param status the server's answer, when there was one
	 */
	constructor(del: string, status?: number) {
		super(`${del} kunde inte hämtas${status ? ` (${status})` : ''}. Ladda om sidan.`);
		this.name = 'Bortfall';
	}
}

/** How Chromium, Firefox, Safari and the build say that a module or its style could not be fetched. */
const MODULER =
	/dynamically imported module|importing a module script failed|unable to preload css/i;

/** Whether the error is that a piece of the program could not be fetched. */
export function isBortfall(error: unknown): boolean {
	return error instanceof Error && (error.name === 'Bortfall' || MODULER.test(error.message));
}

/** What went wrong, for the user: a browser's own words of a piece that is gone say nothing. */
export function feltext(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return MODULER.test(error.message) ? new Bortfall('En del av programmet').message : error.message;
}
