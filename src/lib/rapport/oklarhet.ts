import { arHelt } from '$lib/catalogue/measures/kandtill';
import type { MeasureParams } from '$lib/catalogue/measures/measure';
import { flytta } from '$lib/domain/kvartal';

/** Why the last quarters of a chart are drawn open, and how many of them. */
export interface Oklarhet {
	kvartal: number;
	varfor: string;
}

export const FLER_FLYTTAR = 'fler flyttar kan bli kända';
const INTE_TILL_SLUTET = 'siffrorna når inte till kvartalets slut';
/** Moves are put into the register long after: those of a year are not all there yet. */
const OKLARA_FLYTTKVARTAL = 4;

/** @param fler whether more of a quarter may become known when it is over, as of moves @returns null when nothing more will */
export function oklarheten(params: MeasureParams, fler: boolean): Oklarhet | null {
	const slut = arHelt(params) ? [] : [INTE_TILL_SLUTET];
	if (fler) return { kvartal: OKLARA_FLYTTKVARTAL, varfor: [FLER_FLYTTAR, ...slut].join(', och ') };
	return slut[0] ? { kvartal: 1, varfor: slut[0] } : null;
}

/** The quarter that a chart tells of, the one it is held against, and how many are open. */
export function kvartalets({ kvartal }: Pick<MeasureParams, 'kvartal'>, oklart: Oklarhet | null) {
	return {
		nu: kvartal.id,
		// What may still grow is held against no whole quarter.
		ifjol: oklart === null ? flytta(kvartal, -4).id : null,
		...(oklart !== null && { oklart: oklart.kvartal })
	};
}
