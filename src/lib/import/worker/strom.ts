/** A queue: one end adds pieces, and the other iterates over them in order as they come. */
export class Strom<T> implements AsyncIterable<T> {
	#kvar: T[] = [];
	#slut: { error: Error | null } | null = null;
	#vack: () => void = () => undefined;

	push(one: T): void {
		this.#kvar.push(one);
		this.#vack();
	}

	/** Ends the stream. @param error why it is incomplete, which is thrown to the iterating side */
	end(error: Error | null = null): void {
		this.#slut ??= { error };
		this.#vack();
	}

	async *[Symbol.asyncIterator](): AsyncGenerator<T> {
		for (;;) {
			if (this.#kvar.length > 0) yield this.#kvar.shift()!;
			else if (!this.#slut) await new Promise<void>((resolve) => (this.#vack = resolve));
			else if (this.#slut.error) throw this.#slut.error;
			else return;
		}
	}
}
