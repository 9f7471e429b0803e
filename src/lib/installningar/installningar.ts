import type { Installningar } from './schema';
import { VERSION } from './version';

export type { Installningar } from './schema';

export type Manader = Installningar['nyckeltal'][number]['manader'];
export type Fildialekt = Installningar['dialekt'][number];

/** The sheets chosen in a workbook. */
export function valdaBlad({ blad = [] }: Pick<Fildialekt, 'blad'>): string[] {
	return typeof blad === 'string' ? [blad] : blad;
}

/** Settings in which nothing is declared. */
export const INGA: Installningar = {
	version: VERSION,
	avtal: [],
	prognoser: [],
	kolumner: [],
	varden: { flyttstatus: [], typ: [], avtal: [], poster: [], kommuner: [] },
	utfall_tom: [],
	nyckeltal: [],
	sie: [],
	lpix: [],
	befolkning: [],
	hushall: { sammanforda: [], avvisade: [] },
	dialekt: []
};
