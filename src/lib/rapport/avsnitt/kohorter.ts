import { kohortMening } from '$lib/catalogue/rapporter/uppfoljning';
import { utanDatum } from '../forbehall';
import { matttabell } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { figur } from './figur';

export const kohorter: Avsnitt = {
	titel: 'Hur det gick för varje kvartals nya',
	matt: ['kohort_per_kvartal'],
	figurer: (u) => [
		figur('kohort_per_kvartal', u, {
			rubrik: kohortMening,
			noter: utanDatum(u.results.hushall_nu),
			// The latest years' groups; the earlier ones stand in the report.
			bilder: (rows) => [
				{
					innehall: {
						typ: 'tabell',
						tabell: matttabell('kohort_per_kvartal', rows, u, rows.toReversed())
					}
				}
			]
		})
	]
};
