/** The width of the text of a page, 160 mm, in twentieths of a point. */
export const TEXTBREDD = 9_072;

/** Words longer than this may be broken over two lines. */
const LANGSTA_NAMN = 34;
/** Beside the text of a cell. */
const MARGINAL = 140;

/**
 * How wide the columns of a table are: each as wide as what is in it, and all of them no wider
 * than the page. Numbers are never broken; names are when there is not room for them.
 * @param size of the text, in half points
 */
export function bredder(
	kolumner: readonly { rubrik: string; tal: boolean }[],
	celler: readonly (readonly string[])[],
	size: number
): number[] {
	// A letter is about half as wide as it is high, and a digit a little wider.
	const tecken = size * 10 * 0.52;
	const onskade = kolumner.map(({ rubrik, tal }, k) => {
		const ord = Math.max(...rubrik.split(' ').map(({ length }) => length));
		const innehall = Math.max(0, ...celler.map((rad) => (rad[k] ?? '').length));
		const antal = Math.max(ord, tal ? innehall : Math.min(innehall, LANGSTA_NAMN), 4);
		return Math.round(antal * tecken) + MARGINAL;
	});
	const over = summa(onskade) - TEXTBREDD;
	if (over <= 0) return onskade;
	// The columns of names give, down to a share of the page, before the numbers do.
	const namn = kolumner.map(({ tal }, k) => (tal ? 0 : onskade[k]!));
	const minst = Math.min(1, 0.45 + (kolumner.length > 7 ? 0 : 0.1));
	const skala = Math.max(minst, 1 - over / Math.max(1, summa(namn)));
	const givna = onskade.map((bredd, k) => (kolumner[k]!.tal ? bredd : Math.round(bredd * skala)));
	const hela = summa(givna);
	return hela <= TEXTBREDD ? givna : givna.map((bredd) => Math.floor((bredd * TEXTBREDD) / hela));
}

function summa(delar: readonly number[]): number {
	return delar.reduce((sum, one) => sum + one, 0);
}
