import type { Component } from 'svelte';
import type { AmneId } from '$lib/catalogue/hjalp/amnen';
import { bortfall } from '../bortfall.svelte';

type Fonster = 'sok' | 'kortkommandon';

/** The tools for finding one's way, and whether they are open. */
class Hitta {
	/** The component that shows them, loaded at the first use so that the first page need not wait. */
	Del = $state.raw<Component<Record<string, never>, object, string>>();
	/** A new object for each opening, so that closing an earlier one does not close it. */
	dialog = $state.raw<{ readonly vad: Fonster } | null>(null);
	/** The page's help, and the requested subject. */
	hjalp = $state.raw<{ amne: AmneId | null } | null>(null);

	oppna(vad: Fonster): void {
		this.#nar(() => (this.dialog = { vad }));
	}

	/**
	 * Closes what is open now, but nothing opened since: dialogs report their closing a frame late.
	 * @returns the function that closes it
	 */
	stangaren(): () => void {
		const { dialog } = this;
		return () => {
			if (this.dialog === dialog) this.dialog = null;
		};
	}

	visaHjalp(amne: AmneId | null = null): void {
		this.#nar(() => (this.hjalp = { amne }));
	}

	stangHjalp = (): void => {
		this.hjalp = null;
	};

	/** Some part of the tools could not be fetched. */
	fel = (error: unknown): void => bortfall.marka(error);

	/** Runs at once if the component is loaded, so that the next key reaches what has opened. */
	#nar(visa: () => void): void {
		if (this.Del) visa();
		else
			void import('./Oppet.svelte').then((del) => {
				this.Del = del.default;
				visa();
			}, this.fel);
	}
}

export const hitta = new Hitta();
