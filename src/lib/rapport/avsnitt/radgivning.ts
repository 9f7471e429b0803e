import type { Projektportfolj } from '$lib/catalogue/measures/projektportfolj/measure';
import { portfoljMening } from '$lib/catalogue/rapporter/andelar';
import { beloppsrubrik } from '$lib/domain/format';
import { avrundning } from '../forbehall';
import type { Avsnitt } from './avsnitt';
import { figur } from './figur';

const radgivningens = (rows: readonly Projektportfolj[]) =>
	rows.filter(({ del }) => del === 'rådgivning');

/** The part of the portfolio that a kommun orders: what is advised there is written, for no file tells it. */
export const radgivning: Avsnitt = {
	titel: 'Rådgivningen',
	matt: ['projektportfolj'],
	rapporter: { radgivning: 'begars' },
	summeras: ['radgivning'],
	figurer: (u) => [
		figur('projektportfolj', u, {
			enhet: beloppsrubrik(u.enhet),
			rubrik: (rows) => `Rådgivningen: ${portfoljMening(radgivningens(rows)[0]!)}`,
			rader: radgivningens,
			noter: [
				'Siffrorna gäller hela länet: projektfilen säger inte vilken kommun en insats är för.',
				...avrundning(u.enhet)
			]
		})
	]
};
