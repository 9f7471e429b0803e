import type { Diagram } from './diagram';
import type { Kommunkarta } from './karta';
import type { Smabild } from './smabild';
import type { Textblock } from './markdown';
import type { Tabell } from './tabell';

/** A chart, drawn: as vectors and as a picture for readers that cannot show them. */
export interface RitatDiagram {
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

/** A figure of page one, what it says as whole sentences, and a small picture of it. */
export interface Forstrad {
	tal: string;
	enhet: string | null;
	text: string;
	bild: Smabild | null;
	/** The picture, drawn. */
	ritad?: RitatDiagram;
}

/** What stands under the figures of page one: a name, and a line for each thing, which `fet` begins. */
export interface Forstlista {
	namn: string;
	rader: readonly { fet: string; text: string }[];
}

/** A part of a document, from the top down. */
export type Block =
	/** The first level is a section, a finding; page one's begins with `tal`, which is the largest there. */
	| { typ: 'rubrik'; niva: 1 | 2 | 3; text: string; tal?: string }
	/** Page one, under its heading: what more is to be known of it and must be said of all, its companions, and what is to be done. */
	| {
			typ: 'forst';
			mer: readonly string[];
			rader: readonly Forstrad[];
			sedan: readonly Forstlista[];
	  }
	/** The small line under a finding: unit, day, source. */
	| { typ: 'kalla'; text: string }
	/** What must be said beside the figures. */
	| { typ: 'not'; text: string }
	/** `fet` begins the paragraph, set apart. What is looked up is small. */
	| { typ: 'stycke'; text: string; fet?: string; liten?: true }
	| { typ: 'punkter'; numrerad: boolean; punkter: readonly string[] }
	/** A commentary. `fet` begins it, set apart. */
	| { typ: 'skrivet'; block: readonly Textblock[]; fet?: string }
	| { typ: 'tabell'; tabell: Tabell }
	/** The kommuner as they lie. */
	| { typ: 'karta'; karta: Kommunkarta }
	| { typ: 'diagram'; diagram: Diagram }
	/** A chart that has been drawn, and how wide it stands beside the table after it, or in its rows, mm. */
	| { typ: 'bild'; bild: RitatDiagram; bredvid?: number; iRader?: number }
	| { typ: 'sidbrytning' };

/** How far its figures go, as it is named among the facts of a report. */
export const TILL_OCH_MED = 'Siffror till och med';

/** A name and what it is: of a cover. */
export interface Uppgift {
	namn: string;
	varde: string;
}

/** The paper that goes before a report to a board. */
export interface Skrivelse {
	uppgifter: readonly Uppgift[];
	arende: string;
	delar: readonly Block[];
}

/** A report, as any writer of files needs it. */
export interface Dokument {
	/** The whole name: of the file's properties. */
	titel: string;
	/** A line of it, at the top of the pages. */
	kort: string;
	/** Who made it. */
	skapare: string;
	/** What must be said of everything in it, at the top of every page. */
	marke?: string | null;
	/** Above the title on the cover, and below it. */
	over: string;
	rubrik: string;
	under: string;
	uppgifter: readonly Uppgift[];
	delar: readonly Block[];
}
