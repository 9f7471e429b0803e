import { arAv, isIsoDate, isoDate, manadAv, type IsoDate } from './datum';

/**
 * The day five years before. Contacts whose last activity is earlier must be removed from the register,
 * unless they want the newsletter. For 29 February it is 28 February.
 */
export function femArFore(day: IsoDate): IsoDate {
	const same = isoDate(arAv(day) - 5, manadAv(day), Number(day.slice(8)));
	return isIsoDate(same) ? same : isoDate(arAv(day) - 5, 2, 28);
}
