import type { ChartOption } from './option';

/** A chart to draw, apart from where it is shown. */
export interface Diagram {
	/** Takes whether the chart is narrow, so that a phone gets labels that fit. */
	option: (smal: boolean) => ChartOption;
	/** What the chart shows, in a Swedish sentence. */
	beskrivning: string;
	/** Height in px for that width. */
	hojd: (smal: boolean) => number;
	/** When narrow its names stand above the bars, so that it cannot be made lower on paper. */
	namnOvanfor?: boolean;
	/** Below this width, px, it counts as narrow. */
	smalUnder?: number;
	/** The same on paper, where it is other than on a screen. */
	smalPaPapper?: number;
	/** A mark to put in the picture when it is downloaded. */
	marke?: string | null;
}

/** Below this width, px, a chart counts as narrow. */
export const SMAL = 520;
