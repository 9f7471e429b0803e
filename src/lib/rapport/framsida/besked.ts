import type { AvsnittId } from '../avsnitt/all';
import type { Smabild } from './smabild';

/** A figure, what it says, and a small picture of it. */
export interface Besked {
	/** Measure and column, "hushall_nu.flyttade". */
	matt: string;
	value: number;
	/** The figure as it is shown, and what stands small after it. */
	tal: string;
	enhet: string | null;
	/** What it is about, in a word or two. */
	om: string;
	/** The section that tells more; null where none does. */
	avsnitt: AvsnittId | null;
	/** What it says, read on from the figure, without its full stop. */
	mening: string;
	/** What more is to be known with it, as whole sentences without their full stops. */
	mer: string[];
	bild: Smabild | null;
}

/** A figure and what it says, as a sentence: "121 nya hushåll registrerade sig". */
export function iOrd({ tal, enhet, mening }: Besked): string {
	return [tal, ...(enhet ? [enhet] : [])].join('\u00a0') + ` ${mening}`;
}

/** The rest of a sentence that begins with its number. */
export function efter(tal: string, mening: string): string {
	return mening.startsWith(tal) ? mening.slice(tal.length).trimStart() : mening;
}
