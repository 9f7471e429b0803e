import { agreement } from '$lib/catalogue/agreements/all';
import type { Andelsforandring } from '$lib/catalogue/measures/andelsforandring/measure';
import { befolkningMening, forandringMening } from '$lib/catalogue/rapporter/andelar';
import { kommunensForandring } from '$lib/catalogue/rapporter/meningar/kommun';
import { ytterligheter } from '$lib/domain/diagramtext';
import { arLanskommun } from '$lib/domain/kommun';
import { skillnad } from '$lib/domain/skillnad';
import type { Diagram } from '$lib/dokument/diagram';
import { kommunensRader, matttabell } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { medKolumner } from '$lib/dokument/kolumnval';
import { figur } from './figur';
import { arNatverket } from './natverk';

/** How much more or less each party pays, split into the effect of the index and that of the population. */
export const andelsforandring: Avsnitt = {
	titel: 'Varför andelarna ändras',
	blad: 'Energikontoret',
	matt: ['andelsforandring'],
	rapporter: {
		indexkvartal: (avtal) => (arNatverket(avtal) ? null : 'med'),
		kommun: 'med',
		ar: 'med'
	},
	efter: { indexkvartal: 'andelar' },
	summeras: ['kommun'],
	figurer: (u) => {
		// In the agreement's first whole year nothing has changed yet.
		if (u.params.kvartal.ar === agreement('energikontoret', u.avtalen)!.index!.forsta_helar)
			return [];
		return [
			figur('andelsforandring', u, {
				rubrik: (rows) => {
					const egen = rows.find(({ part }) => part === u.kommun);
					return egen ? kommunensForandring(egen) : fynd(rows);
				},
				stycken: (rows) => {
					const mening = forandringMening(rows.at(-1)!);
					return u.kommun || mening === fynd(rows) ? [] : [{ text: `${mening}.` }];
				},
				...(!u.kommun && {
					forslag: (rows) => [forandringMening(rows.at(-1)!), befolkningMening(rows)]
				}),
				diagram: (rows) => (u.kommun ? null : effekterna(rows)),
				bilder: (rows) => [
					{
						innehall: {
							typ: 'tabell',
							tabell: medKolumner(
								matttabell(
									'andelsforandring',
									rows,
									u,
									kommunensRader('andelsforandring', rows, u.kommun)
								),
								['part', 'indexeffekt_kr', 'befolkningseffekt_kr', 'belopp_kr']
							)
						}
					}
				]
			})
		];
	}
};

/** Whose share the population changes the most; where it changes none, how the whole has changed. */
const fynd = (rows: readonly Andelsforandring[]) =>
	befolkningMening(rows) ?? forandringMening(rows.at(-1)!);

/** The two effects on each kommun's share. The Region's half follows the index alone and is left out. */
function effekterna(rows: readonly Andelsforandring[]): Diagram | null {
	// In the same order as the shares: the largest first.
	const parter = rows
		.filter(({ part }) => arLanskommun(part))
		.toSorted((a, b) => b.belopp_kr - a.belopp_kr);
	if (parter.length === 0) return null;
	const text = (kronor: number, av: 'indexeffekt' | 'befolkningseffekt') =>
		skillnad(kronor * 100, 'kr', av);
	const serie = (vad: string, av: 'indexeffekt' | 'befolkningseffekt') =>
		ytterligheter(
			vad,
			parter.map((rad) => ({
				namn: rad.part,
				varde: rad[`${av}_kr`],
				text: text(rad[`${av}_kr`], av)
			}))
		);
	return {
		data: {
			slag: 'sidavidsida',
			rader: parter.map(({ part, indexeffekt_kr, befolkningseffekt_kr }) => ({
				namn: part,
				ovre: befolkningseffekt_kr,
				undre: indexeffekt_kr,
				ovreText: text(befolkningseffekt_kr, 'befolkningseffekt'),
				undreText: text(indexeffekt_kr, 'indexeffekt')
			}))
		},
		bildtext: 'Hur andelen har ändrats: överst av befolkningen, underst av index.',
		beskrivning: `${fynd(rows)}. ${serie('Av befolkningen', 'befolkningseffekt')} ${serie('Av index', 'indexeffekt')}`
	};
}
