import { BLANK, type IntColumn, type SafeColumn } from '../columns';

export interface MonthlyForecast {
	/** Rows of the file; those added by other rules are left out. */
	rows: number;
	/** The forecast of the row's own month, öre or NaN. */
	monthly: SafeColumn;
	period: IntColumn;
	utfall: SafeColumn | null;
	/** What shares a calendar: agreement and year. */
	year: (row: number) => string;
	/** What gets a forecast of its own: post and cost kind within agreement, year and slag. */
	group: (row: number) => number;
}

export interface YearForecast {
	/** A row of the group, as a pattern. */
	row: number;
	/** The month it is as of, or BLANK when there is no outcome at all. */
	period: number;
	ore: number;
}

interface Group {
	row: number;
	year: string;
	utfall: number[];
	prognos: number[];
}

/**
 * Whole-year forecasts out of monthly ones: the outcome so far plus the months that remain, as of
 * each month there is outcome for. Given only where the file has a forecast for every month left.
 */
export function yearForecasts(input: MonthlyForecast): YearForecast[] {
	const groups = new Map<number, Group>();
	const covered = new Map<string, Set<number>>();
	const latest = new Map<string, number>();
	const forecast = new Set<number>();
	for (let row = 0; row < input.rows; row++) {
		const period = input.period.at(row);
		if (period === BLANK) continue;
		const manad = Math.min(period % 100, 12);
		const year = input.year(row);
		const id = input.group(row);
		const group = groups.get(id) ?? { row, year, utfall: zeros(), prognos: zeros() };
		groups.set(id, group);
		const utfall = input.utfall?.at(row) ?? NaN;
		if (!Number.isNaN(utfall)) {
			group.utfall[manad] = (group.utfall[manad] ?? 0) + utfall;
			latest.set(year, Math.max(latest.get(year) ?? 0, manad));
		}
		const prognos = input.monthly.at(row);
		if (Number.isNaN(prognos)) continue;
		group.prognos[manad] = (group.prognos[manad] ?? 0) + prognos;
		forecast.add(id);
		const months = covered.get(year) ?? new Set<number>();
		covered.set(year, months.add(manad));
	}
	return [...groups].flatMap(([id, group]) => {
		if (!forecast.has(id)) return [];
		const months = covered.get(group.year);
		const found: YearForecast[] = [];
		const last = latest.get(group.year) ?? 0;
		const ar = Math.floor(input.period.at(group.row) / 100);
		for (let manad = last === 0 ? 0 : 1; manad <= last; manad++) {
			const left = range(manad + 1, 12);
			if (!left.every((month) => months?.has(month))) continue;
			const ore = sum(group.utfall, range(1, manad)) + sum(group.prognos, left);
			found.push({ row: group.row, period: manad === 0 ? BLANK : ar * 100 + manad, ore });
		}
		return found;
	});
}

function zeros(): number[] {
	return new Array<number>(13).fill(0);
}

function range(from: number, to: number): number[] {
	return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function sum(values: number[], months: number[]): number {
	return months.reduce((total, month) => total + (values[month] ?? 0), 0);
}
