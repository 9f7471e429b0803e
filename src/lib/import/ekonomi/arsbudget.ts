import { BLANK, IntColumn } from '../columns/columns';
import type { Ekonomitabell } from './tabell';

/**
 * Column for a whole year's budget as it was known in some month: that month, or 0 when the row does not
 * say which. Blank on a row that itself says that it is for the year. It never leaves the import.
 */
export const ARSBUDGET = 'arsbudget';

/**
 * Handles a year's budget that is repeated on each month: it counts once per series, without a period.
 * @param utanPeriod no row of the file says which month it is for
 */
export function arsbudget(tabell: Ekonomitabell, rows: number, utanPeriod: boolean): void {
	const yearly = tabell.roller.get('budget_ar');
	const budget = tabell.safe('budget_ore');
	const period = tabell.int('period');
	if (!budget || !period) return;
	const sagd = new IntColumn();
	const last = new Map<number, number>();
	for (let row = 0; row < rows; row++) {
		const value = yearly?.at(row) ?? NaN;
		const arets = utanPeriod || !Number.isNaN(value);
		sagd.push(arets && period.at(row) === BLANK ? 0 : BLANK);
		if (Number.isNaN(value)) continue;
		if (period.at(row) === BLANK) {
			budget.set(row, value);
			continue;
		}
		const serie = tabell.serie.at(row);
		const before = last.get(serie);
		// Later months carry the revised budget. A zero where another month has an amount is an empty cell.
		if (
			before === undefined ||
			(value !== 0 && period.at(row) >= period.at(before)) ||
			yearly!.at(before) === 0
		)
			last.set(serie, row);
	}
	for (const row of last.values()) {
		tabell.add(row, BLANK, 'budget_ore', yearly!.at(row));
		sagd.push(period.at(row));
	}
	tabell.table.set(ARSBUDGET, sagd);
}
