import type { Diagram as Innehall, Diagramdata } from '$lib/dokument/diagram';
import { brygga } from './brygga';
import { delAvHelhet } from './delavhelhet';
import type { Diagram } from './diagram';
import { kvartalsstaplar } from './kvartalsstaplar';
import { malkurva } from './malkurva';
import type { ChartOption } from './option';
import { sidaVidSida } from './sidavidsida';

/** Of a chart over time, px. */
const TIDSHOJD = 230;
/** Of a lying bar with the room about it, px; on a phone its name stands above it. */
const RADHOJD = { delavhelhet: [32, 48], sidavidsida: [40, 46], brygga: [32, 48] } as const;

/** A chart's data as it is drawn with ECharts. @param tidshojd of a chart over time, px */
export function ritat({ data, beskrivning }: Innehall, tidshojd = TIDSHOJD): Diagram {
	return {
		option: (smal) => option(data, smal),
		beskrivning,
		hojd: (smal) => {
			if (data.slag === 'malkurva' || data.slag === 'kvartal') return tidshojd;
			return liggande(data)! * RADHOJD[data.slag][smal ? 1 : 0] + 8;
		}
	};
}

/** How many bars lie under one another; null of a chart over time. */
export function liggande(data: Diagramdata): number | null {
	switch (data.slag) {
		case 'malkurva':
		case 'kvartal':
			return null;
		case 'brygga':
			return data.steg.length + 2;
		default:
			return data.rader.length;
	}
}

function option(data: Diagramdata, smal: boolean): ChartOption {
	switch (data.slag) {
		case 'malkurva':
			return malkurva(data.punkter, data.mal);
		case 'kvartal':
			return kvartalsstaplar(data.punkter, data.nu, data.ifjol);
		case 'delavhelhet':
			return delAvHelhet(data.rader, smal);
		case 'sidavidsida':
			return sidaVidSida(data.rader, smal);
		case 'brygga':
			return brygga(data.fran, data.steg, data.till, smal);
	}
}
