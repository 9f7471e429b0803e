/**
 * A measure's rows narrowed to a kommun: its own, and those that sum up. All of them when no kommun
 * is chosen.
 * @param namn the kommun or party of a row
 * @param summa true for the rows that sum up the others
 */
export function forKommun<Row>(
	rows: readonly Row[],
	kommun: string | null | undefined,
	namn: (row: Row) => string,
	summa: (row: Row) => boolean = () => false
): Row[] {
	return rows.filter((row) => !kommun || namn(row) === kommun || summa(row));
}
