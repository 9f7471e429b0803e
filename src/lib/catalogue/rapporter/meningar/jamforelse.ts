import { arHelt, kandTill } from '../../measures/kandtill';
import type { MeasureParams } from '../../measures/params';
import { datum, rakneord } from '$lib/domain/format';
import { flytta, type Kvartal } from '$lib/domain/kvartal';

export function underKvartalet(params: MeasureParams): string {
	return arHelt(params) ? 'under kvartalet' : `under kvartalet t.o.m. ${datum(kandTill(params))}`;
}

interface Jamforelse {
	nu: number;
	/** null when the quarter a year ago is before the first one. */
	ifjol: number | null;
}

/** A quarter's value, and that of the same quarter last year. */
export function jamfor<Row extends { kvartal: string }>(
	rows: readonly Row[],
	kvartal: Kvartal,
	varde: (row: Row) => number
): Jamforelse {
	const av = (id: string) => rows.find((row) => row.kvartal === id);
	const nu = av(kvartal.id);
	const ifjol = av(flytta(kvartal, -4).id);
	return { nu: nu ? varde(nu) : 0, ifjol: ifjol ? varde(ifjol) : null };
}

/** ", sex fler än samma kvartal i fjol"; '' when there is nothing to compare with. @param ett see `rakneord` */
export function motIfjol(nu: number, ifjol: number | null, ett: 'en' | 'ett' = 'ett'): string {
	if (ifjol === null) return '';
	if (nu === ifjol) return ', lika många som samma kvartal i fjol';
	return `, ${rakneord(Math.abs(nu - ifjol), ett)} ${nu > ifjol ? 'fler' : 'färre'} än samma kvartal i fjol`;
}
