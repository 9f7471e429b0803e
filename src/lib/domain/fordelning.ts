/** A party to share with: its weight decides its part, its population and its code settle ties. */
export interface Andelstagare {
	vikt: bigint;
	/** The larger wins a tie; left out where the weight is the population. */
	befolkning?: bigint;
	/** SCB code; the lower wins a tie between equal populations. */
	kod: number;
}

/**
 * Splits a whole amount by weight with the largest remainder (Hamilton): every part gets its
 * quota rounded down, and what is left goes one krona at a time to the largest remainders.
 * A tie goes to the larger population, then to the lower code. The parts always sum to `belopp`.
 * @param belopp whole kronor, zero or more
 * @throws RangeError when the weights sum to zero or one is negative, or belopp is negative
 */
export function storstaRest(belopp: bigint, parter: readonly Andelstagare[]): bigint[] {
	const summa = parter.reduce((sum, part) => sum + part.vikt, 0n);
	if (summa <= 0n || parter.some((part) => part.vikt < 0n) || belopp < 0n)
		throw new RangeError('Fördelningen kräver ett belopp och vikter som inte är negativa.');
	const andelar = parter.map((part, index) => ({
		index,
		part,
		kronor: (belopp * part.vikt) / summa,
		rest: (belopp * part.vikt) % summa
	}));
	let kvar = belopp - andelar.reduce((sum, andel) => sum + andel.kronor, 0n);
	const turordning = [...andelar].sort(
		(a, b) =>
			compare(b.rest, a.rest) ||
			compare(befolkning(b.part), befolkning(a.part)) ||
			a.part.kod - b.part.kod
	);
	for (const andel of turordning) {
		if (kvar === 0n) break;
		andel.kronor += 1n;
		kvar -= 1n;
	}
	return andelar.map((andel) => andel.kronor);
}

function befolkning(part: Andelstagare): bigint {
	return part.befolkning ?? part.vikt;
}

function compare(a: bigint, b: bigint): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
