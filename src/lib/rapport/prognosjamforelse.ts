import {
	jamforda,
	type Prognosjamforelse
} from '$lib/catalogue/measures/prognosjamforelse/measure';
import type { Result } from '$lib/catalogue/measures/result';
import type { Results } from '$lib/catalogue/measures/results';

/**
 * A report's comparison of forecasts. A report locked before the measure existed gets it from its budget,
 * without the quarter before.
 */
export function prognosjamforelsen({
	prognosjamforelse,
	budget_utfall_per_post: budget
}: Results): Result<Prognosjamforelse> | undefined {
	if (prognosjamforelse || !budget) return prognosjamforelse;
	return budget.status === 'ready' ? { ...budget, rows: jamforda(budget.rows, []) } : budget;
}
