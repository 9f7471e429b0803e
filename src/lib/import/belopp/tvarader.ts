import { beloppsrubrik, type Beloppsrubrik } from './rubrik';

/**
 * The headers of a table that has two rows of them. Months stand above repeated kinds of amount:
 * "jan" over "Budget" and "Utfall", "feb" over the next two. Each gets the month, as if it stood in
 * it: "Budget jan". Or the months stand below, and what is no amount in the upper row alone: "Post"
 * beside "Utfall 2024", which is over "jan" and "feb".
 * @param lower the record's cells, trimmed
 * @param ovanfor the record above, whose texts stand over the first of their columns
 * @returns null when the records are no such two
 */
export function tvaraders(lower: readonly string[], ovanfor: readonly string[]): string[] | null {
	// It takes two months; and most records are tried with a delimiter that is not theirs.
	if (lower.length < 2) return null;
	// A workbook keeps no blank cell at the end of a row.
	const antal = Math.max(lower.length, ovanfor.findLastIndex((cell) => cell.trim() !== '') + 1);
	const headers = Array.from({ length: antal }, (_, index) => lower[index] ?? '');
	const over = grupper(antal, ovanfor);
	const under = harManaderUnder(headers, over, ovanfor);
	if (!under && !over.some(arManad)) return null;
	const manader = new Set<number>();
	const satta = headers.map((header, index) => {
		const grupp = over[index] ?? null;
		// "Post" may stand in the upper row alone.
		if (header === '') return !arManad(grupp) && ovanfor[index]?.trim() ? (grupp?.text ?? '') : '';
		const egen = beloppsrubrik(header);
		const text = grupp ? `${header} ${grupp.text}` : header;
		const med = beloppsrubrik(text);
		if (!grupp || arTitel(grupp) || !med || (egen?.manad ?? null) !== null) return header;
		if (!med.slag && !med.harledd) return header;
		if (arManad(grupp) && med.slag && !med.harledd) manader.add(med.manad!);
		return text;
	});
	return under || manader.size > 1 ? satta : null;
}

/** Whether the lower row has the months, and leaves to the upper one what its other columns are. */
function harManaderUnder(
	headers: readonly string[],
	over: readonly (Grupp | null)[],
	ovanfor: readonly string[]
): boolean {
	const lamnar = headers.some((header, index) => {
		if (header === '') return /\p{L}/u.test(ovanfor[index] ?? '');
		const grupp = over[index];
		if (!grupp?.rubrik?.slag || arTitel(grupp) || beloppsrubrik(header)) return false;
		return beloppsrubrik(`${header} ${grupp.text}`)?.slag;
	});
	if (!lamnar) return false;
	// What stands under the name of a column is a value of it.
	const manader = headers.filter(
		(text, index) =>
			(!ovanfor[index]?.trim() || over[index]?.rubrik) && arManad({ rubrik: beloppsrubrik(text) })
	);
	return manader.length > 1;
}

interface Grupp {
	/** The first of its columns. */
	fran: number;
	text: string;
	rubrik: Beloppsrubrik | null;
}

/** Stands over the names of the rows, and tells of the whole table: "Budget och utfall (tkr)". */
function arTitel(grupp: Grupp): boolean {
	return grupp.fran === 0 && !arManad(grupp);
}

/** Names a month and nothing else. */
function arManad(grupp: Pick<Grupp, 'rubrik'> | null): boolean {
	const rubrik = grupp?.rubrik;
	return rubrik?.tid === 'manad' && rubrik.slag === null && !rubrik.harledd;
}

/** What stands above each column: a text is over the empty ones after it too. */
function grupper(antal: number, ovanfor: readonly string[]): (Grupp | null)[] {
	let now: Grupp | null = null;
	return Array.from({ length: antal }, (_, index) => {
		const text = (ovanfor[index] ?? '').trim();
		if (text !== '') now = { fran: index, text, rubrik: beloppsrubrik(text) };
		return now;
	});
}
