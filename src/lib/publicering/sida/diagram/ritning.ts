import type { Htmldel } from '../html';

/**
 * A chart as it is drawn: across it everything is told in percent and down it in px, so that the same
 * drawing stretches to its column while its letters keep their size.
 */
export interface Ritning {
	hojd: number;
	innehall: Htmldel[];
	/** Room at its side for the number of the last point. */
	axel: boolean;
}

/** One drawing for every width, or one for a phone and one for a desk. */
export type Ritningar = { alla: Ritning } | { smal: Ritning; bred: Ritning };

/** A part of the width, as an attribute: "12.5%". @param andel 0–1 */
export function procentAv(andel: number): string {
	return `${Number((100 * andel).toFixed(3))}%`;
}

/** A name cut to what has room; the whole of it is in the table and in the bar's title. */
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
 * Where lying bars begin beside their names, as a part of the width: after the longest name, at a
 * column of some 700 px.
 */
export function borjan(namn: readonly string[], mest: number): number {
	const langst = Math.max(0, ...namn.map((ett) => Math.min(mest, [...ett].length)));
	return Number(((langst * 7.2 + 18) / 700).toFixed(3));
}
