import underlag from '../hushall_nu/underlag.sql?raw';
import { medHushall } from '../kontaktnoter';
import { fromSql, MOVE_NEEDS, MOVE_REMARKS, NO_CONVERSION_RATE, type Measure } from '../measure';
import { kolumner, radOchTabell, type Rad } from '../rad';
import { kolumn } from '../tabell';
import sql from './query.sql?raw';

const KOLUMNER = kolumner(
	{ ...kolumn('kvartal'), rubrik: 'Registrerade i' },
	kolumn('registrerade'),
	{ ...kolumn('flyttade'), rubrik: 'Har flyttat' },
	{
		id: 'median_dagar',
		rubrik: 'Median, dagar till flytt',
		mening: 'dagar till flytten, median',
		slag: 'tal',
		kanSaknas: true
	}
);
export type KohortPerKvartal = Rad<typeof KOLUMNER>;

export const kohortPerKvartal: Measure<KohortPerKvartal> = {
	id: 'kohort_per_kvartal',
	title: 'Hur det gick för varje kvartals nya',
	unit: 'hushåll',
	clause: 'Projektets mål; § 2',
	rojs: 'intern',
	definition:
		'Hushållen efter kvartalet då de registrerades: hur många av dem som har flyttat, och mediantiden i dagar från registrering till flytt. Flyttar utan känt datum är inte med, och mediantiden bortser från flyttar före registreringen.',
	remarks: [
		'De senaste kvartalens grupper är inte färdiga: de som registrerade sig sent har inte hunnit lika långt, och fler av dem kan flytta.',
		...MOVE_REMARKS,
		NO_CONVERSION_RATE
	],
	sources: ['kontakter'],
	needs: MOVE_NEEDS,
	nyckel: ['kvartal'],
	...radOchTabell(KOLUMNER, {
		namn: 'Kvartalens nya hushåll',
		lang: true,
		rubrik: () => 'Hushåll efter kvartalet de registrerades'
	}),
	...medHushall(fromSql(sql)),
	underlag
};
