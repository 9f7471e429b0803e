import { z } from 'zod';
import { ljus } from '$lib/domain/ljus';
import {
	difference,
	economyFiles,
	economyNotes,
	ECONOMY,
	ECONOMY_QUERIES,
	ECONOMY_REMARKS,
	noEconomyRows,
	TOTALT
} from '../economy';
import { totalYear, type Helar } from '../helar';
import { COST_ROWS, forecastNotes, poster } from '../kostnader';
import type { Measure } from '../measure';
import { COSTS_OF_TWO_YEARS, rimlighetsnoter } from '../rimlighet';
import { tabell, forArsslut, hittills, kolumn, type Tabellkolumn } from '../tabell';

const ore = z.int().nullable();
const Row = z.strictObject({
	post: z.string(),
	budget_ar_ore: ore,
	budget_ack_ore: ore,
	utfall_kvartal_ore: ore,
	utfall_ack_ore: ore,
	avvikelse_ack_ore: ore,
	kvar_ore: ore,
	prognos_ar_ore: ore,
	prognosavvikelse_ore: ore,
	prognosmetod: z.enum(['utfall', 'angiven', 'periodiserad', 'ingen', 'saknas', 'summa'])
});
export type BudgetUtfallPerPost = z.infer<typeof Row>;

export const budgetUtfallPerPost: Measure<BudgetUtfallPerPost> = {
	id: 'budget_utfall_per_post',
	title: 'Budget och utfall per post',
	...ECONOMY,
	clause: '§ 5 och Bilaga 1',
	definition:
		'Helårsbudgeten är den inlästa, annars avtalets egen det år den gäller. Är inget utfall inläst för året saknas utfallet: det är inte noll. Rader vars period inte går att läsa är inte med. Planen hittills visas bara när budgeten är fördelad på perioder: programmet delar aldrig året i tolv. Prognosen är årets utfall i december, annars den angivna, annars utfall plus återstående periodiserad budget; finns inget av detta, saknas prognosen.',
	remarks: ECONOMY_REMARKS,
	sources: ['ekonomi'],
	row: Row,
	nyckel: ['post'],
	tabell: tabell<BudgetUtfallPerPost>({
		namn: 'Budget och utfall',
		rubrik: ({ enhet }) => `Budget och utfall per post, ${enhet}`,
		summa: ({ prognosmetod }) => prognosmetod === 'summa',
		kolumner: (
			[
				kolumn('post'),
				kolumn('budget_ar_ore'),
				{
					...{ id: 'budget_ack_ore', slag: 'ore', bred: true },
					...{ rubrik: hittills('Plan'), mening: 'budget hittills' }
				},
				{
					...{ id: 'utfall_kvartal_ore', slag: 'ore', bred: true },
					...{ rubrik: 'Utfall kvartal', mening: 'utfall i kvartalet' }
				},
				{ ...kolumn('utfall_ack_ore'), framst: true },
				{ ...kolumn('avvikelse_ack_ore'), bred: true },
				kolumn('prognos_ar_ore'),
				{ ...kolumn('prognosavvikelse_ore'), framst: true },
				{
					...{ id: 'kvar_ore', slag: 'ore', bred: true },
					...{ rubrik: 'Kvar av budget', mening: 'kvar av budgeten' }
				},
				{
					...{ id: 'prognosmetod', rubrik: 'Läge', slag: 'text' },
					ljus: (rad, { params: { avtal }, enhet }) =>
						rad.prognosmetod === 'summa' || !avtal ? undefined : ljus(rad, avtal.ljus, enhet)
				}
			] satisfies Tabellkolumn<BudgetUtfallPerPost>[]
		).map((kolumn) => ({
			...kolumn,
			// A column without any value is left out.
			visas: (rows, i) =>
				(kolumn.id !== 'prognos_ar_ore' || forArsslut(rows, i)) &&
				(rows.length === 0 || rows.some((row) => row[kolumn.id] !== null))
		}))
	}),
	queries: { ...ECONOMY_QUERIES, kostnader: COST_ROWS, ar: COSTS_OF_TWO_YEARS },
	files: economyFiles,
	notes: (inputs, params, { prognoser }) => [
		...economyNotes(inputs, params, ['kostnad']),
		...forecastNotes(inputs.kostnader!, params, prognoser),
		...rimlighetsnoter(poster(inputs.kostnader!, params, prognoser), inputs.ar!, params)
	],
	compute({ antal, kostnader }, params, { prognoser }) {
		if (antal![0]!.antal === 0) return noEconomyRows(params);
		const alla = poster(kostnader!, params, prognoser);
		return [
			...alla.map((post) => withDeviations(post.post, post)),
			withDeviations(TOTALT, { ...totalYear(alla), prognosmetod: 'summa' })
		];
	}
};

/** The deviations: plus is better than budget, so it is what is left and not what was overspent. */
function withDeviations(
	post: string,
	ar: Helar & Pick<BudgetUtfallPerPost, 'prognosmetod'>
): BudgetUtfallPerPost {
	return {
		post,
		budget_ar_ore: ar.budget_ar_ore,
		budget_ack_ore: ar.budget_ack_ore,
		utfall_kvartal_ore: ar.utfall_kvartal_ore,
		utfall_ack_ore: ar.utfall_ack_ore,
		avvikelse_ack_ore: difference(ar.budget_ack_ore, ar.utfall_ack_ore),
		kvar_ore: difference(ar.budget_ar_ore, ar.utfall_ack_ore),
		prognos_ar_ore: ar.prognos_ar_ore,
		prognosavvikelse_ore: difference(ar.budget_ar_ore, ar.prognos_ar_ore),
		prognosmetod: ar.prognosmetod
	};
}
