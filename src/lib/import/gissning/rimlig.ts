import { isId, type Column, type Source } from '$lib/catalogue/sources/source';
import { parseKommuner } from '../cells/kommun';
import { parseJaNej } from '../cells/val';
import { shapeOf } from '../dialect/shape';
import type { Filkolumn } from '../header/filkolumner';

/** Whether a file's column, by the values that may be shown, can be the source's column. */
export function isRimlig({ prov }: Filkolumn, column: Column | undefined): boolean {
	if (!column) return true;
	// Values that are not shown are text: not ids, days, numbers or answers.
	if (!prov) return !isId(column) && !NAKNA.has(column.type);
	switch (column.type) {
		case 'datum':
			return prov.every(isDay);
		case 'datum_eller_ja':
			return prov.every((cell) => isDay(cell) || parseJaNej(cell) !== null);
		case 'ja_nej':
			return prov.every((cell) => parseJaNej(cell) !== null);
		case 'heltal':
		case 'belopp':
		case 'procent':
		case 'decimal':
			return prov.every((cell) => shapeOf(cell) === 'tal');
		case 'val':
			return !prov.some((cell) => /\d/.test(cell));
		case 'kommun':
		case 'kommuner':
			return prov.length === 0 || prov.some((cell) => parseKommuner(cell).bitar !== 0);
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
				? harDagar(kolumn) && isRimlig(kolumn, column)
				: isId(column)
					? isAllDifferent(kolumn)
					: column.type === 'text' && isNamn(kolumn)
		);
		return at < 0 ? [] : [[free.splice(at, 1)[0]!.rubrik, column.id]];
	});
}

/**
 * The columns that no name resembles, whose days or kommuner could be those of a column that the file lacks and
 * some figure depends on. They are not guessed: which it is, only the user knows.
 * @param har ids of the source's columns that the file has
 */
export function mojliga(
	{ columns }: Source,
	kolumner: readonly Filkolumn[],
	har: ReadonlySet<string>
): string[] {
	const saknade = columns.filter(({ id, saknas }) => saknas !== undefined && !har.has(id));
	const kan = (kolumn: Filkolumn, column: Column) =>
		TYDLIGA[column.type]?.(kolumn) === true && isRimlig(kolumn, column);
	return kolumner
		.filter((kolumn) => saknade.some((column) => kan(kolumn, column)))
		.map(({ rubrik }) => rubrik);
}

/** Numbers may be read as days, but do not look like any. */
const harDagar = ({ prov }: Filkolumn) => prov?.some((cell) => shapeOf(cell) === 'datum') === true;
const harKommuner = ({ prov }: Filkolumn) =>
	prov?.some((cell) => parseKommuner(cell).bitar !== 0) === true;
/** The types whose values are like no others. */
const TYDLIGA: Partial<Record<Column['type'], (kolumn: Filkolumn) => boolean>> = {
	...{ datum: harDagar, datum_eller_ja: harDagar },
	...{ kommun: harKommuner, kommuner: harKommuner }
};

/** Whether the column has names of things: words, mostly different in each row. */
function isNamn({ prov, olika, ifyllda, personlig }: Filkolumn): boolean {
	const words =
		prov === null || prov.some((cell) => /\p{L}{3}/u.test(cell) && shapeOf(cell) !== 'datum');
	return !personlig && words && olika * 2 > ifyllda;
}

function isAllDifferent({ prov, olika, ifyllda, kanVaraId }: Filkolumn): boolean {
	if (olika < ifyllda) return false;
	return (
		kanVaraId === true || (prov ?? []).every((cell) => shapeOf(cell) !== 'datum' && /\d/.test(cell))
	);
}
