import type { BudgetUtfallPerPost } from '$lib/catalogue/measures/budget_utfall_per_post/measure';

/** The posts that have a budget but no forecast, and so cannot be judged. */
export function utanPrognos(poster: readonly BudgetUtfallPerPost[]): BudgetUtfallPerPost[] {
	return poster.filter(
		({ budget_ar_ore, prognos_ar_ore }) => budget_ar_ore !== null && prognos_ar_ore === null
	);
}
