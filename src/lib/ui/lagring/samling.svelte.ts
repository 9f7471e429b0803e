import { SvelteMap } from 'svelte/reactivity';
import { merge, same } from '$lib/lager/merge';
import type { Lagring } from './lagring.svelte';
import type { Slag } from '$lib/lager/lager';

/** The records of one kind. They are current, and changes to them are saved. */
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

	/** Every record, sorted by key. */
	get alla(): T[] {
		return [...this.#poster].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, varde]) => varde);
	}

	/**
	 * Changes and saves a record. Before the store has been read, the change is postponed until then.
	 * @param change gets the current record, and returns `undefined` to remove it
	 */
	change(nyckel: string, change: (nu: T | undefined) => T | undefined): void {
		this.#lagring.when(() => this.#lagring.keep(this.#slag, nyckel, change(this.get(nyckel))));
	}

	/**
	 * Changes a record from an earlier state, as a form does: later changes by others stay, and conflicting ones
	 * become a question to the user.
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

	/** Shields a record while somebody types in it, until the field is left. */
	hold(nyckel: string): void {
		this.#lagring.hold(this.#slag, nyckel);
	}
}
