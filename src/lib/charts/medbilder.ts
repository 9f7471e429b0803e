import type { Block, Dokument } from '$lib/dokument/dokument';
import { paPapper } from '$lib/dokument/papper';
import { bredvidTabellen } from '$lib/dokument/pappersplats';
import { diagrambild } from './bild';
import { SMAL } from './diagram';
import { ritat } from './rita';

/** Beside page one's biggest figure there are 92 of the text's 160 mm, px; a chart over time is so high there. */
const BREDVID = { bredd: 460, hojd: 250 };
/** Of a chart over time, px: as wide as the text, and beside a table of eight quarters. */
const TIDSHOJD = 185;
const TABELLHOJD = 225;
/** The width of the text, mm, and how much of a drawing is a millimetre of it, px. */
const TEXTBREDD = 160;
const MM = 5;

/** A document with its charts drawn, wide and light, for a writer that has no way to draw. */
export async function medBilder(dokument: Dokument): Promise<Dokument> {
	const delar: Block[] = [];
	// One at a time: each is drawn on a canvas of its own.
	for (const [i, del] of dokument.delar.entries()) {
		if (del.typ !== 'diagram') {
			delar.push(del);
			continue;
		}
		const fore = delar.at(-1);
		const bredvid = fore?.typ === 'rubrik' && fore.tal !== undefined;
		const { bildtext, beskrivning } = del.diagram;
		const efter = dokument.delar[i + 1];
		const mm =
			efter?.typ === 'tabell'
				? bredvidTabellen(del.diagram, paPapper(efter.tabell).tabell, TEXTBREDD)
				: null;
		const ritad = await diagrambild(
			{
				...ritat(del.diagram, bredvid ? BREDVID.hojd : mm === null ? TIDSHOJD : TABELLHOJD),
				// Words beside bars have no room there.
				...(bredvid && { smalUnder: SMAL }),
				marke: dokument.marke ?? null
			},
			bredvid ? BREDVID.bredd : mm === null ? undefined : Math.round(mm * MM)
		);
		const png = new Uint8Array(await ritad.png.arrayBuffer());
		const bild = { ...ritad, png, bildtext, beskrivning };
		delar.push({ typ: 'bild', bild, ...(mm !== null && { bredvid: mm }) });
	}
	return { ...dokument, delar };
}
