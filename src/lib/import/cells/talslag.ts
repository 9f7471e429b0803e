import { ROLES } from '$lib/catalogue/sources/roles';
import { isId, type ColumnType } from '$lib/catalogue/sources/source';
import type { HeaderMatch } from '../header/header';
import type { Talslag } from '../xlsx/cell';

/** What the numbers of the table's columns are. */
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
	// What else a file of the finance system has numbers in may be months.
	const other = source.id === 'ekonomi' ? 'belopp' : 'visat';
	return (column) => slag.get(column) ?? other;
}

/** A number that can be a day, a kommun or a text is taken as it is shown. */
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
