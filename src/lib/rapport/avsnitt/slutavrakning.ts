import { slutavrakningMening } from '$lib/catalogue/rapporter/andelar';
import type { Slutavrakning } from '$lib/catalogue/measures/slutavrakning/measure';
import { matttabell } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { figur } from './figur';

export const slutavrakning: Avsnitt = {
	titel: 'Slutavräkning',
	matt: ['slutavrakning'],
	rapporter: { ar: 'med', bokslut: (avtal) => (avtal?.id === 'energikontoret' ? 'begars' : null) },
	summeras: ['ar', 'bokslut'],
	figurer: (u) => [
		figur('slutavrakning', u, {
			rubrik: (rows) => slutavrakningMening(rows.at(-1)!),
			// What is not settled has the parties' shares alone, and they stand among the shares.
			tabell: (rows) => (regleras(rows) ? matttabell('slutavrakning', rows, u) : null),
			bilder: (rows) => (regleras(rows) ? [{}] : `${slutavrakningMening(rows.at(-1)!)}.`)
		})
	]
};

const regleras = (rows: readonly Slutavrakning[]) =>
	rows.some(({ justering_kr }) => justering_kr !== 0);
