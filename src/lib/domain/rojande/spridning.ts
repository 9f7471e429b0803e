import type { Skydd, Val } from './skydd';

/**
 * Hides equally many counts, spread so that fewer rows have nothing left to show. As long as it helps, a count
 * that only protects is exchanged for one that is shown, the smallest first.
 * @param rader for each row and column, its counts that may be hidden
 */
export function sprid(skydd: Skydd, val: Val, rader: readonly (readonly number[])[]): Val {
	const tomma = ({ dolda }: Val) => rader.filter((rad) => rad.every((i) => dolda[i])).length;
	const bast = (nu: Val): Val | null => {
		const visade = nu.dolda
			.flatMap((dold, i) => (!dold && skydd.kostnader[i]! < Infinity ? [i] : []))
			.sort((a, b) => skydd.kostnader[a]! - skydd.kostnader[b]! || a - b);
		for (const ut of skydd.tillagda(nu))
			for (const i of visade) {
				const dolda = nu.dolda.with(ut, false).with(i, true);
				const ny = { dolda, drag: new Map(nu.drag) };
				if (tomma(ny) < tomma(nu) && skydd.oskyddade(ny).length === 0) return skydd.rensa(ny);
			}
		return null;
	};
	for (let nu = val; ;) {
		const battre = tomma(nu) === 0 ? null : bast(nu);
		if (!battre) return nu;
		nu = battre;
	}
}
