import type { Block } from './markdown';
import type { Exporttabell } from './tabell';

/** A chart, drawn: as vectors and as a picture for readers that cannot show them. */
export interface Bild {
	svg: string;
	png: Uint8Array;
	/** Of the vectors, px. */
	bredd: number;
	hojd: number;
	/** What it shows, for those who do not see it. */
	beskrivning: string;
	/** Said above it. */
	bildtext: string;
}

/** A table as a document shows it, and as it is taken along. */
export interface Dokumenttabell {
	rubrik: string;
	kolumner: readonly { id: string; rubrik: string; tal: boolean }[];
	/** As they are shown. */
	celler: readonly (readonly string[])[];
	/** For each row, whether it sums up the others. */
	summa: readonly boolean[];
	export: Exporttabell;
}

/** A part of a document, from the top down. */
export type Del =
	/** The first level is a section, a finding. */
	| { typ: 'rubrik'; niva: 1 | 2 | 3; text: string }
	/** The small line under a finding, and other words that are second. */
	| { typ: 'liten'; text: string }
	/** `fet` begins the paragraph, set apart. */
	| { typ: 'stycke'; text: string; fet?: string }
	| { typ: 'punkter'; numrerad: boolean; punkter: readonly string[] }
	/** A commentary. `fet` begins it, set apart. */
	| { typ: 'skrivet'; block: readonly Block[]; fet?: string }
	| { typ: 'tabell'; tabell: Dokumenttabell }
	| { typ: 'bild'; bild: Bild }
	| { typ: 'sidbrytning' };

/** A name and what it is: of a cover. */
export interface Uppgift {
	namn: string;
	varde: string;
}

/** The paper that goes before a report to a board. */
export interface Skrivelse {
	uppgifter: readonly Uppgift[];
	arende: string;
	delar: readonly Del[];
}

/** A report, as any writer of files needs it. */
export interface Dokument {
	/** The whole name: of the file's properties and at the top of the pages. */
	titel: string;
	/** Who made it. */
	skapare: string;
	/** What must be said of everything in it, at the top of every page. */
	marke?: string | null;
	/** Above the title on the cover, and below it. */
	over: string;
	rubrik: string;
	under: string;
	uppgifter: readonly Uppgift[];
	delar: readonly Del[];
}
