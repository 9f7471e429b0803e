import type { Htmldel } from '../html';

/**
 * A drawn chart. Positions across are in percent and down in px, so that the drawing stretches to its column
 * while its letters keep their size.
 */
export interface Ritning {
	hojd: number;
	innehall: Htmldel[];
	/** Whether the side has room for the number of the last point. */
	axel: boolean;
}

/** One drawing for every width, or one for a phone and one for a desk. */
export type Ritningar = { alla: Ritning } | { smal: Ritning; bred: Ritning };

/**
 * A part of the width, as an attribute: "12.5%".
 * @param andel 0–1
 */
export function procentAv(andel: number): string {
	return `${Number((100 * andel).toFixed(3))}%`;
}

/** A name cut to fit; the table and the bar's title have all of it. */
export function kort(namn: string, mest: number): string {
	const tecken = [...namn];
	return tecken.length > mest
		? `${tecken
				.slice(0, mest - 1)
				.join('')
				.trimEnd()}…`
		: namn;
}

/**
 * Where horizontal bars begin beside their names, as a part of the width: after the longest name, in a column
 * of about 700 px.
 */
export function borjan(namn: readonly string[], mest: number): number {
	const langst = Math.max(0, ...namn.map((ett) => Math.min(mest, [...ett].length)));
	return Number(((langst * 7.2 + 18) / 700).toFixed(3));
}
