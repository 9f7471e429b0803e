import { antal } from '$lib/domain/format';
import type { Agreement } from './agreement';

/**
 * What must be said of a year's transfers: one that is only supported is no booked fact, and has no
 * outcome.
 */
export function overforingsnoter({ overforingar }: Agreement, ar: number): string[] {
	return overforingar
		.filter((en) => en.ar === ar && en.status === 'tillstyrkt')
		.map(({ riktning, belopp_kr, kalla }) => {
			const varifran = kalla === '' ? '' : ` (${kalla})`;
			return `Den ${riktning} överföringen på ${antal(belopp_kr)}\u00a0kr är tillstyrkt${varifran}, inte bokförd, och har därför inget utfall.`;
		});
}
