import type { Cellvarde, Exporttabell } from '$lib/dokument/tabell';
import { textbredd } from '../textbredd';
import { formatOf, isNumber } from './talformat';

/** The size of the text, in half points. */
export const STORLEK = 22;
/**
 * The largest width of a column, in digits; longer text is wrapped. With few columns the last one has room for
 * prose.
 */
const BREDAST = { tabell: 48, fore: 36, prosa: 76 };
const FA_KOLUMNER = 3;
/** A head up to this width, in digits, stays on one line: a quarter must not break at its hyphen. */
const KORT_HUVUD = 14;
/** The width of a column without one of its own. */
export const FRI_KOLUMN = 9;
/**
 * On the sheets of a workbook names share a width within these limits, and numbers have at least `TALBREDD`;
 * in digits.
 */
const NAMNBREDD = { minst: 26, mest: 34 };
const TALBREDD = 13;
/** The indent of a name after a number, in digits. */
const INDRAG = 1;

export function kolumnbredder(tabell: Exporttabell): number[] {
	const { kolumner, rader } = tabell;
	const indragen = indragna(tabell);
	const bredast = (k: number) =>
		kolumner.length > FA_KOLUMNER
			? BREDAST.tabell
			: k < kolumner.length - 1
				? BREDAST.fore
				: BREDAST.prosa;
	return kolumner.map(
		({ rubrik: huvud }, k) =>
			width(
				huvud,
				rader.map((rad) => length(rad[k] ?? null, formatOf(k, rad, tabell))),
				bredast(k)
			) + (indragen(k).indent ?? 0)
	);
}

/** The shared width of the first columns of all tables on the sheets. */
export function namnbredd(tabeller: readonly Exporttabell[]): number {
	const egna = tabeller.flatMap((en) => kolumnbredder(en).slice(0, 1));
	return Math.min(NAMNBREDD.mest, Math.max(NAMNBREDD.minst, ...egna));
}

/** The column widths of a sheet: columns of numbers share one where it is enough. */
export function gemensamma(tabeller: readonly Exporttabell[], forsta: number): number[] {
	const egna = tabeller.map(kolumnbredder);
	const flest = Math.max(...egna.map(({ length }) => length));
	return Array.from({ length: flest }, (_, k) => {
		if (k === 0) return forsta;
		const tal = tabeller.some(({ kolumner }) => kolumner[k] && isNumber(kolumner[k].typ));
		return Math.max(tal ? TALBREDD : 0, ...egna.map((bredd) => bredd[k] ?? FRI_KOLUMN));
	});
}

/** Gives the cell style of a column: names after numbers are indented. */
export function indragna({ kolumner }: Exporttabell) {
	return (k: number) =>
		k > 0 && !isNumber(kolumner[k]!.typ) && isNumber(kolumner[k - 1]!.typ)
			? ({ align: 'left', indent: INDRAG } as const)
			: {};
}

/**
 * A width with room for every cell, for the longest word of the head, and for the head on at most three lines;
 * a short head stays on one.
 */
function width(rubrik: string, langder: readonly number[], bredast: number): number {
	const enRad = textbredd(rubrik, STORLEK) / textbredd('0', STORLEK);
	const huvud = Math.max(
		...rubrik.split(' ').map((ord) => ord.length),
		rubrik.length / 2.5,
		enRad <= KORT_HUVUD ? enRad : 0
	);
	return Math.ceil(Math.min(bredast, Math.max(10, Math.max(huvud, ...langder) + 2)));
}

/**
 * The number of characters of a shown value: with spaces between thousands, decimals, and the words after it.
 */
function length(value: Cellvarde, format: string | undefined): number {
	if (typeof value !== 'number')
		return Math.max(
			...String(value ?? '')
				.split('\n')
				.map(({ length }) => length)
		);
	const [plus = '', minus = '', noll = ''] = format?.split(';') ?? [];
	const ord = /" (.*)"/.exec(value < 0 ? minus : plus)?.[0].length ?? 0;
	if (value === 0 && noll) return noll.length;
	const visade = plus.replace(/".*/, '').split('.')[1]?.length ?? 0;
	const hela = String(Math.trunc(value)).length;
	return hela + Math.floor((hela - 1) / 3) + (visade > 0 ? visade + 1 : 0) + ord;
}

export const summa = (delar: readonly number[]) => delar.reduce((sum, en) => sum + en, 0);
