import type { Agreement } from '$lib/catalogue/agreements/agreement';
import type { NatverkFaktura } from '$lib/catalogue/measures/natverk_fakturor/measure';
import { natverkMening } from '$lib/catalogue/rapporter/andelar';
import { kommunensNatverk } from '$lib/catalogue/rapporter/meningar/kommun';
import type { Diagram } from '$lib/dokument/diagram';
import { antalet, type Siffra } from '$lib/dokument/siffra';
import { stodtal } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { beloppsdiagram } from './beloppsdiagram';
import { diagrambild, figur, type Avsnittsunderlag } from './figur';

/**
 * Whether the agreement is the network's. It has invoices of its own; other indexed agreements are shared.
 */
export const arNatverket = (avtal: Agreement | null) => avtal?.id === 'energi-fastighetsnatverk';

export const natverk: Avsnitt = {
	titel: 'Nätverket',
	blad: 'Fakturor',
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
				// For other agreements than the network's own, the chart would only repeat the shares.
				diagram: (rows) => (u.kommun || !arNatverket(u.params.avtal) ? null : parterna(rows, u)),
				bilder: (rows) => {
					const rad = egen(rows);
					return rad
						? [{ innehall: { typ: 'siffra', siffra: siffran(rad, u) } }]
						: diagrambild(parterna(rows, u))!;
				}
			})
		];
	}
};

/** What each party pays for the year. */
function parterna(rows: readonly NatverkFaktura[], { params }: Avsnittsunderlag): Diagram {
	const { ar, nr } = params.kvartal;
	return beloppsdiagram(
		'Parterna betalar',
		rows
			.slice(0, -1)
			.map(({ part: namn, ar_kr: kronor }) => ({ namn, kronor }))
			.sort((a, b) => b.kronor - a.kronor),
		`Vad varje part betalar för nätverket ${ar}`,
		natverkMening(rows.at(-1)!, ar, nr)
	);
}

function siffran(rad: NatverkFaktura, u: Avsnittsunderlag): Siffra {
	const { ar, nr } = u.params.kvartal;
	return {
		tal: antalet('natverk_fakturor.ar_kr', rad.ar_kr),
		efter: `kr ${ar}`,
		stod: [stodtal('natverk_fakturor', `k${nr}_kr` as const, rad, u)]
	};
}
