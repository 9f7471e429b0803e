import { UTELAMNAT } from '$lib/catalogue/sources/ekonomi';
import { BELOPPSKOLUMNER } from '$lib/catalogue/sources/roles';
import { BLANK, IntColumn } from '../columns/columns';
import { periodUtelamnad } from '../report/konsekvens';
import { fyller, type Ekonomitabell } from './tabell';

/** Leaves rows whose month is unknown (`olasta`) out of every sum, and reports how much they amount to. */
export function lamnaUt(tabell: Ekonomitabell, rows: number, olasta: ReadonlySet<number>): void {
	const flags = new IntColumn();
	for (let row = 0; row < rows; row++) {
		if (!olasta.has(row)) {
			flags.push(BLANK);
			continue;
		}
		const left = new Map<keyof typeof UTELAMNAT, number>();
		for (const id of BELOPPSKOLUMNER) {
			const column = tabell.belopp(id);
			const ore = column?.at(row) ?? NaN;
			if (!column || Number.isNaN(ore)) continue;
			const slag = fyller(id) as keyof typeof UTELAMNAT;
			left.set(slag, (left.get(slag) ?? 0) + ore);
			column.set(row, NaN);
		}
		flags.push([...left.keys()].reduce((sum, slag) => sum + UTELAMNAT[slag], 0));
		const kolumn = tabell.rubrik('period');
		tabell.problems.add('ogiltigt_varde', tabell.rad.at(row), kolumn, periodUtelamnad(left));
	}
	if (olasta.size > 0) tabell.table.set('utelamnat', flags);
}
