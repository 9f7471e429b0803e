import type { PagaendeInsats } from '$lib/catalogue/measures/pagaende_insatser/measure';
import { toDays, type IsoDate } from '$lib/domain/datum';

/** An undertaking that knows its amounts: how much is used, and how much of its time is gone. */
export interface Insatstakt {
	namn: string;
	/** In öre. */
	beviljat: number;
	upparbetat: number;
	/** The part of its days that is gone, 0–1; null where a day is not known. */
	tid: number | null;
	/** The day it ends, where all it was granted is used before that. */
	slut: IsoDate | null;
}

/** How far those have come that know what they were granted and what they have used. */
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
