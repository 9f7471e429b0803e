import { medHushall } from '../kontaktnoter';
import { fromSql, MOVE_NEEDS, MOVE_REMARKS, NO_CONVERSION_RATE, type Measure } from '../measure';
import { kolumner, radOchTabell, type Rad } from '../rad';
import { kolumn } from '../tabell';
import sql from './query.sql?raw';
import underlag from './underlag.sql?raw';

const medMal = ([row]: readonly { mal: number | null }[]) => row?.mal !== null;

const KOLUMNER = kolumner(
	kolumn('registrerade'),
	kolumn('flyttade'),
	{
		id: 'varav_utan_datum',
		rubrik: 'Flyttade utan känt datum',
		mening: 'av dem utan känt datum',
		slag: 'antal'
	},
	{ ...kolumn('mal'), mening: 'hushåll som mål', visas: medMal },
	{ ...kolumn('aterstar'), visas: medMal }
);
export type HushallNu = Rad<typeof KOLUMNER>;

export const hushallNu: Measure<HushallNu> = {
	id: 'hushall_nu',
	title: 'Hushåll',
	unit: 'hushåll',
	clause: 'Projektets mål; § 2',
	rojs: 'oppen',
	definition:
		'Kontakter med samma hushålls-ID är ett hushåll. En kontakt utan ID är ett eget hushåll. Kontakter som bara har beställt magasinet räknas inte. Ett hushåll har flyttat när någon av dess kontakter har flyttstatus Flyttat och både flytten och statusen är daterade senast den dag siffrorna gäller till, eller saknar datum helt.',
	remarks: [...MOVE_REMARKS, NO_CONVERSION_RATE],
	sources: ['kontakter'],
	needs: MOVE_NEEDS,
	nyckel: [],
	...radOchTabell(KOLUMNER, {
		namn: 'Hushåll',
		rubrik: () => 'Hushåll, sammanlagt'
	}),
	...medHushall(fromSql(sql)),
	underlag
};
