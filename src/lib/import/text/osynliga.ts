/** Invisible characters that are not part of a word: they come with text pasted from web pages. */
const OSYNLIGA = /[\u200b-\u200f\u2060\ufeff]/g;

/** The text without invisible characters. */
export function utanOsynliga(text: string): string {
	return text.replace(OSYNLIGA, '');
}
