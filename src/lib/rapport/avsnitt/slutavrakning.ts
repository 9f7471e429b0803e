import { provningMening, slutavrakningMening } from '$lib/catalogue/rapporter/andelar';
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
			stycken: (rows) => provningen(rows, u),
			// What is not settled has the parties' shares alone, and they stand among the shares.
			tabell: (rows) => (regleras(rows) ? matttabell('slutavrakning', rows, u) : null),
			bilder: (rows) => (regleras(rows) ? [{}] : `${fynd(rows, u)}.`)
		})
	]
};

const fynd = (rows: readonly Slutavrakning[], u: Avsnittsunderlag) =>
	slutavrakningMening(rows.at(-1)!, utfallet(u));

/** How what is settled, or not, was reckoned. */
function provningen(rows: readonly Slutavrakning[], u: Avsnittsunderlag): { text: string }[] {
	const utfall = utfallet(u);
	return utfall ? [{ text: `${provningMening(rows.at(-1)!, utfall)}.` }] : [];
}

/** What the costs came to stands in the budget of the agreement that is settled, in öre. */
function utfallet({ params, results }: Avsnittsunderlag): number | null {
	const budget = params.avtal?.id === 'energikontoret' ? results.budget_utfall_per_post : undefined;
	return budget?.status === 'ready' ? budget.rows.at(-1)!.utfall_ack_ore : null;
}

const regleras = (rows: readonly Slutavrakning[]) =>
	rows.some(({ justering_kr }) => justering_kr !== 0);
