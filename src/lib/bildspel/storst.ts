import type { Diagramdata } from '$lib/dokument/diagram';
import { antal, avrundat } from '$lib/domain/format';

/** The number that a chart marks, and what it is held against: it is read from the back of a room. null where it marks none. */
export function storst(data: Diagramdata): { tal: string; ord: string } | null {
	switch (data.slag) {
		case 'kvartal': {
			const [nu, ifjol] = [data.nu, data.ifjol].map(
				(id) => data.punkter.find(({ kvartal }) => kvartal === id)?.varde
			);
			if (nu === undefined) return null;
			return { tal: antal(nu), ord: ifjol === undefined ? '' : `mot ${antal(ifjol)} i fjol` };
		}
		case 'prickar': {
			const sist = data.rader.find(({ varning }) => varning);
			if (sist?.procent == null) return null;
			return { tal: `${antal(Math.round(sist.procent))}\u00a0%`, ord: `i tid i ${sist.namn}` };
		}
		case 'brygga': {
			const ore = data.fran.varde - data.till.varde;
			if (ore === 0) return null;
			return { tal: avrundat(Math.abs(ore)), ord: `${ore > 0 ? 'under' : 'över'} budget` };
		}
		default:
			return null;
	}
}
