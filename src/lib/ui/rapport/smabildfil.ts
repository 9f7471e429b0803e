import { mount, unmount } from 'svelte';
import { LJUSA, TYPSNITT } from '$lib/charts/bild';
import type { Dokument, RitatDiagram } from '$lib/dokument/dokument';
import type { Smabild as Bild } from '$lib/dokument/smabild';
import { xml } from '$lib/domain/xmltext';
import Smabild from '../framsida/Smabild.svelte';

/** The size of the drawing and the space around it, px, and the number of dots per px in the bitmap. */
const [BREDD, HOJD, KANT, SKALA] = [240, 60, 3, 5];
const FORMER = 'rect, circle, line, path, text';

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

async function ritad(bild: Bild): Promise<RitatDiagram> {
	const target = document.createElement('div');
	target.style.cssText = 'position: fixed; inset-inline-start: -100vw; width: 20rem';
	for (const [namn, farg] of LJUSA) target.style.setProperty(namn, farg);
	document.body.append(target);
	const ritning = mount(Smabild, { target, props: { bild } });
	try {
		await document.fonts.ready;
		const former = [...target.querySelectorAll<SVGGraphicsElement>(FORMER)];
		const [bredd, hojd] = [BREDD + 2 * KANT, HOJD + 2 * KANT];
		return {
			svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${bredd} ${hojd}" width="${bredd}" height="${hojd}"><g transform="translate(${KANT} ${KANT})">${former.map(somText).join('')}</g></svg>`,
			png: await punkter(former, bredd, hojd),
			...{ bredd, hojd, beskrivning: bild.beskrivning, bildtext: '' }
		};
	} finally {
		void unmount(ritning);
		target.remove();
	}
}

/** An SVG element with its computed style written as attributes, since a file has no stylesheet. */
function somText(form: Element): string {
	const { fill, stroke, strokeWidth, fontSize, fontWeight } = getComputedStyle(form);
	const ord = form.matches('text, tspan');
	const stil = {
		fill: farg(fill),
		// Text gets no outline, since its background is white.
		...(!ord && { stroke: farg(stroke), 'stroke-width': strokeWidth }),
		...(ord && { 'font-size': fontSize, 'font-weight': fontWeight, 'font-family': TYPSNITT })
	};
	const egna = [...form.attributes].filter(({ name }) => name !== 'class');
	const attribut = [
		...egna.map(({ name, value }) => [name, value] as const),
		...Object.entries(stil)
	].map(([namn, varde]) => ` ${namn}="${xml(varde).replaceAll('"', '&quot;')}"`);
	const inne = [...form.childNodes].map((barn) =>
		barn instanceof Element ? somText(barn) : xml(barn.textContent ?? '')
	);
	return `<${form.tagName}${attribut.join('')}>${inne.join('')}</${form.tagName}>`;
}

const EN_PUNKT = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;

/** A colour that every reader of pictures knows: they do not know mixed colours. */
function farg(css: string): string {
	if (css === 'none') return css;
	EN_PUNKT.fillStyle = css;
	EN_PUNKT.fillRect(0, 0, 1, 1);
	const [...rgb] = EN_PUNKT.getImageData(0, 0, 1, 1).data.slice(0, 3);
	return `#${rgb.map((tal) => tal.toString(16).padStart(2, '0')).join('')}`;
}

/** The same picture as a bitmap, with the page's own font. */
async function punkter(
	former: readonly SVGGraphicsElement[],
	bredd: number,
	hojd: number
): Promise<Uint8Array> {
	const duk = new OffscreenCanvas(bredd * SKALA, hojd * SKALA);
	const penna = duk.getContext('2d')!;
	penna.scale(SKALA, SKALA);
	penna.fillStyle = '#ffffff';
	penna.fillRect(0, 0, bredd, hojd);
	penna.translate(KANT, KANT);
	for (const form of former) rita(form, penna);
	return new Uint8Array(await (await duk.convertToBlob({ type: 'image/png' })).arrayBuffer());
}

function rita(form: SVGGraphicsElement, penna: OffscreenCanvasRenderingContext2D): void {
	const stil = getComputedStyle(form);
	penna.fillStyle = stil.fill;
	penna.strokeStyle = stil.stroke;
	penna.lineWidth = parseFloat(stil.strokeWidth);
	const tal = (namn: string) => Number(form.getAttribute(namn) ?? 0);
	if (form.tagName === 'text') {
		let x = tal('x') + tal('dx');
		const ankare = form.getAttribute('text-anchor') ?? 'start';
		penna.textAlign = ankare === 'middle' ? 'center' : (ankare as 'start' | 'end');
		for (const bit of form.childNodes) {
			const { fill, fontWeight, fontSize, fontFamily } = getComputedStyle(
				bit instanceof Element ? bit : form
			);
			penna.fillStyle = fill;
			penna.font = `${fontWeight} ${fontSize} ${fontFamily}`;
			const ord = bit.textContent ?? '';
			penna.fillText(ord, x, tal('y'));
			x += penna.measureText(ord).width;
		}
		return;
	}
	const vag = new Path2D(form.getAttribute('d') ?? '');
	if (form.tagName === 'rect') vag.rect(tal('x'), tal('y'), tal('width'), tal('height'));
	if (form.tagName === 'circle') vag.arc(tal('cx'), tal('cy'), tal('r'), 0, 2 * Math.PI);
	if (form.tagName === 'line') {
		vag.moveTo(tal('x1'), tal('y1'));
		vag.lineTo(tal('x2'), tal('y2'));
	}
	if (stil.fill !== 'none') penna.fill(vag);
	if (stil.stroke !== 'none') penna.stroke(vag);
}
