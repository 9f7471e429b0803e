import type { Column } from '$lib/catalogue/sources/source';
import { fromDays, type IsoDate } from '$lib/domain/datum';
import { KOMMUNER } from '$lib/domain/kommun';
import type { Ord } from '$lib/installningar/ord';
import { valReader } from '../cells/val';
import { BLANK, IntColumn, SafeColumn } from '../columns/columns';
import type { HeaderMatch } from '../header/header';
import type { LoadedRows } from '../imported';
import { looksPersonal } from '$lib/domain/personuppgift';
import { trimmed } from '../text/trimmed';

/** The content of a column, as far as it may be shown: never what may be personal data. */
export interface Kolumnbild {
	rubrik: string;
	/** The column or role that it is read as. */
	kolumn: string;
	/** Number of rows with a value in the column. */
	ifyllda: number;
	innehall: Kolumninnehall;
}

export type Kolumninnehall =
	/** Words of a list, the most common first; `betyder` is null for a word that the program does not know. */
	| { slag: 'ord'; ord: Ordantal[]; fler: number }
	| { slag: 'dagar'; fran: IsoDate | null; till: IsoDate | null; olasta: number }
	| { slag: 'ja'; ja: number }
	| { slag: 'summa'; ore: number }
	/** The number of different values, where the values themselves may not be shown. */
	| { slag: 'olika'; olika: number };

export interface Ordantal {
	ord: string;
	antal: number;
	betyder: string | null;
}

/** Words shown; a column with more than MOST_WORDS is not a list. */
const SHOWN = 12;
const MOST_WORDS = 60;
const LONGEST_WORD = 40;
/** Different values remembered for a column. */
const MOST_VALUES = 200_000;

/** Watches a file while it is read, to tell afterwards what its columns contain. */
export class Kolumnbilder {
	#match: HeaderMatch | null = null;
	#columns: {
		id: string;
		index: number;
		ifyllda: number;
		/** How many of `ifyllda` are in rows that are loaded. */
		inlasta: number;
		varden: Map<string, number> | null;
	}[] = [];

	/** Called before the first row. */
	borja(match: HeaderMatch): void {
		this.#match = match;
		this.#columns = [...match.fields].map(([id, index]) => {
			const type = columnOf(match, id)?.type;
			const varden = type === 'val' || type === 'text' ? new Map<string, number>() : null;
			return { id, index, ifyllda: 0, inlasta: 0, varden };
		});
	}

	/** Called after each data row has been read. @param inlast whether the row is loaded */
	take(record: readonly string[], inlast: boolean): void {
		for (const column of this.#columns) {
			const text = trimmed(record[column.index]);
			if (text === '') continue;
			column.ifyllda++;
			if (inlast) column.inlasta++;
			const { varden } = column;
			if (varden && (varden.has(text) || varden.size < MOST_VALUES))
				varden.set(text, (varden.get(text) ?? 0) + 1);
		}
	}

	/** @param loaded the rows that were loaded of those watched */
	bilder(loaded: LoadedRows, ord: Ord): Kolumnbild[] {
		const match = this.#match;
		if (!match) return [];
		return this.#columns.map(({ id, index, ifyllda, inlasta, varden }) => {
			const column = columnOf(match, id);
			// Nothing is read of a row that is not loaded, except that its required cells are missing.
			const provade = column?.required ? ifyllda : inlasta;
			const innehall =
				(column && read(column, loaded, provade)) ??
				(column?.type === 'val' && varden ? words(column, varden, ord) : null) ??
				({ slag: 'olika', olika: varden?.size ?? 0 } as const);
			return { rubrik: match.headers[index] ?? '', kolumn: id, ifyllda, innehall };
		});
	}
}

function columnOf({ source }: HeaderMatch, id: string): Column | undefined {
	return source.columns.find((column) => column.id === id);
}

/** What the typed column tells; null where it does not show what the cells contained. */
function read({ id, type }: Column, { table }: LoadedRows, ifyllda: number): Kolumninnehall | null {
	switch (type) {
		case 'datum':
			return days(table.get(id), ifyllda);
		case 'datum_eller_ja': {
			const ja = ints(table.get(`${id}_ja`)).filter((value) => value === 1).length;
			return { slag: 'ja', ja };
		}
		case 'ja_nej':
			return { slag: 'ja', ja: ints(table.get(id)).filter((value) => value === 1).length };
		case 'kommuner': {
			const bitar = ints(table.get(`${id}_bitar`));
			const per = KOMMUNER.map(({ namn, bit }) => ({
				ord: namn,
				antal: bitar.filter((value) => (value & bit) !== 0).length,
				betyder: namn
			}));
			return list(per.filter(({ antal }) => antal > 0));
		}
		case 'kommun': {
			const koder = ints(table.get(id));
			const per = KOMMUNER.map(({ namn, kod }) => ({
				ord: namn,
				antal: koder.filter((value) => value === kod).length,
				betyder: namn
			}));
			return list(per.filter(({ antal }) => antal > 0));
		}
		case 'belopp': {
			const column = table.get(`${id}_ore`);
			if (!(column instanceof SafeColumn)) return null;
			const ore = column
				.values()
				.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);
			return { slag: 'summa', ore };
		}
		default:
			return null;
	}
}

function ints(column: unknown): Int32Array {
	return column instanceof IntColumn ? column.values() : new Int32Array();
}

function days(column: unknown, ifyllda: number): Kolumninnehall {
	const read = ints(column).filter((value) => value !== BLANK);
	const iso = (value: number) => (read.length > 0 ? fromDays(value) : null);
	const [first, last] = [
		read.reduce((a, b) => Math.min(a, b), Infinity),
		read.reduce((a, b) => Math.max(a, b), -Infinity)
	];
	return { slag: 'dagar', fran: iso(first), till: iso(last), olasta: ifyllda - read.length };
}

/** The words of a list; null where they may be names or free text. */
function words(
	column: Column,
	varden: ReadonlyMap<string, number>,
	ord: Ord
): Kolumninnehall | null {
	const all = [...varden];
	if (all.length > MOST_WORDS || all.some(([text]) => isText(text))) return null;
	const known = valReader({ ...column, open: false }, (text) => ord.kontaktord(column.id, text));
	return list(all.map(([text, antal]) => ({ ord: text, antal, betyder: known(text) || null })));
}

function list(all: Ordantal[]): Kolumninnehall {
	const ord = all.sort((a, b) => b.antal - a.antal);
	return { slag: 'ord', ord: ord.slice(0, SHOWN), fler: Math.max(0, ord.length - SHOWN) };
}

/** Whether a cell is a long text, looks personal, or has two capitalised words, as a name has. */
function isText(text: string): boolean {
	return (
		text.length > LONGEST_WORD ||
		looksPersonal(text) ||
		/\p{Lu}\p{Ll}+[ ,]+\p{Lu}\p{Ll}/u.test(text)
	);
}
