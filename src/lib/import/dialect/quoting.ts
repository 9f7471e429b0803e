import type { Syntax } from '../text/syntax';

/**
 * How cells between these delimiters are quoted: with ", unless only apostrophes stand at the edges of
 * cells; and with quotes doubled inside, unless more of them follow a backslash.
 */
export function quotingOf(text: string, delimiter: string): Syntax {
	const quote = text.includes("'") && apostrophesQuote(text, delimiter) ? "'" : '"';
	const escape =
		text.includes(`\\${quote}`) && isBackslashed(text, delimiter, quote) ? '\\' : quote;
	return { delimiter, quote, escape };
}

/** The share of the text's quotes that stand at the edge of a cell. */
export function quotesAtEdges(text: string, { delimiter, quote }: Syntax): number {
	const all = count(text, new RegExp(quote, 'g'));
	return all === 0
		? 0
		: (openings(text, delimiter, quote) + closings(text, delimiter, quote)) / all;
}

function apostrophesQuote(text: string, delimiter: string): boolean {
	const opened = openings(text, delimiter, "'");
	if (opened === 0 || openings(text, delimiter, '"') > 0) return false;
	// An unquoted cell may begin ('90s) or end (Lars') with an apostrophe: only a quoted cell does both.
	const closed = closings(text, delimiter, "'");
	return Math.min(opened, closed) * 2 > Math.max(opened, closed);
}

function isBackslashed(text: string, delimiter: string, quote: string): boolean {
	const d = escapeRegExp(delimiter);
	const backslashed = count(text, new RegExp(`\\\\${quote}(?!${d}|$)`, 'gm'));
	const doubled = count(text, new RegExp(`[^\\\\${quote}\\n]${quote}${quote}(?!${d}|$)`, 'gm'));
	return backslashed > doubled;
}

function openings(text: string, delimiter: string, quote: string): number {
	return count(text, new RegExp(`(?:^|${escapeRegExp(delimiter)})${quote}`, 'gm'));
}

function closings(text: string, delimiter: string, quote: string): number {
	return count(text, new RegExp(`${quote}(?:$|(?=${escapeRegExp(delimiter)}))`, 'gm'));
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

function escapeRegExp(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
