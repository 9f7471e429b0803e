import type { HushallPerKommun } from '$lib/catalogue/measures/hushall_per_kommun/measure';
import { MOVE_REMARKS } from '$lib/catalogue/measures/measure';
import {
	kommunensMening,
	kommunMening,
	valtMening
} from '$lib/catalogue/rapporter/meningar/inflyttning';
import { antal, antalOrd } from '$lib/domain/format';
import { HELA_LANET, KOMMUNER } from '$lib/domain/kommun';
import type { Diagram } from '$lib/dokument/diagram';
import { medKolumner } from '$lib/dokument/kolumnval';
import { antalet, type Siffra } from '$lib/dokument/siffra';
import type { Cell, Tabell } from '$lib/dokument/tabell';
import { HUSHALL_PER_KOMMUN, hushallenIOrd } from '../diagramord';
import { kommunkarta, utanKandKommun } from '../kommunkarta';
import { hushallsrader } from '../kommunrader';
import { perInvanare } from '../perinvanare';
import { readyRows } from '../readyRows';
import { matttabell, stodtal } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { figur, type Avsnittsunderlag } from './figur';

export const kommuner: Avsnitt = {
	titel: 'Hushåll per kommun',
	blad: 'Hushåll',
	matt: ['hushall_per_kommun'],
	// The population, for the map; the quarters, for page one of a kommun.
	stod: ['kommunandelar', 'hushall_per_kommun_kvartal', 'hushall_nu', 'hushall_per_kvartal'],
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
					// Page one already begins with how many have moved to the kommun.
					return rad ? valtMening(rad) : (karta?.mening ?? kommunMening(rows));
				},
				karta: () => karta,
				// Page one of a kommun has its columns, beside the figures.
				diagram: (rows) => (egen(rows) ? null : perKommun(rows)),
				tabell: (rows) => (kommun ? kvartalstabell(kommun, u) : lanetstabell(rows, u)),
				noter: slutar ? [slutar] : [],
				// A kommun's page one shows the rate.
				aven: perInvanare(folket, u.results.kommunandelar, u.filer),
				forslag: (rows) => {
					const rad = egen(rows);
					if (rad) return [kommunensMening(rad)];
					return kommun ? [] : [kommunMening(rows)];
				},
				bilder: (rows, diagram) => {
					const rad = egen(rows);
					if (rad) return [{ innehall: { typ: 'siffra', siffra: siffran(rad, u) } }];
					// The heading is about the rates, and only the map shows them.
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

/** The kommuner, those of none that is known as one, and the county's own counts: whoever chose two is one there. */
function lanetstabell(rows: readonly HushallPerKommun[], u: Avsnittsunderlag): Tabell {
	const tabell = matttabell('hushall_per_kommun', hushallsrader(rows), u);
	const { hushall_nu: nu, hushall_per_kvartal: kvartalen } = readyRows(u.results);
	const sista = kvartalen?.find(({ kvartal }) => kvartal === u.params.kvartal.id);
	if (!nu?.[0] || !sista) return tabell;
	const cell = (matt: string, tal: number): Cell => ({ text: antal(tal), tal, matt });
	return {
		...tabell,
		rader: [
			...tabell.rader,
			{
				celler: [
					{ text: HELA_LANET },
					cell('hushall_nu.registrerade', nu[0].registrerade),
					cell('hushall_nu.flyttade', nu[0].flyttade),
					cell('hushall_per_kvartal.flyttade', sista.flyttade)
				],
				summa: true
			}
		]
	};
}

/** A kommun's quarters. */
const egnaKvartal = (kommun: string, { results }: Avsnittsunderlag) =>
	(readyRows(results).hushall_per_kommun_kvartal ?? []).filter((rad) => rad.kommun === kommun);

function kvartalstabell(kommun: string, u: Avsnittsunderlag): Tabell | null {
	const egna = egnaKvartal(kommun, u);
	if (egna.length === 0) return null;
	return medKolumner(matttabell('hushall_per_kommun_kvartal', egna, u), [
		...['kvartal', 'registrerade', 'flyttade']
	]);
}

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
	// In the order of the finding, which is about moves.
	const lanets = rows
		.slice(0, KOMMUNER.length)
		.toSorted((a, b) => b.flyttade - a.flyttade || b.registrerade - a.registrerade);
	if (lanets.every(({ registrerade, flyttade }) => registrerade + flyttade === 0)) return null;
	const utan = utanKandKommun(rows, 'i diagrammet');
	return {
		data: {
			slag: 'sidavidsida',
			// The first row's labels say what its bars are.
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
		bildtext: [HUSHALL_PER_KOMMUN, ...(utan ? [utan.mening] : [])].join(' '),
		beskrivning: `${kommunMening(rows)}. ${hushallenIOrd(lanets)}`
	};
}
