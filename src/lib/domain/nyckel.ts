/**
 * Folds a name for comparison: case, spaces, hyphens, underscores, punctuation and diacritics do not count.
 * "Flytt-datum", "FLYTTDATUM" and "flytt datum" are the same.
 */
export function nyckel(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');
}
