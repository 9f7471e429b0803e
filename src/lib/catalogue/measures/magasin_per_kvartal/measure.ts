import { medKontakter } from '../kontaktnoter';
import { fromSql, type Measure } from '../measure';
import { kolumner, radOchTabell, type Rad } from '../rad';
import { kolumn } from '../tabell';
import sql from './query.sql?raw';
import underlag from './underlag.sql?raw';

const KOLUMNER = kolumner(kolumn('kvartal'), kolumn('bestallningar'), {
	id: 'bestallningar_ack',
	rubrik: 'Sammanlagt',
	mening: 'beställningar sammanlagt',
	slag: 'antal'
});
export type MagasinPerKvartal = Rad<typeof KOLUMNER>;

export const magasinPerKvartal: Measure<MagasinPerKvartal> = {
	id: 'magasin_per_kvartal',
	title: 'Beställningar av magasinet Ta steget',
	unit: 'personer',
	clause: '§ 2',
	rojs: 'oppen',
	definition:
		'En kontakt räknas som en beställning om kolumnen Magasin har ett datum eller ett ja, eller om typen är Magasin eller Båda. Den dateras av magasindatumet, annars av registreringen.',
	remarks: ['Personer, inte hushåll: ska inte läggas ihop med hushållen.'],
	sources: ['kontakter'],
	needs: [['kontakter'], ['kontakter.magasin', 'kontakter.typ']],
	nyckel: ['kvartal'],
	...radOchTabell(KOLUMNER, {
		namn: 'Magasinet per kvartal',
		lang: true,
		rubrik: () => 'Beställningar av magasinet per kvartal'
	}),
	...medKontakter(fromSql(sql)),
	underlag
};
