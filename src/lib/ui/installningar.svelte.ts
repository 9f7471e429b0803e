import { lasInstallningar, skrivInstallningar } from '$lib/installningar/fil';
import { INGA, type Installningar } from '$lib/installningar/installningar';
import { SPARPLATS } from './sparplats';

/** What the coordinator has declared, kept in this browser. */
export class SparadeInstallningar {
	alla = $state.raw<Installningar>(INGA);
	/** Why what was kept cannot be used. It stays where it is until something else is declared. */
	fel = $state.raw<string | null>(null);

	constructor() {
		this.#las();
	}

	/** @param change makes the new settings of those that are kept now */
	andra(change: (nu: Installningar) => Installningar): void {
		// Another tab may have declared something since.
		this.#las();
		this.alla = change(this.alla);
		this.fel = null;
		try {
			localStorage.setItem(SPARPLATS, skrivInstallningar(this.alla));
		} catch {
			this.fel =
				'Webbläsaren sparar inte inställningarna. De gäller tills du stänger sidan. Ladda ner dem om du vill behålla dem.';
		}
	}

	#las(): void {
		const text = stored();
		if (text === null) return;
		const read = lasInstallningar(text);
		if ('installningar' in read) this.alla = read.installningar;
		else this.fel = `De sparade inställningarna går inte att använda. ${read.fel[0]}`;
	}
}

function stored(): string | null {
	try {
		return localStorage.getItem(SPARPLATS);
	} catch {
		// No storage, as while a page is prerendered.
		return null;
	}
}
