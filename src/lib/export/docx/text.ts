import type { Paragraph, ParagraphChild } from 'docx';
import type { Bit, Textblock } from '$lib/dokument/markdown';
import { rent } from '$lib/domain/xmltext';

export type Docx = typeof import('docx');
export type Textskrivare = ReturnType<typeof textskrivare>;

/**
 * The functions that write text with the library: lines, paragraphs, lists, and what a person has written.
 */
export function textskrivare(docx: Docx) {
	const { HeadingLevel, Paragraph, TextRun } = docx;
	let listor = 0;

	/** A line of text; its line breaks become line breaks in Word. */
	function texter(text: string, mer: { bold?: boolean; italics?: boolean; style?: string } = {}) {
		return rent(text)
			.split(/\r\n|[\r\n]/)
			.map((rad, i) => new TextRun({ text: rad, ...mer, ...(i > 0 && { break: 1 }) }));
	}

	function bitar(
		delar: readonly Bit[],
		mer: { bold?: boolean; italics?: boolean; style?: string } = {}
	): ParagraphChild[] {
		return delar.flatMap((bit): ParagraphChild[] => {
			switch (bit.typ) {
				case 'text':
					return texter(bit.text, mer);
				case 'fet':
					return bitar(bit.bitar, { ...mer, bold: true });
				case 'kursiv':
					return bitar(bit.bitar, { ...mer, italics: true });
				case 'lank':
					return [
						new docx.ExternalHyperlink({
							link: rent(bit.href),
							children: bitar(bit.bitar, { ...mer, style: 'Hyperlink' })
						})
					];
				default:
					return [];
			}
		});
	}

	function stycke(style: string, text: string): Paragraph {
		return new Paragraph({ style, children: texter(text) });
	}

	function lista(numrerad: boolean, punkter: readonly (readonly ParagraphChild[])[]): Paragraph[] {
		// Each list starts its numbering at one.
		const instance = (listor += 1);
		const reference = numrerad ? 'nummer' : 'punkter';
		return punkter.map(
			(children) =>
				new Paragraph({
					style: 'ListParagraph',
					numbering: { reference, level: 0, instance },
					children
				})
		);
	}

	function skrivet(block: readonly Textblock[], fet?: string, style?: string): Paragraph[] {
		const inledning = fet ? texter(`${fet} `, { bold: true }) : [];
		// The lead gets a line of its own where the written text begins with a list.
		const egen = fet !== undefined && block[0]?.typ !== 'stycke';
		return [
			...(egen
				? [new Paragraph({ ...(style && { style }), keepNext: true, children: inledning })]
				: []),
			...block.flatMap((en, i): Paragraph[] => {
				if (en.typ === 'lista') {
					const punkter = en.punkter.map((one) => bitar(one));
					return lista(en.numrerad, punkter);
				}
				const children = [...(i === 0 && !egen ? inledning : []), ...bitar(en.bitar)];
				return [
					new Paragraph({
						...(style && { style }),
						...(en.typ === 'rubrik' && { heading: HeadingLevel.HEADING_2 }),
						children
					})
				];
			})
		];
	}

	return { texter, stycke, lista, skrivet };
}
