/** The amounts along a bridge, step by step, and the span of its axis. */
export interface Bro {
	/** The first amount, then the amount after each step. */
	lagen: readonly number[];
	lagst: number;
	/** The distance from the lowest to the highest amount, the last one included; at least 1. */
	spann: number;
}

/**
 * Computes a bridge.
 * @param andringar the changes of the steps, in order
 */
export function bro(fran: number, andringar: readonly number[], till: number): Bro {
	const lagen = [fran];
	for (const andring of andringar) lagen.push(lagen.at(-1)! + andring);
	const lagst = Math.min(...lagen, till);
	return { lagen, lagst, spann: Math.max(1, Math.max(...lagen, till) - lagst) };
}
