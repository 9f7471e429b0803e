import type { Malprognos } from '$lib/catalogue/measures/malprognos/measure';
import { taktMening } from '$lib/catalogue/rapporter/uppfoljning';
import { tal } from '$lib/domain/format';
import type { Siffra } from '$lib/dokument/siffra';
import { stodtal } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { figur, type Avsnittsunderlag } from './figur';

export const takt: Avsnitt = {
	titel: 'Takten mot målet',
	blad: 'Hushåll',
	matt: ['malprognos'],
	rapporter: { kvartal: (avtal) => (avtal?.mal.hushall ? 'begars' : null) },
	figurer: (u) =>
		u.params.avtal?.mal.hushall
			? [
					figur('malprognos', u, {
						rubrik: ([row]) => taktMening(row!),
						bilder: ([row]) => [{ innehall: { typ: 'siffra', siffra: siffran(row!, u) } }]
					})
				]
			: []
};

function siffran(row: Malprognos, u: Avsnittsunderlag): Siffra {
	const { behovs_per_kvartal: behovs, aterstar } = row;
	const snittet = stodtal('malprognos', 'snitt_fyra_kvartal', row, u);
	const kvar = behovs !== null && (aterstar ?? 0) > 0;
	const stod = (['aterstar', 'kvartal_kvar'] as const).filter((kolumn) => row[kolumn] !== null);
	return {
		tal: kvar
			? {
					matt: 'malprognos.behovs_per_kvartal',
					value: behovs,
					text: tal(Math.ceil(behovs * 10) / 10)
				}
			: snittet,
		efter: kvar ? 'hushåll behövs varje kvartal' : 'hushåll per kvartal i snitt',
		stod: [
			...(kvar ? [snittet] : []),
			...stod.map((kolumn) => stodtal('malprognos', kolumn, row, u))
		]
	};
}
