import type { Kalenderpost } from '$lib/catalogue/rapporter/kalenderposter';
import { arAv, manadAv, type IsoDate } from '$lib/domain/datum';
import { antal, manadsnamn, rakneord } from '$lib/domain/format';
import type { Framsida } from './framsida';

/**
 * What the calendar answers: how much there is to do in a year, and how much of it in the month that is next.
 * @param poster those of the twelve months, the nearest first
 * @param fran the day it is told from
 */
export function kalenderns(poster: readonly Kalenderpost[], fran: IsoDate): Framsida {
	const kvar = poster.filter(({ datum }) => datum >= fran);
	const [nasta] = kvar;
	const manad = (dag: IsoDate) => manadsnamn(arAv(dag), manadAv(dag));
	const narmast = nasta && kvar.filter(({ datum }) => manad(datum) === manad(nasta.datum));
	return {
		storst: {
			matt: 'avtalskalender.poster',
			value: poster.length,
			tal: antal(poster.length),
			enhet: null,
			om: 'Att göra',
			avsnitt: null,
			mening: `${poster.length === 1 ? 'sak' : 'saker'} att hålla reda på inom ett år${narmast ? `, ${rakneord(narmast.length, 'en')} av dem i ${manad(nasta.datum)}` : ''}`,
			mer: [],
			bild: null
		},
		rader: []
	};
}
