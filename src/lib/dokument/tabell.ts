/** What a column holds, which decides how a spreadsheet shows it. Kronor and percent are as read: 2.4 is 2,4 %. */
export type Kolumntyp = 'text' | 'kr' | 'antal' | 'procent' | 'dag';

export type Cellvarde = string | number | null;

/** A table to take along: its numbers are numbers, a day is ÅÅÅÅ-MM-DD, null is an empty cell. */
export interface Exporttabell {
	/** A short name: of the sheet, when there are several. */
	namn: string;
	rubrik: string;
	kolumner: readonly { rubrik: string; typ: Kolumntyp }[];
	rader: readonly (readonly Cellvarde[])[];
	/** What must be said of the figures wherever they go. */
	noter: readonly string[];
}

/** The same with what must be said of everything in it, said first. */
export function medMarke(tabell: Exporttabell, marke: string | null): Exporttabell {
	return marke ? { ...tabell, noter: [marke, ...tabell.noter] } : tabell;
}
