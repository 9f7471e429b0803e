import { medHushall } from '../kontaktnoter';
import { fromSql, MOVE_NEEDS, MOVE_REMARKS, type Measure } from '../measure';
import { kolumner, radOchTabell, type Rad } from '../rad';
import { kolumn } from '../tabell';
import sql from './query.sql?raw';
import underlag from './underlag.sql?raw';

const KOLUMNER = kolumner(
	kolumn('kvartal'),
	kolumn('registrerade'),
	kolumn('flyttade'),
	{
		id: 'nya_i_registret',
		rubrik: 'Flyttar nya i registret',
		mening: 'nya flyttar i registret',
		slag: 'antal'
	},
	{ id: 'registrerade_ack', rubrik: 'Registrerade sammanlagt', slag: 'antal' },
	{
		id: 'flyttade_ack',
		rubrik: 'Flyttade sammanlagt, med datum',
		mening: 'flyttade sammanlagt',
		slag: 'antal'
	}
);
export type HushallPerKvartal = Rad<typeof KOLUMNER>;

export const hushallPerKvartal: Measure<HushallPerKvartal> = {
	id: 'hushall_per_kvartal',
	title: 'Hushåll per kvartal',
	unit: 'hushåll',
	clause: 'Projektets mål; § 2',
	rojs: 'oppen',
	definition:
		'Registrerade räknas i kvartalet då hushållet först registrerades, flyttade i kvartalet då det flyttade och nya i registret i kvartalet då flytten blev känd. Flyttar utan känt datum är inte med.',
	remarks: [
		...MOVE_REMARKS,
		'En flytt kan registreras långt efter att den har skett. Därför skiljer sig flyttade och nya i registret åt, och de senaste kvartalens flyttar blir fler.'
	],
	sources: ['kontakter'],
	needs: MOVE_NEEDS,
	nyckel: ['kvartal'],
	...radOchTabell(KOLUMNER, {
		namn: 'Hushåll per kvartal',
		lang: true,
		rubrik: () => 'Hushåll per kvartal'
	}),
	...medHushall(fromSql(sql)),
	underlag
};
