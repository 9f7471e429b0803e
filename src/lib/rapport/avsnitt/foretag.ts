import { foretagMening } from '$lib/catalogue/rapporter/uppfoljning';
import { antal } from '$lib/domain/format';
import { antalet } from '$lib/dokument/siffra';
import type { Avsnitt } from './avsnitt';
import { figur } from './figur';

export const foretag: Avsnitt = {
	titel: 'Företag',
	blad: 'Magasin och nyckeltal',
	matt: ['foretag_nu'],
	rapporter: { kvartal: (avtal) => (avtal?.mal.foretag ? 'begars' : null) },
	figurer: (u) => {
		if (!u.params.avtal?.mal.foretag) return [];
		return [
			figur('foretag_nu', u, {
				rubrik: ([row]) => foretagMening(row!),
				bilder: ([row]) => [
					{
						innehall: {
							typ: 'siffra',
							siffra: {
								tal: antalet('foretag_nu.foretag', row!.foretag),
								efter: `av ${antal(row!.mal!)} företag`,
								stod: []
							}
						}
					}
				]
			})
		];
	}
};
