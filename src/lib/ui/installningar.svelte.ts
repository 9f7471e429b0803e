import { INGA, type Installningar } from '$lib/installningar/installningar';
import { Samling } from './lagring/samling.svelte';
import { ENDA, INSTALLNINGAR } from '$lib/arbete/slag';
import { lagring } from './lagring/webblasaren';

/** What the coordinator has declared, kept in this browser. */
export class SparadeInstallningar {
	readonly #samling = new Samling(lagring, INSTALLNINGAR);

	get alla(): Installningar {
		return this.#samling.get(ENDA) ?? INGA;
	}

	/** Why what was kept cannot be used. It stays where it is until something else is declared. */
	get fel(): string | null {
		const olast = lagring.olasta.find(({ post }) => post.nyckel === INSTALLNINGAR.prefix + ENDA);
		if (!olast) return lagring.fel;
		return olast.varfor === 'nyare'
			? 'Inställningarna är sparade med en nyare version av programmet. Ladda om sidan för att uppdatera.'
			: 'De sparade inställningarna går inte att använda.';
	}

	/** What is kept has been read. */
	get laddade(): boolean {
		return lagring.laddad;
	}

	/** When what is kept has been read. */
	get redo(): Promise<void> {
		return lagring.redo;
	}

	/**
	 * @param change makes the new settings of those that are kept now
	 * @param fore the settings as they were when a form was filled in: the change is of them
	 */
	andra(change: (nu: Installningar) => Installningar, fore?: Installningar): void {
		if (fore) this.#samling.changeFrom(ENDA, fore, change(fore));
		else this.#samling.change(ENDA, (nu) => change(nu ?? INGA));
	}
}
