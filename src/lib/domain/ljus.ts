/** How a post's forecast stands to its budget. */
export type Ljus = 'grön' | 'blå' | 'gul' | 'röd';

export const LJUSORD: Readonly<Record<Ljus, string>> = {
	grön: 'I linje med budget',
	blå: 'Lägre, förklara',
	gul: 'Något över',
	röd: 'Över budget'
};

/** In percent of the budget. */
export interface Ljusgranser {
	under_procent: number;
	over_procent: number;
}

/**
 * The light of a post: green within the limit under the budget to not over it, blue further under
 * ("förklara"), yellow over within the limit, red further over. The limits themselves are within.
 * @returns null when the budget or the forecast is not known: no light says that all is well
 */
export function ljus(
	budget_ore: number | null,
	prognos_ore: number | null,
	{ under_procent, over_procent }: Ljusgranser
): Ljus | null {
	if (budget_ore === null || prognos_ore === null) return null;
	// Hundredths of an öre do not fit in a number that holds öre.
	const kvar = 100n * (BigInt(budget_ore) - BigInt(prognos_ore));
	const budget = BigInt(Math.abs(budget_ore));
	if (kvar < 0n) return -kvar <= budget * BigInt(over_procent) ? 'gul' : 'röd';
	return kvar <= budget * BigInt(under_procent) ? 'grön' : 'blå';
}
