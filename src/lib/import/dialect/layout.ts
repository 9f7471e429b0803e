import { matchHeader, nearestSource, type HeaderMatch, type NearMiss } from '../header';
import { MAX_COLUMNS, MAX_HEADER_RECORD } from '../limits';
import { records } from '../split';
import type { Syntax } from '../syntax';
import { Unreadable } from '../unreadable';
import type { AngivenDialekt } from './angiven';
import { quotingOf } from './quoting';
import { toldDelimiter } from './sniff';

const DELIMITERS = [';', ',', '\t', '|'];
/** Tried when no header is recognised with the others, as they stand in ordinary text too. */
const UNUSUAL = [' ', ':', '^', '~'];

/** How a recognised file is laid out. */
export interface Layout {
	syntax: Syntax;
	/** Record number of the header, first = 1. */
	rubrikrad: number;
	match: HeaderMatch;
	/** First filled cell of the record before the header, where a table's title stands; else ''. */
	titel: string;
}

/**
 * Finds syntax and header together: the header decides which delimiter is the right one, so a
 * comma in a preamble or a decimal comma never does.
 * @param head the beginning of the text, with LF line breaks
 * @param angiven what the user says, which is not searched for
 * @throws Unreadable when the header has more columns than the cap
 */
export function detectLayout(head: string, angiven: AngivenDialekt = {}): Layout | NearMiss | null {
	const found =
		angiven.avgransare !== undefined
			? search(head, [angiven.avgransare], angiven)
			: searchUsual(head, angiven);
	if (found && 'match' in found && found.match.headers.length > MAX_COLUMNS)
		throw new Unreadable(
			`Filen har fler än ${MAX_COLUMNS} kolumner, som är gränsen. Exportera bara de kolumner som behövs.`,
			found.rubrikrad
		);
	return found;
}

function searchUsual(head: string, angiven: AngivenDialekt): Layout | NearMiss | null {
	const told = toldDelimiter(head);
	const first = told === null ? null : search(head, [told], angiven);
	if (first && 'match' in first) return first;
	const usual = search(head, DELIMITERS, angiven);
	if (usual && 'match' in usual) return spaced(head, usual, angiven);
	const unusual = search(head, UNUSUAL, angiven);
	return unusual && 'match' in unusual ? unusual : (usual ?? first);
}

/** With the first of the delimiters that gives the most columns; else the nearest miss. */
function search(
	head: string,
	delimiters: readonly string[],
	angiven: AngivenDialekt
): Layout | NearMiss | null {
	let best: Layout | null = null;
	let near: NearMiss | null = null;
	for (const delimiter of delimiters) {
		const syntax = syntaxOf(head, delimiter, angiven);
		const top = firstRecords(head, syntax, angiven.rubrikrad ?? MAX_HEADER_RECORD);
		const from = angiven.rubrikrad === undefined ? 0 : angiven.rubrikrad - 1;
		const index = top.findIndex((record, i) => i >= from && matchHeader(record) !== null);
		const match = index < 0 ? null : matchHeader(top[index] ?? []);
		if (match) {
			if (best && best.match.fields.size >= match.fields.size) continue;
			best = { syntax, rubrikrad: index + 1, match, titel: titleOf(top.slice(0, index)) };
		} else near = nearer(near, top.slice(from));
	}
	return best ?? near;
}

/** "a, b, c": where every record has it so, the space is the delimiter's, or no cell after it could be quoted. */
function spaced(head: string, layout: Layout, angiven: AngivenDialekt): Layout {
	const { syntax, rubrikrad } = layout;
	const sample = firstRecords(head, syntax, rubrikrad + MAX_HEADER_RECORD).slice(rubrikrad - 1);
	const lines = sample.filter((record) => record.some((cell) => cell.trim() !== ''));
	if (!lines.every((line) => line.length > 1 && line.slice(1).every((cell) => cell[0] === ' ')))
		return layout;
	const wide = search(head, [`${syntax.delimiter} `], { ...angiven, rubrikrad });
	return wide && 'match' in wide && wide.match.source === layout.match.source ? wide : layout;
}

function syntaxOf(head: string, delimiter: string, { citattecken }: AngivenDialekt): Syntax {
	if (citattecken === undefined) return quotingOf(head, delimiter);
	return { delimiter, quote: citattecken, escape: citattecken };
}

function firstRecords(head: string, syntax: Syntax, count: number): string[][] {
	const top: string[][] = [];
	for (const batch of records([head], syntax)) {
		top.push(...batch.slice(0, count - top.length));
		if (top.length >= count) break;
	}
	return top;
}

function nearer(before: NearMiss | null, top: string[][]): NearMiss | null {
	const score = (miss: NearMiss) => miss.matched.length - miss.missing.length;
	let best = before;
	for (const record of top) {
		const miss = nearestSource(record);
		if (miss && (!best || score(miss) > score(best))) best = miss;
	}
	return best;
}

function titleOf(preamble: string[][]): string {
	return (
		preamble
			.flat()
			.map((cell) => cell.trim())
			.find((cell) => cell !== '' && !/^sep=/i.test(cell)) ?? ''
	);
}
