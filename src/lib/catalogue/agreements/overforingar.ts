import { antal } from '$lib/domain/format';
import type { Agreement } from './agreement';

/**
 * Notes about a year's transfers: a transfer that is only supported is not booked, and has no outcome.
 */
export function overforingsnoter({ overforingar }: Agreement, ar: number): string[] {
	return overforingar
		.filter((en) => en.ar === ar && en.status === 'tillstyrkt')
		.map(({ riktning, belopp_kr, kalla }) => {
			const varifran = kalla === '' ? '' : ` (${kalla})`;
			return `Den ${riktning} överföringen på ${antal(belopp_kr)}\u00a0kr är tillstyrkt${varifran}, inte bokförd, och har därför inget utfall.`;
		});
}
