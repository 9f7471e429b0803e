import { arHelt } from '$lib/catalogue/measures/kandtill';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import { flytta } from '$lib/domain/kvartal';

/** Why the last quarters of a chart are drawn open, and how many of them. */
export interface Oklarhet {
	kvartal: number;
	varfor: string;
}

export const FLER_FLYTTAR = 'fler flyttar kan bli kända';
const INTE_TILL_SLUTET = 'siffrorna når inte till kvartalets slut';
/** Moves enter the register long after they happen: those of the last year are not all there yet. */
const OKLARA_FLYTTKVARTAL = 4;

/**
 * Why a chart's last quarters are drawn open.
 * @param fler whether a quarter's count may still grow after its end, as that of moves does
 * @returns null when nothing more will come
 */
export function oklarheten(params: MeasureParams, fler: boolean): Oklarhet | null {
	const slut = arHelt(params) ? [] : [INTE_TILL_SLUTET];
	if (fler) return { kvartal: OKLARA_FLYTTKVARTAL, varfor: [FLER_FLYTTAR, ...slut].join(', och ') };
	return slut[0] ? { kvartal: 1, varfor: slut[0] } : null;
}

/** The quarter that a chart is about, the one it is compared with, and how many are drawn open. */
export function kvartalets({ kvartal }: Pick<MeasureParams, 'kvartal'>, oklart: Oklarhet | null) {
	return {
		nu: kvartal.id,
		// A count that may still grow is not compared with a complete quarter.
		ifjol: oklart === null ? flytta(kvartal, -4).id : null,
		...(oklart !== null && { oklart: oklart.kvartal })
	};
}
