import { flushSync } from 'svelte';
import { createSubscriber, MediaQuery } from 'svelte/reactivity';
import { on } from 'svelte/events';

/** Whether it is being printed. */
let papper = false;

const utskrift = createSubscriber((update) => {
	const byt = (nu: boolean) => () => {
		papper = nu;
		update();
		// The browser counts the pages when the event is over, and hears of the paper's own width later.
		flushSync();
	};
	const av = [on(window, 'beforeprint', byt(true)), on(window, 'afterprint', byt(false))];
	return () => av.forEach((sluta) => sluta());
});

/** How wide the screen is. Paper is none of it. */
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

/** A phone: what is looked up there, and not read, is folded. */
export const smal = new Skarmbredd('max-width: 40rem');

/** There is room for a report's contents at its side. */
export const bred = new Skarmbredd('min-width: 80rem');
