import type { Diagram } from '$lib/dokument/diagram';
import type { Block, Dokument, RitatDiagram } from '$lib/dokument/dokument';
import { paPapper } from '$lib/dokument/papper';
import { BREDVID_HOJD, bredvidTabellen, iRaderna, PX_PER_MM } from '$lib/dokument/pappersplats';
import { diagrambild } from './bild';
import { pappershojd, SMAL, type Diagram as Ritning } from './diagram';
import type { ChartOption } from './option';
import { ritat } from './rita';

/** The place beside page one's biggest figure, px; `hojd` applies to charts over time. */
const VID_TALET = { bredd: 460, hojd: 250 };
/** The place beside the map of the kommuner, mm; as high as the map. */
const VID_KARTAN = { bredd: 85, hojd: 54 };
/** The height of a row of gauges and the space at its ends, px. */
const MATARRAD = 26;
const ANDE = 8;

/** A document with its charts drawn, wide and light, for a writer that cannot draw. */
export async function medBilder(dokument: Dokument): Promise<Dokument> {
	const delar: Block[] = [];
	// One at a time: each uses a canvas of its own.
	for (const [i, del] of dokument.delar.entries())
		delar.push(
			del.typ === 'diagram'
				? await bilden(del.diagram, dokument.delar[i - 1], dokument.delar[i + 1])
				: del
		);
	return { ...dokument, delar };
}

/** A chart drawn for its place. It carries no mark, which stands at the top of the page. */
async function bilden(
	diagram: Diagram,
	fore: Block | undefined,
	efter: Block | undefined
): Promise<Block> {
	if (fore?.typ === 'rubrik' && fore.tal !== undefined) {
		// There is no room for labels beside the bars.
		const ritning = { ...ritat(diagram, VID_TALET.hojd), smalPaPapper: SMAL };
		return { typ: 'bild', bild: await som(diagram, ritning, VID_TALET.bredd) };
	}
	const tabell = efter?.typ === 'tabell' ? paPapper(efter.tabell).tabell : null;
	if (fore?.typ === 'karta') {
		const { bredd, hojd } = VID_KARTAN;
		const ritning = { ...ritat(diagram), hojd: () => Math.round(hojd * PX_PER_MM) };
		const bild = await som(diagram, ritning, Math.round(bredd * PX_PER_MM));
		return { typ: 'bild', bild, bredvid: bredd };
	}
	const bredvid = tabell && bredvidTabellen(diagram, tabell);
	if (bredvid !== null) {
		const ritning = lag(ritat(diagram, BREDVID_HOJD));
		const bild = await som(diagram, ritning, Math.round(bredvid * PX_PER_MM));
		return { typ: 'bild', bild, bredvid };
	}
	const iRader = tabell && iRaderna(diagram, tabell);
	if (iRader !== null && diagram.data.slag === 'delavhelhet') {
		const rader = diagram.data.rader.map((rad) => ({ ...rad, namn: '', etikett: '' }));
		const ritning = ritat({ ...diagram, data: { ...diagram.data, rader } });
		const grid = { left: ANDE, right: ANDE, top: 0, bottom: 0 };
		const bild = await som(
			diagram,
			{
				...ritning,
				option: () => radad({ ...ritning.option(false), grid }),
				hojd: () => rader.length * MATARRAD
			},
			Math.round(iRader * PX_PER_MM)
		);
		return { typ: 'bild', bild, iRader };
	}
	return { typ: 'bild', bild: await som(diagram, lag(ritat(diagram))) };
}

/** The option with the lines between the table's rows drawn through it. */
function radad(option: ChartOption): ChartOption {
	const [forsta, ...resten] = [option.yAxis ?? []].flat();
	const splitLine = { show: true, lineStyle: { color: '#c4c4c4' } };
	return { ...option, yAxis: [{ ...forsta, splitLine }, ...resten] as ChartOption['yAxis'] };
}

/** The drawing at the lower height of paper. */
function lag(ritning: Ritning): Ritning {
	return { ...ritning, hojd: (smal) => pappershojd(ritning, smal) };
}

async function som(
	{ bildtext, beskrivning }: Diagram,
	ritning: Ritning,
	bredd?: number
): Promise<RitatDiagram> {
	const ritad = await diagrambild(ritning, bredd);
	const png = new Uint8Array(await ritad.png.arrayBuffer());
	return { ...ritad, png, bildtext, beskrivning };
}
