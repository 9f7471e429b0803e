import type { Registervard } from '$lib/catalogue/measures/registervard/measure';
import { kommunensRegistervard } from '$lib/catalogue/rapporter/kommunmeningar';
import { registervardMening } from '$lib/catalogue/rapporter/uppfoljning';
import { kommunensRader, matttabell } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { figur } from './figur';

export const registervard: Avsnitt = {
	titel: 'Registervård',
	matt: ['registervard'],
	rapporter: { kvartal: 'med', kommun: 'begars' },
	summeras: ['kommun'],
	figurer: (u) => {
		const { kommun } = u;
		const fynd = (rows: readonly Registervard[]) =>
			kommun ? kommunensRegistervard(kommun, rows) : registervardMening(rows.at(-1)!);
		return [
			figur('registervard', u, {
				rubrik: fynd,
				// Those who have the most to do come first.
				bilder: (rows) => {
					const visade = kommunensRader('registervard', rows, kommun);
					if (visade.every((row) => attGora(row) === 0)) return `${fynd(rows)}.`;
					const ordnade = visade
						.filter((row) => row !== rows.at(-1) && attGora(row) > 0)
						.sort((a, b) => attGora(b) - attGora(a));
					return [
						{
							innehall: {
								typ: 'tabell',
								toner: true,
								tabell: matttabell('registervard', rows, u, [...ordnade, rows.at(-1)!])
							}
						}
					];
				}
			})
		];
	}
};

function attGora({ ska_tas_bort, datum_utan_status, status_utan_datum }: Registervard): number {
	return (ska_tas_bort ?? 0) + (datum_utan_status ?? 0) + (status_utan_datum ?? 0);
}
