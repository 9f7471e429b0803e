import type { Diagram } from './diagram';
import type { Kommunkarta } from './karta';
import type { Smabild } from './smabild';
import type { Textblock } from './markdown';
import type { Tabell } from './tabell';

/** A drawn chart: as vectors, and as a picture for readers that cannot show vectors. */
export interface RitatDiagram {
	svg: string;
	png: Uint8Array;
	/** The width of the vectors, px. */
	bredd: number;
	hojd: number;
	/** What the chart shows, for those who do not see it. */
	beskrivning: string;
	/** The text above it. */
	bildtext: string;
}

/** A figure of page one, its text in whole sentences, and a small picture of it. */
export interface Forstrad {
	tal: string;
	enhet: string | null;
	text: string;
	bild: Smabild | null;
	/** The picture once drawn. */
	ritad?: RitatDiagram;
}

/**
 * A list under the figures of page one: its name and a line for each item, which starts with `fet` in bold.
 */
export interface Forstlista {
	namn: string;
	rader: readonly { fet: string; text: string }[];
}

/** A part of a document, from the top down. */
export type Block =
	/**
	 * The first level is a section, whose heading is a finding. Page one's starts with `tal`, its largest text.
	 */
	| { typ: 'rubrik'; niva: 1 | 2 | 3; text: string; tal?: string }
	/**
	 * Page one below its heading: notes on the biggest figure and the page (`mer`), the other figures (`rader`),
	 * and lists such as what to do next (`sedan`).
	 */
	| {
			typ: 'forst';
			mer: readonly string[];
			rader: readonly Forstrad[];
			sedan: readonly Forstlista[];
	  }
	/** The small line under a finding: unit, day, source. */
	| { typ: 'kalla'; text: string }
	/** A note on the figures. */
	| { typ: 'not'; text: string }
	/** `fet` starts the paragraph in bold. Small paragraphs are reference text. */
	| { typ: 'stycke'; text: string; fet?: string; liten?: true }
	| { typ: 'punkter'; numrerad: boolean; punkter: readonly string[] }
	/** A commentary. `fet` starts it in bold. */
	| { typ: 'skrivet'; block: readonly Textblock[]; fet?: string }
	| { typ: 'tabell'; tabell: Tabell }
	/** The kommuner as a map of tiles. */
	| { typ: 'karta'; karta: Kommunkarta }
	| { typ: 'diagram'; diagram: Diagram }
	/**
	 * A drawn chart. `bredvid` is its width beside the next table, `iRader` its width in that table's rows; mm.
	 */
	| { typ: 'bild'; bild: RitatDiagram; bredvid?: number; iRader?: number }
	| { typ: 'sidbrytning' };

/** The name of the last day of the figures, among the facts of a report. */
export const TILL_OCH_MED = 'Siffror till och med';

/** A fact on a cover: its name and value. */
export interface Uppgift {
	namn: string;
	varde: string;
}

/** The paper that accompanies a report to a board. */
export interface Skrivelse {
	uppgifter: readonly Uppgift[];
	arende: string;
	delar: readonly Block[];
}

/** A report as the writers of files need it. */
export interface Dokument {
	/** The full title: for the file's properties. */
	titel: string;
	/** The title on one line, at the top of the pages. */
	kort: string;
	/** Who made it. */
	skapare: string;
	/** A mark that applies to everything in the report, at the top of every page. */
	marke?: string | null;
	/** Above the title on the cover, and below it. */
	over: string;
	rubrik: string;
	under: string;
	uppgifter: readonly Uppgift[];
	delar: readonly Block[];
}
