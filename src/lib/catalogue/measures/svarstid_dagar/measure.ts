import { z } from 'zod';
import { HELA_LANET } from '$lib/domain/kommun';
import { medKontakter } from '../kontaktnoter';
import { fromSql, type Measure } from '../measure';
import { svarstidPerKommun } from '../svarstid_per_kommun/measure';
import { kolumn, tabell } from '../tabell';
import sql from './query.sql?raw';

const Row = z.strictObject({
	kommun: z.string(),
	/** Working days from the request to its first answer; null for requests without an answer. */
	dagar: z.int().nullable(),
	antal: z.int()
});
export type SvarstidDagar = z.infer<typeof Row>;

const { unit, clause, remarks, sources, needs } = svarstidPerKommun;

/** How answers are spread over days, for a chart: never shown to others than those who do the work. */
export const svarstidDagar: Measure<SvarstidDagar> = {
	id: 'svarstid_dagar',
	title: 'Svarstidernas spridning',
	...{ unit, clause, remarks, sources, needs },
	rojs: 'intern',
	definition:
		'Kvartalets förfrågningar efter hur många arbetsdagar det första svaret tog. Förfrågan, svaret och dagarna räknas som i Svar inom fem arbetsdagar.',
	umbarliga: [
		{
			input: 'kontakter.kommuner',
			rader: { kvar: ({ kommun }) => kommun === HELA_LANET, utan: 'raderna per kommun' }
		}
	],
	utanTal: true,
	row: Row,
	nyckel: ['kommun', 'dagar'],
	tabell: tabell<SvarstidDagar>({
		namn: 'Svarstidernas spridning',
		rubrik: () => 'Förfrågningar efter svarstid',
		lang: true,
		kommun: ({ kommun }) => kommun,
		kolumner: [
			kolumn('kommun'),
			{ id: 'dagar', rubrik: 'Svar efter arbetsdagar', slag: 'antal' },
			{ id: 'antal', rubrik: 'Förfrågningar', slag: 'antal' }
		]
	}),
	...medKontakter(fromSql(sql))
};
