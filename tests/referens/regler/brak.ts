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

/** The change into a year: as a percentage if one is given, else between two indices. */
export function andring(lpix: LpixRad[], ar: number): Brak | null {
	const detta = lpix.find((rad) => rad.ar === ar);
	if (detta && detta.procent !== null) return { t: 100_000n + BigInt(detta.procent), n: 100_000n };
	const forra = lpix.find((rad) => rad.ar === ar - 1);
	if (detta?.index == null || forra?.index == null) return null;
	return { t: BigInt(detta.index), n: BigInt(forra.index) };
}

/** factor(y) since the price year; null when a year is missing. */
export function faktor(lpix: LpixRad[], prisar: number, ar: number): Brak | null {
	let produkt: Brak = { t: 1n, n: 1n };
	for (let k = prisar + 1; k <= ar; k++) {
		const steg = andring(lpix, k);
		if (!steg) return null;
		produkt = gange(produkt, steg);
	}
	return produkt;
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
