import { IntColumn, SafeColumn, type TypedColumn } from '../columns/columns';
import type { LoadedRows } from '../imported';
import { BELOPP } from './tabell';

/** A row to add: a copy of another row, with one amount of its own. */
export interface Tillagg {
	/** The row to copy. */
	row: number;
	/** BLANK for the whole year. */
	period: number;
	ore: number;
}

/** The file with rows added; the original is not changed. */
export function medTillagg(
	loaded: LoadedRows,
	name: (typeof BELOPP)[number],
	tillagg: readonly Tillagg[]
): LoadedRows {
	const all = Array.from({ length: loaded.rad.length }, (_, row) => row);
	const rows = [...all, ...tillagg.map(({ row }) => row)];
	const table = new Map<string, TypedColumn>();
	for (const [column, values] of loaded.table) table.set(column, values.picked(rows));
	const own = table.get(name);
	const amounts = own instanceof SafeColumn ? own : new SafeColumn();
	while (amounts.length < rows.length) amounts.push(NaN);
	table.set(name, amounts);
	tillagg.forEach(({ period, ore }, i) => {
		const row = all.length + i;
		for (const values of table.values()) if (values.kind === 'safe') values.set(row, NaN);
		amounts.set(row, ore);
		const perioder = table.get('period');
		if (perioder instanceof IntColumn) perioder.set(row, period);
	});
	return { ...loaded, table, rad: loaded.rad.picked(rows) };
}

/** The file with the amounts of some rows removed; the original is not changed. */
export function utanBelopp(
	loaded: LoadedRows,
	name: (typeof BELOPP)[number],
	rows: Iterable<number>
): LoadedRows {
	const own = loaded.table.get(name);
	if (!(own instanceof SafeColumn)) return loaded;
	const amounts = own.picked(Array.from({ length: own.length }, (_, row) => row));
	for (const row of rows) amounts.set(row, NaN);
	return { ...loaded, table: new Map(loaded.table).set(name, amounts) };
}
