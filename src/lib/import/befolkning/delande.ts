import { isPersonal } from '$lib/catalogue/sources/personal';
import { nyckel } from '$lib/domain/nyckel';
import { hasValue } from '../dialect/shape';
import { delAv, slagAv } from './del';
import { sagerFolkmangd } from './ord';
import { arKommun, arSumma } from './region';
import type { Uppdelning } from './uppdelning';

/** Columns of a table that are none of the source's own, and its rows. */
export interface Ovriga {
	/** Their places in the record. */
	index: readonly number[];
	headers: readonly string[];
	rows: readonly number[];
	cell: (row: number, index: number) => string;
	/** The kommun and the day of a row. */
	nyckel: (row: number) => string;
	kommun: (row: number) => number;
}

/** Whether a column is a division of the people, and so none of persons, whatever its name is like. */
export function arStatistik(header: string): boolean {
	return slagAv(header) !== null;
}

/**
 * The columns that divide the people: by their headers, by the words in them, or because rows of one
 * kommun and day differ in nothing else.
 */
export function delande(ovriga: Ovriga): Uppdelning[] {
	const { index: all, headers } = ovriga;
	const found: Uppdelning[] = [];
	for (const index of all) {
		const rubriken = slagAv(headers[index] ?? '');
		const values = valuesOf(ovriga, index);
		if (values.length === 0) continue;
		const divides = rubriken === null ? arDelar(ovriga, index, values) : true;
		if (divides && !found.some((other) => samma(ovriga, other, { index, rubriken })))
			found.push({ index, rubriken });
	}
	const left = all.filter((index) => !found.some((other) => other.index === index));
	const isText = (index: number) => !valuesOf(ovriga, index).every(hasValue);
	for (const index of [...left.filter(isText), ...left.filter((one) => !isText(one))])
		if (skiljer(ovriga, found, index)) found.push({ index, rubriken: null });
	return found;
}

function valuesOf({ rows, cell }: Ovriga, index: number): string[] {
	return [...new Set(rows.map((row) => cell(row, index)).filter((text) => text !== ''))];
}

const UTANFOR =
	/^(?:lan|land|enhet|status|utgava|version|tabell|databas|kommungrupp|kommuntyp|myndighet|producent|uppdaterad|hamtad|kalla|kommentar|anm|not|fotnot)/;
/** So many different words, one for each kommun, are rather names of theirs than parts of the people. */
const NAMN = 4;

/** Whether the words of a column are parts of the people, or words that may be: too few to be of each kommun. */
function arDelar(
	{ rows, cell, headers, kommun }: Ovriga,
	index: number,
	values: string[]
): boolean {
	const header = headers[index] ?? '';
	if (isPersonal(header) || UTANFOR.test(nyckel(header))) return false;
	const delar = values.map((value) => delAv(value, null).slag);
	if (delar.every((slag) => slag !== 'okand')) return delar.some((slag) => slag !== 'total');
	const kommuner = new Set(rows.map(kommun)).size;
	const few = values.length < Math.max(NAMN, kommuner);
	return few && rows.every((row) => cell(row, index) !== '') && !values.every(arOmTabellen);
}

/** Whether a word tells of the table or the region, and not of who is counted. */
function arOmTabellen(word: string): boolean {
	if (hasValue(word) || sagerFolkmangd(word)) return true;
	return arSumma(word) || arKommun(word) || /^scb$/i.test(word);
}

/** Whether a column tells the same as one before it: names beside codes. */
function samma({ rows, cell }: Ovriga, a: Uppdelning, b: Uppdelning): boolean {
	if (a.rubriken !== b.rubriken) return false;
	const pairs = new Set(
		rows.map((row) => JSON.stringify([cell(row, a.index), cell(row, b.index)]))
	);
	const distinct = (index: number) => new Set(rows.map((row) => cell(row, index))).size;
	return pairs.size > 1 && pairs.size === distinct(a.index) && pairs.size === distinct(b.index);
}

/** Whether rows that are alike so far differ in a column. */
function skiljer(
	{ rows, cell, nyckel }: Ovriga,
	found: readonly Uppdelning[],
	column: number
): boolean {
	const seen = new Map<string, string>();
	return rows.some((row) => {
		const key = JSON.stringify([nyckel(row), ...found.map(({ index }) => cell(row, index))]);
		const text = cell(row, column);
		const before = seen.get(key) ?? text;
		seen.set(key, before);
		return before !== text;
	});
}
