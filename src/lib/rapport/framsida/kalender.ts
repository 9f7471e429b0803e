import { antalsbesked } from './besked';
import type { Avtalskalender } from '$lib/catalogue/measures/avtalskalender/measure';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import { kalenderposter, nar, type Kalenderpost } from '$lib/catalogue/rapporter/kalenderposter';
import type { IsoDate } from '$lib/domain/datum';
import { antalIOrd, gemen, rakneord, uppraknade, versal } from '$lib/domain/format';
import type { Sort } from '../rapportsorter';
import type { Sidtopp } from './framsida';

/** At most this many coming events are shown at once. */
const NARMAST = 3;
/** At most this many events of one time are named. */
const NAMNS = 2;

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
 * The top of the calendar page: the next time that something must be done by, what it is, and how much there is
 * in a year.
 * @param poster those of the twelve months, the nearest first
 * @param fran the first day that counts as coming
 */
export function kalenderns(poster: readonly Kalenderpost[], fran: IsoDate): Sidtopp {
	const nasta = poster.find(({ datum }) => datum >= fran);
	const om = { om: 'Att göra', avsnitt: null };
	const iAret = `${poster.length === 1 ? 'sak' : 'saker'} att hålla reda på inom ett år`;
	if (!nasta)
		return {
			storst: antalsbesked('avtalskalender.poster', poster.length, { ...om, mening: iAret }),
			rader: []
		};
	const samtidigt = poster.filter((post) => nar(post) === nar(nasta));
	const fler = samtidigt.length - NAMNS;
	const namnda = uppraknade([
		...samtidigt.slice(0, NAMNS).map((post) => gemen(post.vad)),
		...(fler > 0 ? [`${antalIOrd(fler, 'sak', 'saker')} till`] : [])
	]);
	const vad = samtidigt.length === 1 ? namnda : `${rakneord(samtidigt.length)} saker: ${namnda}`;
	const tid = nar(nasta).replace(/^senast /, '');
	return {
		storst: {
			matt: 'avtalskalender.datum',
			value: nasta.datum,
			// The year stands in small type, as a unit does.
			tal: tid.slice(0, -5).replaceAll('\u00a0', ' '),
			enhet: tid.slice(-4),
			...om,
			mening: nasta.tid === 'senast' ? `är sista dagen för ${vad}` : vad,
			mer: [`${versal(rakneord(poster.length, 'en'))} ${iAret}`],
			bild: null
		},
		rader: []
	};
}
