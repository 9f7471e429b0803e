import { AVSNITT, type AvsnittId } from '$lib/catalogue/rapporter/rapportsorter';
import { diagrambild } from '$lib/charts/bild';
import { diagramI } from '$lib/charts/diagram';
import type { Bild } from '$lib/dokument/dokument';

/** The charts that stand on the report page, by section: drawn anew, wide and light. */
export async function diagramPaSidan(
	rapport: Element
): Promise<Partial<Record<AvsnittId, Bild[]>>> {
	const bilder: Partial<Record<AvsnittId, Bild[]>> = {};
	for (const yta of rapport.querySelectorAll('.diagram')) {
		// Page one has the chart of a section that follows it.
		const del = yta.closest<HTMLElement>('[data-bild-av], [data-avsnitt]');
		const id = (del?.dataset.bildAv ?? del?.dataset.avsnitt) as AvsnittId;
		const diagram = diagramI(yta);
		if (!(id in AVSNITT) || !diagram) continue;
		const { svg, png, bredd, hojd } = await diagrambild(diagram);
		const bildtext = yta.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
		(bilder[id] ??= []).push({
			...{ svg, bredd, hojd, beskrivning: diagram.beskrivning },
			png: new Uint8Array(await png.arrayBuffer()),
			bildtext: bildtext.replace(/\s+/g, ' ').trim()
		});
	}
	return bilder;
}
