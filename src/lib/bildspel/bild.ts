import type { AvsnittId } from '$lib/rapport/avsnitt/all';
import type { Radbild } from '$lib/rapport/avsnitt/figur';
import type { Besked } from '$lib/rapport/framsida/besked';
import type { Framsida } from '$lib/rapport/framsida/framsida';
import type { Diagram } from '$lib/dokument/diagram';
import type { Kommunkarta } from '$lib/dokument/karta';
import type { Siffra } from '$lib/dokument/siffra';
import type { Tabell } from '$lib/dokument/tabell';

/** What a slide shows: a single thing. */
export type Bildinnehall =
	| { typ: 'framsida'; fram: Framsida & { storst: Besked } }
	| { typ: 'titel'; sort: string; rader: readonly string[] }
	| { typ: 'siffra'; siffra: Siffra }
	| { typ: 'diagram'; diagram: Diagram; mer?: string }
	| { typ: 'karta'; karta: Kommunkarta }
	| ({
			typ: 'tabell';
			tabell: Tabell;
			/** A sentence when the report has more rows than the slide; else null. */
			rest: string | null;
	  } & Radbild)
	| { typ: 'punkter'; punkter: readonly string[] }
	/** What to do: when, what, and under which agreement or for whom. */
	| { typ: 'agenda'; poster: readonly { nar: string; vad: string; om: string }[] };

/** A slide: a finding and what shows it. */
export interface Bild {
	/** The section's id, and which part of the section it is: "ekonomi", "prognos:poster". */
	id: string;
	/** The section of the report; null for the title and the calendar. */
	avsnitt: AvsnittId | null;
	rubrik: string;
	innehall: Bildinnehall;
	/** Notes on the figures. */
	anmarkningar: readonly string[];
	/** Unit, as-of day and source. */
	kalla: string | null;
	/** Sections besides its own that only this slide covers. */
	aven?: readonly AvsnittId[];
	/** The posts it shows, so that their written texts can become speaker notes. */
	poster?: readonly string[];
}

/** A section without a slide, and why. */
export interface Utelamnad {
	titel: string;
	skal: string;
}

/** A section's slides, or why there are none. */
export type Delbilder = Bild[] | string;
