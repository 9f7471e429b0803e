/** The message when a part of the program cannot be fetched, whichever it is. */
export const BORTFALL =
	'En ny version av programmet har lagts ut, eller nätet är borta. Ladda om sidan. Inlästa filer behöver läsas in igen.';

/** A part of the program could not be fetched. */
export class Bortfall extends Error {
	/**
	 * @param del what could not be fetched, as the first words of a sentence
	 * @param status the server's answer, when there was one
	 */
	constructor(del: string, status?: number) {
		super(`${del} kunde inte hämtas${status ? ` (${status})` : ''}. Ladda om sidan.`);
		this.name = 'Bortfall';
	}
}

/**
 * The errors of Chromium, Firefox, Safari and the build for a module or stylesheet that could not be
 * fetched.
 */
const MODULER =
	/dynamically imported module|importing a module script failed|unable to preload css/i;

/** Whether the error means that a part of the program could not be fetched. */
export function isBortfall(error: unknown): boolean {
	return error instanceof Error && (error.name === 'Bortfall' || MODULER.test(error.message));
}

/** The error as a message to the user; a browser's own words about a missing module would not help. */
export function feltext(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return MODULER.test(error.message) ? new Bortfall('En del av programmet').message : error.message;
}
