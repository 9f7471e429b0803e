import type { PagaendeInsats } from '$lib/catalogue/measures/pagaende_insatser/measure';
import { toDays, type IsoDate } from '$lib/domain/datum';

/** An undertaking that knows its days and its amounts: how much of each is gone. */
export interface Insatstakt {
	namn: string;
	start: IsoDate;
	slut: IsoDate;
	/** In öre. */
	beviljat: number;
	upparbetat: number;
	/** The part of its days that is gone, 0–1. */
	tid: number;
}

/** How far those have come that can be held against their time; what lacks a day or an amount is left out. */
export function insatstakt(rader: readonly PagaendeInsats[], tom: IsoDate): Insatstakt[] {
	return rader.flatMap(({ namn, start, slut, beviljat_ore: beviljat, upparbetat_ore }) => {
		if (!start || !slut || !beviljat || upparbetat_ore === null || slut < start) return [];
		const forst = toDays(start);
		const tid = (toDays(tom) + 1 - forst) / (toDays(slut) + 1 - forst);
		return [
			{
				namn,
				start,
				slut,
				beviljat,
				upparbetat: upparbetat_ore,
				tid: Math.min(1, Math.max(0, tid))
			}
		];
	});
}
