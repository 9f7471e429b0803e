import { PAPPERSHOJD } from '$lib/dokument/pappersplats';
import type { ChartOption } from './option';

/** A chart to draw, apart from where it is shown. */
export interface Diagram {
	/** Takes whether the chart is narrow, so that a phone gets labels that fit. */
	option: (smal: boolean) => ChartOption;
	/** What the chart shows, in a Swedish sentence. */
	beskrivning: string;
	/** Height in px for that width. */
	hojd: (smal: boolean) => number;
	/** How high it is on paper, as a part of that; left out where it may be as low as others. */
	pappersdel?: ((smal: boolean) => number) | undefined;
	/** Below this width, px, it counts as narrow. */
	smalUnder?: number;
	/** The same on paper, where it is other than on a screen. */
	smalPaPapper?: number;
	/** A mark to put in the picture when it is downloaded. */
	marke?: string | null;
}

/** Below this width, px, a chart counts as narrow. */
export const SMAL = 520;

/** The height of a chart on paper, px. */
export function pappershojd(
	{ hojd, pappersdel = () => PAPPERSHOJD }: Pick<Diagram, 'hojd' | 'pappersdel'>,
	smal: boolean
): number {
	return Math.round(hojd(smal) * pappersdel(smal));
}
