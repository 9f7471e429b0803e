import type { BuiltMeasureId } from '$lib/catalogue/measures/all';
import type { MeasureParams } from '$lib/catalogue/measures/params';
import type { Engine } from '$lib/engine/engine';
import type { Results } from '$lib/catalogue/measures/results';
import { writeAddress } from '$lib/rapport/adress';

/** The number of views kept: those computed ahead on two pages, and others that were looked at. */
const KEPT = 80;

/**
 * The figures of recently requested views, for one loading of the engine. A step back, or to a quarter
 * computed ahead, is answered at once.
 */
export class FigureCache {
	readonly #engine: Engine;
	readonly #kept = new Map<string, Promise<Results>>();

	constructor(engine: Engine) {
		this.#engine = engine;
	}

	/**
	 * The figures of a view; never rejects, as a measure that fails says so itself. One that did is
	 * tried again the next time: what was in its way may be gone.
	 */
	of(ids: readonly BuiltMeasureId[], params: MeasureParams): Promise<Results> {
		const key = `${writeAddress(params)} ${ids.join()}`;
		const kept = this.#kept.get(key) ?? this.#engine.readAll(ids, params);
		// Moves the view to the end: the first one is dropped first.
		this.#kept.delete(key);
		this.#kept.set(key, kept);
		void kept.then((results) => {
			const foll = Object.values(results).some(({ status }) => status === 'failed');
			if (foll && this.#kept.get(key) === kept) this.#kept.delete(key);
		});
		for (const oldest of this.#kept.keys()) {
			if (this.#kept.size <= KEPT) break;
			this.#kept.delete(oldest);
		}
		return kept;
	}
}
