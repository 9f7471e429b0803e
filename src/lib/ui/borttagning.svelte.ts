/**
 * Something that is removed after a question, and can be restored until something else is done. The focus
 * moves to the heading of the list.
 */
export class Borttagning<T> {
	/** The item being asked about. */
	fragad = $state.raw<T | null>(null);
	/** The item removed last. */
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

	/** Removes the item being asked about. */
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
