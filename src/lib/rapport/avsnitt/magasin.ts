import { magasinMening } from '$lib/catalogue/rapporter/meningar/inflyttning';
import { UPPGIFTER_SAKNAS } from '../forbehall';
import type { Avsnitt } from './avsnitt';
import { figur } from './figur';
import { kvartalsbild, kvartalsdiagram } from './kvartalsdiagram';
import { kolumn } from '$lib/catalogue/measures/tabell';

export const magasin: Avsnitt = {
	titel: 'Magasinet Ta steget',
	blad: 'Magasin och nyckeltal',
	matt: ['magasin_per_kvartal'],
	rapporter: { kvartal: 'begars' },
	figurer: (u) => {
		const { params, slutar } = u;
		return [
			figur('magasin_per_kvartal', u, {
				rubrik: (rows) => (slutar ? UPPGIFTER_SAKNAS : magasinMening(rows, params)),
				diagram: (rows) =>
					kvartalsdiagram(
						kolumn('bestallningar').rubrik,
						magasinMening(rows, params),
						rows.map(({ kvartal, bestallningar: varde }) => ({ kvartal, varde })),
						params
					),
				bilder: (_, diagram) => slutar ?? kvartalsbild(diagram)
			})
		];
	}
};
