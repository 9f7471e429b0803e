import type { PagaendeInsats } from '$lib/catalogue/measures/pagaende_insatser/measure';
import type { Projektportfolj } from '$lib/catalogue/measures/projektportfolj/measure';
import { insatsMening, portfoljMening } from '$lib/catalogue/rapporter/andelar';
import { ytterligheter } from '$lib/domain/diagramtext';
import { andel, avrundat, beloppsrubrik, versal } from '$lib/domain/format';
import type { Diagram } from '$lib/dokument/diagram';
import { avrundning } from '../forbehall';
import { matttabell } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { medKolumner } from '$lib/dokument/kolumnval';
import { figur, type Avsnittsunderlag, type Figur } from './figur';

export const portfolj: Avsnitt = {
	titel: 'Projekt och rådgivning',
	blad: 'Energikontoret',
	matt: ['projektportfolj', 'pagaende_insatser'],
	rapporter: { ar: 'begars' },
	summeras: ['ar'],
	figurer: (u) => [
		figur('projektportfolj', u, {
			enhet: beloppsrubrik(u.enhet),
			rubrik: (rows) => portfoljMening(rows.at(-1)!),
			diagram: (rows) => upparbetat(rows),
			noter: avrundning(u.enhet)
		}),
		insatserna(u)
	]
};

/** The undertakings one by one; of advice those of it are told of. */
export function insatserna(u: Avsnittsunderlag): Figur {
	return figur('pagaende_insatser', u, {
		enhet: beloppsrubrik(u.enhet),
		rubrik: (rows) => insatsMening(rows, u.kommun ? 'rådgivning' : null),
		noter: [
			...(u.kommun
				? ['Beloppen gäller hela länet och hela insatsens tid, inte kommunen eller halvåret.']
				: []),
			...avrundning(u.enhet)
		],
		bilder: (rows) => [
			{
				del: 'insatser',
				innehall: bilden(insatsdiagram(rows)) ?? {
					typ: 'tabell',
					tabell: medKolumner(matttabell('pagaende_insatser', rows, u), [
						...['namn', 'aren', 'beviljat_ore', 'upparbetat_ore']
					])
				}
			}
		]
	});
}

const bilden = (diagram: Diagram | null) => diagram && ({ typ: 'diagram', diagram } as const);

/** How much of what was granted is spent, part by part; null where either is not known. */
export const upparbetat = (rows: readonly Projektportfolj[]) =>
	avBeviljat(
		rows.slice(0, -1).map((rad) => ({ ...rad, namn: versal(rad.del) })),
		`${portfoljMening(rows.at(-1)!)}.`
	);

/** The same, one undertaking at a time. */
const insatsdiagram = (rows: readonly PagaendeInsats[]) =>
	avBeviljat(rows, `${insatsMening(rows, null)}.`);

function avBeviljat(
	rows: readonly Pick<PagaendeInsats, 'namn' | 'beviljat_ore' | 'upparbetat_ore'>[],
	fynd: string
): Diagram | null {
	// A share: rounded amounts need not add up to the one in the heading.
	const rader = rows.flatMap(({ namn, beviljat_ore: hela, upparbetat_ore: del }) =>
		hela && del !== null
			? [{ namn, del, hela, etikett: `${andel(del, hela)} av ${avrundat(hela)}` }]
			: []
	);
	if (rader.length === 0) return null;
	return {
		data: { slag: 'delavhelhet', rader },
		bildtext: 'Den fyllda delen är upparbetat, hela stapeln beviljat.',
		beskrivning: `${fynd} ${ytterligheter(
			'Upparbetat',
			rader.map(({ namn, del, hela }) => ({
				...{ namn, varde: del },
				text: `${avrundat(del)} av ${avrundat(hela)}`
			}))
		)}`
	};
}
