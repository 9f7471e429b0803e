/**
 * The one with the highest value.
 * @returns null where there is none, and where two share the highest: neither of them is the one
 */
export function ensamHogst<T>(rader: readonly T[], varde: (rad: T) => number): T | null {
	const hogst = Math.max(...rader.map(varde));
	const [en, till] = rader.filter((rad) => varde(rad) === hogst);
	return en !== undefined && till === undefined ? en : null;
}
