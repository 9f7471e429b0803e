/** Where a browser remembers it: a wish of the one who sits there, and no part of the work. */
const KEY = 'stegraknaren.visa.utan-tecken';

/** Whether pages and slides obey single letters and digits; who does not want it turns it off once. */
class Teckentangenter {
	av = $state(read());

	sat(av: boolean): void {
		this.av = av;
		try {
			localStorage.setItem(KEY, String(av));
		} catch {
			// Not remembered: it holds until the page is left.
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
