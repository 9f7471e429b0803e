/**
 * The widths of Calibri's letters, in parts of their size. Letters of similar width are grouped, with the
 * widest one's width. A writer of files cannot ask the reader's machine.
 */
const BREDDER: readonly (readonly [number, string])[] = [
	[0.23, ' \u00a0\u202f'],
	[0.25, 'ijl|!'],
	[0.27, "I.,:;'’"],
	[0.36, 'frtJ()-'],
	[0.44, 'csxzL/'],
	[0.47, 'SF'],
	[0.5, 'aåäegkvyTEYZ+−=–'],
	[0.53, 'bdhnopquöBCKPX0123456789'],
	[0.58, 'AÅÄV'],
	[0.68, 'DGHNOÖQUR'],
	[0.73, 'w%'],
	[0.81, 'm'],
	[0.9, 'MW—']
];
const TECKEN = new Map(BREDDER.flatMap(([bredd, tecken]) => [...tecken].map((en) => [en, bredd])));
/** The width of any other letter. */
const OKANT = 0.7;
/** A sum is bold, which is a little wider. */
const FET = 1.03;

/**
 * The largest number of lines of a text broken between words.
 * @param bredd of the lines, in twentieths of a point
 */
export function radantal(text: string, storlek: number, bredd: number): number {
	return text.split('\n').reduce((antal, stycke) => antal + radernaAv(stycke), 0);

	function radernaAv(stycke: string): number {
		let rader = 1;
		let rad = '';
		for (const ord of stycke.split(' ')) {
			const med = rad === '' ? ord : `${rad} ${ord}`;
			if (rad !== '' && textbredd(med, storlek) > bredd) {
				rader++;
				rad = ord;
			} else rad = med;
		}
		return rader;
	}
}

/**
 * An upper bound of a text's width, in twentieths of a point.
 * @param storlek in half points
 */
export function textbredd(text: string, storlek: number): number {
	const bredd = [...text].reduce((sum, tecken) => sum + (TECKEN.get(tecken) ?? OKANT), 0);
	return bredd * FET * storlek * 10;
}
