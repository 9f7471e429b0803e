import type { AvsnittId } from '$lib/rapport/avsnitt/all';
import type { Radbild } from '$lib/rapport/avsnitt/figur';
import type { Besked } from '$lib/rapport/framsida/besked';
import type { Framsida } from '$lib/rapport/framsida/framsida';
import type { Diagram } from '$lib/dokument/diagram';
import type { Kommunkarta } from '$lib/dokument/karta';
import type { Siffra } from '$lib/dokument/siffra';
import type { Tabell } from '$lib/dokument/tabell';

/** What a slide shows: one thing only. */
export type Bildinnehall =
	| { typ: 'framsida'; fram: Framsida & { storst: Besked } }
	| { typ: 'titel'; sort: string; rader: readonly string[] }
	| { typ: 'siffra'; siffra: Siffra }
	| { typ: 'diagram'; diagram: Diagram; mer?: string }
	| { typ: 'karta'; karta: Kommunkarta }
	| ({
			typ: 'tabell';
			tabell: Tabell;
			/** Said when there are more rows in the report. */
			rest: string | null;
	  } & Radbild)
	| { typ: 'punkter'; punkter: readonly string[] }
	/** What is to be done: when, what, and for whom. */
	| { typ: 'agenda'; poster: readonly { nar: string; vad: string; om: string }[] };

/** One slide: a finding and what shows it. */
export interface Bild {
	/** The section's id, and what it is of the section: "ekonomi", "prognos:poster". */
	id: string;
	/** The section of the report that it comes from; null for the title and the calendar. */
	avsnitt: AvsnittId | null;
	rubrik: string;
	innehall: Bildinnehall;
	/** What must be said beside the figures. */
	anmarkningar: readonly string[];
	/** Unit, as-of day and source. */
	kalla: string | null;
	/** The sections besides its own that it tells of, and no other slide. */
	aven?: readonly AvsnittId[];
	/** The posts that it tells of, so that what is written of them can be spoken. */
	poster?: readonly string[];
}

/** A section that has no slide, and why. */
export interface Utelamnad {
	titel: string;
	skal: string;
}

/** A section's slides, or why there are none. */
export type Delbilder = Bild[] | string;
