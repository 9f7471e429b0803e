import type { Projektportfolj } from '$lib/catalogue/measures/projektportfolj/measure';
import { portfoljMening } from '$lib/catalogue/rapporter/andelar';
import { ytterligheter } from '$lib/domain/diagramtext';
import { avrundat, beloppsrubrik, versal } from '$lib/domain/format';
import type { Diagram } from '$lib/dokument/diagram';
import { avrundning } from '../forbehall';
import type { Avsnitt } from './avsnitt';
import { figur } from './figur';

export const portfolj: Avsnitt = {
	titel: 'Projekt och rådgivning',
	matt: ['projektportfolj'],
	rapporter: { ar: 'begars' },
	summeras: ['ar'],
	figurer: (u) => [
		figur('projektportfolj', u, {
			enhet: beloppsrubrik(u.enhet),
			rubrik: (rows) => portfoljMening(rows.at(-1)!),
			diagram: (rows) => upparbetat(rows),
			noter: avrundning(u.enhet)
		})
	]
};

/** How much of what was granted is spent, part by part; null where either is not known. */
function upparbetat(rows: readonly Projektportfolj[]): Diagram | null {
	const rader = rows.slice(0, -1).flatMap(({ del, beviljat_ore: hela, upparbetat_ore: ore }) =>
		hela && ore !== null
			? [
					{
						namn: versal(del),
						del: ore,
						hela,
						etikett: `${avrundat(ore)} av ${avrundat(hela)}`
					}
				]
			: []
	);
	if (rader.length === 0) return null;
	return {
		data: { slag: 'delavhelhet', rader },
		bildtext: 'Den fyllda delen är upparbetat, hela stapeln beviljat.',
		beskrivning: `${portfoljMening(rows.at(-1)!)}. ${ytterligheter(
			'Upparbetat',
			rader.map(({ namn, del, etikett }) => ({ namn, varde: del, text: etikett }))
		)}`
	};
}
