import {
	ansvarigFor,
	antalKontakter,
	obesvarade,
	OBESVARADE_ORD,
	ogjorda,
	SKAL,
	type Atgard,
	type Atgarder,
	type Skal
} from '$lib/catalogue/lists/atgarder';
import type { IsoDate } from '$lib/domain/datum';
import { antal, antalOrd, datum } from '$lib/domain/format';
import { kommunensGenitiv } from '$lib/domain/kommun';
import { antalsbesked, type Besked } from './besked';
import type { Framsida } from './framsida';

/**
 * The top of the register page: how many contacts are left to follow up, how many there were on the as-of day,
 * and how many of them still wait for an answer. The reasons follow where no table shows them.
 * @param vald who answers for the contacts; null for all
 */
export function registrets(atgarder: Atgarder, vald: string | null, tom: IsoDate): Framsida {
	const valda = ansvarigFor(atgarder.rader, vald);
	return {
		storst: kvarvarande(valda, vald, tom),
		// Where the table of who answers for what is shown, it has all the reasons.
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

/**
 * "Den 30 september 2024 var 8 obesvarade efter sista svarsdag; 4 av dem väntar fortfarande på svar"; empty
 * where none was.
 */
function vantande(valda: readonly Atgard[], tom: IsoDate): string[] {
	const [alla, kvar] = [obesvarade(valda).length, obesvarade(ogjorda(valda)).length];
	if (alla === 0) return [];
	const [en, flera] = OBESVARADE_ORD;
	const da = `Den ${datum(tom)} var ${antalOrd(alla, en, flera)}`;
	if (kvar === alla) return [da];
	const nu =
		kvar === 0
			? 'alla har enligt filen fått svar därefter'
			: `${antal(kvar)} av dem väntar fortfarande på svar`;
	return [`${da}; ${nu}`];
}

function kvarvarande(valda: readonly Atgard[], vald: string | null, tom: IsoDate): Besked {
	const kvar = ogjorda(valda);
	const [alla, antalet] = [antalKontakter(valda), antalKontakter(kvar)];
	const vems = vald === null ? '' : ` av ${kommunensGenitiv(vald)}`;
	return {
		...GRUND,
		matt: 'atgarder.kvar',
		value: antalet,
		tal: antal(antalet),
		mening: `${kontakter(antalet)} behöver följas upp${vems}`,
		mer: [
			...vantande(valda, tom),
			...(antalet < kvar.length ? [`${antalOrd(kvar.length, 'skäl', 'skäl')} sammanlagt`] : []),
			...(antalet < alla
				? [
						`Sammanlagt behövde ${antal(alla)} ${kontakter(alla)} följas upp den ${datum(tom)}; enligt filen återstår ${antal(antalet)}`
					]
				: [])
		]
	};
}

/** How many contacts there are for a reason, and what to do about them. */
function skalet({ id, rubrik, gor }: Skal, rader: number): Besked {
	return antalsbesked(`atgarder.${id}`, rader, {
		om: rubrik,
		avsnitt: null,
		mening: gor.replace(/\.$/, '')
	});
}
