import { MAX_COLUMNS } from '../limits';
import { columnOf } from './address';

/** The cells that one formula fills, both ends included. */
interface Filled {
	rows: readonly [number, number];
	columns: readonly [number, number];
}

/** Finds the formulas whose value was not stored, as programs other than Excel leave them. */
export class Formulas {
	/** Whether the cell being read has a formula, and a value that was stored with it. */
	#has = false;
	#stored = false;
	/** The cells that the formula fills, when they are several. */
	#fills: Filled | null = null;
	/** Those of formulas without a value. */
	#unfilled: Filled[] = [];

	/** @param tell told of each cell that should have a value: row, first = 1, and column, first = 0 */
	constructor(readonly tell: (row: number, column: number) => void) {}

	openCell(): void {
		this.#has = this.#stored = false;
	}
	openFormula(attributes: Record<string, string>): void {
		this.#has = true;
		this.#fills = filledBy(attributes);
	}
	openValue(): void {
		this.#stored = true;
	}

	/** @param isText a formula whose value is the empty text has stored it */
	closeCell(row: number, column: number, isText: boolean): void {
		if (!this.#has || (isText && this.#stored)) return;
		this.tell(row, column);
		if (this.#fills) this.#unfilled.push(this.#fills);
	}

	/** The other cells of a formula that fills several: only the first of them has it. */
	closeRow(row: number, record: readonly string[]): void {
		if (this.#unfilled.length === 0) return;
		this.#unfilled = this.#unfilled.filter(({ rows: [, last] }) => last >= row);
		for (const { rows, columns } of this.#unfilled)
			for (let column = columns[0]; column <= Math.min(columns[1], MAX_COLUMNS); column++) {
				const isFirst = row === rows[0] && column === columns[0];
				if (!isFirst && (record[column] ?? '') === '') this.tell(row, column);
			}
	}
}

/** The cells of an array formula or a data table; null for a formula of one cell. */
function filledBy({ t, ref }: Record<string, string>): Filled | null {
	if ((t !== 'array' && t !== 'dataTable') || !ref) return null;
	const [first = '', last = first] = ref.split(':');
	const row = (address: string) => Number(address.replace(/\D/g, ''));
	return { rows: [row(first), row(last)], columns: [columnOf(first), columnOf(last)] };
}
