import { medHushall } from '../kontaktnoter';
import {
	HUSHALL_I_FLERA,
	fromSql,
	KOMMUNER_INPUT,
	MOVE_NEEDS,
	MOVE_REMARKS,
	NO_CONVERSION_RATE,
	type Measure
} from '../measure';
import { kortKvartal } from '$lib/domain/format';
import { kolumner, radOchTabell, type Rad } from '../rad';
import { kolumn } from '../tabell';
import sql from './query.sql?raw';
import underlag from './underlag.sql?raw';

const KOLUMNER = kolumner(kolumn('kommun'), kolumn('registrerade'), kolumn('flyttade'), {
	id: 'flyttade_kvartal',
	rubrik: ({ params }) => `Flyttade ${kortKvartal(params.kvartal)}`,
	mening: 'flyttade under kvartalet',
	slag: 'antal'
});
export type HushallPerKommun = Rad<typeof KOLUMNER>;

export const hushallPerKommun: Measure<HushallPerKommun> = {
	id: 'hushall_per_kommun',
	title: 'Hushåll per kommun',
	unit: 'hushåll',
	clause: 'Bilaga 3',
	rojs: 'kommun',
	definition:
		'Ett hushåll räknas som registrerat en gång i varje kommun som det har valt. Ett hushåll som har flyttat räknas i inflyttningskommunen, annars i den enda valda kommunen, annars som Okänd kommun.',
	remarks: [HUSHALL_I_FLERA, ...MOVE_REMARKS, NO_CONVERSION_RATE],
	sources: ['kontakter'],
	needs: [...MOVE_NEEDS, [KOMMUNER_INPUT]],
	nyckel: ['kommun'],
	...radOchTabell(KOLUMNER, {
		namn: 'Hushåll per kommun',
		rubrik: () => 'Hushåll per kommun',
		kommun: ({ kommun }) => kommun
	}),
	...medHushall(fromSql(sql)),
	underlag
};
