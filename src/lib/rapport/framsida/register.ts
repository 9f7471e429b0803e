import { ansvarigFor, SKAL, type Atgarder, type Skal } from '$lib/catalogue/lists/atgarder';
import { antal, antalOrd } from '$lib/domain/format';
import { kommunensGenitiv } from '$lib/domain/kommun';
import type { Besked } from './besked';
import type { Framsida } from './framsida';

/**
 * What the register's page answers: how many contacts there are to follow up, and why where no table tells.
 * @param vald who answers for them; null for all
 */
export function registrets(atgarder: Atgarder, vald: string | null): Framsida {
	const valda = ansvarigFor(atgarder.rader, vald);
	// A contact may be there for several reasons.
	const kontakter = new Set(valda.map(({ fil, rad }) => `${rad} ${fil}`)).size;
	const vems = vald === null ? '' : ` av ${kommunensGenitiv(vald)}`;
	return {
		storst: {
			matt: 'atgarder.kontakter',
			value: kontakter,
			tal: antal(kontakter),
			enhet: null,
			om: 'Att följa upp',
			avsnitt: null,
			mening: `${kontakter === 1 ? 'kontakt' : 'kontakter'} behöver följas upp${vems}`,
			mer:
				kontakter > 0
					? [
							`${antalOrd(valda.length, 'skäl', 'skäl')} sammanlagt${kontakter === valda.length ? ': ingen kontakt har mer än ett' : ''}`,
							'Börja med dem som väntar på svar'
						]
					: [],
			bild: null
		},
		// Where the table of who answers for what stands beside it, it has them all.
		rader: atgarder.perAnsvarig
			? []
			: SKAL.flatMap((skal) => {
					const rader = valda.filter((rad) => rad.skal === skal.id);
					return rader.length === 0 ? [] : [skalet(skal, rader.length)];
				})
	};
}

/** How many there are for a reason, and what is to be done about them. */
function skalet({ id, rubrik, gor }: Skal, rader: number): Besked {
	return {
		matt: `atgarder.${id}`,
		value: rader,
		tal: antal(rader),
		enhet: null,
		om: rubrik,
		avsnitt: null,
		mening: gor.replace(/\.$/, ''),
		mer: [],
		bild: null
	};
}
