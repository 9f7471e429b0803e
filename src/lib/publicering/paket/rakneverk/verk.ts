import type { Rakneverk, Rakning, Samband } from '$lib/domain/rojande/rakneverk';

/** Counts and relations under construction. */
export class Verk implements Rakneverk {
	readonly #rakningar = new Map<string, Rakning>();
	readonly samband: Samband[] = [];

	get rakningar(): Rakning[] {
		return [...this.#rakningar.values()];
	}

	varde(id: string): number | null {
		return this.#rakningar.get(id)?.varde ?? null;
	}

	har(id: string): boolean {
		return this.#rakningar.has(id);
	}

	/**
	 * Adds a count. A shown one replaces one with the same id, and so does any one when the present value is
	 * unknown.
	 */
	lagg(rakning: Rakning): string {
		const { id, lage } = rakning;
		const finns = this.#rakningar.get(id);
		if (!finns || finns.varde === null || lage === 'visas') this.#rakningar.set(id, rakning);
		return id;
	}

	visas(id: string, varde: number): string {
		return this.lagg({ id, varde, lage: 'visas', kanslig: false });
	}

	/** Adds a count that is never shown and whose small values must not be possible to compute. */
	underforstadd(id: string, varde: number | null, negativ = false): string {
		return this.lagg({ id, varde, lage: 'dold', kanslig: true, negativ });
	}

	/** Adds the difference between two counts where one is at least as large: it counts nobody in particular. */
	mellan(id: string, varde: number | null): string {
		return this.lagg({ id, varde, lage: 'dold', kanslig: false });
	}

	/** Σ plus = Σ minus */
	lika(plus: readonly string[], minus: readonly string[]): void {
		this.samband.push({
			termer: [...plus.map((id) => ({ id, faktor: 1 })), ...minus.map((id) => ({ id, faktor: -1 }))]
		});
	}
}
