import type { Matare } from '$lib/dokument/smabild';
import {
	inom,
	linje,
	MITTEN,
	ord,
	ordbredd,
	SLUTET,
	stapel,
	TON,
	TUNG,
	vag,
	type Form
} from './form';

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

/** The labels of the plan and the budget share a line: this far apart they read as two numbers. */
const MELLAN = 12;

/**
 * The year's budget as a strip, with the amounts beside it as far as there is room.
 * @param bredd the width of the drawing in its own px
 */
export function matare(bild: Omit<Matare, 'slag'>, bredd: number): Form[] {
	const { budget, plan, prognos, tal, enhet } = bild;
	const hela = Math.max(budget, bild.utfall, plan ?? 0, prognos ?? 0);
	const x = (belopp: number) => (bredd * Math.max(0, belopp)) / hela;
	const former = matarband(bild, x, 30.5);
	/** Words centred on their place, as far as the drawing and what stands to the right of them allow. */
	const under = (text: string, belopp: number, rad: number, till = bredd) =>
		[inom(x(belopp), ordbredd(text) / 2, till), rad] as const;
	// The budget is named at the end of the drawing, where its strip mostly ends; its unit stands by another amount.
	const hel = x(budget) > bredd - 35 ? tal(budget) : '';
	if (plan !== null) {
		const text = `plan hittills ${tal(plan)}`;
		const till = bredd - (hel ? ordbredd(hel) + MELLAN : 0);
		former.push(ord(text, under(text, plan, 13, till), TON.svart, MITTEN));
	}
	if (hel)
		former.push(
			ord(plan === null ? `${hel}\u00a0${enhet}` : hel, [x(budget), 13], TON.gra, SLUTET)
		);
	if (prognos !== null) {
		const text = `prognos ${tal(prognos)}`;
		former.push(ord(text, under(text, prognos, 55), TON.egen, { ...MITTEN, ...TUNG }));
	}
	return former;
}
