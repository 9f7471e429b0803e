import type { Syntax } from './syntax';

/**
 * Cuts a line whose quotes do not add up. A quote that stands just after a delimiter opens a
 * cell: one still open before it was closed at its last doubled quote, or was never meant as one.
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

/** Where the cell that is opened at `open` closes; -1 when its quote can only be text. */
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
			// The first of them may be text that was not doubled, and the second the end.
			if (doubled < 0 && ends(at + 2)) doubled = at + 1;
			from = at + 2;
			continue;
		}
		if (ends(at + 1)) return at;
		if (line.endsWith(delimiter, at)) return doubled;
	}
}
