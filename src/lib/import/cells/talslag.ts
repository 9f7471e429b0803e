import { ROLES } from '$lib/catalogue/sources/roles';
import { isId, type ColumnType } from '$lib/catalogue/sources/source';
import type { HeaderMatch } from '../header/header';
import type { Talslag } from '../xlsx/cell';

/** How the numbers of each of the table's columns are to be read. */
export function talslag({ source, fields, years }: HeaderMatch): (column: number) => Talslag {
	const slag = new Map<number, Talslag>(years.map(({ index }) => [index, 'tal']));
	for (const column of source.columns) {
		const index = fields.get(column.id);
		if (index !== undefined) slag.set(index, isId(column) ? 'id' : TALSLAG[column.type]);
	}
	for (const role of ROLES) {
		const index = fields.get(role.id);
		if (index !== undefined) slag.set(index, role.column === 'post' ? 'visat' : 'belopp');
	}
	// In an economy file, any other column with numbers may be a month.
	const other = source.id === 'ekonomi' ? 'belopp' : 'visat';
	return (column) => slag.get(column) ?? other;
}

/** The column types whose numbers may be a day, a kommun or a text are read as the cell shows them. */
const TALSLAG: Readonly<Record<ColumnType, Talslag>> = {
	text: 'visat',
	val: 'visat',
	datum: 'visat',
	datum_eller_ja: 'visat',
	period: 'visat',
	kvartal: 'visat',
	ja_nej: 'visat',
	kommun: 'visat',
	kommuner: 'visat',
	heltal: 'tal',
	decimal: 'decimal',
	procent: 'procent',
	belopp: 'belopp'
};
