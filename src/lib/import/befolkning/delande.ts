import { isPersonal } from '$lib/catalogue/sources/personal';
import { nyckel } from '$lib/domain/nyckel';
import { hasValue } from '../dialect/shape';
import { delAv, slagAv } from './del';
import { sagerFolkmangd } from './ord';
import { arKommun, arSumma } from './region';
import type { Uppdelning } from './uppdelning';

/** The columns of a table that the source does not declare, and the table's rows. */
export interface Ovriga {
	/** Their places in the record. */
	index: readonly number[];
	headers: readonly string[];
	rows: readonly number[];
	cell: (row: number, index: number) => string;
	/** A row's kommun and day as one key. */
	nyckel: (row: number) => string;
	kommun: (row: number) => number;
}

/** Whether the header names a division of the population, which is statistics and not personal data. */
export function arStatistik(header: string): boolean {
	return slagAv(header) !== null;
}

/**
 * The columns that divide the population: by their headers, by the words in them, or because rows of
 * the same kommun and day differ only there.
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
/** With this many words, and one per kommun, a column names the kommuner rather than parts of the people. */
const NAMN = 4;

/** Whether the words of a column are parts of the people, or may be: too few to be one per kommun. */
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

/** Whether a word tells about the table or the region rather than about who is counted. */
function arOmTabellen(word: string): boolean {
	if (hasValue(word) || sagerFolkmangd(word)) return true;
	return arSumma(word) || arKommun(word) || /^scb$/i.test(word);
}

/** Whether two columns tell the same thing, such as names beside their codes. */
function samma({ rows, cell }: Ovriga, a: Uppdelning, b: Uppdelning): boolean {
	if (a.rubriken !== b.rubriken) return false;
	const pairs = new Set(
		rows.map((row) => JSON.stringify([cell(row, a.index), cell(row, b.index)]))
	);
	const distinct = (index: number) => new Set(rows.map((row) => cell(row, index))).size;
	return pairs.size > 1 && pairs.size === distinct(a.index) && pairs.size === distinct(b.index);
}

/** Whether rows with the same kommun, day and parts so far differ in this column. */
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
