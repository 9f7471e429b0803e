import { nyckel } from '$lib/domain/nyckel';

/** What systems and people write where there is no id. Folded; signs alone fold to nothing. */
const ORD: ReadonlySet<string> = new Set([
	...['', 'null', 'none', 'nil', 'nan', 'undefined', 'na', 'saknas', 'saknasuppgift'],
	...['uppgiftsaknas', 'ejangivet', 'ejangiven', 'inget', 'ingen', 'inga', 'nej', 'tom', 'tomt'],
	...['okant', 'okand', 'blank', '0'.repeat(32)]
]);

/** Whether a cell of an id says that there is none: "-", "NULL", "#SAKNAS!". A number is an id. */
export function isTomtId(text: string): boolean {
	return text !== '' && ORD.has(nyckel(text));
}
