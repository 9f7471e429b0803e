/** Marks that are not seen, and are no part of a word: they come with text that is pasted from pages. */
const OSYNLIGA = /[\u200b-\u200f\u2060\ufeff]/g;

/** The text without them. */
export function utanOsynliga(text: string): string {
	return text.replace(OSYNLIGA, '');
}
