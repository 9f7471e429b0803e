import { beloppsrubrik, type Beloppsrubrik } from './rubrik';

/**
 * The headers of a table whose months stand above repeated kinds of amount: "jan" over "Budget" and
 * "Utfall", "feb" over the next two. Each gets the month, as if it stood in it: "Budget jan".
 * @param headers the record's cells, trimmed
 * @param ovanfor the record above, where a month stands over the first of its columns
 * @returns null when the records are no such two
 */
export function tvaraders(headers: readonly string[], ovanfor: readonly string[]): string[] | null {
	// It takes two months; and most records are tried with a delimiter that is not theirs.
	if (headers.length < 2) return null;
	const over = grupper(headers.length, ovanfor);
	if (!over.some(arManad)) return null;
	const manader = new Set<number>();
	const satta = headers.map((header, index) => {
		const grupp = over[index] ?? null;
		// "Post" may stand in the upper row alone.
		if (header === '') return !arManad(grupp) && ovanfor[index]?.trim() ? (grupp?.text ?? '') : '';
		const egen = beloppsrubrik(header);
		const text = grupp ? `${header} ${grupp.text}` : header;
		const med = beloppsrubrik(text);
		if (!grupp || !med || (egen?.manad ?? null) !== null) return header;
		if (!med.slag && !med.harledd) return header;
		if (arManad(grupp) && med.slag && !med.harledd) manader.add(med.manad!);
		return text;
	});
	return manader.size > 1 ? satta : null;
}

interface Grupp {
	text: string;
	rubrik: Beloppsrubrik | null;
}

/** Names a month and nothing else. */
function arManad(grupp: Grupp | null): boolean {
	const rubrik = grupp?.rubrik;
	return rubrik?.tid === 'manad' && rubrik.slag === null && !rubrik.harledd;
}

/** What stands above each column: a text is over the empty ones after it too. */
function grupper(antal: number, ovanfor: readonly string[]): (Grupp | null)[] {
	let now: Grupp | null = null;
	return Array.from({ length: antal }, (_, index) => {
		const text = (ovanfor[index] ?? '').trim();
		if (text !== '') now = { text, rubrik: beloppsrubrik(text) };
		return now;
	});
}
