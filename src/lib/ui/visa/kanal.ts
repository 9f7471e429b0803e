/** What the speaker's window is told when another slide is shown. */
export interface Visat {
	typ: 'visat';
	/** From 1. */
	nr: number;
	antal: number;
	rubrik: string;
	/** What is written of it in the report, as Markdown. */
	anteckning: string;
	/** The next slide's heading; null on the last. */
	nasta: string | null;
	/** What must be said of everything that is shown. */
	marke: string | null;
}

/** From the presentation to the speaker's window. */
export type TillTalaren = Visat | { typ: 'slut' };

/** From the speaker's window to the presentation. */
export type FranTalaren = { typ: 'hej' } | { typ: 'nasta' } | { typ: 'forra' };

/** The two windows' own line: it stays within this browser, and each presentation has its own. */
export function kanal(id: string): BroadcastChannel {
	return new BroadcastChannel(`stegraknaren.visning.${id}`);
}
