import {
	andringar,
	andringIOrd,
	medEnhet,
	nyckeltalMening,
	nyckeltalsfynd
} from '$lib/catalogue/rapporter/nyckeltal';
import { antalOrd } from '$lib/domain/format';
import { matttabell } from '../tabell';
import { medKolumner } from '$lib/dokument/kolumnval';
import type { Avsnitt } from './avsnitt';
import { figur } from './figur';

/** So many stand on a slide. */
const PER_BILD = 9;

/** Key figures that are loaded as they are. */
export const nyckeltal: Avsnitt = {
	titel: 'Andra nyckeltal',
	blad: 'Magasin och nyckeltal',
	matt: ['nyckeltal'],
	rapporter: {
		kvartal: (avtal) =>
			avtal?.budget.poster.some(({ nyckeltal }) => nyckeltal.length > 0) ? 'begars' : 'med'
	},
	figurer: (u) => {
		const fynd = (antal: number) => antalOrd(antal, 'annat nyckeltal', 'andra nyckeltal');
		return [
			figur('nyckeltal', u, {
				rubrik: (rows) => nyckeltalsfynd(rows) ?? fynd(rows.length),
				tabell: (rows) => matttabell('nyckeltal', rows, u, rows.map(medEnhet)),
				forslag: (rows) => rows.map(nyckeltalMening),
				// As many slides as they need, of about the same length; what has grown the most first.
				bilder: (rows) => {
					if (rows.length === 0) return 'Inga nyckeltal är inlästa för kvartalet.';
					const antal = Math.ceil(rows.length / PER_BILD);
					const langd = Math.ceil(rows.length / antal);
					const procent = andringar(rows);
					const ordnade = rows
						.map((rad, i) => ({ rad, andring: procent[i] ?? null }))
						.sort((a, b) => (b.andring ?? -100) - (a.andring ?? -100));
					const visade = ordnade.map(({ rad }) => medEnhet(rad));
					return Array.from({ length: antal }, (_, i) => ({
						...(i > 0 && { del: String(i + 1) }),
						...(antal > 1 && { rubrik: `${fynd(rows.length)}, del ${i + 1} av ${antal}` }),
						innehall: {
							typ: 'tabell',
							tabell: medKolumner(
								matttabell('nyckeltal', rows, u, visade.slice(i * langd, (i + 1) * langd)),
								['nyckeltal', 'varde', 'foregaende', 'samma_ifjol']
							),
							andring: ordnade
								.slice(i * langd, (i + 1) * langd)
								.map(({ rad, andring }) => andring ?? andringIOrd(rad, rows))
						} as const
					}));
				}
			})
		];
	}
};
