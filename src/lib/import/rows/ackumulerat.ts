import { BLANK, type IntColumn, type SafeColumn } from '../columns';

/**
 * Turns accumulated amounts into the months' own, series by series.
 * @param accumulated öre from January to the row's month; NaN where the row has none
 * @param period yyyymm of each row, month 13 after December
 * @param serie the series each row belongs to, one year each
 * @param out gets the month's difference on the first of its rows
 * @returns the number of series in which a month from January on is missing; `out` is then not to be used
 */
export function monthlyDifferences(
	accumulated: SafeColumn,
	period: IntColumn,
	serie: IntColumn,
	out: SafeColumn
): number {
	const series = new Map<number, Map<number, { row: number; ore: number }>>();
	const broken = new Set<number>();
	for (let row = 0; row < accumulated.length; row++) {
		const ore = accumulated.at(row);
		if (Number.isNaN(ore)) continue;
		const id = serie.at(row);
		if (period.at(row) === BLANK) {
			broken.add(id);
			continue;
		}
		const manad = period.at(row) % 100;
		const months = series.get(id) ?? new Map<number, { row: number; ore: number }>();
		series.set(id, months);
		const month = months.get(manad);
		if (month) month.ore += ore;
		else months.set(manad, { row, ore });
	}
	for (const [id, months] of series) {
		let before = 0;
		for (let manad = 1; manad <= months.size; manad++) {
			const month = months.get(manad);
			if (!month) {
				broken.add(id);
				break;
			}
			out.set(month.row, month.ore - before);
			before = month.ore;
		}
	}
	return broken.size;
}
