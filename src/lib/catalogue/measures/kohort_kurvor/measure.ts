import { kohortPerKvartal } from '../kohort_per_kvartal/measure';
import { medHushall } from '../kontaktnoter';
import { fromSql, type Measure } from '../measure';
import { kolumner, radOchTabell, type Rad } from '../rad';
import { kolumn } from '../tabell';
import sql from './query.sql?raw';

const KOLUMNER = kolumner(
	kolumn('kvartal'),
	// Whole quarters after the quarter of registration.
	{ id: 'efter', rubrik: 'Kvartal efter', slag: 'antal' },
	kolumn('registrerade'),
	// How many of them had moved by then.
	{ ...kolumn('flyttade'), rubrik: 'Har flyttat' }
);
export type KohortKurvor = Rad<typeof KOLUMNER>;

const { unit, clause, remarks, sources, needs } = kohortPerKvartal;

/** How many of each quarter's new households had moved as time went on, for a chart. */
export const kohortKurvor: Measure<KohortKurvor> = {
	id: 'kohort_kurvor',
	title: 'Hur varje kvartals nya har flyttat med tiden',
	...{ unit, clause, remarks, sources, needs },
	rojs: 'intern',
	definition:
		'Hushållen efter kvartalet då de registrerades: hur många av dem som hade flyttat när det kvartalet slutade, ett kvartal senare, två kvartal senare och så vidare. En flytt före registreringen räknas från början. Flyttar utan känt datum är inte med.',
	utanTal: true,
	nyckel: ['kvartal', 'efter'],
	...radOchTabell(KOLUMNER, {
		namn: 'Flyttade med tiden',
		rubrik: () => 'Flyttade med tiden, efter kvartalet de registrerades',
		lang: true
	}),
	...medHushall(fromSql(sql))
};
