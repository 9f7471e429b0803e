import { mattkolumner } from '$lib/catalogue/rapporter/mattkolumner';
import {
	RAPPORTTABELLER,
	type Rapporttabell,
	type Tabellmatt
} from '$lib/catalogue/rapporter/rapporttabeller';
import { antal } from '$lib/domain/format';
import type { Bildkolumn, Bildrad, Bildunderlag, Innehall } from './bild';

/** So many rows can be read from the back of a room, besides the one that sums them up. */
export const RADER = 9;
/** And so many columns. */
export const KOLUMNER = 4;

interface Tabell {
	matt: string;
	rubrik: string;
	kolumner: readonly Bildkolumn[];
	rows: readonly object[];
	/** The last row sums up the others. */
	summerad?: boolean;
	/** The place of a row that sums up those before it, where it is not the last. */
	summa?: number;
}

type Tabellinnehall = Extract<Innehall, { typ: 'tabell' }>;

/**
 * A measure's table as the catalogue declares it, with those of its columns that a slide has room for.
 * @param rows all of the measure's, or those of them that the slide is of
 */
export function mattabell<Row extends object>(
	matt: Tabellmatt,
	rows: readonly Row[],
	u: Bildunderlag,
	kolumner: readonly Extract<keyof Row, string>[]
): Pick<Tabell, 'matt' | 'rubrik' | 'kolumner' | 'rows'> {
	const tabell = RAPPORTTABELLER[matt] as unknown as Rapporttabell<Row>;
	const alla = mattkolumner(tabell, rows, u);
	return {
		matt,
		rubrik: tabell.rubrik(u),
		rows,
		kolumner: kolumner.flatMap((id) => alla.filter((kolumn) => kolumn.id === id)) as Bildkolumn[]
	};
}

/** A table with its first rows; those left out are told of, the row that sums them up stays. */
export function kortTabell(
	{ summerad = false, summa, ...tabell }: Tabell,
	rader = RADER
): Tabellinnehall {
	const rows = tabell.rows as readonly Bildrad[];
	const egna = summerad ? rows.slice(0, -1) : rows;
	const visade = egna.slice(0, rader);
	const utom = egna.length - visade.length;
	return {
		...tabell,
		typ: 'tabell',
		kolumner: tabell.kolumner.slice(0, KOLUMNER),
		rows: summerad ? [...visade, rows.at(-1)!] : visade,
		summa: summa ?? (summerad ? visade.length : null),
		rest:
			utom === 0
				? null
				: `${antal(utom)}\u00a0${utom === 1 ? 'rad' : 'rader'} till står i rapporten.`
	};
}

/** A long table as several, of about the same length. */
export function deladTabell(
	tabell: Omit<Tabell, 'summerad' | 'summa'>,
	rader = RADER
): Tabellinnehall[] {
	const delar = Math.max(1, Math.ceil(tabell.rows.length / rader));
	const langd = Math.ceil(tabell.rows.length / delar);
	return Array.from({ length: delar }, (_, i) =>
		kortTabell({ ...tabell, rows: tabell.rows.slice(i * langd, (i + 1) * langd) }, rader)
	);
}
