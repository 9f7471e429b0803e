import { nyckel } from '$lib/domain/nyckel';
import { enhetI, type Enhet } from './enhet';

const RUBRIKER: ReadonlySet<string> = new Set(['enhet', 'beloppsenhet']);

/** A column that says of each row what its amounts are counted in. A unit of the office is none. */
export class Enhetskolumn {
	readonly index: number;
	readonly rubrik: string;
	/** Row of the table → its unit; none where the cell is blank. */
	readonly #rader = new Map<number, Enhet>();
	/** The units, each as it is written first. */
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

	/** Whether the column says the unit. */
	get sager(): boolean {
		return !this.#annat && this.#ord.size > 0;
	}

	/** The units it says, with their words. */
	get enheter(): readonly (readonly [Enhet, string])[] {
		return this.sager ? [...this.#ord] : [];
	}

	/** A row's unit: of one that is blank what all the others say; null where they differ. */
	enhet(row: number): Enhet | null {
		return this.#rader.get(row) ?? (this.#ord.size === 1 ? [...this.#ord.keys()][0]! : null);
	}
}
