import { resultatMening } from '$lib/catalogue/rapporter/andelar';
import { beloppsrubrik } from '$lib/domain/format';
import { preliminart } from '../forbehall';
import type { Avsnitt } from './avsnitt';
import { figur } from './figur';

export const resultat: Avsnitt = {
	titel: 'Resultat',
	blad: 'Ekonomi',
	matt: ['resultat'],
	rapporter: { bokslut: 'begars' },
	summeras: ['bokslut'],
	figurer: (u) => [
		figur('resultat', u, {
			enhet: beloppsrubrik(u.enhet),
			rubrik: (rows) => resultatMening(rows, u.params, u.enhet),
			noter: preliminart(u.params, u.bokslutKlart)
		})
	]
};
