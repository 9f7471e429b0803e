import { forandringMening } from '$lib/catalogue/rapporter/andelar';
import { kommunensForandring } from '$lib/catalogue/rapporter/kommunmeningar';
import { kommunensRader, matttabell } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { medKolumner } from './bildtabell';
import { figur } from './figur';

export const andelsforandring: Avsnitt = {
	titel: 'Varför andelarna ändras',
	matt: ['andelsforandring'],
	figurer: (u) => [
		figur('andelsforandring', u, {
			rubrik: (rows) => {
				const egen = rows.find(({ part }) => part === u.kommun);
				return egen ? kommunensForandring(egen) : forandringMening(rows.at(-1)!);
			},
			bilder: (rows) => [
				{
					innehall: {
						typ: 'tabell',
						tabell: medKolumner(
							matttabell(
								'andelsforandring',
								rows,
								u,
								kommunensRader('andelsforandring', rows, u.kommun)
							),
							['part', 'indexeffekt_kr', 'befolkningseffekt_kr', 'belopp_kr']
						)
					}
				}
			]
		})
	]
};
