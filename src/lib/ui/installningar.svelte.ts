import { withOwn } from '$lib/catalogue/agreements/all';
import { INGA, type Installningar } from '$lib/installningar/installningar';
import { Samling } from './lagring/samling.svelte';
import { ENDA, INSTALLNINGAR } from '$lib/arbete/slag';
import { lagring } from './lagring/webblasaren';

/** What the coordinator has declared, saved in this browser. */
export class SparadeInstallningar {
	readonly #samling = new Samling(lagring, INSTALLNINGAR);

	get alla(): Installningar {
		return this.#samling.get(ENDA) ?? INGA;
	}

	/** All agreements, including the coordinator's own. */
	readonly avtalen = $derived(withOwn(this.alla.avtal));

	/** Why the saved settings cannot be used. They stay in the store until something else is declared. */
	get fel(): string | null {
		const olast = lagring.olasta.find(({ post }) => post.nyckel === INSTALLNINGAR.prefix + ENDA);
		if (!olast) return lagring.fel;
		return olast.varfor === 'nyare'
			? 'Inställningarna är sparade med en nyare version av programmet. Ladda om sidan för att uppdatera.'
			: 'De sparade inställningarna går inte att använda.';
	}

	/** Whether the saved settings have been read. */
	get laddade(): boolean {
		return lagring.laddad;
	}

	/** Resolves when the saved settings have been read. */
	get redo(): Promise<void> {
		return lagring.redo;
	}

	/**
	 * Changes and saves the settings.
	 * @param change makes the new settings from the saved ones
	 * @param fore the settings when a form was filled in, so that the change is merged with later ones
	 * @returns whether anything was changed
	 */
	andra(change: (nu: Installningar) => Installningar, fore?: Installningar): boolean {
		const before = this.alla;
		if (fore) this.#samling.changeFrom(ENDA, fore, change(fore));
		else this.#samling.change(ENDA, (nu) => change(nu ?? INGA));
		return this.alla !== before;
	}
}
