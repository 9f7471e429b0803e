import { MAX_COLUMNS } from '../limits';
import { columnOf } from './address';

/** The cells that one formula fills, both ends included. */
interface Filled {
	rows: readonly [number, number];
	columns: readonly [number, number];
}

/** Finds formulas without a stored value, as programs other than Excel leave them. */
export class Formulas {
	/** Whether the cell being read has a formula, and whether a value is stored with it. */
	#has = false;
	#stored = false;
	/** The cells filled by the formula, when there are several. */
	#fills: Filled | null = null;
	/** The cells filled by formulas without a value. */
	#unfilled: Filled[] = [];

	/** @param tell called for each cell that lacks its value: row, first = 1, and column, first = 0 */
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

	/** @param isText whether the formula's value is text: the empty text is then a stored value */
	closeCell(row: number, column: number, isText: boolean): void {
		if (!this.#has || (isText && this.#stored)) return;
		this.tell(row, column);
		if (this.#fills) this.#unfilled.push(this.#fills);
	}

	/** Reports the other cells of a formula that fills several: only the first of them has the formula. */
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

/** The cells filled by an array formula or a data table; null for a formula of one cell. */
function filledBy({ t, ref }: Record<string, string>): Filled | null {
	if ((t !== 'array' && t !== 'dataTable') || !ref) return null;
	const [first = '', last = first] = ref.split(':');
	const row = (address: string) => Number(address.replace(/\D/g, ''));
	return { rows: [row(first), row(last)], columns: [columnOf(first), columnOf(last)] };
}
