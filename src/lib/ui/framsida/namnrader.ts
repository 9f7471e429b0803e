import { ordbredd } from './ord';

/** A name under its own column: where it begins, and in which of two lines. */
export interface Namn {
	i: number;
	ord: string;
	x: number;
	rad: 0 | 1;
}

/** Between two names. */
const LUFT = 5;

/**
 * The names that have room, each from its own column; one with no room beside the next stands a line under it.
 * @param ord what could be named, the most important first
 * @param steg a column's share of the drawing's width
 */
export function namnrader(
	ord: readonly { i: number; ord: string }[],
	steg: number,
	bredd: number
): readonly Namn[] {
	let rader: readonly Namn[] = [];
	for (let antal = 1; antal <= ord.length; antal++) {
		const prov = utlagda(
			[...rader, ord[antal - 1]!].toSorted((a, b) => b.i - a.i),
			steg,
			bredd
		);
		if (prov) rader = prov;
	}
	return rader;
}

/** From the right, so that no line down to a lower name crosses an upper one. */
function utlagda(
	ord: readonly { i: number; ord: string }[],
	steg: number,
	bredd: number
): readonly Namn[] | null {
	const satta: Namn[] = [];
	for (const { i, ord: text } of ord) {
		const vidd = ordbredd(text);
		if (vidd > bredd) return null;
		const fran = Math.min(i * steg, bredd - vidd);
		const ryms = (x: number, bland: readonly Namn[]) =>
			bland.every((en) => x + vidd + LUFT <= en.x);
		const mitt = Math.min(Math.max(fran, i * steg + (steg - vidd) / 2), bredd - vidd);
		const undre = satta.filter(({ rad }) => rad === 1);
		if (ryms(mitt, satta)) satta.push({ i, ord: text, x: mitt, rad: 0 });
		else if (ryms(fran, undre)) satta.push({ i, ord: text, x: fran, rad: 1 });
		else return null;
	}
	return satta;
}
