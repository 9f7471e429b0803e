/** A browser's text size, px, before the reader has changed it. */
const VANLIG = 16;

/**
 * Sets `--textskala` on the page: how many times larger than usual the reader's text is, for things drawn in
 * pixels.
 * @returns a function that stops it
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
