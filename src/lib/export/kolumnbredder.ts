/** The width of the text of a page, 160 mm, in twentieths of a point. */
export const TEXTBREDD = 9_072;

/** Names longer than this are set on two lines even where there is room. */
const LANGSTA_NAMN = 34;
/** Beside the text of a cell. */
const MARGINAL = 120;
/** A name after a number stands this far from it. */
export const INDRAG = 100;

/**
 * How wide the columns of a table are: each as wide as what is in it, and all of them no wider
 * than the page. Where there is not room the names are broken between words, and the numbers never.
 * @param size of the text, in half points
 */
export function bredder(
	kolumner: readonly { rubrik: string; tal: boolean }[],
	celler: readonly (readonly string[])[],
	size: number
): number[] {
	// A letter is a little more than half as wide as it is high, a digit a little less.
	const bredd = (tecken: number, tal: boolean) =>
		Math.round(Math.max(tecken, 5) * size * (tal ? 5.2 : 5.8)) + MARGINAL;
	const minst = kolumner.map(({ rubrik, tal }, k) => {
		const innehall = celler.flatMap((rad) => (tal ? [rad[k] ?? ''] : ord(rad[k] ?? '')));
		const bredast = Math.max(bredd(langst(ord(rubrik)), false), bredd(langst(innehall), tal));
		return bredast + (arIndragen(kolumner, k) ? INDRAG : 0);
	});
	const onskad = kolumner.map(({ rubrik, tal }, k) => {
		// A long head is read well on two lines.
		const huvud = bredd(rubrik.length > 16 ? rubrik.length / 2 + 1 : rubrik.length, false);
		const namn = Math.min(LANGSTA_NAMN, langst(celler.map((rad) => rad[k] ?? '')));
		return Math.max(minst[k]!, huvud, tal ? 0 : bredd(namn, false));
	});
	const golv = summa(minst);
	if (golv > TEXTBREDD) return minst.map((en) => Math.floor((en * TEXTBREDD) / golv));
	const mer = summa(onskad) - golv;
	const del = mer === 0 ? 0 : Math.min(1, (TEXTBREDD - golv) / mer);
	return minst.map((en, k) => en + Math.floor((onskad[k]! - en) * del));
}

/** Whether a column of names comes after one of numbers. */
export function arIndragen(kolumner: readonly { tal: boolean }[], k: number): boolean {
	return !kolumner[k]!.tal && (kolumner[k - 1]?.tal ?? false);
}

/** What a line is broken between: a number keeps together by its non-breaking spaces. */
function ord(text: string): string[] {
	return text.split(/[ \n]|(?<=-)/);
}

function langst(texter: readonly string[]): number {
	// A space is half as wide as a digit.
	const bredden = (text: string) => text.length - (text.match(/\s/g)?.length ?? 0) / 2;
	return texter.reduce((max, text) => Math.max(max, bredden(text)), 0);
}

function summa(delar: readonly number[]): number {
	return delar.reduce((sum, one) => sum + one, 0);
}
