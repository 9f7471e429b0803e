import { isId, type Column, type Source } from '$lib/catalogue/sources/source';
import { shapeOf } from '$lib/import/dialect/shape';
import type { Filkolumn } from '$lib/import/filkolumner';

/** Whether what is shown of a file's column can be values of the source's column. */
export function isRimlig({ prov }: Filkolumn, column: Column | undefined): boolean {
	if (!column) return true;
	// What is not shown is text: no ids, and no days or numbers.
	const values = prov?.filter((cell) => cell !== '');
	if (!values) return !isId(column) && !NAKNA.has(column.type);
	switch (column.type) {
		case 'datum':
			return values.every((cell) => shapeOf(cell) === 'datum' || /^\d{5,8}$/.test(cell));
		case 'heltal':
		case 'belopp':
		case 'procent':
		case 'decimal':
			return values.every((cell) => shapeOf(cell) === 'tal');
		case 'val':
		case 'kommun':
		case 'kommuner':
			return !values.some((cell) => /\p{L}\d|^\d{4}-/u.test(cell));
		default:
			return true;
	}
}

const NAKNA: ReadonlySet<Column['type']> = new Set([
	'datum',
	'heltal',
	'belopp',
	'procent',
	'decimal'
]);

/**
 * What a source must have and no name was like: the first column of days for a day, and the first
 * whose values are all different for an id.
 * @param found header → column so far
 */
export function kravda(
	source: Source,
	kolumner: readonly Filkolumn[],
	found: ReadonlyMap<string, string>
): [string, string][] {
	const taken = new Set(found.values());
	const free = kolumner.filter(({ rubrik, prov }) => !found.has(rubrik) && prov?.some(Boolean));
	return source.columns.flatMap((column): [string, string][] => {
		if (!column.required || taken.has(column.id)) return [];
		const at = free.findIndex((kolumn) =>
			column.type === 'datum'
				? kolumn.prov?.some((cell) => shapeOf(cell) === 'datum') && isRimlig(kolumn, column)
				: isId(column) && isAllDifferent(kolumn)
		);
		return at < 0 ? [] : [[free.splice(at, 1)[0]!.rubrik, column.id]];
	});
}

function isAllDifferent({ prov, olika }: Filkolumn): boolean {
	const values = prov?.filter((cell) => cell !== '') ?? [];
	return (
		olika >= values.length &&
		new Set(values).size === values.length &&
		values.every((cell) => shapeOf(cell) !== 'datum' && /\d/.test(cell))
	);
}
