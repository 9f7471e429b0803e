import { MediaQuery } from 'svelte/reactivity';

/** A phone: what is looked up there, and not read, is folded. Paper is never narrow. */
export const smal = new MediaQuery('screen and (max-width: 40rem)', false);

/** There is room for a report's contents at its side. */
export const bred = new MediaQuery('min-width: 80rem', false);
