import type { Kontext } from '$lib/catalogue/measures/measure';
import type { Engine } from '$lib/engine/engine';

/** The engine of a session: started when it is first needed, and another one when it has ended. */
export class Motor {
	#engine: Promise<Engine> | undefined;
	#stannad = false;

	/**
	 * @param url where the gzipped engine is served
	 * @param kontext what it starts with
	 * @param borta told when it has ended by itself
	 */
	constructor(
		readonly url: string,
		readonly kontext: () => Kontext,
		readonly borta: () => void
	) {}

	/** It has ended by itself since what is loaded was last put in it. */
	get stannad(): boolean {
		return this.#stannad;
	}

	/** The one there is, if one has been started. */
	get igang(): Promise<Engine> | undefined {
		return this.#engine;
	}

	/** For what is to be loaded now. */
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
		// A failed start is told where it is awaited, and tried again with the next files.
		this.#engine.catch(() => (this.#engine = undefined));
		return this.#engine;
	}
}

/** The engine is 7 MB: fetched when there is something to compute, and not before. */
async function startEngine(url: string, kontext: Kontext, stannad: () => void): Promise<Engine> {
	const [{ openBrowserDatabase }, { Engine }] = await Promise.all([
		import('$lib/engine/browser'),
		import('$lib/engine/engine')
	]);
	return Engine.create(openBrowserDatabase(url, stannad), kontext);
}
