import type { AngivenDialekt } from '../dialect/angiven';
import type { Layout } from '../dialect/layout';
import { quotingOf } from '../dialect/quoting';
import { sniff } from '../dialect/sniff';
import {
	dataOf,
	filkolumner,
	JUDGED,
	kandaKolumner,
	kanVaraRubrik,
	type Filkolumn
} from './filkolumner';
import { headerTexts } from './header';
import { MAX_HEADER_RECORD } from '../limits';
import { firstRecords } from '../text/split';
import type { Syntax } from '../text/syntax';

/** A table that matches no source, with what is needed to tie its columns. */
export interface OkandTabell {
	/** Record number of the presumed header, first = 1. */
	rubrikrad: number;
	kolumner: Filkolumn[];
}

/** The table of an unrecognised text; null when nothing in it looks like a header. */
export function okandText(
	head: string,
	angiven: AngivenDialekt
): (OkandTabell & { syntax: Syntax }) | null {
	const found =
		angiven.avgransare === undefined ? sniff(head) : quotingOf(head, angiven.avgransare);
	const { citattecken: quote = found.quote } = angiven;
	const syntax = quote === found.quote ? found : { ...found, quote, escape: quote };
	const records = firstRecords(head, syntax, MAX_HEADER_RECORD + JUDGED);
	const table = okandTabell(records, angiven.rubrikrad);
	return table && { ...table, syntax };
}

/** The columns of a text whose header is known. */
export function kolumnerIn(head: string, layout: Layout): Filkolumn[] | undefined {
	const count = layout.rubrikrad + JUDGED;
	return kandaKolumner(firstRecords(head, layout.syntax, count), layout);
}

/**
 * Finds the table whose header is the first record about as wide as the data. A record that looks like data
 * may hold anything, and is never taken for a header.
 * @param rubrikrad the header's record number, when the user has given it
 */
export function okandTabell(records: readonly string[][], rubrikrad?: number): OkandTabell | null {
	const widths = records.map((record) => headerTexts(record).filter(Boolean).length);
	const widest = Math.max(0, ...widths);
	const index = rubrikrad === undefined ? widths.findIndex((w) => w * 2 > widest) : rubrikrad - 1;
	const record = records[index];
	if (!record || index >= MAX_HEADER_RECORD || !isHeader(record)) return null;
	const rubriker = headerTexts(record);
	const data = dataOf(records, index + 1);
	if (recur(rubriker, data)) return null;
	const kolumner = filkolumner(rubriker, new Map(), data);
	return { rubrikrad: index + 1, kolumner };
}

/** Whether the cells can name columns: several texts, all different. */
function isHeader(record: readonly string[]): boolean {
	const texts = headerTexts(record).filter(Boolean);
	return texts.length > 1 && new Set(texts).size === texts.length && texts.every(kanVaraRubrik);
}

/** Whether the names also occur as values: they are then values themselves, and the file lacks its header. */
function recur(rubriker: readonly string[], data: readonly (readonly string[])[]): boolean {
	const names = rubriker.filter(Boolean);
	const values = new Set(data.flat().map((cell) => cell.trim()));
	const inPlace = (text: string, i: number) =>
		text !== '' && data.some((row) => row[i]?.trim() === text);
	return (
		rubriker.some(inPlace) || names.filter((text) => values.has(text)).length * 2 >= names.length
	);
}
