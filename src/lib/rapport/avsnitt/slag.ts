import type { KostnadPerSlag } from '$lib/catalogue/measures/kostnad_per_slag/measure';
import { slagMening } from '$lib/catalogue/rapporter/andelar';
import { ytterligheter } from '$lib/domain/diagramtext';
import { rundaAv, tabellenI, versal } from '$lib/domain/format';
import type { Diagram } from '$lib/dokument/diagram';
import { utfallAvBudget } from '../diagramord';
import { preliminart } from '../forbehall';
import { matttabell } from '../tabell';
import type { Avsnitt } from './avsnitt';
import { figur, type Avsnittsunderlag } from './figur';
import { kolumn } from '$lib/catalogue/measures/tabell';

export const slag: Avsnitt = {
	titel: kolumn('kostnadsslag').rubrik,
	blad: 'Ekonomi',
	matt: ['kostnad_per_slag'],
	rapporter: { ar: 'med', bokslut: 'med' },
	figurer: (u) => [
		figur('kostnad_per_slag', u, {
			enhet: tabellenI(u.enhet),
			rubrik: (rows) => slagMening(rows, u.params),
			diagram: (rows) => perSlag(rows, u),
			// On screen the bars show nearly as much.
			tabell: (rows) => ({
				...matttabell('kostnad_per_slag', rows, u),
				...(perSlag(rows, u) && { lang: true as const })
			}),
			noter: preliminart(u.params, u.bokslutKlart)
		})
	]
};

/**
 * How much of each kind's budget is used; null where that is not known of all kinds, or one kind has the whole
 * budget.
 */
function perSlag(rows: readonly KostnadPerSlag[], { params }: Avsnittsunderlag): Diagram | null {
	const storst = Math.max(...rows.slice(0, -1).map(({ budget_ar_ore }) => budget_ar_ore ?? 0));
	const rader = rows.slice(0, -1).flatMap(({ kostnadsslag, budget_ar_ore, utfall_ack_ore }) =>
		budget_ar_ore && utfall_ack_ore !== null
			? [
					{
						...{ namn: versal(kostnadsslag), del: utfall_ack_ore, hela: budget_ar_ore },
						etikett: rundaAv(utfall_ack_ore, budget_ar_ore, storst)
					}
				]
			: []
	);
	if (rader.length < 2 || rader.length < rows.length - 1) return null;
	return {
		data: { slag: 'delavhelhet', rader },
		bildtext: utfallAvBudget(null, params),
		beskrivning: `${versal(slagMening(rows, params))}. ${ytterligheter(
			'Utfall',
			rader.map(({ namn, del, etikett }) => ({ namn, varde: del, text: etikett }))
		)}`
	};
}
