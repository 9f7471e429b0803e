/** One year's LPIX as loaded: the change in thousandths of a percent, or an index in millionths. */
export interface LpixAr {
	ar: number;
	procent_milli: number | null;
	index_mikro: bigint | null;
}

/** An exact fraction. The denominator is above zero. */
export interface Kvot {
	taljare: bigint;
	namnare: bigint;
}

const HUNDRA_PROCENT = 100_000n;

/**
 * The exact change from year k−1 to year k: the percentage set for the year, else index k ÷ index k−1. null
 * when there is neither.
 */
export function arssteg(ar: number, lpix: ReadonlyMap<number, LpixAr>): Kvot | null {
	return procentsteg(lpix.get(ar)) ?? indexkvot(ar - 1, ar, lpix);
}

function procentsteg(ar: LpixAr | undefined): Kvot | null {
	if (ar?.procent_milli == null) return null;
	return { taljare: HUNDRA_PROCENT + BigInt(ar.procent_milli), namnare: HUNDRA_PROCENT };
}

/** The index of one year divided by that of another; null when either is missing. */
function indexkvot(fran: number, till: number, lpix: ReadonlyMap<number, LpixAr>): Kvot | null {
	const namnare = lpix.get(fran)?.index_mikro ?? 0n;
	const taljare = lpix.get(till)?.index_mikro ?? 0n;
	return namnare > 0n && taljare > 0n ? { taljare, namnare } : null;
}

/** A year in a chain: the change since the previous year of the chain, and since the price year. */
export interface Lank {
	ar: number;
	/** null for the price year. */
	steg: Kvot | null;
	faktor: Kvot;
	/** The step is the year's index divided by the price year's. */
	index?: true;
}

/**
 * factor(y), unrounded (avtal.md, reading 1): Π (1 + LPIX k) for k = price year + 1 … y when every one of these
 * years has a percentage, else index y ÷ index price year. The two are never mixed.
 * @returns the years of the product; or the price year and `ar`, with their index; or the years whose LPIX is
 *   missing
 */
export function kedja(
	prisar: number,
	ar: number,
	lpix: ReadonlyMap<number, LpixAr>
): Lank[] | { saknas: number[] } {
	let faktor: Kvot = { taljare: 1n, namnare: 1n };
	const lankar: Lank[] = [{ ar: prisar, steg: null, faktor }];
	const saknas: number[] = [];
	for (let k = prisar + 1; k <= ar; k++) {
		const steg = procentsteg(lpix.get(k));
		if (!steg) {
			saknas.push(k);
			continue;
		}
		faktor = {
			taljare: faktor.taljare * steg.taljare,
			namnare: faktor.namnare * steg.namnare
		};
		lankar.push({ ar: k, steg, faktor });
	}
	if (saknas.length === 0) return lankar;
	const kvot = indexkvot(prisar, ar, lpix);
	if (kvot) return [lankar[0]!, { ar, steg: kvot, faktor: kvot, index: true }];
	return { saknas: narmast(saknas, [prisar, ar], lankar.length > 1, lpix) };
}

/** The years to load: those without a percentage, or the one of the two years that lacks an index. */
function narmast(
	utanProcent: number[],
	ytter: readonly number[],
	harProcent: boolean,
	lpix: ReadonlyMap<number, LpixAr>
): number[] {
	const utanIndex = ytter.filter((ar) => !((lpix.get(ar)?.index_mikro ?? 0n) > 0n));
	if (utanIndex.length === ytter.length) return utanProcent;
	const farre = utanIndex.length - utanProcent.length;
	return farre < 0 || (farre === 0 && !harProcent) ? utanIndex : utanProcent;
}

/** A tenth of a percentage point, in thousandths of a percent. */
const SKILLNAD_MILLI = 100n;

/**
 * The years after the price year whose percentage and index differ by more than a tenth of a percentage
 * point.
 */
export function motsagda(
	prisar: number,
	ar: number,
	lpix: ReadonlyMap<number, LpixAr>
): { ar: number; procent: Kvot; index: Kvot }[] {
	return Array.from({ length: Math.max(0, ar - prisar) }, (_, i) => prisar + 1 + i).flatMap((k) => {
		const procent = procentsteg(lpix.get(k));
		const index = indexkvot(k - 1, k, lpix);
		if (!procent || !index) return [];
		const skillnad = procent.taljare * index.namnare - index.taljare * procent.namnare;
		const storlek = skillnad < 0n ? -skillnad : skillnad;
		return storlek > SKILLNAD_MILLI * index.namnare ? [{ ar: k, procent, index }] : [];
	});
}

/** Rounds to a whole number, half up and away from zero. */
export function avrunda({ taljare, namnare }: Kvot): bigint {
	const belopp = taljare < 0n ? -taljare : taljare;
	const avrundat = (2n * belopp + namnare) / (2n * namnare);
	return taljare < 0n ? -avrundat : avrundat;
}

/** belopp × factor in whole kronor, rounded half up once, at the end. */
export function uppraknat(belopp: bigint, { taljare, namnare }: Kvot): bigint {
	return avrunda({ taljare: belopp * taljare, namnare });
}

/** A step as a percentage with at most three decimals, for display. */
export function somProcent({ taljare, namnare }: Kvot): number {
	const milli = avrunda({ taljare: (taljare - namnare) * HUNDRA_PROCENT, namnare });
	return Number(milli) / 1000;
}
