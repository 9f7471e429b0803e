import { PAPPERSPX } from '$lib/dokument/pappersplats';
import { rent, xml } from '$lib/domain/xmltext';
import { SMAL, type Diagram } from './diagram';
import { FARG, TEXT, type ChartOption } from './option';

/** The picture is this many times the width of a page's text: more than 450 dots to the inch. */
const SKALA = 4;

/** The page's colours in the light theme, on white: a file has no theme to follow. */
const LJUST: Record<keyof typeof FARG, string> = {
	svart: '#1b1f1d',
	gra: '#5d645f',
	stapel: '#8f8f8f',
	linje: '#dddfd8',
	gran: '#1d5741',
	granLjus: '#45806a',
	hjortron: '#a84b00',
	papper: '#ffffff'
};
/** The light colours by the page's own: "var(--gran)"; one besides is of what the page draws itself. */
export const VARDEN: ReadonlyMap<string, string> = new Map([
	...Object.entries(FARG).map(
		([namn, color]) => [color, LJUST[namn as keyof typeof FARG]] as const
	),
	['var(--gra-ljus)', '#b9beb8']
]);
/** The reader of the file may lack the page's font: the alternatives are about as wide. */
export const TYPSNITT = "'Source Sans 3', Calibri, Carlito, Arial, sans-serif";

export interface Diagrambild {
	svg: string;
	png: Blob;
	bredd: number;
	hojd: number;
}

/**
 * A chart as vectors with real text, and as a picture. Both are wide and light, whatever the page looks like.
 * @param bredd px, where it differs from the width of the text
 */
export async function diagrambild(diagram: Diagram, bredd = PAPPERSPX): Promise<Diagrambild> {
	const [{ init }] = await Promise.all([
		import('./rastrering'),
		// Labels must be measured in the font they are shown in.
		...[400, 600].map((vikt) =>
			document.fonts.load(`${vikt} ${TEXT.fontSize}px ${TEXT.fontFamily}`)
		)
	]);
	const smal = bredd < (diagram.smalPaPapper ?? diagram.smalUnder ?? SMAL);
	const hojd = diagram.hojd(smal);
	const option = fast(diagram.option(smal));
	const vektorer = init(null, null, { renderer: 'svg', ssr: true, width: bredd, height: hojd });
	const canvas = document.createElement('canvas');
	const raster = init(canvas, null, {
		renderer: 'canvas',
		width: bredd,
		height: hojd,
		devicePixelRatio: SKALA
	});
	try {
		vektorer.setOption(option);
		raster.setOption(option);
		raster.getZr().flush();
		const png = await pngAv(canvas);
		const svg = medBeskrivning(rena(vektorer.renderToSVGString()), diagram.beskrivning);
		const bild = { svg, png, bredd, hojd };
		return diagram.marke ? await markt(bild, canvas, diagram.marke) : bild;
	} finally {
		vektorer.dispose();
		raster.dispose();
	}
}

/** The height, px, of the line with a mark on the picture. */
const MARKHOJD = 28;

/** The picture with its mark in a line below it. */
async function markt(
	{ svg, bredd, hojd }: Diagrambild,
	canvas: HTMLCanvasElement,
	marke: string
): Promise<Diagrambild> {
	const hel = hojd + MARKHOJD;
	const [x, y] = [8, hojd + 18];
	const papper = document.createElement('canvas');
	papper.width = canvas.width;
	papper.height = hel * SKALA;
	const penna = papper.getContext('2d')!;
	penna.fillStyle = LJUST.papper;
	penna.fillRect(0, 0, papper.width, papper.height);
	penna.drawImage(canvas, 0, 0);
	penna.scale(SKALA, SKALA);
	penna.fillStyle = LJUST.hjortron;
	penna.font = `600 ${TEXT.fontSize}px ${TEXT.fontFamily}`;
	penna.fillText(marke, x, y);
	const rad = `<text x="${x}" y="${y}" style="font-size:${TEXT.fontSize}px;font-family:${TYPSNITT};font-weight:600" fill="${LJUST.hjortron}">${xml(marke)}</text>`;
	return {
		svg: svg
			// The background extends below that line.
			.replace(`height="${hojd}" x="0" y="0"`, `height="${hel}" x="0" y="0"`)
			.replace(/<svg [^>]*>/, (tag) =>
				tag
					.replace(/ height="[^"]*"/, ` height="${hel}"`)
					.replace(/ viewBox="[^"]*"/, ` viewBox="0 0 ${bredd} ${hel}"`)
			)
			.replace(/<\/svg>\s*$/, `${rad}</svg>`),
		png: await pngAv(papper),
		bredd,
		hojd: hel
	};
}

async function pngAv(canvas: HTMLCanvasElement): Promise<Blob> {
	const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
	if (!png) throw new Error('webbläsaren kunde inte göra en bild av diagrammet');
	return png;
}

/** The option with light colours in place of the page's, and without animation. */
function fast(option: ChartOption): ChartOption {
	return {
		...(utanVariabler(option) as ChartOption),
		backgroundColor: '#ffffff',
		animation: false
	};
}

function utanVariabler(value: unknown): unknown {
	if (typeof value === 'string') return VARDEN.get(value) ?? value;
	if (Array.isArray(value)) return value.map(utanVariabler);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, utanVariabler(one)]));
}

/**
 * The SVG without what only a page can use, such as reactions to the pointer, and with more fonts to choose
 * from. Fonts are changed only after drawing: the library wraps text by the widths of the page's font.
 */
function rena(svg: string): string {
	return rent(svg)
		.replaceAll(`font-family:${TEXT.fontFamily}`, `font-family:${TYPSNITT}`)
		.replace(/<style[^>]*>.*?<\/style>\s*/s, '')
		.replace(/<[a-z][^>]*>/g, (tag) =>
			tag.replace(/ (?:class|pointer-events|ecmeta_\w+|xmlns:xlink)="[^"]*"/g, '')
		);
}

/** What the chart shows, in the file itself: for those who do not see it. */
function medBeskrivning(svg: string, beskrivning: string): string {
	const [titel = ''] = beskrivning.split(/\. (?=\p{Lu})/u);
	return svg.replace(
		/<svg [^>]*>/,
		(tag) =>
			`${tag.slice(0, -1)} role="img" lang="sv"><title>${xml(titel)}</title><desc>${xml(beskrivning)}</desc>`
	);
}
