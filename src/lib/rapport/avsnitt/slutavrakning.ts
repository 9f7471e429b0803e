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
			// Where nothing is settled, only the parties' shares are left, and the section of the shares has them.
			tabell: (rows) => (regleras(rows) ? matttabell('slutavrakning', rows, u) : null),
			bilder: (rows) => (regleras(rows) ? [{}] : `${fynd(rows, u)}.`)
		})
	]
};

const fynd = (rows: readonly Slutavrakning[], u: Avsnittsunderlag) =>
	slutavrakningMening(rows.at(-1)!, utfallet(u));

/** How the settlement, or that there is none, was reckoned. */
function provningen(rows: readonly Slutavrakning[], u: Avsnittsunderlag): { text: string }[] {
	const utfall = utfallet(u);
	return utfall ? [{ text: `${provningMening(rows.at(-1)!, utfall)}.` }] : [];
}

/** The outcome in öre, from the budget of the agreement that is settled; null where it is not known. */
function utfallet({ params, results }: Avsnittsunderlag): number | null {
	const budget = params.avtal?.id === 'energikontoret' ? results.budget_utfall_per_post : undefined;
	return budget?.status === 'ready' ? budget.rows.at(-1)!.utfall_ack_ore : null;
}

const regleras = (rows: readonly Slutavrakning[]) =>
	rows.some(({ justering_kr }) => justering_kr !== 0);
