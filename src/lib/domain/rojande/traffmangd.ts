/** Branches that a search may visit before it gives up. */
const TAK = 20_000;

/**
 * The cheapest set that shares a member with each of `snitt`, as bits (at most 30 members), by branch and
 * bound; null when none is cheaper than `tak`.
 * @param vikter the cost of each member, above 0
 */
export function billigasteTraff(
	snitt: readonly number[],
	vikter: readonly number[],
	tak: number
): number | null | 'avbruten' {
	const billigast = (mask: number): number => {
		let minst = Infinity;
		for (let i = 0; i < vikter.length; i++)
			if (mask & (1 << i) && vikter[i]! < minst) minst = vikter[i]!;
		return minst;
	};
	let basta: number | null = null;
	let lagst = tak;
	let grenar = 0;

	/** `ute`: members that an earlier branch has tried, and that need not be tried again. */
	const gren = (mangd: number, ute: number, kostnad: number): void => {
		if (++grenar > TAK) return;
		let kvar = -1;
		let bitar = 31;
		// Sets without common members cost at least the sum of the cheapest member of each.
		let golv = kostnad;
		let tackta = 0;
		for (const mask of snitt) {
			if (mask & mangd) continue;
			const val = mask & ~ute;
			if (val === 0) return;
			const antal = antalBitar(val);
			if (antal < bitar) [kvar, bitar] = [val, antal];
			if ((val & tackta) !== 0) continue;
			tackta |= val;
			golv += billigast(val);
		}
		if (golv >= lagst) return;
		if (kvar < 0) {
			[basta, lagst] = [mangd, kostnad];
			return;
		}
		const medlemmar = vikter.flatMap((vikt, i) => (kvar & (1 << i) ? [{ vikt, bit: 1 << i }] : []));
		medlemmar.sort((a, b) => a.vikt - b.vikt);
		let provade = ute;
		for (const { vikt, bit } of medlemmar) {
			gren(mangd | bit, provade, kostnad + vikt);
			provade |= bit;
		}
	};
	gren(0, 0, 0);
	return grenar > TAK ? 'avbruten' : basta;
}

function antalBitar(mask: number): number {
	let antal = 0;
	for (let kvar = mask; kvar !== 0; kvar &= kvar - 1) antal++;
	return antal;
}
