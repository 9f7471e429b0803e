import { beloppsrubrik, type Beloppsrubrik } from './rubrik';

/**
 * The headers of a table with two header rows. Either months stand above repeated kinds of amount:
 * "jan" over "Budget" and "Utfall", "feb" over the next two; each column then gets its month, as in
 * "Budget jan". Or months stand below, with the other headers in the upper row alone: "Post" beside
 * "Utfall 2024", which is over "jan" and "feb".
 * @param lower the record's cells, trimmed
 * @param ovanfor the record above; a text in it stands over the first of its columns
 * @returns null when the two records are not such a header
 */
export function tvaraders(lower: readonly string[], ovanfor: readonly string[]): string[] | null {
	// Two columns are the least for two months. Returns early: most records are tried with a wrong delimiter.
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

/** Whether months stand in the lower row, and the upper row names its other columns. */
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
	// A text below the name of a column is a value of that column.
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

/** Whether the group is a title of the whole table, over its first column: "Budget och utfall (tkr)". */
function arTitel(grupp: Grupp): boolean {
	return grupp.fran === 0 && !arManad(grupp);
}

/** Whether the group names a month and nothing else. */
function arManad(grupp: Pick<Grupp, 'rubrik'> | null): boolean {
	const rubrik = grupp?.rubrik;
	return rubrik?.tid === 'manad' && rubrik.slag === null && !rubrik.harledd;
}

/** The text above each column: it also covers the empty cells that follow. */
function grupper(antal: number, ovanfor: readonly string[]): (Grupp | null)[] {
	let now: Grupp | null = null;
	return Array.from({ length: antal }, (_, index) => {
		const text = (ovanfor[index] ?? '').trim();
		if (text !== '') now = { fran: index, text, rubrik: beloppsrubrik(text) };
		return now;
	});
}
