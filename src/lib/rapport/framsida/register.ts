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
 * The top of the register page: how many contacts still wait for an answer, else how many are left to follow
 * up. The count on the as-of day comes second. The reasons follow where no table shows them.
 * @param vald who answers for the contacts; null for all
 */
export function registrets(atgarder: Atgarder, vald: string | null, tom: IsoDate): Framsida {
	const valda = ansvarigFor(atgarder.rader, vald);
	const vantar = obesvarade(ogjorda(valda));
	return {
		storst: vantar.length > 0 ? vantandes(vantar, valda, vald, tom) : kvarvarande(valda, vald, tom),
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

function vantandes(
	vantar: readonly Atgard[],
	valda: readonly Atgard[],
	vald: string | null,
	tom: IsoDate
): Besked {
	const antalet = vantar.length;
	const alla = obesvarade(valda).length;
	const besvarade = alla - antalet;
	const hos = vald === null ? '' : ` hos ${kommunensGenitiv(vald)}`;
	const [en, flera] = OBESVARADE_ORD;
	const mening = besvarade > 0 ? 'väntar fortfarande på svar' : `är ${antalet === 1 ? en : flera}`;
	return {
		...GRUND,
		matt: 'atgarder.vantar',
		value: antalet,
		tal: antal(antalet),
		mening: `${kontakter(antalet)}${hos} ${mening}`,
		mer: [
			...(besvarade > 0
				? [
						`Den ${datum(tom)} var ${antal(alla)} ${flera}; ${antal(besvarade)} av dem har enligt filen fått svar därefter`
					]
				: []),
			sammanlagt(valda, tom)
		]
	};
}

/** "Sammanlagt behöver 93 kontakter följas upp", or how many are left of those on the as-of day. */
function sammanlagt(valda: readonly Atgard[], tom: IsoDate): string {
	const [alla, kvar] = [antalKontakter(valda), antalKontakter(ogjorda(valda))];
	return kvar === alla
		? `Sammanlagt behöver ${antal(alla)} ${kontakter(alla)} följas upp`
		: `Sammanlagt behövde ${antal(alla)} ${kontakter(alla)} följas upp den ${datum(tom)}; ${antal(kvar)} återstår`;
}

function kvarvarande(valda: readonly Atgard[], vald: string | null, tom: IsoDate): Besked {
	const kvar = ogjorda(valda);
	const antalet = antalKontakter(kvar);
	const vems = vald === null ? '' : ` av ${kommunensGenitiv(vald)}`;
	return {
		...GRUND,
		matt: 'atgarder.kvar',
		value: antalet,
		tal: antal(antalet),
		mening: `${kontakter(antalet)} behöver följas upp${vems}`,
		mer: [
			...(antalet < kvar.length ? [`${antalOrd(kvar.length, 'skäl', 'skäl')} sammanlagt`] : []),
			...(kvar.length < valda.length ? [sammanlagt(valda, tom)] : [])
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
