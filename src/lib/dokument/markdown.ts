import { Lexer, type Token, type Tokens } from 'marked';

/** A piece of a line. */
export type Bit =
	| { typ: 'text'; text: string }
	| { typ: 'fet' | 'kursiv'; bitar: Bit[] }
	| { typ: 'lank'; href: string; bitar: Bit[] };

/** A paragraph, a heading or a list of a commentary. */
export type Textblock =
	| { typ: 'stycke' | 'rubrik'; bitar: Bit[] }
	| { typ: 'lista'; numrerad: boolean; punkter: Bit[][] };

/**
 * A commentary's Markdown as a tree: paragraphs, lists, bold, italics, links and headings. Anything else,
 * including HTML, is kept as plain text, so that none of it can run.
 */
export function markdown(text: string): Textblock[] {
	return new Lexer({ gfm: true, breaks: true }).lex(text).flatMap(block);
}

/** The same without marks, where only text can be shown. */
export function barText(text: string): string {
	return markdown(text)
		.flatMap((del) => (del.typ === 'lista' ? del.punkter.map(bitartext) : [bitartext(del.bitar)]))
		.join('\n');
}

/** A line without its marks. */
export function bitartext(bitar: readonly Bit[]): string {
	return bitar.map((bit) => (bit.typ === 'text' ? bit.text : bitartext(bit.bitar))).join('');
}

function block(token: Token): Textblock[] {
	switch (token.type) {
		case 'space':
		case 'def':
			return [];
		case 'paragraph':
			return [{ typ: 'stycke', bitar: bitar((token as Tokens.Paragraph).tokens) }];
		case 'heading':
			return [{ typ: 'rubrik', bitar: bitar((token as Tokens.Heading).tokens) }];
		case 'list': {
			const { ordered, items } = token as Tokens.List;
			return [{ typ: 'lista', numrerad: ordered, punkter: items.map(punkt) }];
		}
		default:
			return [{ typ: 'stycke', bitar: [{ typ: 'text', text: token.raw.trim() }] }];
	}
}

/** An item is one line: anything else in it, such as a nested list, follows as text. */
function punkt({ tokens }: Tokens.ListItem): Bit[] {
	return tokens.flatMap((token): Bit[] =>
		token.type === 'text' || token.type === 'paragraph'
			? bitar((token as Tokens.Text).tokens ?? [token])
			: [{ typ: 'text', text: ` ${token.raw.trim()}` }]
	);
}

function bitar(tokens: readonly Token[]): Bit[] {
	return tokens.map((token): Bit => {
		switch (token.type) {
			case 'strong':
				return { typ: 'fet', bitar: bitar((token as Tokens.Strong).tokens) };
			case 'em':
				return { typ: 'kursiv', bitar: bitar((token as Tokens.Em).tokens) };
			case 'link': {
				const { href, tokens: inner } = token as Tokens.Link;
				if (/^(https?:|mailto:)/i.test(href)) return { typ: 'lank', href, bitar: bitar(inner) };
				return { typ: 'text', text: token.raw };
			}
			case 'escape':
			case 'text':
				return { typ: 'text', text: (token as Tokens.Text).text };
			case 'br':
				return { typ: 'text', text: '\n' };
			default:
				return { typ: 'text', text: token.raw };
		}
	});
}
