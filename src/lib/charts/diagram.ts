import type { ChartOption } from './option';

/** A chart as it is asked for, apart from where it is shown. */
export interface Diagram {
	/** Built for a width, so that a phone gets labels that fit. */
	option: (smal: boolean) => ChartOption;
	/** What the chart shows, in a Swedish sentence. */
	beskrivning: string;
	/** Height in px for that width. */
	hojd: (smal: boolean) => number;
	/** Narrow, its names stand above its bars: there is no room to make it lower on paper. */
	namnOvanfor?: boolean;
	/** Narrower than this it counts as a phone's, px. */
	smalUnder?: number;
	/** Said in the picture when it is taken along. */
	marke?: string | null;
}

/** Where a chart counts as narrow, px. */
export const SMAL = 520;
