import { nyckel } from '$lib/domain/nyckel';

/** What systems and people write for "no id", folded. Punctuation alone folds to ''. */
const ORD: ReadonlySet<string> = new Set([
	...['', 'null', 'none', 'nil', 'nan', 'undefined', 'na', 'saknas', 'saknasuppgift'],
	...['uppgiftsaknas', 'ejangivet', 'ejangiven', 'inget', 'ingen', 'inga', 'nej', 'tom', 'tomt'],
	...['okant', 'okand', 'blank', '0'.repeat(32)]
]);

/** Whether the cell of an id column says that there is none: "-", "NULL", "#SAKNAS!". A number is an id. */
export function isTomtId(text: string): boolean {
	return text !== '' && ORD.has(nyckel(text));
}
