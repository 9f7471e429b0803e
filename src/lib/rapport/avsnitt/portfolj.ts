import { portfoljMening } from '$lib/catalogue/rapporter/andelar';
import { beloppsrubrik } from '$lib/domain/format';
import { avrundning } from '../forbehall';
import type { Avsnitt } from './avsnitt';
import { figur } from './figur';

export const portfolj: Avsnitt = {
	titel: 'Projekt och rådgivning',
	matt: ['projektportfolj'],
	figurer: (u) => [
		figur('projektportfolj', u, {
			enhet: beloppsrubrik(u.enhet),
			rubrik: (rows) => portfoljMening(rows.at(-1)!, u.enhet),
			noter: avrundning(u.enhet)
		})
	]
};
