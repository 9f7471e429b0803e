/** What one end puts in, a piece at a time, and the other takes out in that order, when it comes. */
export class Strom<T> implements AsyncIterable<T> {
	#kvar: T[] = [];
	#slut: { error: Error | null } | null = null;
	#vack: () => void = () => undefined;

	push(one: T): void {
		this.#kvar.push(one);
		this.#vack();
	}

	/** There is no more. @param error why not all has come; it is thrown to the one who takes */
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
