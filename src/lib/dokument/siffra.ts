import { antal } from '$lib/domain/format';

/** A figure shown by itself. */
export interface Tal {
	/** Measure and column; null for a figure made of several, such as a share. */
	matt: string | null;
	value: number | null;
	text: string;
}

/** A smaller figure beside the large one, with the name of what it counts. */
export interface Stodtal extends Tal {
	namn: string;
}

/** The big figure of a finding, and the smaller ones beside it. */
export interface Siffra {
	tal: Tal;
	/** What follows it: "av 400 hushåll". */
	efter: string;
	stod: readonly Stodtal[];
}

/**
 * A count shown by itself.
 * @param value null is shown as none
 */
export function antalet(matt: string, value: number | null): Tal {
	return { matt, value, text: antal(value ?? 0) };
}
