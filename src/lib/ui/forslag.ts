/** What the page itself put in the address. */
interface Foreslagen {
	kvartal: string;
	/** null where the address named the agreement. */
	avtal: string | null;
}

/** The view that nobody chose: it follows what is loaded until somebody does. */
class Forslag {
	#vy: Foreslagen | null = null;

	foresla(vy: Foreslagen): void {
		this.#vy = vy;
	}

	/** What is in the address has been chosen. */
	vald(): void {
		this.#vy = null;
	}

	/** The address's query as it was asked for: without what was only proposed. */
	bett(search: URLSearchParams): URLSearchParams {
		const vy = this.#vy;
		if (!vy || search.get('kvartal') !== vy.kvartal) return search;
		const foreslaget = ([name, value]: [string, string]) =>
			name === 'kvartal' || name === 'tom' || (name === 'avtal' && value === vy.avtal);
		return new URLSearchParams([...search].filter((one) => !foreslaget(one)));
	}
}

export const forslag = new Forslag();
