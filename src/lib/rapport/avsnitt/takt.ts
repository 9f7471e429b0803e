import type { Malprognos } from '$lib/catalogue/measures/malprognos/measure';
import { taktMening } from '$lib/catalogue/rapporter/uppfoljning';
import { tal } from '$lib/domain/format';
import { antalet, type Siffra } from '$lib/dokument/siffra';
import type { Avsnitt } from './avsnitt';
import { figur } from './figur';

export const takt: Avsnitt = {
	titel: 'Takten mot målet',
	matt: ['malprognos'],
	figurer: (u) => [
		figur('malprognos', u, {
			rubrik: ([row]) => taktMening(row!),
			bilder: ([row]) => [{ innehall: { typ: 'siffra', siffra: siffran(row!) } }]
		})
	]
};

function siffran({
	behovs_per_kvartal: behovs,
	snitt_fyra_kvartal: snitt,
	kvartal_kvar,
	aterstar
}: Malprognos): Siffra {
	const snittet = { matt: 'malprognos.snitt_fyra_kvartal', value: snitt, text: tal(snitt) };
	const kvar = behovs !== null && (aterstar ?? 0) > 0;
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
			...(kvar ? [{ namn: 'Snitt, fyra kvartal', ...snittet }] : []),
			...(aterstar !== null
				? [{ namn: 'Återstår till målet', ...antalet('malprognos.aterstar', aterstar) }]
				: []),
			...(kvartal_kvar !== null
				? [{ namn: 'Kvartal kvar', ...antalet('malprognos.kvartal_kvar', kvartal_kvar) }]
				: [])
		]
	};
}
