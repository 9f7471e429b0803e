import { z } from 'zod';
import { medKontakter } from '../kontaktnoter';
import { fromSql, type Measure } from '../measure';
import { kolumn, tabell } from '../tabell';
import sql from './query.sql?raw';
import underlag from './underlag.sql?raw';

const Row = z.strictObject({
	kvartal: z.string(),
	bestallningar: z.int(),
	bestallningar_ack: z.int()
});
export type MagasinPerKvartal = z.infer<typeof Row>;

export const magasinPerKvartal: Measure<MagasinPerKvartal> = {
	id: 'magasin_per_kvartal',
	title: 'Beställningar av magasinet Ta steget',
	unit: 'personer',
	clause: '§ 2',
	rojs: 'oppen',
	definition:
		'En kontakt räknas som en beställning om kolumnen Magasin har ett datum eller ett ja, eller om typen är Magasin eller Båda. Den dateras av magasindatumet, annars av registreringen.',
	remarks: ['Personer, inte hushåll: kan inte adderas till hushållen.'],
	sources: ['kontakter'],
	needs: [['kontakter'], ['kontakter.magasin', 'kontakter.typ']],
	row: Row,
	nyckel: ['kvartal'],
	tabell: tabell<MagasinPerKvartal>({
		namn: 'Magasinet per kvartal',
		lang: true,
		rubrik: () => 'Beställningar av magasinet per kvartal',
		kolumner: [
			kolumn('kvartal'),
			kolumn('bestallningar'),
			{
				id: 'bestallningar_ack',
				rubrik: 'Sammanlagt',
				mening: 'beställningar sammanlagt',
				slag: 'antal'
			}
		]
	}),
	...medKontakter(fromSql(sql)),
	underlag
};
