import type { Block, Dokument } from '$lib/dokument/dokument';
import { diagrambild } from './bild';
import { SMAL } from './diagram';
import { ritat } from './rita';

/** Beside page one's biggest figure there are 92 of the text's 160 mm, px; a chart over time is so high there. */
const BREDVID = { bredd: 460, hojd: 250 };
/** Of a chart over time that is as wide as the text, px. */
const TIDSHOJD = 185;

/** A document with its charts drawn, wide and light, for a writer that has no way to draw. */
export async function medBilder(dokument: Dokument): Promise<Dokument> {
	const delar: Block[] = [];
	// One at a time: each is drawn on a canvas of its own.
	for (const del of dokument.delar) {
		if (del.typ !== 'diagram') {
			delar.push(del);
			continue;
		}
		const fore = delar.at(-1);
		const bredvid = fore?.typ === 'rubrik' && fore.tal !== undefined;
		const { bildtext, beskrivning } = del.diagram;
		const ritad = await diagrambild(
			{
				...ritat(del.diagram, bredvid ? BREDVID.hojd : TIDSHOJD),
				// Words beside bars have no room there.
				...(bredvid && { smalUnder: SMAL }),
				marke: dokument.marke ?? null
			},
			bredvid ? BREDVID.bredd : undefined
		);
		const png = new Uint8Array(await ritad.png.arrayBuffer());
		delar.push({ typ: 'bild', bild: { ...ritad, png, bildtext, beskrivning } });
	}
	return { ...dokument, delar };
}
