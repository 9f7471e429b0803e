/** The message to the speaker's window about the slide that is shown. */
export interface Visat {
	typ: 'visat';
	/** From 1. */
	nr: number;
	antal: number;
	rubrik: string;
	/** The report's text about the slide, as Markdown. */
	anteckning: string;
	/** The next slide's heading; null on the last slide. */
	nasta: string | null;
	/** The mark on everything that is shown. */
	marke: string | null;
}

/** Messages from the presentation to the speaker's window. */
export type TillTalaren = Visat | { typ: 'slut' };

/** Messages from the speaker's window to the presentation. */
export type FranTalaren = { typ: 'hej' } | { typ: 'nasta' } | { typ: 'forra' };

/** The channel between the two windows. It stays within this browser, and each presentation has its own. */
export function kanal(id: string): BroadcastChannel {
	return new BroadcastChannel(`stegraknaren.visning.${id}`);
}
