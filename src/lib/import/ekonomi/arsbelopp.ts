import { BLANK } from '../columns';
import { yearForecasts } from '../rows/prognos';
import type { Ekonomitabell } from './tabell';

/** A year's budget stands on each of its months: it is counted once per series, without a period. */
export function arsbudget(tabell: Ekonomitabell, rows: number): void {
	const yearly = tabell.roller.get('budget_ar');
	const budget = tabell.safe('budget_ore');
	const period = tabell.int('period');
	if (!yearly || !budget || !period) return;
	const last = new Map<number, number>();
	for (let row = 0; row < rows; row++) {
		const value = yearly.at(row);
		if (Number.isNaN(value)) continue;
		if (period.at(row) === BLANK) {
			budget.set(row, value);
			continue;
		}
		const serie = tabell.serie.at(row);
		const before = last.get(serie);
		// Later months carry the revised budget; a zero beside a figure is an empty cell.
		if (
			before === undefined ||
			(value !== 0 && period.at(row) >= period.at(before)) ||
			yearly.at(before) === 0
		)
			last.set(serie, row);
	}
	for (const row of last.values()) tabell.add(row, BLANK, 'budget_ore', yearly.at(row));
}

/** Monthly forecasts become forecasts of the year. */
export function arsprognos(tabell: Ekonomitabell, rows: number): void {
	const monthly = tabell.roller.get('prognos_per');
	const [ar, period] = [tabell.int('ar'), tabell.int('period')];
	if (!monthly || !ar || !period) return;
	const groups = new Map<string, number>();
	const texts = ['avtal_nyckel', 'post_nyckel', 'slag', 'kostnadsslag'].map((n) => tabell.text(n));
	const found = yearForecasts({
		rows,
		monthly,
		period,
		utfall: tabell.safe('utfall_ore'),
		year: (row) => `${texts[0]?.at(row) ?? ''}\n${ar.at(row)}`,
		group: (row) => {
			const key = `${ar.at(row)}\n${texts.map((column) => column?.at(row) ?? '').join('\n')}`;
			const group = groups.get(key) ?? groups.size;
			groups.set(key, group);
			return group;
		}
	});
	for (const { row, period, ore } of found) tabell.add(row, period, 'prognos_ore', ore);
	if (found.length > 0 || rows === 0) return;
	tabell.columns.delete('prognos');
	tabell.problems.add(
		'ogiltigt_varde',
		null,
		tabell.kolumn('prognos_per'),
		'Prognosen räknas inte: den är per månad och täcker inte resten av året. Exportera prognosen för alla månader till och med december.'
	);
}
