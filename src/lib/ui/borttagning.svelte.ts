/**
 * Something that is taken away once it has been asked about, and can be had back until something else
 * is done. The keyboard goes to the heading of the list.
 */
export class Borttagning<T> {
	/** What is asked about. */
	fragad = $state.raw<T | null>(null);
	/** What was taken away last. */
	borttagen = $state.raw<T | null>(null);
	dialog = $state<HTMLDialogElement>();
	rubrik = $state<HTMLElement>();
	readonly #taBort: (en: T) => void;
	readonly #laggTillbaka: (en: T) => void;

	constructor(taBort: (en: T) => void, laggTillbaka: (en: T) => void) {
		this.#taBort = taBort;
		this.#laggTillbaka = laggTillbaka;
	}

	fraga(en: T): void {
		this.fragad = en;
		this.dialog?.showModal();
	}

	/** Takes away what is asked about. */
	taBort(): void {
		const en = this.fragad;
		if (en === null) return;
		this.#taBort(en);
		this.borttagen = en;
		this.dialog?.close();
		this.rubrik?.focus();
	}

	angra(): void {
		const en = this.borttagen;
		if (en === null) return;
		this.#laggTillbaka(en);
		this.borttagen = null;
		this.rubrik?.focus();
	}
}
