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

/** Where a step's label stands: beside its bar, or to the right of all lines. */
export type Etikettplats = 'right' | 'left' | 'ytterst';

/**
 * The place of a step's label, where it is clear of the lines of the two amounts.
 * @param stapel the ends of the bar, the lower one first, from where the names end
 * @param linjer the places of the lines, from there
 * @param plats the width of a label
 */
export function etikettplats(
	[fran, till]: readonly [number, number],
	linjer: readonly number[],
	plats: number
): Etikettplats {
	const fritt = (a: number, b: number) => linjer.every((linje) => linje <= a || linje >= b);
	if (fritt(till, till + plats)) return 'right';
	return fran >= plats && fritt(fran - plats, fran) ? 'left' : 'ytterst';
}
