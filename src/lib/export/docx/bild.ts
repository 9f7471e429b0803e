import type { RitatDiagram } from '$lib/dokument/dokument';
import { rent } from '$lib/domain/xmltext';
import { TEXTBREDD } from './kolumnbredder';
import { STIL } from './stilar';
import type { Docx, Textskrivare } from './text';

/** Twentieths of a point per px, the unit in which Word measures images. */
export const PX = 15;

/** The functions that put charts in a document: alone, or with the text over them. */
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
	 * A chart and the text over it in one paragraph: LibreOffice splits two between pages even when told to keep
	 * them.
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
