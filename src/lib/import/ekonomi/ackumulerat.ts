import { ACK, platser, SERIE } from '../ackumulerat/filer';
import { manadsbelopp } from '../ackumulerat/manader';
import { BLANK, TextColumn } from '../columns';
import { ackumuleradBudget } from '../konsekvens';
import { monthlyDifferences } from '../rows/ackumulerat';
import type { Ekonomitabell } from './tabell';

/**
 * Tells an accumulated outcome apart by month as far as the file goes; the months before may stand in
 * another, so that it is kept as it is until all files are known.
 */
export function delaUtfall(tabell: Ekonomitabell): void {
	const accumulated = tabell.roller.get('utfall_ack');
	const [utfall, period] = [tabell.safe('utfall_ore'), tabell.int('period')];
	if (!accumulated || !utfall || !period) return;
	const serie = new TextColumn();
	for (let row = 0; row < accumulated.length; row++) {
		serie.push(tabell.serier[tabell.serie.at(row)] ?? '');
		// Without a month it is one amount from January on, until it is known to which month.
		if (period.at(row) !== BLANK || Number.isNaN(accumulated.at(row))) continue;
		utfall.set(row, accumulated.at(row));
		accumulated.set(row, NaN);
	}
	tabell.table.set(ACK, accumulated).set(SERIE, serie);
	const egna = platser(tabell, 0);
	manadsbelopp(egna).forEach((ore, i) => utfall.set(egna[i]!.row, ore ?? NaN));
}

/** Turns an accumulated budget into the months' own; the year's is none of them. */
export function delaBudget(tabell: Ekonomitabell): void {
	const accumulated = tabell.roller.get('budget_ack');
	const [budget, period] = [tabell.safe('budget_ore'), tabell.int('period')];
	if (!accumulated || !budget || !period) return;
	const broken = monthlyDifferences(accumulated, period, tabell.serie, budget);
	if (broken === 0) return;
	for (let row = 0; row < budget.length; row++) budget.set(row, NaN);
	if (!tabell.roller.has('budget_ar')) tabell.columns.delete('budget');
	const kolumn = tabell.kolumn('budget_ack');
	tabell.problems.add('ackumulerad_kolumn', null, kolumn, ackumuleradBudget(broken));
}
