/** The key in local storage: a preference of the person at this browser, not part of the work. */
const KEY = 'stegraknaren.visa.utan-tecken';

/**
 * Whether pages and slides react to single letters and digits. Anyone who does not want that turns it off
 * once.
 */
class Teckentangenter {
	av = $state(read());

	sat(av: boolean): void {
		this.av = av;
		try {
			localStorage.setItem(KEY, String(av));
		} catch {
			// Without storage it holds until the page is left.
		}
	}
}

function read(): boolean {
	try {
		return localStorage.getItem(KEY) === 'true';
	} catch {
		return false;
	}
}

export const teckentangenter = new Teckentangenter();
