/** What a browser's text is before its reader has asked for another size. */
const VANLIG = 16;

/**
 * Tells the page, as `--textskala`, how many times larger than usual its reader's text is: for what
 * is drawn in pixels.
 * @returns what ends it
 */
export function foljTextstorlek(): () => void {
	const rot = document.documentElement;
	const satt = () => {
		const skala = parseFloat(getComputedStyle(rot).fontSize) / VANLIG;
		rot.style.setProperty('--textskala', String(skala));
	};
	satt();
	addEventListener('resize', satt);
	return () => removeEventListener('resize', satt);
}
