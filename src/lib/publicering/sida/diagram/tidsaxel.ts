import { markup, type Html } from '../html';
import { procentAv } from './ritning';

/** So few quarters are each named; of more, only the years. */
export const FA_KVARTAL = 8;
/** So many years have room on a phone, and at a desk. */
const AR_SMALT = 6;
const AR_BRETT = 14;

/** The names under a row of quarters. @param mitt where each is, 0–1 @param y their line, px */
export function tidsaxel(
	kvartal: readonly string[],
	mitt: (i: number) => number,
	y: number
): Html[] {
	const ar = (id: string) => id.slice(0, 4);
	const forsta = kvartal.flatMap((id, i) =>
		i === 0 || ar(id) !== ar(kvartal[i - 1]!) ? [{ ar: ar(id), i }] : []
	);
	const text = (i: number, y: number, text: string, klass: string) =>
		markup`<text class="${klass}" x="${procentAv(mitt(i))}" y="${y}" text-anchor="middle">${text}</text>`;
	if (kvartal.length <= FA_KVARTAL)
		return [
			...kvartal.map((id, i) => text(i, y, id.slice(5), 't')),
			...forsta.map(({ ar, i }) => text(i, y + 18, ar, 't'))
		];
	// A year that begins within the row; the first only when it is whole enough to keep clear of the next.
	const namngivna = forsta.filter(({ i }, nr) => i > 0 || (forsta[nr + 1]?.i ?? 4) > 2);
	const vart = (rum: number) => Math.ceil(namngivna.length / rum);
	return namngivna.flatMap(({ ar, i }, nr) =>
		nr % vart(AR_BRETT) > 0 ? [] : [text(i, y, ar, nr % vart(AR_SMALT) > 0 ? 't glest' : 't')]
	);
}
