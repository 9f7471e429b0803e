import { belopp, beloppUtanEnhet, type Beloppsenhet } from './format';

/** The kind of a difference, which decides the words that replace its sign. */
export type Skillnad =
	| 'kostnad_budget'
	| 'kostnad_plan'
	| 'intakt'
	| 'resultat'
	| 'prognos'
	| 'indexeffekt'
	| 'befolkningseffekt'
	| 'justering';

interface Skillnadsord {
	plus: string;
	minus: string;
	/** The words for a difference shown as 0. */
	noll: string;
	/** The heading of a column of signed numbers, in a file. */
	rubrik: string;
	/** Whether plus is better and minus worse; other differences are not judged. */
	varderas: boolean;
}

const mot = (vad: string) => ({
	...{ plus: 'under', minus: 'över', noll: `som ${vad}`, varderas: true },
	rubrik: `Under (+) eller över (−) ${vad}`
});
const effekt = (av: string) => ({
	...{ plus: 'mer', minus: 'mindre', noll: 'oförändrat', varderas: false },
	rubrik: `${av}: mer (+) eller mindre (−)`
});

const ORD: Readonly<Record<Skillnad, Skillnadsord>> = {
	kostnad_budget: mot('budget'),
	kostnad_plan: mot('plan'),
	intakt: {
		...{ plus: 'mer', minus: 'mindre', noll: 'som budget', varderas: true },
		rubrik: 'Mer (+) eller mindre (−) än budgeterat'
	},
	resultat: {
		...{ plus: 'högre', minus: 'lägre', noll: 'som budget', varderas: true },
		rubrik: 'Högre (+) eller lägre (−) än budget'
	},
	prognos: {
		...{ plus: 'högre', minus: 'lägre', noll: 'oförändrad', varderas: false },
		rubrik: 'Högre (+) eller lägre (−) prognos'
	},
	indexeffekt: effekt('Index'),
	befolkningseffekt: effekt('Befolkning'),
	justering: {
		...{ plus: 'tillbaka', minus: 'att betala', noll: 'inget', varderas: false },
		rubrik: 'Betalas tillbaka (+) eller in (−), kr'
	}
};

/**
 * A difference in words, for table cells whose heading gives the unit: "195 under", "12 över", "som
 * budget".
 */
export function skillnadUtanEnhet(ore: number, enhet: Beloppsenhet, av: Skillnad): string {
	return iOrd(ore, beloppUtanEnhet(Math.abs(ore), enhet), enhet, av);
}

/** A difference in words with its unit: "195 000 kr under". */
export function skillnad(ore: number, enhet: Beloppsenhet, av: Skillnad): string {
	return iOrd(ore, belopp(Math.abs(ore), enhet), enhet, av);
}

/** The heading of such differences in a file, where they are signed numbers. */
export function skillnadsrubrik(av: Skillnad): string {
	return ORD[av].rubrik;
}

/** The words after such numbers, for files that can show them there, under a shorter heading. */
export function skillnadsord(av: Skillnad): { plus: string; minus: string; noll: string } {
	const { plus, minus, noll } = ORD[av];
	return { plus, minus, noll };
}

/** Whether a difference is for the better or worse; null when it is not judged, or is shown as 0. */
export function varderad(
	ore: number,
	enhet: Beloppsenhet,
	av: Skillnad
): 'battre' | 'samre' | null {
	if (!ORD[av].varderas || arNoll(ore, enhet)) return null;
	return ore > 0 ? 'battre' : 'samre';
}

function iOrd(ore: number, text: string, enhet: Beloppsenhet, av: Skillnad): string {
	const { plus, minus, noll } = ORD[av];
	if (arNoll(ore, enhet)) return noll;
	return `${text}\u00a0${ore > 0 ? plus : minus}`;
}

function arNoll(ore: number, enhet: Beloppsenhet): boolean {
	return beloppUtanEnhet(Math.abs(ore), enhet) === '0';
}
