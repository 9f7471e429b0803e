import type { Component } from 'svelte';
import { bortfall } from './bortfall.svelte';

/** A part of the page, once it has been loaded. */
export interface Sedan<Props extends Record<string, unknown>> {
	readonly Del: Component<Props> | undefined;
}

/**
 * Loads a part of the page when it is needed, so that no first page waits for it. Call it while the component
 * is being set up.
 * @param behovs whether it is needed now or soon
 */
export function sedan<Props extends Record<string, unknown>>(
	hamta: () => Promise<{ default: Component<Props> }>,
	behovs: () => boolean
): Sedan<Props> {
	let Del = $state.raw<Component<Props>>();
	$effect(() => {
		if (!Del && behovs())
			void hamta().then(
				(del) => (Del = del.default),
				(error) => bortfall.marka(error)
			);
	});
	return {
		get Del() {
			return Del;
		}
	};
}
