import { BLANK } from '../columns';
import { monthlyDifferences } from '../rows/ackumulerat';
import type { Ekonomitabell } from './tabell';

/** Turns an accumulated column into the months’ own amounts; what has no month goes into `franJanuari`. */
export function delaUpp(
	tabell: Ekonomitabell,
	role: string,
	id: 'utfall' | 'budget',
	franJanuari: Set<number>
): void {
	const accumulated = tabell.roller.get(role);
	const out = tabell.safe(`${id}_ore`);
	const period = tabell.int('period');
	if (!accumulated || !out || !period) return;
	// Without a month it is one amount from January on, until it is known to which month.
	if (id === 'utfall')
		for (let row = 0; row < accumulated.length; row++)
			if (period.at(row) === BLANK && !Number.isNaN(accumulated.at(row))) {
				out.set(row, accumulated.at(row));
				accumulated.set(row, NaN);
				franJanuari.add(row);
			}
	const broken = monthlyDifferences(accumulated, period, tabell.serie, out);
	if (broken === 0) return;
	for (let row = 0; row < out.length; row++)
		if (id === 'budget' || !franJanuari.has(row)) out.set(row, NaN);
	const left = id === 'budget' ? tabell.roller.has('budget_ar') : franJanuari.size > 0;
	if (!left) tabell.columns.delete(id);
	tabell.problems.add(
		'ackumulerad_kolumn',
		null,
		tabell.kolumn(role),
		`Kolumnen läses inte: den är ackumulerad, och för ${broken} ${broken === 1 ? 'serie' : 'serier'} saknas någon månad från januari. Exportera alla månader, eller belopp per månad.`
	);
}
