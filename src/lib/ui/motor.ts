import type { Kontext } from '$lib/catalogue/measures/measure';
import type { Engine } from '$lib/engine/engine';

/** The engine of a session. It starts when first needed, and a new one starts after it has ended. */
export class Motor {
	#engine: Promise<Engine> | undefined;
	#stannad = false;

	/**
	 * @param url where the gzipped engine is served
	 * @param kontext the context that it starts with
	 * @param borta called when it has ended by itself
	 */
	constructor(
		readonly url: string,
		readonly kontext: () => Kontext,
		readonly borta: () => void
	) {}

	/** Whether it has ended by itself since data was last loaded into it. */
	get stannad(): boolean {
		return this.#stannad;
	}

	/** The running engine, if there is one. */
	get igang(): Promise<Engine> | undefined {
		return this.#engine;
	}

	/** The engine for data about to be loaded; starts it if needed. */
	startOm(): Promise<Engine> {
		this.#stannad = false;
		return this.start();
	}

	start(): Promise<Engine> {
		if (!this.#engine) {
			const started = startEngine(this.url, this.kontext(), () => {
				if (this.#engine !== started) return;
				this.#engine = undefined;
				this.#stannad = true;
				this.borta();
			});
			this.#engine = started;
		}
		// The failure is reported where the promise is awaited, and the next files try again.
		this.#engine.catch(() => (this.#engine = undefined));
		return this.#engine;
	}
}

/** The engine is 7 MB, so it is not downloaded until there is something to compute. */
async function startEngine(url: string, kontext: Kontext, stannad: () => void): Promise<Engine> {
	const [{ openBrowserDatabase }, { Engine }] = await Promise.all([
		import('$lib/engine/browser'),
		import('$lib/engine/engine')
	]);
	return Engine.create(openBrowserDatabase(url, stannad), kontext);
}
