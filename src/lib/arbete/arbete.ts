import { INGA, type Installningar } from '$lib/installningar/installningar';
import type { Paket } from '$lib/publicering/paket/paket';
import type { Rapporttext } from '$lib/rapport/rapporttext';
import type { Snapshot } from '$lib/snapshot/snapshot';
import type { Orsak } from './dorrar';

/** One more when work of the version before must be rewritten to be read: see `STEG`. */
export const ARBETSVERSION = 2;

/** Everything a coordinator has done but for the loaded files: never a contact. */
export interface Arbete {
	installningar: Installningar;
	rapporter: Rapporttext[];
	lasta: Snapshot[];
	/** Why figures have been restated since they were locked, as the coordinator has put it. */
	orsaker: Orsak[];
	/** What has been published: the next publication must hide with these in mind. */
	publicerade: Paket[];
	/** When each part was last changed, as ISO 8601, by its key in the store; not known of all. */
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

/** Work as a file, the same text for the same work. */
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
