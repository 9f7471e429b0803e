import { matchHeader, nearestSource, type HeaderMatch, type NearMiss } from './header';
import { MAX_COLUMNS, MAX_HEADER_RECORD } from './limits';
import { records } from './split';
import { Unreadable } from './unreadable';

const DELIMITERS = [';', ',', '\t', '|'] as const;
export const DELIMITER_NAMES: Readonly<Record<string, string>> = {
	';': 'semikolon',
	',': 'komma',
	'\t': 'tabb',
	'|': 'lodstreck'
};

/** How a recognised file is laid out. */
export interface Layout {
	delimiter: string;
	/** Record number of the header, first = 1. */
	rubrikrad: number;
	match: HeaderMatch;
	/** First filled cell of the record before the header, where a table's title stands; else ''. */
	titel: string;
}

/**
 * Finds delimiter and header together: the header decides which delimiter is the right one, so a
 * comma in a preamble or a decimal comma never does.
 * @param head the beginning of the text, with LF line breaks
 * @throws Unreadable when the header has more columns than the cap
 */
export function detectLayout(head: string): Layout | NearMiss | null {
	const told = /^\ufeff?"?sep=(.)"?[^\n]*\n/i.exec(head)?.[1];
	const order = told ? [told, ...DELIMITERS.filter((other) => other !== told)] : DELIMITERS;
	let best: Layout | null = null;
	let near: NearMiss | null = null;
	for (const delimiter of order) {
		const top = firstRecords(head, delimiter);
		const index = top.findIndex((record) => matchHeader(record) !== null);
		const match = index < 0 ? null : matchHeader(top[index] ?? []);
		if (match) {
			if (best && best.match.fields.size >= match.fields.size) continue;
			best = { delimiter, rubrikrad: index + 1, match, titel: titleOf(top.slice(0, index)) };
			if (delimiter === told) break;
		} else near = nearer(near, top);
	}
	if (best && best.match.headers.length > MAX_COLUMNS)
		throw new Unreadable(
			`Filen har fler än ${MAX_COLUMNS} kolumner, som är gränsen. Exportera bara de kolumner som behövs.`,
			best.rubrikrad
		);
	return best ?? near;
}

function firstRecords(head: string, delimiter: string): string[][] {
	const top: string[][] = [];
	for (const batch of records([head], delimiter)) {
		top.push(...batch.slice(0, MAX_HEADER_RECORD - top.length));
		if (top.length >= MAX_HEADER_RECORD) break;
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
