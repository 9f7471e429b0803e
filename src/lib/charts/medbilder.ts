import type { Block, Dokument } from '$lib/dokument/dokument';
import { diagrambild } from './bild';
import { ritat } from './rita';

/** A document with its charts drawn, wide and light, for a writer that has no way to draw. */
export async function medBilder(dokument: Dokument): Promise<Dokument> {
	const delar: Block[] = [];
	// One at a time: each is drawn on a canvas of its own.
	for (const del of dokument.delar) {
		if (del.typ !== 'diagram') {
			delar.push(del);
			continue;
		}
		const { bildtext, beskrivning } = del.diagram;
		const ritad = await diagrambild({ ...ritat(del.diagram), marke: dokument.marke ?? null });
		const png = new Uint8Array(await ritad.png.arrayBuffer());
		delar.push({ typ: 'bild', bild: { ...ritad, png, bildtext, beskrivning } });
	}
	return { ...dokument, delar };
}
