import { slutavrakningMening } from '$lib/catalogue/rapporter/andelar';
import type { Slutavrakning } from '$lib/catalogue/measures/slutavrakning/measure';
import { matttabell } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { figur, type Avsnittsunderlag } from './figur';

export const slutavrakning: Avsnitt = {
	titel: 'Slutavräkning',
	blad: 'Ekonomi',
	matt: ['slutavrakning'],
	rapporter: { ar: 'med', bokslut: (avtal) => (avtal?.id === 'energikontoret' ? 'begars' : null) },
	summeras: ['ar', 'bokslut'],
	figurer: (u) => [
		figur('slutavrakning', u, {
			rubrik: (rows) => fynd(rows, u),
			// What is not settled has the parties' shares alone, and they stand among the shares.
			tabell: (rows) => (regleras(rows) ? matttabell('slutavrakning', rows, u) : null),
			bilder: (rows) => (regleras(rows) ? [{}] : `${fynd(rows, u)}.`)
		})
	]
};

/** What the costs came to stands in the budget of the agreement that is settled. */
function fynd(rows: readonly Slutavrakning[], { params, results }: Avsnittsunderlag): string {
	const budget = params.avtal?.id === 'energikontoret' ? results.budget_utfall_per_post : undefined;
	const utfall = budget?.status === 'ready' ? budget.rows.at(-1)!.utfall_ack_ore : null;
	return slutavrakningMening(rows.at(-1)!, utfall);
}

const regleras = (rows: readonly Slutavrakning[]) =>
	rows.some(({ justering_kr }) => justering_kr !== 0);
