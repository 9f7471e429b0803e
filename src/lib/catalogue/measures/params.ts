import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { manadAv, type IsoDate } from '$lib/domain/datum';
import type { Kvartal } from '$lib/domain/kvartal';

/** The parameters of every measure. Nothing after `tom`, a day within `kvartal`, is known. */
export interface MeasureParams {
	kvartal: Kvartal;
	tom: IsoDate;
	/** The chosen agreement; null when none is. */
	avtal: Agreement | null;
	/** How far the loaded files reach; left out where nothing tells. It does not affect the computation. */
	underlag?: Underlagsslut | null;
}

/** The last day covered by the loaded contacts, or without contacts by the economy. */
export interface Underlagsslut {
	vad: 'registret' | 'utfallet';
	slutar: IsoDate;
}

/** The parameters that a statement may use, as $tom, $avtal and so on. */
export function sqlParameters({ kvartal, tom, avtal }: MeasureParams) {
	return {
		tom,
		kvartal_start: kvartal.start,
		kvartal_slut: kvartal.slut,
		ar: kvartal.ar,
		manad: manadAv(tom),
		kvartal_forsta_manad: manadAv(kvartal.start),
		avtal: avtal?.id ?? null,
		mal: avtal?.mal.hushall ?? null
	};
}
