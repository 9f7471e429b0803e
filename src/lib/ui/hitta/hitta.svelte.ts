import type { Component } from 'svelte';
import type { AmneId } from '$lib/catalogue/hjalp/amnen';
import { bortfall } from '../bortfall.svelte';

type Fonster = 'sok' | 'kortkommandon';

/** What helps one to find one's way, and whether it is open. */
class Hitta {
	/** What shows it: fetched the first time, so that the first page does not wait for it. */
	Del = $state.raw<Component<Record<string, never>, object, string>>();
	/** Each opening is one of its own: it is closed by itself, and by nothing that was open before. */
	dialog = $state.raw<{ readonly vad: Fonster } | null>(null);
	/** The help of the page, and what of it was asked for. */
	hjalp = $state.raw<{ amne: AmneId | null } | null>(null);

	oppna(vad: Fonster): void {
		this.#nar(() => (this.dialog = { vad }));
	}

	/** @returns what closes what is open now, and not what has been opened since: a close is told a frame late */
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

	/** Some of it could not be fetched. */
	fel = (error: unknown): void => bortfall.marka(error);

	/** At once where it has been fetched: what is typed next is for what is opened. */
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
