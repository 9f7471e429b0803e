/** What of a budget post's row tells how far it is from its budget, in öre. */
export interface Avvikelserad {
	budget_ar_ore: number | null;
	prognosavvikelse_ore: number | null;
	avvikelse_ack_ore: number | null;
}

const GRANS_ORE = 50_000_00;
/** One part in so many of the year's budget: 5 percent. */
const DEL = 20;

/**
 * Whether a post must be explained: it is forecast to end more than 5 percent of the year's budget,
 * or more than 50 000 kr, from it. Without a forecast, whether it is that far from it so far.
 */
export function avvikerMycket({
	budget_ar_ore,
	prognosavvikelse_ore,
	avvikelse_ack_ore
}: Avvikelserad): boolean {
	const avvikelse = Math.abs(prognosavvikelse_ore ?? avvikelse_ack_ore ?? 0);
	if (avvikelse > GRANS_ORE) return true;
	return budget_ar_ore !== null && avvikelse * DEL > Math.abs(budget_ar_ore);
}
