import type { LpixRad } from '../varld';

/** An exact fraction; the denominator is above zero. */
export interface Brak {
	t: bigint;
	n: bigint;
}

export const gange = (a: Brak, b: Brak): Brak => ({ t: a.t * b.t, n: a.n * b.n });

/** Whole kronor, half a krona away from zero. */
export function hela({ t, n }: Brak): bigint {
	const belopp = t < 0n ? -t : t;
	let hel = belopp / n;
	if ((belopp - hel * n) * 2n >= n) hel += 1n;
	return t < 0n ? -hel : hel;
}

const indexAv = (lpix: LpixRad[], ar: number): bigint | null => {
	const index = lpix.find((rad) => rad.ar === ar)?.index;
	return index == null ? null : BigInt(index);
};
const procentAv = (lpix: LpixRad[], ar: number): number | null =>
	lpix.find((rad) => rad.ar === ar)?.procent ?? null;

/** The change into a year, when the year tells it: its percentage, or its index by the one before. */
export function andring(lpix: LpixRad[], ar: number): Brak | null {
	const procent = procentAv(lpix, ar);
	if (procent !== null) return { t: 100_000n + BigInt(procent), n: 100_000n };
	const [t, n] = [indexAv(lpix, ar), indexAv(lpix, ar - 1)];
	return t === null || n === null ? null : { t, n };
}

/**
 * factor(y): the product of the percentages where every year after the price year has one, else the
 * index of the year by that of the price year; null when neither can be had.
 */
export function faktor(lpix: LpixRad[], prisar: number, ar: number): Brak | null {
	const aren = Array.from({ length: Math.max(0, ar - prisar) }, (_, i) => prisar + 1 + i);
	const procenten = aren.map((k) => procentAv(lpix, k));
	if (procenten.every((procent) => procent !== null))
		return procenten
			.map((procent) => ({ t: 100_000n + BigInt(procent!), n: 100_000n }))
			.reduce(gange, { t: 1n, n: 1n });
	const [t, n] = [indexAv(lpix, ar), indexAv(lpix, prisar)];
	return t === null || n === null ? null : { t, n };
}

export interface Delare {
	vikt: bigint;
	befolkning: bigint;
	kod: number;
}

/** Shares in whole kronor by largest remainder; ties to the larger population, then the lower code. */
export function fordela(belopp: bigint, delare: Delare[]): bigint[] {
	const alla = delare.reduce((sum, { vikt }) => sum + vikt, 0n);
	const kvoter = delare.map((en, plats) => ({
		...en,
		plats,
		hel: (belopp * en.vikt) / alla,
		rest: (belopp * en.vikt) % alla
	}));
	const utdelat = kvoter.reduce((sum, { hel }) => sum + hel, 0n);
	const fore = (a: bigint, b: bigint) => (a > b ? -1 : a < b ? 1 : 0);
	const tur = [...kvoter].sort(
		(a, b) => fore(a.rest, b.rest) || fore(a.befolkning, b.befolkning) || a.kod - b.kod
	);
	const delar = kvoter.map(({ hel }) => hel);
	for (const { plats } of tur.slice(0, Number(belopp - utdelat))) delar[plats]! += 1n;
	return delar;
}
