import type { Cellslag } from '$lib/domain/cellslag';
import type { Ljus } from '$lib/domain/ljus';

/** A cell: its text and, for a number, the value in its column's unit. */
export interface Cell {
	text: string;
	/** null for an unknown number; left out for words and names. */
	tal?: number | null;
	/** A name's value in a file, where that differs from its text: a year, or nothing. */
	varde?: Cellvarde;
	/** Measure and column, where they are not those of the table and its column. */
	matt?: string;
	/** Read aloud for a number that the row cannot have. */
	tomt?: string;
	/**
	 * Why the count is hidden when published. It stands beside the number if there is one; else it is read aloud
	 * for the mark.
	 */
	dolt?: string;
	/** Whether a difference is for the better or the worse. */
	ton?: 'battre' | 'samre';
	/** The traffic light whose word the text is. */
	ljus?: Ljus;
}

export interface Kolumn {
	id: string;
	rubrik: string;
	/** The heading in a file, where the number has lost the words around it. */
	filrubrik?: string;
	slag: Cellslag;
	/** A column that does not fit on paper beside the others, and is left out there. */
	bred?: true;
	/** A column that a phone shows at once; the others come on request. */
	framst?: true;
}

export interface Rad {
	celler: readonly Cell[];
	/** Whether the row is a total. */
	summa: boolean;
}

/** A table as a reader sees it, on any face. */
export interface Tabell {
	/** The measure it shows; null for other tables, such as the list of files. */
	matt: string | null;
	/** A short name, for a sheet or a file. */
	namn: string;
	rubrik: string;
	kolumner: readonly Kolumn[];
	rader: readonly Rad[];
	/** Notes on its figures that go wherever the table goes. */
	noter: readonly string[];
	/** A long series, which can be folded away where there is more to see. */
	lang?: true;
}

export const arTal = ({ slag }: Pick<Kolumn, 'slag'>) => slag !== 'text';

/** How a spreadsheet shows a column. Kronor and percent are values as read: 2.4 is 2,4 %. */
export type Kolumntyp = 'text' | 'kr' | 'antal' | 'tal' | 'procent' | 'dag';

export type Cellvarde = string | number | null;

export interface Exportkolumn {
	rubrik: string;
	typ: Kolumntyp;
	/** Words after the column's numbers, by their sign; the cells stay numbers. */
	ord?: { plus: string; minus: string; noll: string };
}

/** A sheet of a workbook, with its tables one below the other. */
export interface Exportblad {
	namn: string;
	/** The title at the top of the sheet, and the small text under it. */
	titel: string;
	under: string;
	/** The header of its printed pages. */
	rubrik: string;
	tabeller: readonly Exporttabell[];
	/** Notes on the tables, each once. */
	noter: readonly string[];
}

/** A table for a file: numbers are numbers, a day is ÅÅÅÅ-MM-DD, null is an empty cell. */
export interface Exporttabell {
	/** A short name, for the sheet when there are several. */
	namn: string;
	rubrik: string;
	kolumner: readonly Exportkolumn[];
	rader: readonly (readonly Cellvarde[])[];
	/** The indexes of the total rows, from 0. */
	summor: readonly number[];
	/** Notes on the figures that go wherever the table goes. */
	noter: readonly string[];
	/** The first column names what follows, so that a header row would add nothing. */
	utanHuvud?: true;
	/** The first column holds figures, set larger than the text beside them. */
	stora?: true;
}

/** A cell's value in a file: money in kronor, to the öre. */
export function filvarde({ text, tal, varde = text }: Cell, { slag }: Kolumn): Cellvarde {
	if (tal === undefined) return varde;
	return tal !== null && slag === 'ore' ? tal / 100 : tal;
}

/** A table for a file: amounts in kronor with öre, whatever unit the screen shows. */
export function exporttabell({ namn, rubrik, kolumner, rader, noter }: Tabell): Exporttabell {
	return {
		namn,
		rubrik: rubrik.replace(/, tkr$/, ', kr'),
		kolumner: kolumner.map(({ rubrik: skarm, filrubrik, slag }) => ({
			rubrik: filrubrik ?? skarm,
			typ: slag === 'ore' ? 'kr' : slag
		})),
		rader: rader.map(({ celler }) => celler.map((cell, k) => filvarde(cell, kolumner[k]!))),
		summor: rader.flatMap(({ summa }, r) => (summa ? [r] : [])),
		noter
	};
}

/** The same table with a mark on everything in it as its first note. */
export function medMarke(tabell: Exporttabell, marke: string | null): Exporttabell {
	return marke ? { ...tabell, noter: [marke, ...tabell.noter] } : tabell;
}
