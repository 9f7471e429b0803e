import type { Diagramdata } from '$lib/dokument/diagram';
import { antal, helaProcent, runt } from '$lib/domain/format';

interface Storst {
	tal: string;
	ord: string;
	/** It is a shortfall. */
	varning?: boolean;
}

/**
 * The number that a chart marks, and what it is compared with, large enough for the back of a room. null where
 * the chart marks none.
 */
export function storst(data: Diagramdata): Storst | null {
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
			return {
				tal: `${helaProcent(sist.procent, 100)}\u00a0%`,
				ord: `i tid i ${sist.namn}`,
				varning: true
			};
		}
		case 'brygga': {
			// The heading gives the total; the first step is the largest.
			const [forst] = data.steg;
			if (!forst) return null;
			const { andring, namn } = forst;
			const { tal, enhet } = runt(Math.abs(andring), andring);
			return {
				tal,
				ord: `${enhet} ${andring < 0 ? 'lägre' : 'högre'} för ${namn}`
			};
		}
		default:
			return null;
	}
}
