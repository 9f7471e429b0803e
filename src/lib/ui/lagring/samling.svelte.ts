import { SvelteMap } from 'svelte/reactivity';
import { merge, same } from '$lib/lager/merge';
import type { Lagring } from './lagring.svelte';
import type { Slag } from '$lib/lager/lager';

/** The records of one kind: as they are now, and kept as they are changed. */
export class Samling<T> {
	readonly #lagring: Lagring;
	readonly #slag: Slag<T>;
	readonly #poster = new SvelteMap<string, T>();

	constructor(lagring: Lagring, slag: Slag<T>) {
		this.#lagring = lagring;
		this.#slag = slag;
		lagring.register(slag, (nyckel, varde) => {
			if (varde === undefined) this.#poster.delete(nyckel);
			else this.#poster.set(nyckel, varde);
		});
	}

	get(nyckel: string): T | undefined {
		return this.#poster.get(nyckel);
	}

	/** Every record, in the order of their keys. */
	get alla(): T[] {
		return [...this.#poster].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, varde]) => varde);
	}

	/**
	 * Changes a record, and keeps that; what is asked before the store has been read is done then.
	 * @param change gets the record as it is, and gives `undefined` to take it away
	 */
	change(nyckel: string, change: (nu: T | undefined) => T | undefined): void {
		this.#lagring.when(() => this.#lagring.keep(this.#slag, nyckel, change(this.get(nyckel))));
	}

	/**
	 * Changes a record as it was when the change was begun, as in a form: what others have done since
	 * stays, and the same thing done otherwise is asked about.
	 */
	changeFrom(nyckel: string, fore: T | undefined, efter: T): void {
		this.#lagring.when(() => {
			const nu = this.get(nyckel);
			if (nu === undefined || same(fore, nu)) {
				this.#lagring.keep(this.#slag, nyckel, efter);
				return;
			}
			const { varde, krockar } = merge(fore, efter, nu, this.#slag.form);
			this.#lagring.keep(this.#slag, nyckel, this.#slag.read(varde) ?? efter, krockar);
		});
	}

	/** Somebody types in a record: it stands as it is in this tab until the field is left. */
	hold(nyckel: string): void {
		this.#lagring.hold(this.#slag, nyckel);
	}
}
