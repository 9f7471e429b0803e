import type { Smabild } from '$lib/dokument/smabild';
import { antal } from '$lib/domain/format';
import type { AvsnittId } from '../avsnitt/all';

/** A figure, what it says, and a small picture of it. */
export interface Besked<Value = number> {
	/** Measure and column, "hushall_nu.flyttade". */
	matt: string;
	value: Value;
	/** The figure as shown, and the unit in small type after it. */
	tal: string;
	enhet: string | null;
	/** Its subject, in a word or two; '' where its sentence begins with it. */
	om: string;
	/** The section with more about it; null where there is none. */
	avsnitt: AvsnittId | null;
	/** The sentence that goes on from the figure, without its full stop. */
	mening: string;
	/** More to know about it: whole sentences without their full stops. */
	mer: string[];
	bild: Smabild | null;
}

/** What a count says: a whole number without a unit, with nothing more said and no picture unless they are given. */
export function antalsbesked(
	matt: string,
	value: number,
	{
		om,
		avsnitt,
		mening,
		enhet = null,
		mer = [],
		bild = null
	}: Omit<Partial<Besked>, 'matt' | 'value' | 'tal'> & Pick<Besked, 'om' | 'avsnitt' | 'mening'>
): Besked {
	return { matt, value, tal: antal(value), enhet, om, avsnitt, mening, mer, bild };
}

/** A figure and what it says, as a sentence: "121 nya hushåll registrerade sig". */
export const iOrd = (besked: Besked) => `${talet(besked)} ${besked.mening}`;

/** The figure with its unit: "2,50 mkr". */
export const talet = ({ tal, enhet }: Besked) => (enhet ? `${tal}\u00a0${enhet}` : tal);

/** The rest of a sentence that begins with its number. */
export function efter(tal: string, mening: string): string {
	return mening.startsWith(tal) ? mening.slice(tal.length).trimStart() : mening;
}
