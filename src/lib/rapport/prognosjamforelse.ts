import {
	jamforda,
	type Prognosjamforelse
} from '$lib/catalogue/measures/prognosjamforelse/measure';
import type { Result, Results } from '$lib/catalogue/measures/result';

/**
 * The comparison of a report; one that was locked before there was such a measure has what its budget
 * tells, without the quarter before.
 */
export function prognosjamforelsen({
	prognosjamforelse,
	budget_utfall_per_post: budget
}: Results): Result<Prognosjamforelse> | undefined {
	if (prognosjamforelse || !budget) return prognosjamforelse;
	return budget.status === 'ready' ? { ...budget, rows: jamforda(budget.rows, []) } : budget;
}
