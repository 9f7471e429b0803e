import { SvelteMap } from 'svelte/reactivity';

const PREFIX = 'stegraknaren.text.';

/** What the coordinator writes in the report, kept on this machine until it is changed. */
class Anteckningar {
	readonly #texter = new SvelteMap<string, string>();

	/** The text written in a place, '' when none is. */
	las(plats: string): string {
		return this.#texter.get(plats) ?? stored(plats);
	}

	skriv(plats: string, text: string): void {
		this.#texter.set(plats, text);
		try {
			localStorage.setItem(PREFIX + plats, text);
		} catch {
			// A browser that keeps nothing still holds the text until the page is closed.
		}
	}
}

function stored(plats: string): string {
	try {
		return localStorage.getItem(PREFIX + plats) ?? '';
	} catch {
		return '';
	}
}

export const anteckningar = new Anteckningar();
