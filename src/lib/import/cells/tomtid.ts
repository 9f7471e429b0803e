import { nyckel } from '$lib/domain/nyckel';

/** What systems and people write for "no id", folded. Punctuation alone folds to ''. */
const ORD: ReadonlySet<string> = new Set([
	...['', 'null', 'none', 'nil', 'nan', 'undefined', 'na', 'saknas', 'saknasuppgift'],
	...['uppgiftsaknas', 'ejangivet', 'ejangiven', 'inget', 'ingen', 'inga', 'nej', 'tom', 'tomt'],
	...['okant', 'okand', 'blank', '0'.repeat(32)]
]);

/** Whether the cell of an id column says that there is none: "-", "NULL", "#SAKNAS!". A number is an id. */
export function isTomtId(text: string): boolean {
	return text !== '' && !hasDigit(text) && ORD.has(nyckel(text));
}

/** Whether the text has a digit other than 0, as nearly every id has and no word above does. */
function hasDigit(text: string): boolean {
	for (let i = text.length - 1; i >= 0; i--) {
		const code = text.charCodeAt(i);
		if (code > ZERO && code <= NINE) return true;
	}
	return false;
}

const ZERO = 48;
const NINE = 57;
