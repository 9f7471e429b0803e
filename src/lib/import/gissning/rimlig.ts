import { isId, type Column, type Source } from '$lib/catalogue/sources/source';
import { parseKommuner } from '../cells/kommun';
import { parseJaNej } from '../cells/val';
import { shapeOf } from '../dialect/shape';
import type { Filkolumn } from '../header/filkolumner';

/** Whether a file's column, by the values that may be shown, can be the source's column. */
export function isRimlig({ prov }: Filkolumn, column: Column | undefined): boolean {
	if (!column) return true;
	// Values that are not shown are text: not ids, days, numbers or answers.
	const values = prov?.filter((cell) => cell !== '');
	if (!values) return !isId(column) && !NAKNA.has(column.type);
	switch (column.type) {
		case 'datum':
			return values.every(isDay);
		case 'datum_eller_ja':
			return values.every((cell) => isDay(cell) || parseJaNej(cell) !== null);
		case 'ja_nej':
			return values.every((cell) => parseJaNej(cell) !== null);
		case 'heltal':
		case 'belopp':
		case 'procent':
		case 'decimal':
			return values.every((cell) => shapeOf(cell) === 'tal');
		case 'val':
			return !values.some((cell) => /\d/.test(cell));
		case 'kommun':
		case 'kommuner':
			return values.length === 0 || values.some((cell) => parseKommuner(cell).bitar !== 0);
		default:
			return true;
	}
}

const NAKNA: ReadonlySet<Column['type']> = new Set([
	'datum',
	'datum_eller_ja',
	'ja_nej',
	'heltal',
	'belopp',
	'procent',
	'decimal'
]);

function isDay(cell: string): boolean {
	return shapeOf(cell) === 'datum' || /^\d{5,8}$/.test(cell);
}

/**
 * Guesses required columns that no name resembles: for a day the first column of days, for an id the first
 * whose values all differ, for a text the first with names. Columns named as personal data are tried last.
 * @param found header → column so far
 */
export function kravda(
	source: Source,
	kolumner: readonly Filkolumn[],
	found: ReadonlyMap<string, string>
): [string, string][] {
	const taken = new Set(found.values());
	const unused = kolumner.filter(({ rubrik, ifyllda }) => !found.has(rubrik) && ifyllda > 0);
	const free = [
		...unused.filter(({ personlig }) => !personlig),
		...unused.filter(({ kanVaraId }) => kanVaraId)
	];
	return source.columns.flatMap((column): [string, string][] => {
		if (!column.required || taken.has(column.id)) return [];
		const at = free.findIndex((kolumn) =>
			column.type === 'datum'
				? kolumn.prov?.some((cell) => shapeOf(cell) === 'datum') && isRimlig(kolumn, column)
				: isId(column)
					? isAllDifferent(kolumn)
					: column.type === 'text' && isNamn(kolumn)
		);
		return at < 0 ? [] : [[free.splice(at, 1)[0]!.rubrik, column.id]];
	});
}

/** Whether the column has names of things: words, mostly different in each row. */
function isNamn({ prov, olika, ifyllda, personlig }: Filkolumn): boolean {
	const words =
		prov === null || prov.some((cell) => /\p{L}{3}/u.test(cell) && shapeOf(cell) !== 'datum');
	return !personlig && words && olika * 2 > ifyllda;
}

function isAllDifferent({ prov, olika, ifyllda, kanVaraId }: Filkolumn): boolean {
	if (olika < ifyllda) return false;
	const values = prov?.filter((cell) => cell !== '') ?? [];
	return kanVaraId === true || values.every((cell) => shapeOf(cell) !== 'datum' && /\d/.test(cell));
}
