import {
	FLER_KAN_BLI_KANDA,
	flyttMening,
	inflodeMening,
	kandaSentMeningar
} from '$lib/catalogue/rapporter/meningar/inflyttning';
import { KVARTAL } from '$lib/dokument/papper';
import { nyaNot, UPPGIFTER_SAKNAS, utanDatum } from '../forbehall';
import type { Avsnitt } from './avsnitt';
import { figur } from './figur';
import { kvartalsbild, kvartalsdiagram } from './kvartalsdiagram';
import { hjalte } from './hjalte';

/**
 * The quarters of what the first section leaves out: the inflow where that tells the way to the goal, else the
 * moves.
 */
export const perKvartal: Avsnitt = {
	titel: 'Nya hushåll per kvartal',
	utanMal: 'Flyttade hushåll per kvartal',
	blad: 'Hushåll',
	matt: ['hushall_per_kvartal'],
	rapporter: { kvartal: 'begars' },
	figurer: (u) => {
		const { params, slutar } = u;
		const inflode = params.avtal?.mal.hushall != null;
		const mening = inflode ? inflodeMening : flyttMening;
		const utan = utanDatum(u.results.hushall_nu);
		// Where the first section's slide shows new households, what has become known of moves is said here.
		const kvartalen = u.results.hushall_per_kvartal;
		const kandaSent =
			kvartalen?.status === 'ready'
				? kandaSentMeningar(kvartalen.rows.slice(-KVARTAL)).map((mening) => `${mening}.`)
				: [];
		const nya = inflode || kvartalen?.status !== 'ready' ? [] : nyaNot(kvartalen.rows, params);
		return [
			figur('hushall_per_kvartal', u, {
				rubrik: (rows) => (slutar ? UPPGIFTER_SAKNAS : mening(rows, params)),
				diagram: (rows) =>
					kvartalsdiagram(
						inflode ? 'Registrerade hushåll' : hjalte.titel,
						mening(rows, params),
						rows.map(({ kvartal, registrerade, flyttade }) => ({
							kvartal,
							varde: inflode ? registrerade : flyttade
						})),
						params,
						!inflode
					),
				noter: [...utan, ...nya, ...kandaSent],
				forslag: (rows) => [inflodeMening(rows, params), flyttMening(rows, params)],
				bilder: (rows, diagram) =>
					slutar ??
					kvartalsbild(
						diagram,
						utan,
						inflode ? undefined : `${mening(rows, params)}${FLER_KAN_BLI_KANDA}`,
						nya[0]
					)
			})
		];
	}
};
