import type { OverTid } from '$lib/dokument/smabild';
import {
	BREDD,
	inom,
	linje,
	MITTEN,
	ord,
	ordbredd,
	SLUTET,
	stapel,
	TON,
	TUNG,
	type Form
} from './form';

const GRUND = 44;
/** The height of a line of names, and of the number over the highest column. */
const [RAD, TALRUM] = [13, 16];

/** A column for each value in a sequence, the one in question with its number. */
export function overTid({ staplar, egen, andar }: OverTid): Form[] {
	const steg = BREDD / staplar.length;
	const hogst = Math.max(1, ...staplar.map(({ varde }) => varde));
	const hojd = (varde: number) => ((GRUND - TALRUM) * Math.max(0, varde)) / hogst;
	return [
		...staplar.flatMap(({ namn, varde, text }, i) => {
			const y = GRUND - hojd(varde);
			const fill = namn === egen ? TON.egen : TON.stapel;
			const en = stapel([i * steg, y], [steg - Math.min(3, steg / 4), hojd(varde)], { fill });
			if (namn !== egen) return [en];
			// A number near an end is aligned with that end, so that it is not cut off.
			const x = inom((i + 0.5) * steg - 1, ordbredd(text) / 2);
			return [en, ord(text, [x, y - 5], TON.egen, { ...MITTEN, ...TUNG })];
		}),
		linje([0, GRUND], [BREDD, GRUND]),
		ord(andar[0], [0, GRUND + RAD], TON.gra),
		ord(andar[1], [BREDD, GRUND + RAD], TON.gra, SLUTET)
	];
}
