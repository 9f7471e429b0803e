import type { Syntax } from './syntax';

/**
 * Cuts a line with unbalanced quotes. A quote right after a delimiter opens a cell. A cell still open when the
 * next one opens ended at a doubled quote before a delimiter; without one, its opening quote was only text.
 */
export function cutLine(line: string, syntax: Syntax): string[] {
	const { delimiter, quote, escape } = syntax;
	const cells: string[] = [];
	for (let at = 0; ; at += delimiter.length) {
		const close = quote !== '' && line.startsWith(quote, at) ? closingQuote(line, at, syntax) : -1;
		if (close >= 0) {
			cells.push(line.slice(at + 1, close).replaceAll(escape + quote, quote));
			at = close + 1;
		} else {
			const end = line.indexOf(delimiter, at);
			cells.push(end < 0 ? line.slice(at) : line.slice(at, end));
			at = end < 0 ? line.length : end;
		}
		if (at >= line.length) return cells;
	}
}

/** The index where the cell opened at `open` closes; -1 when its quote can only be text. */
function closingQuote(line: string, open: number, { delimiter, quote, escape }: Syntax): number {
	const ends = (at: number) => at === line.length || line.startsWith(delimiter, at);
	let doubled = -1;
	let from = open + 1;
	for (;;) {
		const at = line.indexOf(quote, from);
		if (at < 0) return doubled;
		from = at + 1;
		if (escape !== quote && line[at - 1] === escape) continue;
		if (escape === quote && line[at + 1] === quote) {
			// The first of the two may be text that was not doubled, and the second the closing quote.
			if (doubled < 0 && ends(at + 2)) doubled = at + 1;
			from = at + 2;
			continue;
		}
		if (ends(at + 1)) return at;
		if (line.endsWith(delimiter, at)) return doubled;
	}
}
