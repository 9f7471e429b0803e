import { xml } from '$lib/domain/xmltext';

export type Attribut = Readonly<Record<string, string | number>>;

/** A shape of a small picture: an element of SVG, with its style in attributes so that every face draws it alike. */
export interface Form {
	tag: 'rect' | 'circle' | 'line' | 'path' | 'text';
	attribut: Attribut;
	/** What a text says. */
	text?: string;
}

/** The width of a drawing in its own px, and its height. */
export const [BREDD, HOJD] = [240, 60];

/** The colours: each means the same in all drawings. */
export const TON = {
	svart: 'var(--svart)',
	gra: 'var(--gra)',
	axel: 'var(--gra-ljus)',
	stapel: 'var(--gra-stapel)',
	/** What the picture is about. */
	egen: 'var(--gran)',
	/** What it is compared with. */
	jamfort: 'var(--gran-ljus)',
	samst: 'var(--hjortron)',
	papper: 'var(--papper)'
} as const;

/** A bar, from its upper left corner. */
export function stapel(
	[x, y]: readonly [number, number],
	[width, height]: readonly [number, number],
	stil: Attribut
): Form {
	return {
		tag: 'rect',
		attribut: { x: px(x), y: px(y), width: px(width), height: px(height), ...stil }
	};
}

export function linje(
	[x1, y1]: readonly [number, number],
	[x2, y2]: readonly [number, number],
	stil: Attribut = {}
): Form {
	const plats = { x1: px(x1), x2: px(x2), y1: px(y1), y2: px(y2) };
	return { tag: 'line', attribut: { ...plats, stroke: TON.svart, ...stil } };
}

/** A line along a path of its own. */
export function vag(d: string, stil: Attribut): Form {
	return { tag: 'path', attribut: { d, ...stil } };
}

export function prick(cx: number, cy: number, r: number, stil: Attribut): Form {
	return { tag: 'circle', attribut: { cx: px(cx), cy: px(cy), r, stroke: TON.papper, ...stil } };
}

/** Words on a baseline, that begin at x unless an anchor says where in them x is. */
export function ord(
	text: string,
	[x, y]: readonly [number, number],
	fill: string,
	stil: Attribut = {}
): Form {
	return { tag: 'text', attribut: { x: px(x), y: px(y), fill, ...stil }, text };
}

/** The weight of the words about what the picture is about. */
export const TUNG = { 'font-weight': 600 } as const;
export const MITTEN = { 'text-anchor': 'middle' } as const;
export const SLUTET = { 'text-anchor': 'end' } as const;

/** The approximate width of a letter in a small drawing, at its largest size. */
const TECKEN = 7.2;

/** The approximate width of a text in a small drawing, in the drawing's px. */
export const ordbredd = (text: string) => text.length * TECKEN;

/** A place on the line that keeps a text of this width, with its middle there, inside the drawing. */
export const inom = (x: number, halv: number, bredd = BREDD) =>
	Math.min(Math.max(x, halv), bredd - halv);

/** Shapes as the text of SVG, for a face without elements to draw with. */
export function somSvg(former: readonly Form[]): string {
	return former
		.map(({ tag, attribut, text }) => {
			const stil = Object.entries(attribut).map(([namn, varde]) => ` ${namn}="${varde}"`);
			return `<${tag}${stil.join('')}${text === undefined ? ' />' : `>${xml(text)}</${tag}>`}`;
		})
		.join('');
}

const px = (varde: number) => Number(varde.toFixed(1));
