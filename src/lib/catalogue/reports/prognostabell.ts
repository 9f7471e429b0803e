import { manadAv } from '$lib/domain/datum';
import { flytta } from '$lib/domain/kvartal';
import type { Prognosrad } from './prognos';
import type { Rapporttabell } from './rapporttabeller';

/** The forecast against the budget. @param medForra and against the forecast of the quarter before */
export function prognostabell(medForra: boolean): Rapporttabell<Prognosrad> {
	return {
		namn: 'Prognos',
		rubrik: ({ enhet }) => `Prognos mot budget och mot förra kvartalet, ${enhet}`,
		summa: (row, rows) => row === rows.at(-1),
		kolumner: (_, { params: { kvartal, tom } }) => [
			{ id: 'post', rubrik: 'Post', slag: 'text' },
			{ id: 'budget_ar_ore', rubrik: 'Helårsbudget', slag: 'ore' },
			...(medForra
				? [
						{
							id: 'forra_prognos_ore',
							rubrik: `Prognos K${flytta(kvartal, -1).nr}`,
							slag: 'ore'
						} as const
					]
				: []),
			{
				id: 'prognos_ar_ore',
				rubrik: manadAv(tom) === 12 ? 'Utfall helår' : `Prognos K${kvartal.nr}`,
				slag: 'ore'
			},
			...(medForra
				? [{ id: 'andring_ore', rubrik: 'Ändring', slag: 'ore_avvikelse' } as const]
				: []),
			{ id: 'prognosavvikelse_ore', rubrik: 'Avvikelse mot budget', slag: 'ore_avvikelse' }
		]
	};
}
