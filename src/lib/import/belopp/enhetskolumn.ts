import { nyckel } from '$lib/domain/nyckel';
import { enhetI, type Enhet } from './enhet';

const RUBRIKER: ReadonlySet<string> = new Set(['enhet', 'beloppsenhet']);

/** A column with the unit of each row's amounts. "Enhet" for an office is not one: other words rule it out. */
export class Enhetskolumn {
	readonly index: number;
	readonly rubrik: string;
	/** Row of the table → its unit; rows with a blank cell are not in it. */
	readonly #rader = new Map<number, Enhet>();
	/** The units found, each as it is first spelled. */
	readonly #ord = new Map<Enhet, string>();
	#annat = false;

	/** @param used indexes of columns that are read as something else */
	constructor(headers: readonly string[], used: ReadonlySet<number>) {
		this.index = headers.findIndex(
			(header, index) => RUBRIKER.has(nyckel(header)) && !used.has(index)
		);
		this.rubrik = headers[this.index] ?? '';
	}

	take(row: number, record: readonly string[]): void {
		if (this.index < 0 || this.#annat) return;
		const text = (record[this.index] ?? '').trim();
		if (text === '') return;
		const found = enhetI(text);
		if (found?.ord.length !== text.length) {
			this.#annat = true;
			return;
		}
		this.#rader.set(row, found.enhet);
		if (!this.#ord.has(found.enhet)) this.#ord.set(found.enhet, text);
	}

	/** Whether the column tells a unit. */
	get sager(): boolean {
		return !this.#annat && this.#ord.size > 0;
	}

	/** The units that the column tells, with their words. */
	get enheter(): readonly (readonly [Enhet, string])[] {
		return this.sager ? [...this.#ord] : [];
	}

	/** A row's unit. A blank cell takes the unit that all the others agree on; null where they differ. */
	enhet(row: number): Enhet | null {
		return this.#rader.get(row) ?? (this.#ord.size === 1 ? [...this.#ord.keys()][0]! : null);
	}
}
