import { browser } from '$app/environment';
import { page } from '$app/state';
import { angelagnast, ansvarigFor, REGIONENS, type Atgarder } from '$lib/catalogue/lists/atgarder';
import type { Session } from '../session.svelte';
import type { Vy } from '../vy.svelte';

/** What to follow up in the register, and whose list is chosen. Create it while a component is set up. */
export class Registerlage {
	readonly #vy: Vy;
	/** undefined while it is fetched for the first time. */
	atgarder = $state.raw<Atgarder>();
	fel = $state<string>();

	constructor(session: Session, vy: Vy) {
		this.#vy = vy;
		$effect(() => {
			// Fetched anew for every view that is shown.
			if (!session.svar.params) return;
			let gammal = false;
			session.figurer.atgarder().then(
				(svar) => {
					if (gammal || !svar) return;
					this.atgarder = svar;
					this.fel = undefined;
				},
				(cause) => {
					if (!gammal) this.fel = cause instanceof Error ? cause.message : String(cause);
				}
			);
			return () => (gammal = true);
		});
	}

	get perAnsvarig(): boolean {
		return this.atgarder?.perAnsvarig !== false;
	}

	/**
	 * Whose list is chosen; null for all. The Region is no kommun, so the address has another parameter for it.
	 */
	get vald(): string | null {
		const regionen = browser && page.url.searchParams.get('ansvarig') === REGIONENS;
		return this.perAnsvarig ? (this.#vy.kommun ?? (regionen ? REGIONENS : null)) : null;
	}

	/**
	 * Whose list is shown: the chosen one's, else the most urgent one's. null where nothing says who is
	 * responsible.
	 */
	readonly visas = $derived.by(() => {
		if (this.vald !== null || !this.perAnsvarig) return this.vald;
		const rader = this.atgarder?.rader ?? [];
		return rader.length === 0 ? null : angelagnast(rader)[0]!;
	});

	readonly visade = $derived.by(() => ansvarigFor(this.atgarder?.rader ?? [], this.visas));
}
