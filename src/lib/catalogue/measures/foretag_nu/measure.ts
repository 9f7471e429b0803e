import { antal } from '$lib/domain/format';
import type { Measure } from '../measure';
import { kolumner, radOchTabell, type Rad } from '../rad';
import { kolumn } from '../tabell';
import sql from './query.sql?raw';

const KOLUMNER = kolumner({ id: 'foretag', rubrik: 'Företag', slag: 'antal' }, kolumn('mal'));
export type ForetagNu = Rad<typeof KOLUMNER>;

export const foretagNu: Measure<ForetagNu> = {
	id: 'foretag_nu',
	title: 'Företag',
	unit: 'företag',
	clause: 'Projektets mål',
	rojs: 'oppen',
	definition:
		'Företag som har hittat den arbetskraft de söker. Varje företag räknas en gång, från den första dagen det är noterat för.',
	remarks: [],
	sources: ['foretag'],
	needs: [['foretag']],
	nyckel: [],
	...radOchTabell(KOLUMNER, {
		namn: 'Företag',
		rubrik: () => 'Företag som har hittat arbetskraft'
	}),
	queries: { antal: sql },
	compute: ({ antal: rader }, { avtal }) => [
		{ foretag: rader![0]!.foretag, mal: avtal?.mal.foretag ?? null }
	],
	notes({ antal: rader }) {
		const { avkortade, utan_datum } = rader![0]! as Record<string, number>;
		return [
			...(avkortade! > 0
				? [`${antal(avkortade!)} av dem har ett avkortat id och räknas som ett företag var.`]
				: []),
			...(utan_datum! > 0 ? [`${antal(utan_datum!)} företag utan känt datum räknas inte.`] : [])
		];
	}
};
