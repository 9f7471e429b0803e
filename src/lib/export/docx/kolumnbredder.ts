import { PAPPERSBREDD } from '$lib/dokument/pappersplats';
import { textbredd } from '../textbredd';

/** Twentieths of a point per millimetre. */
export const TWIPS = 56.7;
/** The width of a page's text, in twentieths of a point. */
export const TEXTBREDD = Math.floor(PAPPERSBREDD * TWIPS);

/** The possible text sizes of a table, in half points: the first one that breaks no word is used. */
const STORLEKAR = [18, 17, 16] as const;
/** The largest text size of a table's head, in half points. */
const HUVUDSTORLEK = 16;
/** Names longer than this many digits may take two lines even where there is room. */
const LANGSTA_NAMN = 34;
/** The space beside the text of a cell. */
const MARGINAL = 170;
/** The smallest width of a column, in digits. */
const SMALAST = 4;
/** The indent of a name after a number. */
export const INDRAG = 100;

interface Kolumn {
	rubrik: string;
	tal: boolean;
}

/** The layout of a table: its widths and text sizes. */
export interface Sats {
	bredder: number[];
	/** In half points. */
	storlek: number;
	huvudstorlek: number;
	/** Whether every word and number is whole. */
	hela: boolean;
}

/**
 * The layout of a table: each column as wide as its content, all together no wider than the page, and no word
 * or number broken where that can be had in readable sizes.
 * @param bredast the available width, where it is less than the page's
 */
export function sats(
	kolumner: readonly Kolumn[],
	celler: readonly (readonly string[])[],
	bredast = TEXTBREDD
): Sats {
	const matt = STORLEKAR.map((storlek) => ({
		storlek,
		...kolumnmatt(kolumner, celler, storlek)
	}));
	const { storlek, minst, onskad } =
		matt.find(({ minst }) => summa(minst) <= bredast) ?? matt.at(-1)!;
	return {
		storlek,
		huvudstorlek: Math.min(storlek, HUVUDSTORLEK),
		bredder: fordelade(minst, onskad, bredast),
		hela: summa(minst) <= bredast
	};
}

/** Each column's smallest possible width, and the smallest at which it reads well. */
function kolumnmatt(
	kolumner: readonly Kolumn[],
	celler: readonly (readonly string[])[],
	storlek: number
) {
	const huvudstorlek = Math.min(storlek, HUVUDSTORLEK);
	const bredast = (texter: readonly string[], size: number) =>
		texter.reduce((max, text) => Math.max(max, textbredd(text, size)), 0);
	const smalast = textbredd('0'.repeat(SMALAST), storlek);
	return {
		minst: kolumner.map(({ rubrik, tal }, k) => {
			const odelat = celler.flatMap((rad) =>
				tal ? (rad[k] ?? '').split('\n') : ord(rad[k] ?? '')
			);
			const bredd = Math.max(smalast, bredast(ord(rubrik), huvudstorlek), bredast(odelat, storlek));
			return Math.ceil(bredd) + MARGINAL + (arIndragen(kolumner, k) ? INDRAG : 0);
		}),
		onskad: kolumner.map(({ rubrik, tal }, k) => {
			// A long head reads well on two lines.
			const huvud = textbredd(rubrik, huvudstorlek) / (rubrik.length > 16 ? 1.7 : 1);
			const namn = Math.min(
				textbredd('0'.repeat(LANGSTA_NAMN), storlek),
				bredast(
					celler.map((rad) => rad[k] ?? ''),
					storlek
				)
			);
			const indrag = arIndragen(kolumner, k) ? INDRAG : 0;
			return Math.ceil(Math.max(huvud, tal ? 0 : namn)) + MARGINAL + indrag;
		})
	};
}

/** The widths: room beyond the smallest is shared in proportion to what the columns want. */
function fordelade(minst: readonly number[], onskad: readonly number[], bredast: number): number[] {
	const golv = summa(minst);
	if (golv > bredast) return minst.map((en) => Math.floor((en * bredast) / golv));
	const mer = minst.map((en, k) => Math.max(0, onskad[k]! - en));
	const del = summa(mer) === 0 ? 0 : Math.min(1, (bredast - golv) / summa(mer));
	return minst.map((en, k) => en + Math.floor(mer[k]! * del));
}

/** Whether a column of names comes after one of numbers. */
export function arIndragen(kolumner: readonly { tal: boolean }[], k: number): boolean {
	return !kolumner[k]!.tal && (kolumner[k - 1]?.tal ?? false);
}

/**
 * The pieces between which a line may break: non-breaking spaces hold a number together, and a quarter is one
 * word.
 */
function ord(text: string): string[] {
	return text.split(/[ \n]|(?<=-)(?!K\d)/);
}

function summa(delar: readonly number[]): number {
	return delar.reduce((sum, one) => sum + one, 0);
}
