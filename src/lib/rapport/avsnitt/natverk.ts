import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { NatverkFaktura } from '$lib/catalogue/measures/natverk_fakturor/measure';
import { natverkMening } from '$lib/catalogue/rapporter/andelar';
import { kommunensNatverk } from '$lib/catalogue/rapporter/kommunmeningar';
import { antalet, type Siffra } from '$lib/dokument/siffra';
import { matttabell, stodtal } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { beloppsdiagram } from './beloppsdiagram';
import { medKolumner } from '$lib/dokument/kolumnval';
import { figur, type Avsnittsunderlag } from './figur';

/** The network has invoices of its own: what is indexed besides is shared. */
export const arNatverket = (avtal: Agreement | null) => avtal?.id === 'energi-fastighetsnatverk';

export const natverk: Avsnitt = {
	titel: 'Nätverket',
	matt: ['natverk_fakturor'],
	rapporter: {
		indexkvartal: (avtal) => (arNatverket(avtal) ? 'begars' : null),
		ar: 'begars'
	},
	efter: { indexkvartal: 'index' },
	summeras: ['ar'],
	figurer: (u) => {
		const { ar, nr } = u.params.kvartal;
		const egen = (rows: readonly NatverkFaktura[]) => rows.find(({ part }) => part === u.kommun);
		return [
			figur('natverk_fakturor', u, {
				rubrik: (rows) => {
					const rad = egen(rows);
					return rad ? kommunensNatverk(rad, ar, nr) : natverkMening(rows.at(-1)!, ar, nr);
				},
				diagram: (rows) =>
					// To others than the network itself they are the shares once more.
					u.kommun || !arNatverket(u.params.avtal)
						? null
						: beloppsdiagram(
								'Parterna betalar',
								rows
									.slice(0, -1)
									.map(({ part: namn, ar_kr: kronor }) => ({ namn, kronor }))
									.sort((a, b) => b.kronor - a.kronor),
								`Vad varje part betalar för nätverket ${ar}`,
								natverkMening(rows.at(-1)!, ar, nr)
							),
				bilder: (rows) => {
					const rad = egen(rows);
					if (rad) return [{ innehall: { typ: 'siffra', siffra: siffran(rad, u) } }];
					const tabell = matttabell('natverk_fakturor', rows, u);
					return [
						{
							innehall: {
								typ: 'tabell',
								tabell: medKolumner(tabell, ['part', `k${nr}_kr`, 'ar_kr'])
							}
						}
					];
				}
			})
		];
	}
};

function siffran(rad: NatverkFaktura, u: Avsnittsunderlag): Siffra {
	const { ar, nr } = u.params.kvartal;
	return {
		tal: antalet('natverk_fakturor.ar_kr', rad.ar_kr),
		efter: `kr ${ar}`,
		stod: [stodtal('natverk_fakturor', `k${nr}_kr` as 'k1_kr', rad, u)]
	};
}
