import { getContext, setContext } from 'svelte';
import type { Kallfiler } from '$lib/rapport/kallrad';
import { getSession } from './session.svelte';

const FILER = Symbol('filerna som siffrorna bygger på');

/** Provides the files that the figures below were computed from: a locked report has its own. */
export function setKallfiler(filer: () => Kallfiler): void {
	setContext(FILER, filer);
}

/** The files that the figures here were computed from; by default the loaded ones. */
export function kallfiler(): () => Kallfiler {
	const given = getContext<(() => Kallfiler) | undefined>(FILER);
	if (given) return given;
	const session = getSession();
	return () => session.laddat.reports;
}
