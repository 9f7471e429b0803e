import { TALCELL } from '../cells/tal';
import type { Beloppslayout, Summakolumn } from './layout';

/** A record whose sum column does not equal its months. */
export interface Fel {
	rad: number;
	index: number;
}

/** Checks the sum columns of records against their months. */
export class Summakontroll {
	readonly #belopp: Beloppslayout;
	readonly #poster: { record: readonly string[]; rad: number }[] = [];

	constructor(belopp: Beloppslayout) {
		this.#belopp = belopp;
	}

	take(record: readonly string[], rad: number): void {
		if (this.#belopp.summor.length > 0) this.#poster.push({ record, rad });
	}

	/** @param ore the amount of a cell in öre; NaN when the cell is blank or unreadable */
	fel(ore: (text: string, index: number) => number): Fel[] {
		return this.#poster.flatMap(({ record, rad }) =>
			this.#belopp.summor.flatMap((summa) => {
				const said = ore(record[summa.index] ?? '', summa.index);
				const sum = this.#sum(record, summa, ore);
				return Number.isNaN(said) || sum === null || Math.abs(said - sum) <= slack(record)
					? []
					: [{ rad, index: summa.index }];
			})
		);
	}

	/** The sum of the months that the column covers; null when one of them cannot be read. */
	#sum(
		record: readonly string[],
		{ slag, till }: Summakolumn,
		ore: (text: string, index: number) => number
	): number | null {
		let sum = 0;
		for (const month of this.#belopp.manader) {
			if (month.slag !== slag || (till !== null && month.manad > till)) continue;
			const text = (record[month.index] ?? '').trim();
			if (text === '') continue;
			const own = ore(text, month.index);
			if (Number.isNaN(own)) return null;
			sum += own;
		}
		return sum;
	}
}

/** How far off a sum may be through rounding alone: half an öre for each rounded number of the record. */
function slack(record: readonly string[]): number {
	return record.filter((cell) => cell.startsWith(TALCELL)).length / 2;
}
