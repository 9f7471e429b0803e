import { z } from 'zod';
import { medHushall } from '../kontaktnoter';
import { fromSql, MOVE_NEEDS, MOVE_REMARKS, NO_CONVERSION_RATE, type Measure } from '../measure';
import { kolumn, tabell } from '../tabell';
import sql from './query.sql?raw';
import underlag from './underlag.sql?raw';

const Row = z.strictObject({
	registrerade: z.int(),
	flyttade: z.int(),
	varav_utan_datum: z.int(),
	mal: z.int().nullable(),
	aterstar: z.int().nullable()
});

export type HushallNu = z.infer<typeof Row>;

const medMal = ([row]: readonly HushallNu[]) => row?.mal !== null;

export const hushallNu: Measure<HushallNu> = {
	id: 'hushall_nu',
	title: 'Hushåll',
	unit: 'hushåll',
	clause: 'Projektets mål; § 2',
	rojs: 'oppen',
	definition:
		'Ett hushåll är kontakter med samma hushålls-ID, annars kontakten ensam. Kontakter som bara har beställt magasinet räknas inte. Ett hushåll har flyttat när någon av dess kontakter har flyttstatus Flyttat och både flytten och statusen är daterade senast t.o.m.-dagen, eller saknar datum helt.',
	remarks: [...MOVE_REMARKS, NO_CONVERSION_RATE],
	sources: ['kontakter'],
	needs: MOVE_NEEDS,
	row: Row,
	nyckel: [],
	tabell: tabell<HushallNu>({
		namn: 'Hushåll',
		rubrik: () => 'Hushåll, sammanlagt',
		kolumner: [
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
		]
	}),
	...medHushall(fromSql(sql)),
	underlag
};
