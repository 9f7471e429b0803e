import { flushSync } from 'svelte';
import { createSubscriber, MediaQuery } from 'svelte/reactivity';
import { on } from 'svelte/events';

/** Whether the page is being printed. */
let papper = false;

const utskrift = createSubscriber((update) => {
	const byt = (nu: boolean) => () => {
		papper = nu;
		update();
		// The browser counts the pages when the event ends, but reports the paper's width later.
		flushSync();
	};
	const av = [on(window, 'beforeprint', byt(true)), on(window, 'afterprint', byt(false))];
	return () => av.forEach((sluta) => sluta());
});

/** Whether the screen matches a width. Paper never does. */
class Skarmbredd {
	readonly #fraga: MediaQuery;

	constructor(fraga: string) {
		this.#fraga = new MediaQuery(`screen and (${fraga})`, false);
	}

	get current(): boolean {
		utskrift();
		return !papper && this.#fraga.current;
	}
}

/** A phone: reference matter is folded there. */
export const smal = new Skarmbredd('max-width: 40rem');

/** There is room for a report's contents beside it. */
export const bred = new Skarmbredd('min-width: 80rem');
