import { z } from 'zod';
import { hushallPerKommun } from '../hushall_per_kommun/measure';
import { medHushall } from '../kontaktnoter';
import { fromSql, type Measure } from '../measure';
import { kolumn, tabell } from '../tabell';
import sql from './query.sql?raw';

const Row = z.strictObject({
	kommun: z.string(),
	kvartal: z.string(),
	registrerade: z.int(),
	flyttade: z.int()
});
export type HushallPerKommunKvartal = z.infer<typeof Row>;

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
	row: Row,
	nyckel: ['kommun', 'kvartal'],
	tabell: tabell<HushallPerKommunKvartal>({
		namn: 'Hushåll kommun och kvartal',
		rubrik: () => 'Hushåll per kommun och kvartal',
		lang: true,
		kommun: ({ kommun }) => kommun,
		kolumner: [kolumn('kommun'), kolumn('kvartal'), kolumn('registrerade'), kolumn('flyttade')]
	}),
	...medHushall(fromSql(sql))
};
