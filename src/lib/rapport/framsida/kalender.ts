import { antalsbesked } from './besked';
import type { Avtalskalender } from '$lib/catalogue/measures/avtalskalender/measure';
import type { MeasureParams } from '$lib/catalogue/measures/measure';
import { kalenderposter, type Kalenderpost } from '$lib/catalogue/rapporter/kalenderposter';
import { arAv, manadAv, type IsoDate } from '$lib/domain/datum';
import { manadsnamn, rakneord } from '$lib/domain/format';
import type { Sort } from '../rapportsorter';
import type { Framsida } from './framsida';

/** So many of what is to come are told at once. */
const NARMAST = 3;

/**
 * What is to be decided or done next in the chosen agreement; undefined where there is none, or its calendar is not known.
 * @param sort of the report that tells it; none on the overview
 */
export function attGora(
	kalender: readonly Avtalskalender[] | undefined,
	{ avtal, tom }: Pick<MeasureParams, 'avtal' | 'tom'>,
	{ sort, hogst = NARMAST }: { sort?: Sort; hogst?: number } = {}
): Kalenderpost[] | undefined {
	if (!avtal || !kalender) return undefined;
	// What belonged to a year that is told of is not to come.
	const omAret = sort === 'ar' || sort === 'bokslut';
	const egna = kalender.filter((rad) => rad.avtal === avtal.id && !(omAret && rad.datum === tom));
	// What has all of a month stands before its last day.
	return kalenderposter(egna, tom, [avtal])
		.sort((a, b) => a.datum.localeCompare(b.datum) || Number(b.baraManad) - Number(a.baraManad))
		.slice(0, hogst);
}

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
		storst: antalsbesked('avtalskalender.poster', poster.length, {
			om: 'Att göra',
			avsnitt: null,
			mening: `${poster.length === 1 ? 'sak' : 'saker'} att hålla reda på inom ett år${narmast ? `, ${rakneord(narmast.length, 'en')} av dem i ${manad(nasta.datum)}` : ''}`
		}),
		rader: []
	};
}
