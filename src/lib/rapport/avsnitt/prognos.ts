import type { Prognosjamforelse } from '$lib/catalogue/measures/prognosjamforelse/measure';
import { MEASURES } from '$lib/catalogue/measures/all';
import { bryggmening } from '$lib/catalogue/rapporter/prognos';
import { beloppsrubrik, tabellenI } from '$lib/domain/format';
import { attForklara, ljus } from '$lib/domain/ljus';
import { bryggdiagram, bryggenhet } from '../bryggdiagram';
import { preliminart } from '../forbehall';
import { prognosjamforelsen } from '../prognosjamforelse';
import { matttabell } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { figur, figurgrund, type Avsnittsunderlag } from './figur';

/** The bridge from budget to forecast. */
export const prognos: Avsnitt = {
	titel: 'Från budget till prognos',
	blad: 'Ekonomi',
	matt: ['prognosjamforelse'],
	rapporter: { kvartal: 'med', indexkvartal: 'med' },
	figurer: (u) => {
		const svar = prognosjamforelsen(u.results);
		return [
			figur(
				'prognosjamforelse',
				u,
				{
					enhet: tabellenI(u.enhet),
					rubrik: (rows) => bryggmening(rows, u.enhet),
					diagram: (rows) => bryggdiagram(rows, u.params, bryggenhet(rows, u.enhet)),
					// Without a forecast the table would only repeat the budget beside dashes.
					tabell: (rows) =>
						rows.some(({ prognos_ar_ore: ore }) => ore !== null)
							? matttabell('prognosjamforelse', rows, u)
							: null,
					noter: preliminart(u.params, u.bokslutKlart),
					bilder: (rows, diagram) =>
						diagram
							? [
									{
										innehall: { typ: 'diagram', diagram },
										poster: avvikande(rows, u),
										// The picture has a unit of its own.
										kalla: figurgrund(MEASURES.prognosjamforelse, svar, u.filer, {
											rubrik: () => '',
											enhet: beloppsrubrik(bryggenhet(rows, u.enhet))
										}).kalla
									}
								]
							: `${bryggmening(rows, u.enhet)}.`
				},
				svar
			)
		];
	}
};

/**
 * The posts that must be explained. The bridge shows all posts, and the texts on these become speaker notes.
 */
function avvikande(
	rows: readonly Prognosjamforelse[],
	{ params: { avtal }, enhet }: Avsnittsunderlag
): string[] {
	return rows
		.slice(0, -1)
		.filter((rad) => attForklara(avtal && ljus(rad, avtal.ljus, enhet)))
		.sort((a, b) => Math.abs(b.prognosavvikelse_ore ?? 0) - Math.abs(a.prognosavvikelse_ore ?? 0))
		.map(({ post }) => post);
}
