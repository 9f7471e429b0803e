import { markup, type Html } from '../html';
import { procentAv } from './ritning';

/** Up to this many quarters are named one by one; beyond that only the years are. */
export const FA_KVARTAL = 8;
/** At most this many years fit on a phone, and on a wide screen. */
const AR_SMALT = 6;
const AR_BRETT = 14;

/**
 * The labels under a row of quarters.
 * @param mitt the middle of each quarter, 0–1
 * @param y their baseline, px
 */
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
	// Years that begin within the row. The first one only if it is long enough not to touch the next label.
	const namngivna = forsta.filter(({ i }, nr) => i > 0 || (forsta[nr + 1]?.i ?? 4) > 2);
	const vart = (rum: number) => Math.ceil(namngivna.length / rum);
	return namngivna.flatMap(({ ar, i }, nr) =>
		nr % vart(AR_BRETT) > 0 ? [] : [text(i, y, ar, nr % vart(AR_SMALT) > 0 ? 't glest' : 't')]
	);
}
