import { slagMening } from '$lib/catalogue/rapporter/andelar';
import { beloppsrubrik } from '$lib/domain/format';
import { avrundning, preliminart } from '../forbehall';
import type { Avsnitt } from './avsnitt';
import { figur } from './figur';
import { kolumn } from '$lib/catalogue/measures/tabell';

export const slag: Avsnitt = {
	titel: kolumn('kostnadsslag').rubrik,
	matt: ['kostnad_per_slag'],
	rapporter: { ar: 'med', bokslut: 'med' },
	figurer: (u) => [
		figur('kostnad_per_slag', u, {
			enhet: beloppsrubrik(u.enhet),
			rubrik: (rows) => slagMening(rows, u.params),
			noter: [...preliminart(u.params, u.bokslutKlart), ...avrundning(u.enhet)]
		})
	]
};
