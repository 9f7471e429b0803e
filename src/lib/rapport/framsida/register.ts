import {
	ansvarigFor,
	obesvarade,
	OBESVARADE_ORD,
	ogjorda,
	SKAL,
	type Atgard,
	type Atgarder,
	type Skal
} from '$lib/catalogue/lists/atgarder';
import { antal, antalOrd } from '$lib/domain/format';
import { kommunensGenitiv } from '$lib/domain/kommun';
import type { Besked } from './besked';
import type { Framsida } from './framsida';

/**
 * What the register's page answers: how many are unanswered after their last day, else how many there are to follow up; and why
 * where no table tells.
 * @param vald who answers for them; null for all
 */
export function registrets(atgarder: Atgarder, vald: string | null): Framsida {
	const valda = ansvarigFor(atgarder.rader, vald);
	const utanSvar = obesvarade(valda);
	return {
		storst: utanSvar.length > 0 ? obesvarades(utanSvar, valda, vald) : allas(valda, vald),
		// Where the table of who answers for what stands beside it, it has them all.
		rader: atgarder.perAnsvarig
			? []
			: SKAL.flatMap((skal) => {
					const rader = valda.filter((rad) => rad.skal === skal.id);
					return rader.length === 0 ? [] : [skalet(skal, rader.length)];
				})
	};
}

const GRUND = { enhet: null, om: 'Att följa upp', avsnitt: null, bild: null } as const;
const kontakter = (en: number) => (en === 1 ? 'kontakt' : 'kontakter');
/** A contact may be there for several reasons. */
const antalKontakter = (rader: readonly Atgard[]) =>
	new Set(rader.map(({ fil, rad }) => `${rad} ${fil}`)).size;

function obesvarades(
	utanSvar: readonly Atgard[],
	valda: readonly Atgard[],
	vald: string | null
): Besked {
	const antalet = utanSvar.length;
	const besvarade = antalet - ogjorda(utanSvar).length;
	const hos = vald === null ? '' : ` hos ${kommunensGenitiv(vald)}`;
	const [en, flera] = OBESVARADE_ORD;
	const alla = antalKontakter(valda);
	return {
		...GRUND,
		matt: 'atgarder.obesvarad',
		value: antalet,
		tal: antal(antalet),
		mening: `${kontakter(antalet)}${hos} är ${antalet === 1 ? en : flera}`,
		mer: [
			...(besvarade > 0
				? [
						`${antal(besvarade)} av dem har enligt filen fått svar därefter, ${antal(antalet - besvarade)} återstår`
					]
				: []),
			`Sammanlagt behöver ${antal(alla)} ${kontakter(alla)} följas upp`
		]
	};
}

function allas(valda: readonly Atgard[], vald: string | null): Besked {
	const alla = antalKontakter(valda);
	const vems = vald === null ? '' : ` av ${kommunensGenitiv(vald)}`;
	return {
		...GRUND,
		matt: 'atgarder.kontakter',
		value: alla,
		tal: antal(alla),
		mening: `${kontakter(alla)} behöver följas upp${vems}`,
		mer: alla < valda.length ? [`${antalOrd(valda.length, 'skäl', 'skäl')} sammanlagt`] : []
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
