import { platser, type Ackslag } from '../ackumulerat/filer';
import { manadsbelopp } from '../ackumulerat/manader';
import { BLANK } from '../columns/columns';
import { ACK_UTAN_PERIOD } from '../report/konsekvens';
import { VANTANDE, type Ekonomitabell } from './tabell';

/**
 * Tells accumulated amounts apart by month as far as the file goes; the months before may stand in
 * another, so that they are kept as they are until all files are known.
 */
export function delaPaManader(tabell: Ekonomitabell, slag: Ackslag): void {
	const ore = `${slag}_ore` as const;
	const accumulated = tabell.roller.get(`${slag}_ack`);
	const [own, period] = [tabell.safe(ore), tabell.int('period')];
	if (!accumulated || !own || !period) return;
	let utan = false;
	for (let row = 0; row < accumulated.length; row++) {
		if (period.at(row) !== BLANK || Number.isNaN(accumulated.at(row))) continue;
		// Without a month an outcome is one amount from January on, until it is known to which month.
		if (slag === 'utfall') own.set(row, accumulated.at(row));
		else utan = true;
		accumulated.set(row, NaN);
	}
	tabell.table.set(VANTANDE[ore], accumulated);
	const egna = platser(tabell, 0, slag);
	manadsbelopp(egna).forEach((belopp, i) => own.set(egna[i]!.row, belopp ?? NaN));
	if (!utan) return;
	if (egna.length === 0 && !tabell.roller.has('budget_ar')) tabell.columns.delete('budget');
	tabell.problems.add('ackumulerad_kolumn', null, tabell.kolumn(`${slag}_ack`), ACK_UTAN_PERIOD);
}
