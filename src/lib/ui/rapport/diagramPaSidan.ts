import { AVSNITT, type AvsnittId } from '$lib/catalogue/rapporter/rapportsorter';
import { diagrambild } from '$lib/charts/bild';
import { diagramI } from '$lib/charts/diagram';
import type { Bild } from '$lib/dokument/dokument';

/** The charts that stand on the report page, by section: drawn anew, wide and light. */
export async function diagramPaSidan(
	rapport: Element
): Promise<Partial<Record<AvsnittId, Bild[]>>> {
	const bilder: Partial<Record<AvsnittId, Bild[]>> = {};
	for (const avsnitt of rapport.querySelectorAll<HTMLElement>('[data-avsnitt]')) {
		const id = avsnitt.dataset.avsnitt as AvsnittId;
		if (!(id in AVSNITT)) continue;
		for (const yta of avsnitt.querySelectorAll('.diagram')) {
			const diagram = diagramI(yta);
			if (!diagram) continue;
			const { svg, png, bredd, hojd } = await diagrambild(diagram);
			const bildtext = yta.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
			(bilder[id] ??= []).push({
				...{ svg, bredd, hojd, beskrivning: diagram.beskrivning },
				png: new Uint8Array(await png.arrayBuffer()),
				bildtext: bildtext.replace(/\s+/g, ' ').trim()
			});
		}
	}
	return bilder;
}
