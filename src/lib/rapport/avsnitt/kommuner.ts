import type { HushallPerKommun } from '$lib/catalogue/measures/hushall_per_kommun/measure';
import { MOVE_REMARKS } from '$lib/catalogue/measures/measure';
import {
	kommunensMening,
	kommunMening,
	valtMening
} from '$lib/catalogue/rapporter/meningar/inflyttning';
import { antalOrd } from '$lib/domain/format';
import { KOMMUNER } from '$lib/domain/kommun';
import type { Diagram } from '$lib/dokument/diagram';
import { antalet, type Siffra } from '$lib/dokument/siffra';
import { HUSHALL_PER_KOMMUN, hushallenIOrd } from '../diagramord';
import { kommunkarta } from '../kommunkarta';
import { perInvanare } from '../perinvanare';
import { readyRows } from '../readyRows';
import { stodtal } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { figur, type Avsnittsunderlag } from './figur';

export const kommuner: Avsnitt = {
	titel: 'Hushåll per kommun',
	blad: 'Hushåll',
	matt: ['hushall_per_kommun'],
	// The population, for the map; the quarters, for page one of a kommun.
	stod: ['kommunandelar', 'hushall_per_kommun_kvartal', 'hushall_per_kvartal'],
	publiceras: ['hushall_per_kommun_aret'],
	rapporter: { kvartal: 'med', kommun: 'begars' },
	summeras: ['kommun'],
	figurer: (u) => {
		const { kommun, params, slutar } = u;
		const folket = kommunkarta(readyRows(u.results), params.kvartal.ar);
		const karta = kommun ? null : folket;
		const egen = (rows: readonly HushallPerKommun[]) => rows.find((row) => row.kommun === kommun);
		return [
			figur('hushall_per_kommun', u, {
				rubrik: (rows) => {
					const rad = egen(rows);
					// That they have moved there is what page one begins with.
					return rad ? valtMening(rad) : (karta?.mening ?? kommunMening(rows));
				},
				karta: () => karta,
				diagram: (rows) => (kommun ? null : perKommun(rows)),
				noter: slutar ? [slutar] : [],
				// Page one of a kommun has the rate.
				aven: perInvanare(folket, u.results.kommunandelar, u.filer),
				forslag: (rows) => {
					const rad = egen(rows);
					if (rad) return [kommunensMening(rad)];
					return kommun ? [] : [kommunMening(rows)];
				},
				bilder: (rows, diagram) => {
					const rad = egen(rows);
					if (rad) return [{ innehall: { typ: 'siffra', siffra: siffran(rad, u) } }];
					// Its heading is of the rates, and they stand in the map.
					if (karta)
						return [
							{
								innehall: { typ: 'karta', karta },
								noter: [...(slutar ? [slutar] : []), ...MOVE_REMARKS]
							}
						];
					return diagram
						? [{ innehall: { typ: 'diagram', diagram } }]
						: 'Ingen kommun har några hushåll än.';
				}
			})
		];
	}
};

function siffran(rad: HushallPerKommun, u: Avsnittsunderlag): Siffra {
	return {
		tal: antalet('hushall_per_kommun.registrerade', rad.registrerade),
		efter: `har valt ${rad.kommun}`,
		stod: (['flyttade', 'flyttade_kvartal'] as const).map((kolumn) =>
			stodtal('hushall_per_kommun', kolumn, rad, u)
		)
	};
}

function perKommun(rows: readonly HushallPerKommun[]): Diagram | null {
	const lanets = rows.slice(0, KOMMUNER.length).toSorted((a, b) => b.registrerade - a.registrerade);
	if (lanets.every(({ registrerade, flyttade }) => registrerade + flyttade === 0)) return null;
	return {
		data: {
			slag: 'sidavidsida',
			// The first tells what the bars are.
			rader: lanets.map(({ kommun, flyttade, registrerade }, i) => ({
				namn: kommun,
				ovre: flyttade,
				undre: registrerade,
				...(i === 0 && {
					ovreText: antalOrd(flyttade, 'flyttat', 'flyttade'),
					undreText: antalOrd(registrerade, 'registrerat', 'registrerade')
				})
			}))
		},
		bildtext: HUSHALL_PER_KOMMUN,
		beskrivning: `${kommunMening(rows)}. ${hushallenIOrd(lanets)}`
	};
}
