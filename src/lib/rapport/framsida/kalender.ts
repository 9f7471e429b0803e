import { antalsbesked } from './besked';
import type { Avtalskalender } from '$lib/catalogue/measures/avtalskalender/measure';
import type { MeasureParams } from '$lib/catalogue/measures/measure';
import { kalenderposter, type Kalenderpost } from '$lib/catalogue/rapporter/kalenderposter';
import { arAv, manadAv, type IsoDate } from '$lib/domain/datum';
import { manadsnamn, rakneord } from '$lib/domain/format';
import type { Sort } from '../rapportsorter';
import type { Framsida } from './framsida';

/** At most this many coming events are shown at once. */
const NARMAST = 3;

/**
 * The next things to decide or do in the chosen agreement; undefined where there is no agreement or calendar.
 * @param sort of the report that shows it; left out on the overview
 */
export function attGora(
	kalender: readonly Avtalskalender[] | undefined,
	{ avtal, tom }: Pick<MeasureParams, 'avtal' | 'tom'>,
	{ sort, hogst = NARMAST }: { sort?: Sort; hogst?: number } = {}
): Kalenderpost[] | undefined {
	if (!avtal || !kalender) return undefined;
	// In a report of the year, what belongs to that year is no longer to come.
	const omAret = sort === 'ar' || sort === 'bokslut';
	const egna = kalender.filter((rad) => rad.avtal === avtal.id && !(omAret && rad.datum === tom));
	return kalenderposter(egna, tom, [avtal]).slice(0, hogst);
}

/**
 * The top of the calendar page: how much there is to do in a year, and how much in the next month that has
 * any.
 * @param poster those of the twelve months, the nearest first
 * @param fran the first day that counts as coming
 */
export function kalenderns(poster: readonly Kalenderpost[], fran: IsoDate): Framsida {
	const kvar = poster.filter(({ datum }) => datum >= fran);
	const [nasta] = kvar;
	const manad = (dag: IsoDate) => manadsnamn(arAv(dag), manadAv(dag));
	const narmast = nasta && kvar.filter(({ datum }) => manad(datum) === manad(nasta.datum));
	return {
		storst: antalsbesked('avtalskalender.poster', poster.length, {
			om: 'Att göra',
			avsnitt: null,
			mening: `${poster.length === 1 ? 'sak' : 'saker'} att hålla reda på inom ett år${narmast ? `, ${rakneord(narmast.length, 'en')} av dem i ${manad(nasta.datum)}` : ''}`
		}),
		rader: []
	};
}
