import { finansieringMening } from '$lib/catalogue/rapporter/meningar/ekonomi';
import { beloppsrubrik } from '$lib/domain/format';
import { finansieringsskillnad, preliminart } from '../forbehall';
import { matttabell } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { figur } from './figur';

const INGEN = 'Uppgift om finansiering saknas';
const SOM_BUDGETEN = 'Finansieringen är lika stor som budgeten.';

export const finansiering: Avsnitt = {
	titel: 'Finansiering',
	blad: 'Ekonomi',
	matt: ['finansiering'],
	rapporter: { kvartal: 'begars', indexkvartal: 'begars', ar: 'med', bokslut: 'begars' },
	figurer: (u) => {
		const { finansiering: svar, budget_utfall_per_post: budget } = u.results;
		const hela = svar?.status === 'ready' ? svar.rows.at(-1)!.budget_ar_ore : null;
		const lika =
			hela !== null && budget?.status === 'ready' && budget.rows.at(-1)!.budget_ar_ore === hela;
		return [
			figur('finansiering', u, {
				enhet: beloppsrubrik(u.enhet),
				rubrik: (rows) => (rows.length === 1 ? INGEN : finansieringMening(rows.at(-1)!)),
				stycken: ({ length }) =>
					length === 1
						? [{ text: 'Avtalet anger inga finansiärer och filerna har inga intäkter för året.' }]
						: [],
				// Without financiers there are no numbers to show.
				tabell: (rows) => (rows.length === 1 ? null : matttabell('finansiering', rows, u)),
				noter: [
					...finansieringsskillnad(budget, hela, u.enhet),
					...preliminart(u.params, u.bokslutKlart)
				],
				forslag: (rows) => [finansieringMening(rows.at(-1)!)],
				// When the financing equals the budget, the slide would only repeat page one.
				bilder: ({ length }) => (length === 1 ? `${INGEN}.` : lika ? SOM_BUDGETEN : [{}])
			})
		];
	}
};
