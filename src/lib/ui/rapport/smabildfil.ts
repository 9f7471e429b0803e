import { TYPSNITT, VARDEN } from '$lib/charts/bild';
import { TEXT } from '$lib/charts/option';
import type { Dokument, RitatDiagram } from '$lib/dokument/dokument';
import type { Smabild } from '$lib/dokument/smabild';
import { BREDD, HOJD, somSvg, type Form } from '$lib/smabild/form';
import { ritning } from '$lib/smabild/ritning';

/** The space around the drawing, px; the size of its text; and the number of dots per px in the bitmap. */
const [KANT, TEXTHOJD, SKALA] = [3, 12, 5];

/** A document with page one's small pictures drawn as on the page, in the light theme. */
export async function medSmabilder(dokument: Dokument): Promise<Dokument> {
	const delar = dokument.delar.map(async (del) => {
		if (del.typ !== 'forst') return del;
		const rader = del.rader.map(async (rad) =>
			rad.bild ? { ...rad, ritad: await ritad(rad.bild) } : rad
		);
		return { ...del, rader: await Promise.all(rader) };
	});
	return { ...dokument, delar: await Promise.all(delar) };
}

async function ritad(bild: Smabild): Promise<RitatDiagram> {
	const former = ritning(bild).map(ljus);
	const [bredd, hojd] = [BREDD + 2 * KANT, HOJD + 2 * KANT];
	return {
		svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${bredd} ${hojd}" width="${bredd}" height="${hojd}"><g transform="translate(${KANT} ${KANT})" font-size="${TEXTHOJD}" font-family="${TYPSNITT}">${somSvg(former)}</g></svg>`,
		png: await punkter(former, bredd, hojd),
		...{ bredd, hojd, beskrivning: bild.beskrivning, bildtext: '' }
	};
}

/** A shape in the light theme: a file has no theme to follow. */
function ljus(form: Form): Form {
	const attribut = Object.entries(form.attribut).map(([namn, varde]) => [
		namn,
		(namn === 'fill' || namn === 'stroke') && varde !== 'none' ? farg(String(varde)) : varde
	]);
	return { ...form, attribut: Object.fromEntries(attribut) };
}

const EN_PUNKT = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;

/** A colour that every reader of pictures knows: they do not know mixed colours. */
function farg(css: string): string {
	EN_PUNKT.fillStyle = css.replace(/var\([^)]*\)/g, (namn) => VARDEN.get(namn)!);
	EN_PUNKT.fillRect(0, 0, 1, 1);
	const [...rgb] = EN_PUNKT.getImageData(0, 0, 1, 1).data.slice(0, 3);
	return `#${rgb.map((tal) => tal.toString(16).padStart(2, '0')).join('')}`;
}

/** The same picture as a bitmap, with the page's own font. */
async function punkter(former: readonly Form[], bredd: number, hojd: number): Promise<Uint8Array> {
	await Promise.all(
		[400, 600].map((vikt) => document.fonts.load(`${vikt} ${TEXTHOJD}px ${TEXT.fontFamily}`))
	);
	const duk = new OffscreenCanvas(bredd * SKALA, hojd * SKALA);
	const penna = duk.getContext('2d')!;
	penna.scale(SKALA, SKALA);
	penna.fillStyle = '#ffffff';
	penna.fillRect(0, 0, bredd, hojd);
	penna.translate(KANT, KANT);
	for (const form of former) rita(form, penna);
	return new Uint8Array(await (await duk.convertToBlob({ type: 'image/png' })).arrayBuffer());
}

function rita({ tag, attribut, text = '' }: Form, penna: OffscreenCanvasRenderingContext2D): void {
	const tal = (namn: string) => Number(attribut[namn] ?? 0);
	const { fill = 'none', stroke = 'none' } = attribut;
	penna.fillStyle = String(fill);
	penna.strokeStyle = String(stroke);
	penna.lineWidth = Number(attribut['stroke-width'] ?? 1);
	if (tag === 'text') {
		const ankare = attribut['text-anchor'] ?? 'start';
		penna.textAlign = ankare === 'middle' ? 'center' : (ankare as 'start' | 'end');
		penna.font = `${attribut['font-weight'] ?? 400} ${TEXTHOJD}px ${TEXT.fontFamily}`;
		penna.fillText(text, tal('x'), tal('y'));
		return;
	}
	const vag = new Path2D(String(attribut['d'] ?? ''));
	if (tag === 'rect') vag.rect(tal('x'), tal('y'), tal('width'), tal('height'));
	if (tag === 'circle') vag.arc(tal('cx'), tal('cy'), tal('r'), 0, 2 * Math.PI);
	if (tag === 'line') {
		vag.moveTo(tal('x1'), tal('y1'));
		vag.lineTo(tal('x2'), tal('y2'));
	}
	if (fill !== 'none') penna.fill(vag);
	if (stroke !== 'none') penna.stroke(vag);
}
