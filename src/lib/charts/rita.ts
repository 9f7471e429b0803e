import type { DelAvHelhet, Diagram as Innehall, Diagramdata } from '$lib/dokument/diagram';
import { PAPPERSHOJD } from '$lib/dokument/pappersplats';
import { brygga, SMAL_BRYGGA } from './brygga';
import { delAvHelhet, minstaBredd } from './delavhelhet';
import { dagar } from './dagar';
import type { Diagram } from './diagram';
import { forlopp } from './forlopp';
import { kvartalsstaplar } from './kvartalsstaplar';
import { malkurva } from './malkurva';
import { multiplar, multipelhojd } from './multiplar';
import type { ChartOption } from './option';
import { prickar } from './prickar';
import { sidaVidSida } from './sidavidsida';

/** The height of a chart over time, px. */
const TIDSHOJD = 230;
/** Below this width, px, pairs of bars count as narrow. Half a page still has room for their labels. */
const SMALA_STAPLAR = 420;
/** Dots with their labels at the right need no more. */
const SMALA_PRICKAR = 400;
/** The height of a horizontal bar with its spacing, px. On a phone its name stands above it. */
const RADHOJD = {
	delavhelhet: [30, 46],
	sidavidsida: [40, 46],
	brygga: [32, 58],
	prickar: [27, 42],
	dagar: [50, 76]
} as const;
/** How much lower bars in pairs can be on paper, so that no number runs into the next pair's. */
const PAR = 0.9;
/** The height of the axes and their labels, besides the rows, px. */
const AXELHOJD = { delavhelhet: 8, sidavidsida: 8, brygga: 8, prickar: 60, dagar: 56 } as const;

/**
 * A chart's data as a chart to draw with ECharts.
 * @param tidshojd the height of a chart over time, px
 */
export function ritat({ data, beskrivning }: Innehall, tidshojd = TIDSHOJD): Diagram {
	return {
		option: (smal) => option(data, smal),
		beskrivning,
		...(data.slag === 'delavhelhet' && {
			smalUnder: minstaBredd(data.rader),
			smalPaPapper: minstaBredd(data.rader, 'papper')
		}),
		...(data.slag === 'prickar' && { smalUnder: SMALA_PRICKAR, smalPaPapper: 0 }),
		...(data.slag === 'brygga' && { smalUnder: SMAL_BRYGGA }),
		...(data.slag === 'sidavidsida' && { smalUnder: SMALA_STAPLAR, pappersdel: () => PAR }),
		...((data.slag === 'delavhelhet' || data.slag === 'brygga') && {
			// When narrow, the names stand above the bars.
			pappersdel: (smal: boolean) => (smal ? 1 : PAPPERSHOJD)
		}),
		hojd: (smal) => {
			if (data.slag === 'multiplar') return multipelhojd(data.paneler.length, smal);
			const rader = liggande(data);
			if (rader === null) return tidshojd;
			const slag = data.slag as keyof typeof RADHOJD;
			return rader * RADHOJD[slag][smal ? 1 : 0] + AXELHOJD[slag];
		}
	};
}

/** The number of horizontal bars below each other; null for a chart over time. */
export function liggande(data: Diagramdata): number | null {
	switch (data.slag) {
		case 'malkurva':
		case 'kvartal':
		case 'multiplar':
		case 'forlopp':
			return null;
		case 'brygga':
			return data.steg.length + 2;
		case 'dagar':
			// A single kommun gets columns.
			return data.rader.length > 1 ? data.rader.length : null;
		default:
			return data.rader.length;
	}
}

function option(data: Diagramdata, smal: boolean): ChartOption {
	switch (data.slag) {
		case 'malkurva':
			return malkurva(data.punkter, data.mal, data.fortsattning, smal, data.oklart);
		case 'kvartal':
			return kvartalsstaplar(data.punkter, data.nu, data.ifjol, data.oklart);
		case 'delavhelhet':
			return delAvHelhet(data.somAndelar ? data.rader.map(somAndel) : data.rader, smal);
		case 'sidavidsida':
			return sidaVidSida(data.rader, smal);
		case 'brygga':
			return brygga(data.fran, data.steg, data.till, smal);
		case 'prickar':
			return prickar(data.rader, data.lanet, smal);
		case 'dagar':
			return dagar(data.rader, data.senast, smal);
		case 'multiplar':
			return multiplar(data.kvartal, data.paneler, data.bakom, smal);
		case 'forlopp':
			return forlopp(data.kurvor, data.vid);
	}
}

const somAndel = ({ del, hela, ...rad }: DelAvHelhet): DelAvHelhet => ({
	...rad,
	del: del === null || !hela ? null : del / hela,
	hela: 1
});
