import { getContext, setContext } from 'svelte';
import type { Kallfiler } from '$lib/rapport/kallrad';
import { getSession } from './session.svelte';

const FILER = Symbol('filerna som siffrorna bygger på');

/** Tells the parts of a report which files its figures were computed from: a locked one has its own. */
export function setKallfiler(filer: () => Kallfiler): void {
	setContext(FILER, filer);
}

/** The files that figures here were computed from: those that are loaded, where nothing else is told. */
export function kallfiler(): () => Kallfiler {
	const given = getContext<(() => Kallfiler) | undefined>(FILER);
	if (given) return given;
	const session = getSession();
	return () => session.reports;
}
