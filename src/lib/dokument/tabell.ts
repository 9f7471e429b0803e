import type { Cellslag } from '$lib/domain/cellslag';

/** A cell: as it is shown, and where it is a number what it is in its column's unit. */
export interface Cell {
	text: string;
	/** null for a number that is not known; left out of words and names. */
	tal?: number | null;
	/** What a name is in a file, where that is not its text: a year, or nothing. */
	varde?: Cellvarde;
	/** Which figure it is, where that is not its table's measure and column. */
	matt?: string;
	/** Said aloud of a number that the row cannot have. */
	tomt?: string;
	/** Why it is hidden in what is published. With a number it stands beside it; else it is said aloud of the mark. */
	dolt?: string;
	/** A difference for the better or the worse. */
	ton?: 'battre' | 'samre';
}

export interface Kolumn {
	id: string;
	rubrik: string;
	/** In a file, where a number has lost the words around it. */
	filrubrik?: string;
	slag: Cellslag;
	/** Beside the others it has no room on a page of paper, and is left out there. */
	bred?: true;
	/** Of a table wider than a phone it stands beside the name there. */
	framst?: true;
}

export interface Rad {
	celler: readonly Cell[];
	/** It sums up the others. */
	summa: boolean;
}

/** A table as a reader sees it, whatever it is shown on. */
export interface Tabell {
	/** The measure it shows; null for what is none, such as the list of files. */
	matt: string | null;
	/** Short: of a sheet, of a file. */
	namn: string;
	rubrik: string;
	kolumner: readonly Kolumn[];
	rader: readonly Rad[];
	/** What must be said of its figures wherever they go. */
	noter: readonly string[];
	/** A long series: it can be folded away where there is more to see. */
	lang?: true;
}

export const arTal = ({ slag }: Pick<Kolumn, 'slag'>) => slag !== 'text';

/** How a spreadsheet shows a column. Kronor and percent are as read: 2.4 is 2,4 %. */
export type Kolumntyp = 'text' | 'kr' | 'antal' | 'tal' | 'procent' | 'dag';

export type Cellvarde = string | number | null;

export interface Exportkolumn {
	rubrik: string;
	typ: Kolumntyp;
	/** What stands after its numbers, by their sign, where they can be numbers all the same. */
	ord?: { plus: string; minus: string; noll: string };
}

/** A sheet of a workbook, with tables under one another. */
export interface Exportblad {
	namn: string;
	/** At the top of it, and small under that. */
	titel: string;
	under: string;
	/** At the top of its pages. */
	rubrik: string;
	tabeller: readonly Exporttabell[];
	/** What must be said of them, once. */
	noter: readonly string[];
}

/** A table to take along: its numbers are numbers, a day is ÅÅÅÅ-MM-DD, null is an empty cell. */
export interface Exporttabell {
	/** A short name: of the sheet, when there are several. */
	namn: string;
	rubrik: string;
	kolumner: readonly Exportkolumn[];
	rader: readonly (readonly Cellvarde[])[];
	/** Which of the rows sum up the others, counted from none. */
	summor: readonly number[];
	/** What must be said of the figures wherever they go. */
	noter: readonly string[];
	/** Its first column is names of what follows: no head says it better. */
	utanHuvud?: true;
	/** And those are figures, larger than what is said of them. */
	stora?: true;
}

/** A cell's value in a file: money in kronor, to the öre. */
export function filvarde({ text, tal, varde = text }: Cell, { slag }: Kolumn): Cellvarde {
	if (tal === undefined) return varde;
	return tal !== null && slag === 'ore' ? tal / 100 : tal;
}

/** A table to take along: whole kronor and öre whatever is shown. */
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

/** The same with what must be said of everything in it, said first. */
export function medMarke(tabell: Exporttabell, marke: string | null): Exporttabell {
	return marke ? { ...tabell, noter: [marke, ...tabell.noter] } : tabell;
}
