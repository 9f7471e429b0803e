import { getContext, setContext } from 'svelte';

/** The mark on everything that is shown, drawn and downloaded from here; null when there is none. */
export type Marke = () => string | null;

const MARKE = Symbol('marke');

/** Provides the mark to all components inside. */
export function setMarke(marke: Marke): void {
	setContext(MARKE, marke);
}

export function getMarke(): Marke {
	return getContext<Marke | undefined>(MARKE) ?? (() => null);
}
