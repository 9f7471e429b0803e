import {
	ANSVARIGA,
	ansvarigFor,
	SKAL,
	type Atgard,
	type Atgarder,
	type Skal
} from '$lib/catalogue/lists/atgarder';
import { ytterligheter } from '$lib/domain/diagramtext';
import type { Diagram } from '$lib/dokument/diagram';
import { antal } from '$lib/domain/format';
import { kommunensGenitiv } from '$lib/domain/kommun';
import type { Besked } from './besked';
import type { Framsida } from './framsida';
import { bredvid } from './smabild';

/**
 * What the register's page answers: how many contacts there are to follow up, and why, in the order to do it.
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
			mer: kontakter > 0 ? ['Börja uppifrån: den som väntar på svar går först'] : [],
			bild: null
		},
		rader: SKAL.flatMap((skal) => {
			const rader = valda.filter((rad) => rad.skal === skal.id);
			return rader.length === 0 ? [] : [skalet(skal, rader, atgarder, vald)];
		})
	};
}

/** How many there are for a reason, what is to be done about them, and where they are. */
function skalet(
	{ id, rubrik, gor }: Skal,
	rader: readonly Atgard[],
	atgarder: Atgarder,
	vald: string | null
): Besked {
	const alla = atgarder.rader.filter(({ skal }) => skal === id);
	return {
		matt: `atgarder.${id}`,
		value: rader.length,
		tal: antal(rader.length),
		enhet: null,
		om: rubrik,
		avsnitt: null,
		mening: gor.replace(/\.$/, ''),
		mer: [],
		bild: delat(rubrik, atgarder, alla, vald)
	};
}

/** How many each answers for. */
function antalen({ rader }: Pick<Atgarder, 'rader'>) {
	return ANSVARIGA.map((namn) => {
		const varde = ansvarigFor(rader, namn).length;
		return { namn, varde, text: antal(varde) };
	});
}

/** How those of a reason are shared. */
function delat(
	vad: string,
	{ perAnsvarig }: Atgarder,
	rader: readonly Atgard[],
	vald: string | null
): Besked['bild'] {
	return perAnsvarig ? bredvid(`${vad} per ansvarig`, antalen({ rader: [...rader] }), vald) : null;
}

/** All there is to follow up, with whoever has the most first; null where nobody answers for more than another. */
export function perAnsvarig(atgarder: Atgarder): Diagram | null {
	if (!atgarder.perAnsvarig || atgarder.rader.length === 0) return null;
	const rader = antalen(atgarder).sort((a, b) => b.varde - a.varde);
	return {
		data: {
			slag: 'delavhelhet',
			rader: rader.map(({ namn, varde, text }) => ({
				namn,
				del: varde,
				hela: varde,
				etikett: text
			}))
		},
		bildtext: 'Att följa upp, per ansvarig: ett för varje skäl.',
		beskrivning: ytterligheter('Att följa upp per ansvarig', rader)
	};
}
