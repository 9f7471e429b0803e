import type { Snapshot } from './snapshot';

/** A figure over the locked quarters: a row for each post or party, null where a quarter has none. */
export interface Foljd {
	kvartal: string[];
	rader: { namn: string; varden: (number | null)[] }[];
}

/**
 * A measure's column quarter by quarter, as it was locked.
 * @param locked the locked reports that count, in the order of their quarters
 * @param namn the column that names a row
 */
export function folj(
	locked: readonly Snapshot[],
	matt: string,
	namn: string,
	kolumn: string
): Foljd {
	const med = locked.flatMap(({ innehall }) => {
		const svar = innehall.matt[matt];
		return svar?.status === 'ready' ? [{ kvartal: innehall.kvartal, rows: svar.rows }] : [];
	});
	const alla = [...new Set(med.flatMap(({ rows }) => rows.map((row) => String(row[namn]))))];
	return {
		kvartal: med.map(({ kvartal }) => kvartal),
		rader: alla.map((rad) => ({
			namn: rad,
			varden: med.map(({ rows }) => {
				const value = rows.find((row) => String(row[namn]) === rad)?.[kolumn];
				return typeof value === 'number' ? value : null;
			})
		}))
	};
}
