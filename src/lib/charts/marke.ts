import { getContext, setContext } from 'svelte';

/** What must be said of everything that is shown, drawn and taken along from here; null when nothing must. */
export type Marke = () => string | null;

const MARKE = Symbol('marke');

/** Tells it to all that stands within. */
export function setMarke(marke: Marke): void {
	setContext(MARKE, marke);
}

export function getMarke(): Marke {
	return getContext<Marke | undefined>(MARKE) ?? (() => null);
}
