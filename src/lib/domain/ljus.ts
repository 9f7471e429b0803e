import { antal, belopp, beloppUtanEnhet, type Beloppsenhet } from './format';

/** How a post's forecast compares with its budget. */
export type Ljus = 'grön' | 'blå' | 'gul' | 'röd';

/** The word for a post that must be explained. */
export const ATT_FORKLARA = 'Att förklara';

/** The text of each light; the deviation itself stands beside it. */
export const LJUSORD: Readonly<Record<Ljus, string>> = {
	grön: 'Inom gränserna',
	blå: ATT_FORKLARA,
	gul: 'Något över budget',
	röd: ATT_FORKLARA
};

/** How far a forecast may differ from its budget. Passing either limit is enough. */
export interface Ljusgranser {
	/** In percent of the budget. */
	under_procent: number;
	over_procent: number;
	/** In kronor, over or under; left out, it is KRONGRANS. */
	kronor?: number | undefined;
}

/** The parts of a post's row that decide its light, in öre. Plus is better than budget. */
export interface Ljusrad {
	budget_ar_ore: number | null;
	prognosavvikelse_ore: number | null;
}

const KRONGRANS = 50_000;

/**
 * The light of a post: green within both limits and not over budget, yellow over budget within both limits, red
 * over by more than either, blue under by more than either. The limits themselves are within. A post without a
 * budget has only the limit in kronor.
 * @param enhet the unit amounts are shown in: a post shown as 0 over budget does not count as over
 * @returns null when budget or forecast is not known, since no light may suggest that all is well
 */
export function ljus(
	{ budget_ar_ore, prognosavvikelse_ore }: Ljusrad,
	granser: Ljusgranser,
	enhet: Beloppsenhet
): Ljus | null {
	if (budget_ar_ore === null || prognosavvikelse_ore === null) return null;
	if (visasOver(-prognosavvikelse_ore, enhet))
		return forbi(budget_ar_ore, -prognosavvikelse_ore, granser.over_procent, granser)
			? 'röd'
			: 'gul';
	return forbi(budget_ar_ore, prognosavvikelse_ore, granser.under_procent, granser)
		? 'blå'
		: 'grön';
}

/** Whether a post with this light is over its budget. */
export function arOver(ljus: Ljus): boolean {
	return ljus === 'röd' || ljus === 'gul';
}

/** Whether a post with this light must be explained. */
export function attForklara(ljus: Ljus | null): ljus is 'röd' | 'blå' {
	return ljus === 'röd' || ljus === 'blå';
}

/** What a forecast must pass for its post to be explained: "mer än 5 procent eller 50 tkr från budget". */
export function gransord(granser: Ljusgranser, enhet: Beloppsenhet): string {
	const { over_procent: over, under_procent: under } = granser;
	const procent =
		over === under
			? `${antal(over)}\u00a0procent`
			: `${antal(over)}\u00a0procent över, ${antal(under)}\u00a0procent under`;
	return `mer än ${procent} eller ${belopp(krongrans(granser) * 100, enhet)} från budget`;
}

/** Whether an amount is over, and is not shown as 0. */
export function visasOver(over_ore: number, enhet: Beloppsenhet): boolean {
	return over_ore > 0 && beloppUtanEnhet(over_ore, enhet) !== '0';
}

function forbi(budget_ore: number, ore: number, procent: number, granser: Ljusgranser): boolean {
	if (ore > krongrans(granser) * 100) return true;
	// Multiplied by 100, an amount in öre may be too large for an exact number.
	return budget_ore !== 0 && BigInt(ore) * 100n > BigInt(Math.abs(budget_ore)) * BigInt(procent);
}

function krongrans({ kronor }: Ljusgranser): number {
	return kronor ?? KRONGRANS;
}
