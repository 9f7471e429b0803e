import type { PagaendeInsats } from '$lib/catalogue/measures/pagaende_insatser/measure';
import { toDays, type IsoDate } from '$lib/domain/datum';

/** An undertaking with known amounts: how much is used, and how much of its time has passed. */
export interface Insatstakt {
	namn: string;
	/** In öre. */
	beviljat: number;
	upparbetat: number;
	/** The share of its days that has passed, 0–1; null where a day is not known. */
	tid: number | null;
	/** The day it ends, when all that was granted is used up before then; else null. */
	slut: IsoDate | null;
}

/** The pace of the undertakings whose granted and used amounts are both known. */
export function insatstakt(rader: readonly PagaendeInsats[], tom: IsoDate): Insatstakt[] {
	return rader.flatMap(
		({ namn, start, slut, beviljat_ore: beviljat, upparbetat_ore: upparbetat }) =>
			beviljat && upparbetat !== null
				? [
						{
							...{ namn, beviljat, upparbetat, tid: gangen(start, slut, tom) },
							slut: upparbetat >= beviljat && slut && slut > tom ? slut : null
						}
					]
				: []
	);
}

function gangen(start: IsoDate | null, slut: IsoDate | null, tom: IsoDate): number | null {
	if (!start || !slut || slut < start) return null;
	const forst = toDays(start);
	const tid = (toDays(tom) + 1 - forst) / (toDays(slut) + 1 - forst);
	return Math.min(1, Math.max(0, tid));
}
