import type { Matare } from '$lib/dokument/smabild';
import { inom, linje, MITTEN, ord, SLUTET, stapel, TON, TUNG, vag, type Form } from './form';

/** A budget's amounts; null for what is not known, or not shown. */
interface Belopp {
	budget: number | null;
	utfall: number | null;
	plan: number | null;
	prognos: number | null;
}

/**
 * A budget as a strip: outcome, plan so far and forecast.
 * @param x the horizontal position of an amount in the drawing
 * @param mitt the vertical position of the strip's middle
 */
export function matarband(
	{ budget, utfall, plan, prognos }: Belopp,
	x: (belopp: number) => number,
	mitt: number
): Form[] {
	const former: Form[] = [];
	// Its outline is drawn inside: the strip may end where the drawing does.
	if (budget !== null)
		former.push(
			stapel([x(0) + 0.5, mitt - 8.5], [Math.max(0, x(budget) - x(0) - 2), 17], {
				fill: `color-mix(in srgb, ${TON.stapel} 28%, ${TON.papper})`,
				stroke: TON.stapel
			})
		);
	if (utfall !== null)
		former.push(stapel([x(0), mitt - 4.5], [x(utfall) - x(0), 9], { fill: TON.egen }));
	if (plan !== null)
		former.push(linje([x(plan), mitt - 12.5], [x(plan), mitt + 12.5], { 'stroke-width': 2 }));
	if (prognos !== null)
		former.push(
			vag(`M${x(prognos)} ${mitt - 6}l6 6-6 6-6-6z`, {
				fill: TON.papper,
				stroke: prognos > (budget ?? Infinity) ? TON.samst : TON.egen,
				'stroke-width': 2
			})
		);
	return former;
}

/** Half the width of the forecast's label, which stands under its mark. */
const HALV = 36;

/**
 * The year's budget as a strip, with the amounts beside it as far as there is room.
 * @param bredd the width of the drawing in its own px
 */
export function matare(bild: Matare, bredd: number): Form[] {
	const { budget, plan, prognos, tal, enhet } = bild;
	const hela = Math.max(budget, bild.utfall, plan ?? 0, prognos ?? 0);
	const x = (ore: number) => (bredd * Math.max(0, ore)) / hela;
	const former = matarband(bild, x, 30.5);
	if (plan !== null && x(plan) < bredd - 35) {
		// Text near an end is aligned with that end, so that it is not cut off.
		const sist = x(plan) > bredd - 70;
		const ankare = x(plan) < 60 ? {} : sist ? SLUTET : MITTEN;
		former.push(ord(`plan ${tal(plan)}`, [x(plan) + (sist ? 8 : 0), 13], TON.svart, ankare));
	}
	if (x(budget) > bredd - 35)
		former.push(ord(`${tal(budget)}\u00a0${enhet}`, [x(budget), 13], TON.gra, SLUTET));
	if (prognos !== null) {
		const plats = [inom(x(prognos), HALV, bredd), 55] as const;
		former.push(ord(`prognos ${tal(prognos)}`, plats, TON.egen, { ...MITTEN, ...TUNG }));
	}
	return former;
}
