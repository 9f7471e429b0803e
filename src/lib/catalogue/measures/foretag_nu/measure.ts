import { z } from 'zod';
import { antal } from '$lib/domain/format';
import type { Measure } from '../measure';
import { kolumn, tabell } from '../tabell';
import sql from './query.sql?raw';

const Row = z.strictObject({ foretag: z.int(), mal: z.int().nullable() });
export type ForetagNu = z.infer<typeof Row>;

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
	row: Row,
	nyckel: [],
	tabell: tabell<ForetagNu>({
		namn: 'Företag',
		rubrik: () => 'Företag som har hittat arbetskraft',
		kolumner: [{ id: 'foretag', rubrik: 'Företag', slag: 'antal' }, kolumn('mal')]
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
