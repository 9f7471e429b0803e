import type { Kolumnkoppling } from '$lib/installningar/kolumnkoppling';
import { matchHeader, nearestSource, type HeaderMatch, type NearMiss } from '../header/header';
import { MAX_COLUMNS, MAX_HEADER_RECORD } from '../limits';
import { runtom } from '../header/omgivning';
import { firstRecords, wholeLine } from '../text/split';
import type { Syntax } from '../text/syntax';
import type { Recognised } from '../rows/tablereading';
import { Unreadable } from '../unreadable';
import type { AngivenDialekt } from './angiven';
import { quotingOf } from './quoting';
import { toldDelimiter } from './sniff';

const DELIMITERS = [';', ',', '\t', '|'];
/** Delimiters that occur in ordinary text too: tried only when the others give no recognised header. */
const UNUSUAL = [' ', ':', '^', '~'];

/** How a recognised file is laid out. */
export interface Layout extends Recognised {
	syntax: Syntax;
}

/** What is known about a file before it is read. */
export interface Angivet extends AngivenDialekt {
	/** Remembered mappings from headers to columns. */
	kolumner?: readonly Kolumnkoppling[];
	/** The file's name. */
	fil?: string;
}

/**
 * Finds syntax and header together: the header decides which delimiter is the right one, so a
 * comma in a preamble or a decimal comma never does.
 * @param head the beginning of the text, with LF line breaks
 * @param angiven what the user says, and need not be detected
 * @throws Unreadable when the header has more columns than the cap
 */
export function detectLayout(head: string, angiven: Angivet = {}): Layout | NearMiss | null {
	const told = angiven.avgransare ?? toldDelimiter(head);
	const usual =
		angiven.avgransare !== undefined ? [] : DELIMITERS.filter((other) => other !== told);
	const first = told === null ? [] : [told];
	const ordinary =
		search(head, first, angiven) ?? spaced(head, search(head, usual, angiven), angiven);
	const near = ordinary ? null : nearest(head, [...first, ...usual], angiven);
	// A table recognised as none of the sources is not searched for again with spaces as delimiter.
	if (near?.varfor) return near;
	const found = ordinary ?? search(head, usual.length > 0 ? UNUSUAL : [], angiven);
	if (!found) return near;
	const layout = rowsOwn(head, found, usual, angiven);
	if (layout.match.headers.length > MAX_COLUMNS)
		throw new Unreadable(
			`Filen har fler än ${MAX_COLUMNS} kolumner, som är gränsen. Exportera bara de kolumner som behövs.`,
			layout.rubrikrad
		);
	return layout;
}

/** The layout with the delimiter that recognises the most columns; null when no header is recognised. */
function search(head: string, delimiters: readonly string[], angiven: Angivet): Layout | null {
	let best: Layout | null = null;
	for (const delimiter of delimiters) {
		const syntax = syntaxOf(head, delimiter, angiven);
		const { records, from } = headersIn(head, syntax, angiven);
		for (let i = from; i < records.length; i++) {
			const record = records[i] ?? [];
			const cells = wholeLine(record, syntax);
			const runt = runtom(records, i, namnI(angiven));
			const match = matchHeader(cells, angiven.kolumner, runt);
			if (!match) continue;
			if (!best || match.fields.size > best.match.fields.size)
				best = {
					syntax: { ...syntax, whole: cells === record ? leastOf(match) : 2 },
					rubrikrad: i + 1,
					match,
					omgivning: runt.omgivning
				};
			break;
		}
	}
	return best;
}

function namnI({ fil = '' }: Angivet) {
	return { blad: '', fil };
}

/** The header that comes nearest to a source's; null when there is none. */
function nearest(head: string, delimiters: readonly string[], angiven: Angivet): NearMiss | null {
	const score = (miss: NearMiss) => miss.matched.length - miss.missing.length;
	let best: NearMiss | null = null;
	for (const delimiter of delimiters) {
		const syntax = syntaxOf(head, delimiter, angiven);
		const { records, from } = headersIn(head, syntax, angiven);
		for (let i = from; i < records.length; i++) {
			const runt = runtom(records, i, namnI(angiven));
			const miss = nearestSource(wholeLine(records[i] ?? [], syntax), angiven.kolumner, runt);
			if (miss && (!best || score(miss) > score(best))) best = miss;
		}
	}
	return best;
}

/** The records in which the header is sought, and the index of the first that may be it. */
function headersIn(head: string, syntax: Syntax, { rubrikrad }: AngivenDialekt) {
	const records = firstRecords(head, syntax, rubrikrad ?? MAX_HEADER_RECORD);
	return { records, from: rubrikrad === undefined ? 0 : rubrikrad - 1 };
}

/**
 * "a, b, c": a space after every delimiter belongs to it; otherwise no cell after the first could be
 * quoted.
 */
function spaced(head: string, layout: Layout | null, angiven: Angivet): Layout | null {
	if (!layout) return null;
	const { syntax, rubrikrad } = layout;
	const sample = firstRecords(head, syntax, rubrikrad + MAX_HEADER_RECORD).slice(rubrikrad - 1);
	const lines = sample.filter((record) => record.some((cell) => cell.trim() !== ''));
	if (!lines.every((line) => line.length > 1 && line.slice(1).every((cell) => cell[0] === ' ')))
		return layout;
	const wide = search(head, [`${syntax.delimiter} `], { ...angiven, rubrikrad });
	return wide?.match.source === layout.match.source ? wide : layout;
}

/** A handwritten header may use another delimiter than the rows below: the rows' delimiter is then used. */
function rowsOwn(
	head: string,
	layout: Layout,
	delimiters: readonly string[],
	angiven: Angivet
): Layout {
	const least = leastOf(layout.match);
	const share = (syntax: Syntax) => {
		const below = firstRecords(head, syntax, layout.rubrikrad + MAX_HEADER_RECORD);
		const filled = below
			.slice(layout.rubrikrad)
			.filter((record) => record.some((cell) => cell.trim() !== ''));
		return filled.filter((record) => record.length >= least).length / (filled.length || 1);
	};
	if (least < 2 || share(layout.syntax) > 0) return layout;
	const other = delimiters
		.filter((delimiter) => delimiter !== layout.syntax.delimiter)
		.map((delimiter) => ({ ...syntaxOf(head, delimiter, angiven), whole: least }))
		.find((syntax) => share(syntax) > 0.5);
	return other ? { ...layout, syntax: other } : layout;
}

/** The least number of cells in a row of the table. */
function leastOf({ headers }: HeaderMatch): number {
	return headers.findLastIndex((header) => header !== '') + 1;
}

function syntaxOf(head: string, delimiter: string, { citattecken }: AngivenDialekt): Syntax {
	if (citattecken === undefined) return quotingOf(head, delimiter);
	return { delimiter, quote: citattecken, escape: citattecken };
}
