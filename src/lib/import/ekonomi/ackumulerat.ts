import { platser, type Ackslag } from '../ackumulerat/filer';
import { manadsbelopp } from '../ackumulerat/manader';
import { BLANK } from '../columns/columns';
import { ACK_UTAN_PERIOD } from '../report/konsekvens';
import { VANTANDE, type Ekonomitabell } from './tabell';

/**
 * Splits accumulated amounts into each month's own as far as this file reaches. Earlier months may be in
 * another file, so the accumulated amounts are also kept until all files are known.
 */
export function delaPaManader(tabell: Ekonomitabell, slag: Ackslag): void {
	const ore = `${slag}_ore` as const;
	const accumulated = tabell.roller.get(`${slag}_ack`);
	const [own, period] = [tabell.safe(ore), tabell.int('period')];
	if (!accumulated || !own || !period) return;
	let utan = false;
	for (let row = 0; row < accumulated.length; row++) {
		if (period.at(row) !== BLANK || Number.isNaN(accumulated.at(row))) continue;
		// An outcome without a month counts as one amount from January, until its last month is known.
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
