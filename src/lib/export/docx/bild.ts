import type { RitatDiagram } from '$lib/dokument/dokument';
import { rent } from '$lib/domain/xmltext';
import { TEXTBREDD } from './kolumnbredder';
import { STIL } from './stilar';
import type { Docx, Textskrivare } from './text';

/** Twentieths of a point to one of the px that Word counts images in. */
export const PX = 15;

/** What puts charts in a document: alone, or with what is said over them. */
export function bildskrivare(docx: Docx, { texter }: Textskrivare) {
	let bilder = 0;

	/** @param width px */
	function bildrun({ svg, png, bredd, hojd, beskrivning }: RitatDiagram, width: number) {
		const namn = `Diagram ${(bilder += 1)}`;
		return new docx.ImageRun({
			type: 'svg',
			data: new TextEncoder().encode(svg),
			fallback: { type: 'png', data: png },
			transformation: { width: Math.round(width), height: Math.round((hojd * width) / bredd) },
			altText: { name: namn, title: namn, description: rent(beskrivning) }
		});
	}

	/**
	 * One paragraph with what is said over it: LibreOffice parts two, whatever they are told.
	 * @param keepNext its table follows
	 * @param bredd px
	 */
	const bild = (ritad: RitatDiagram, keepNext: boolean, bredd = TEXTBREDD / PX) =>
		new docx.Paragraph({
			style: STIL.liten,
			keepNext,
			children: [...texter(ritad.bildtext), new docx.TextRun({ break: 1 }), bildrun(ritad, bredd)]
		});

	return { bildrun, bild };
}
