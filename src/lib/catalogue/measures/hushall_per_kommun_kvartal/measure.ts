import { hushallPerKommun } from '../hushall_per_kommun/measure';
import { medHushall } from '../kontaktnoter';
import { fromSql, type Measure } from '../measure';
import { kolumner, radOchTabell, type Rad } from '../rad';
import { kolumn } from '../tabell';
import sql from './query.sql?raw';

const KOLUMNER = kolumner(
	kolumn('kommun'),
	kolumn('kvartal'),
	kolumn('registrerade'),
	kolumn('flyttade')
);
export type HushallPerKommunKvartal = Rad<typeof KOLUMNER>;

const { unit, clause, remarks, sources, needs } = hushallPerKommun;

/** Each kommun quarter by quarter, for a chart: all have the same quarters, from the first of any kommun. */
export const hushallPerKommunKvartal: Measure<HushallPerKommunKvartal> = {
	id: 'hushall_per_kommun_kvartal',
	title: 'Hushåll per kommun och kvartal',
	...{ unit, clause, remarks, sources, needs },
	rojs: 'intern',
	definition:
		'Hushåll efter kvartalet då de registrerades och kvartalet då de flyttade, i kommunerna som i Hushåll per kommun. Flyttar utan känt datum är inte med.',
	utanTal: true,
	nyckel: ['kommun', 'kvartal'],
	...radOchTabell(KOLUMNER, {
		namn: 'Hushåll kommun och kvartal',
		rubrik: () => 'Hushåll per kommun och kvartal',
		lang: true,
		kommun: ({ kommun }) => kommun
	}),
	...medHushall(fromSql(sql))
};
