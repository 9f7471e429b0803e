/**
 * Folds a name to the form in which names are compared: case, spaces, hyphens, underscores,
 * punctuation and diacritics do not count. "Flytt-datum", "FLYTTDATUM" and "flytt datum" are one.
 */
export function nyckel(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');
}
