/**
 * A pivot step in place: every row but `r` is cleared in column `k`, whose variable changes places with that of
 * row `r`. All entries stay whole, since they share their denominator and every division below is exact
 * (Bareiss, "Sylvester's identity and multistep integer-preserving Gaussian elimination", 1968).
 * @param fore the denominator before, above 0; the entry in row `r` and column `k` must not be 0
 * @returns the denominator after, above 0
 */
export function pivot(rader: readonly bigint[][], r: number, k: number, fore: bigint): bigint {
	const pivotrad = rader[r]!;
	const tecken = pivotrad[k]! < 0n ? -1n : 1n;
	const efter = tecken * pivotrad[k]!;
	// Most entries are 0, and the denominator often stays the same: then only these columns change.
	const rorda = pivotrad.flatMap((tal, j) => (tal !== 0n && j !== k ? [j] : []));
	for (const rad of rader) {
		if (rad === pivotrad) continue;
		const faktor = tecken * rad[k]!;
		if (efter !== fore)
			for (let j = 0; j < rad.length; j++)
				rad[j] = (rad[j]! * efter - faktor * pivotrad[j]!) / fore;
		else if (faktor !== 0n)
			for (const j of rorda) rad[j] = rad[j]! - (faktor * pivotrad[j]!) / fore;
		rad[k] = -faktor;
	}
	if (tecken < 0n) for (const j of rorda) pivotrad[j] = -pivotrad[j]!;
	pivotrad[k] = tecken * fore;
	return efter;
}
