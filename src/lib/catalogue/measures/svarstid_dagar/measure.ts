import { medKontakter } from '../kontaktnoter';
import { fromSql, type Measure } from '../measure';
import { PER_KOMMUN, svarstidPerKommun } from '../svarstid_per_kommun/measure';
import { kolumner, radOchTabell, type Rad } from '../rad';
import { kolumn } from '../tabell';
import sql from './query.sql?raw';

const KOLUMNER = kolumner(
	kolumn('kommun'),
	// From the request to its first answer; missing for requests without an answer.
	{ id: 'dagar', rubrik: 'Svar efter arbetsdagar', slag: 'antal', kanSaknas: true },
	{ id: 'antal', rubrik: 'Förfrågningar', slag: 'antal' }
);
export type SvarstidDagar = Rad<typeof KOLUMNER>;

const { unit, clause, remarks, sources, needs } = svarstidPerKommun;

/** How answers are spread over days, for a chart: never shown to others than those who do the work. */
export const svarstidDagar: Measure<SvarstidDagar> = {
	id: 'svarstid_dagar',
	title: 'Svarstidernas spridning',
	...{ unit, clause, remarks, sources, needs },
	rojs: 'intern',
	definition:
		'Kvartalets förfrågningar efter hur många arbetsdagar det första svaret tog. Förfrågan, svaret och dagarna räknas som i Svar inom fem arbetsdagar.',
	umbarliga: [PER_KOMMUN],
	utanTal: true,
	nyckel: ['kommun', 'dagar'],
	...radOchTabell(KOLUMNER, {
		namn: 'Svarstidernas spridning',
		rubrik: () => 'Förfrågningar efter svarstid',
		lang: true,
		kommun: ({ kommun }) => kommun
	}),
	...medKontakter(fromSql(sql))
};
