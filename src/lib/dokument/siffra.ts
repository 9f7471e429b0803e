import { antal } from '$lib/domain/format';

/** A figure that stands alone. */
export interface Tal {
	/** Measure and column; null for what is made of several, such as a share. */
	matt: string | null;
	value: number | null;
	text: string;
}

/** A smaller figure beside the large one, with what it counts. */
export interface Stodtal extends Tal {
	namn: string;
}

/** The big figure of a finding, and what stands beside it. */
export interface Siffra {
	tal: Tal;
	/** What follows it: "av 400 hushåll". */
	efter: string;
	stod: readonly Stodtal[];
}

/** A count that stands alone. @param value null is shown as none */
export function antalet(matt: string, value: number | null): Tal {
	return { matt, value, text: antal(value ?? 0) };
}
