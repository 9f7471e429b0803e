import { INGA, type Installningar } from '$lib/installningar/installningar';
import type { Paket } from '$lib/publicering/paket/paket';
import type { Rapporttext } from '$lib/rapport/rapporttext';
import type { Snapshot } from '$lib/snapshot/snapshot';
import type { Orsak } from './dorrar';

/** Raised when work of the version before must be rewritten to be read: see `STEG`. */
export const ARBETSVERSION = 2;

/** Everything a coordinator has done, except the loaded files. It never holds a contact. */
export interface Arbete {
	installningar: Installningar;
	rapporter: Rapporttext[];
	lasta: Snapshot[];
	/** The coordinator's reasons why figures have been restated since they were locked. */
	orsaker: Orsak[];
	/** What has been published: the next publication must take it into account when it hides counts. */
	publicerade: Paket[];
	/** When each part was last changed, as ISO 8601, by its key in the store. Some parts have no known time. */
	tider: Record<string, string>;
}

export const INGET: Arbete = {
	installningar: INGA,
	rapporter: [],
	lasta: [],
	orsaker: [],
	publicerade: [],
	tider: {}
};

/** Work as the text of a file. The same work always gives the same text. */
export function skrivArbete(arbete: Arbete): string {
	const { installningar, rapporter, lasta, orsaker, publicerade, tider } = arbete;
	const fil = {
		program: 'stegraknaren',
		version: ARBETSVERSION,
		installningar,
		rapporter,
		lasta,
		orsaker,
		publicerade,
		tider
	};
	return `${JSON.stringify(fil, null, '\t')}\n`;
}
