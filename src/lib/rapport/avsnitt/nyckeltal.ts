import {
	andringar,
	andringarIOrd,
	andringIOrd,
	medEnhet,
	nyckeltalMening,
	nyckeltalsfynd
} from '$lib/catalogue/rapporter/nyckeltal';
import { utanRadgivning } from '$lib/catalogue/rapporter/radgivning';
import type { Nyckeltal } from '$lib/catalogue/measures/nyckeltal/measure';
import type { Tabell } from '$lib/dokument/tabell';
import { antalOrd } from '$lib/domain/format';
import { matttabell } from '../tabell';
import { medKolumner } from '$lib/dokument/kolumnval';
import type { Avsnitt } from './avsnitt';
import { figur } from './figur';

/** At most this many rows on a slide. */
const PER_BILD = 9;

/** Key figures, shown as they were loaded. */
export const nyckeltal: Avsnitt = {
	titel: 'Andra nyckeltal',
	blad: 'Magasin och nyckeltal',
	matt: ['nyckeltal'],
	rapporter: {
		kvartal: (avtal) =>
			avtal?.budget.poster.some(({ nyckeltal }) => nyckeltal.length > 0) ? 'begars' : 'med'
	},
	figurer: (alla) => {
		const u = { ...alla, results: utanRadgivning(alla.results, alla.params.avtal) };
		const fynd = (antal: number) => antalOrd(antal, 'annat nyckeltal', 'andra nyckeltal');
		return [
			figur('nyckeltal', u, {
				rubrik: (rows) => nyckeltalsfynd(rows) ?? fynd(rows.length),
				tabell: (rows) => medAndring(matttabell('nyckeltal', rows, u, rows.map(medEnhet)), rows),
				forslag: (rows) => rows.map(nyckeltalMening),
				// As many slides as needed, of about equal length; the key figures that have grown the most come first.
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
								['nyckeltal', 'varde', 'samma_ifjol']
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

/**
 * The table with each row's change in a year after the value a year ago, since the finding is about the
 * change.
 */
function medAndring(tabell: Tabell, rows: readonly Nyckeltal[]): Tabell {
	const { mot, ord } = andringarIOrd(rows);
	const efter = tabell.kolumner.findIndex(({ id }) => id === 'samma_ifjol') + 1;
	const med = <T>(alla: readonly T[], en: T) => alla.toSpliced(efter, 0, en);
	return {
		...tabell,
		kolumner: med(tabell.kolumner, { id: 'andring', rubrik: mot, slag: 'text', framst: true }),
		rader: tabell.rader.map((rad, i) => ({
			...rad,
			celler: med(rad.celler, { text: ord[i] ?? '' })
		}))
	};
}
