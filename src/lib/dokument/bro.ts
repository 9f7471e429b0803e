/** Where a bridge from one amount to another stands, step by step, and what it spans. */
export interface Bro {
	/** The first amount, and what it is after each step. */
	lagen: readonly number[];
	lagst: number;
	/** From the lowest to the highest of all, the last amount too: at least 1. */
	spann: number;
}

/** @param andringar of the steps, in their order */
export function bro(fran: number, andringar: readonly number[], till: number): Bro {
	const lagen = [fran];
	for (const andring of andringar) lagen.push(lagen.at(-1)! + andring);
	const lagst = Math.min(...lagen, till);
	return { lagen, lagst, spann: Math.max(1, Math.max(...lagen, till) - lagst) };
}
