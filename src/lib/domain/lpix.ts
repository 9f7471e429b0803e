/** One year's LPIX as loaded: the change in thousandths of a percent, or an index in millionths. */
export interface LpixAr {
	ar: number;
	procent_milli: number | null;
	index_mikro: bigint | null;
}

/** An exact fraction, denominator above zero. */
export interface Kvot {
	taljare: bigint;
	namnare: bigint;
}

const HUNDRA_PROCENT = 100_000n;

/**
 * The change from year k−1 to year k, exactly: the percentage fixed for the year, else
 * index k ÷ index k−1 (so that a chain of indices is index y ÷ index price year).
 * null when neither can be had.
 */
export function steg(ar: number, lpix: ReadonlyMap<number, LpixAr>): Kvot | null {
	const detta = lpix.get(ar);
	if (detta?.procent_milli != null)
		return { taljare: HUNDRA_PROCENT + BigInt(detta.procent_milli), namnare: HUNDRA_PROCENT };
	const forra = lpix.get(ar - 1)?.index_mikro;
	if (detta?.index_mikro == null || forra == null || forra <= 0n) return null;
	return { taljare: detta.index_mikro, namnare: forra };
}

/** One year of a chain: the change into it (null for the price year) and the factor since then. */
export interface Lank {
	ar: number;
	steg: Kvot | null;
	faktor: Kvot;
}

/**
 * factor(y) = Π (1 + LPIX k) for k = price year + 1 … y, unrounded (avtal.md, reading 1).
 * @returns every year from the price year to `ar`, or the years whose LPIX is missing
 */
export function kedja(
	prisar: number,
	ar: number,
	lpix: ReadonlyMap<number, LpixAr>
): Lank[] | { saknas: number[] } {
	let faktor: Kvot = { taljare: 1n, namnare: 1n };
	const lankar: Lank[] = [{ ar: prisar, steg: null, faktor }];
	const saknas = new Set<number>();
	for (let k = prisar + 1; k <= ar; k++) {
		const kvot = steg(k, lpix);
		if (!kvot) {
			saknas.add(saknatAr(k, lpix));
			continue;
		}
		faktor = {
			taljare: faktor.taljare * kvot.taljare,
			namnare: faktor.namnare * kvot.namnare
		};
		lankar.push({ ar: k, steg: kvot, faktor });
	}
	return saknas.size > 0 ? { saknas: [...saknas] } : lankar;
}

/** The year to load for a step that cannot be taken: an index says nothing without the one before. */
function saknatAr(ar: number, lpix: ReadonlyMap<number, LpixAr>): number {
	return lpix.get(ar)?.index_mikro != null && !lpix.has(ar - 1) ? ar - 1 : ar;
}

/** Half up, away from zero, to a whole number. */
export function avrunda({ taljare, namnare }: Kvot): bigint {
	const belopp = taljare < 0n ? -taljare : taljare;
	const avrundat = (2n * belopp + namnare) / (2n * namnare);
	return taljare < 0n ? -avrundat : avrundat;
}

/** kr(belopp × factor): whole kronor, rounded half up once, at the end. */
export function uppraknat(belopp: bigint, { taljare, namnare }: Kvot): bigint {
	return avrunda({ taljare: belopp * taljare, namnare });
}

/** A step as a percentage with at most three decimals, for showing. */
export function somProcent({ taljare, namnare }: Kvot): number {
	const milli = avrunda({ taljare: (taljare - namnare) * HUNDRA_PROCENT, namnare });
	return Number(milli) / 1000;
}
