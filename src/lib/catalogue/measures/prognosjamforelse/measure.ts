import { manadAv } from '$lib/domain/datum';
import { flytta, type Kvartal } from '$lib/domain/kvartal';
import {
	budgetUtfallPerPost as budget,
	type BudgetUtfallPerPost
} from '../budget_utfall_per_post/measure';
import { difference, ECONOMY, ECONOMY_REMARKS } from '../economy';
import type { Measure } from '../measure';
import type { MeasureParams } from '../params';
import { kolumner, radOchTabell, type Rad } from '../rad';
import { sista, kolumn } from '../tabell';

/** Whether some post has a forecast from the quarter before. */
const medForra = (rows: readonly { forra_prognos_ore: number | null }[]) =>
	rows.some(({ forra_prognos_ore }) => forra_prognos_ore !== null);

const KOLUMNER = kolumner(
	kolumn('post'),
	// On paper the budget table already has this column: here it gives way to what has changed.
	{ ...kolumn('budget_ar_ore'), bred: medForra },
	// A quarter ago: none in the first quarter of the year.
	{
		id: 'forra_prognos_ore',
		rubrik: ({ params: { kvartal } }) => `Prognos K${flytta(kvartal, -1).nr}`,
		mening: 'prognos förra kvartalet',
		slag: 'ore',
		visas: medForra
	},
	{
		...kolumn('prognos_ar_ore'),
		framst: true,
		rubrik: ({ params: { kvartal, tom } }) =>
			manadAv(tom) === 12 ? 'Utfall helår' : `Prognos K${kvartal.nr}`
	},
	// Forecast now minus forecast then: plus means that it costs more.
	{ ...kolumn('andring_ore'), visas: medForra },
	// Budget minus forecast: plus is better than budget.
	{ ...kolumn('prognosavvikelse_ore'), framst: true, bred: medForra }
);
export type Prognosjamforelse = Rad<typeof KOLUMNER>;

export const prognosjamforelse: Measure<Prognosjamforelse> = {
	id: 'prognosjamforelse',
	title: 'Från budget till prognos',
	definition:
		'Helårsbudgeten och prognosen räknas som i Budget och utfall per post, prognosen också som den såg ut när förra kvartalet slutade, om det hör till samma år.',
	...ECONOMY,
	clause: budget.clause,
	remarks: ECONOMY_REMARKS,
	sources: budget.sources,
	nyckel: ['post'],
	...radOchTabell(KOLUMNER, {
		namn: 'Prognos',
		rubrik: ({ enhet }) => `Prognos mot budget och mot förra kvartalet, ${enhet}`,
		summa: sista
	}),
	queries: budget.queries,
	files: budget.files!,
	notes: budget.notes!,
	compute(inputs, params, kontext) {
		const nu = budget.compute(inputs, params, kontext);
		const fore = forraKvartalet(params);
		const da = fore
			? budget.compute(inputs, { ...params, kvartal: fore, tom: fore.slut }, kontext)
			: [];
		if (!Array.isArray(nu)) return nu;
		return jamforda(
			nu as BudgetUtfallPerPost[],
			Array.isArray(da) ? (da as BudgetUtfallPerPost[]) : []
		);
	}
};

/** The quarter before, if it is in the same year; else null. */
function forraKvartalet({ kvartal }: Pick<MeasureParams, 'kvartal'>): Kvartal | null {
	const fore = flytta(kvartal, -1);
	return fore.ar === kvartal.ar ? fore : null;
}

/** The posts and their total, each compared with the same row a quarter ago. */
export function jamforda(
	rows: readonly BudgetUtfallPerPost[],
	forra: readonly BudgetUtfallPerPost[]
): Prognosjamforelse[] {
	return rows.map(({ post, budget_ar_ore, prognos_ar_ore, prognosavvikelse_ore }) => {
		const da = forra.find((row) => row.post === post)?.prognos_ar_ore ?? null;
		return {
			post,
			budget_ar_ore,
			forra_prognos_ore: da,
			prognos_ar_ore,
			andring_ore: difference(prognos_ar_ore, da),
			prognosavvikelse_ore
		};
	});
}
