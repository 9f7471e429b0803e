import type { Nyckeltal } from '../measures/nyckeltal/measure';
import { antal, enDecimalFast, rakneord, versal } from '$lib/domain/format';

/**
 * The quarter to compare with: the same one a year ago, so that a season does not look like a change,
 * else the one before.
 */
type Jamford = 'samma_ifjol' | 'foregaende';
const NAR: Record<Jamford, string> = {
	samma_ifjol: 'samma kvartal i fjol',
	foregaende: 'kvartalet före'
};

/** "Besökare på tasteget.nu: 12 300, mot 11 900 samma kvartal i fjol"; null without a value for the quarter */
export function nyckeltalMening(rad: Nyckeltal): string | null {
	const { nyckeltal, varde, enhet } = rad;
	if (varde === null) return null;
	const med: Jamford = rad.samma_ifjol === null ? 'foregaende' : 'samma_ifjol';
	const da = rad[med];
	// A whole number gets a decimal too when it stands beside one that has.
	const hela = [varde, da ?? 0].every(Number.isInteger);
	const visa = (value: number) => (hela ? antal(value) : enDecimalFast(value));
	const namnd = egenEnhet({ nyckeltal, enhet });
	const matt = namnd === null ? '' : `\u00a0${namnd}`;
	const mot = da === null ? '' : `, mot ${visa(da)}${matt} ${NAR[med]}`;
	return `${nyckeltal}: ${visa(varde)}${matt}${mot}`;
}

/** The unit, when it says more than the name: "Besökare på webben" need none. */
function egenEnhet({ nyckeltal, enhet }: Pick<Nyckeltal, 'nyckeltal' | 'enhet'>): string | null {
	if (enhet === null || enhet === 'antal') return null;
	const liten = (text: string) => text.toLocaleLowerCase('sv');
	return liten(nyckeltal).includes(liten(enhet)) ? null : enhet;
}

/**
 * A key figure named with its unit in its row: "Läsare av nyhetsbrevet", "Öppningsgrad för nyhetsbrevet,
 * %".
 */
export function medEnhet(rad: Nyckeltal): Nyckeltal {
	const enhet = egenEnhet(rad);
	return enhet === null ? rad : { ...rad, nyckeltal: `${rad.nyckeltal}, ${enhet}` };
}

/**
 * "Sex nyckeltal är högre än samma kvartal i fjol, ett är lägre", "Alla åtta …", "Sex av åtta …". They are
 * counted and not ranked: visitors and ambassadors are not alike. null when no key figure can be compared.
 */
export function nyckeltalsfynd(rows: readonly Nyckeltal[]): string | null {
	const nar = NAR[jamford(rows)];
	const alla = skillnader(rows);
	const kanda = rows.flatMap((rad, i) => (alla[i] ? [{ rad, ...alla[i] }] : []));
	if (kanda.length === 0) return null;
	const [forst, sedan] = (['högre', 'lägre'] as const)
		.map((hur) => ({ hur, antal: kanda.filter((en) => en.hur === hur).length }))
		.filter((en) => en.antal > 0);
	if (!forst) return `Nyckeltalen är som ${nar}`;
	if (kanda.length === 1) return `${kanda[0]!.rad.nyckeltal}: ${kanda[0]!.ord} än ${nar}`;
	const [hurManga, allaOrd] = [rakneord(forst.antal), rakneord(rows.length)];
	const vilka = sedan
		? `${versal(hurManga)} nyckeltal`
		: forst.antal < rows.length
			? `${versal(hurManga)} av ${allaOrd} nyckeltal`
			: rows.length === 2
				? 'Båda nyckeltalen'
				: `Alla ${allaOrd} nyckeltal`;
	return `${vilka} är ${forst.hur} än ${nar}${sedan ? `, ${rakneord(sedan.antal)} är ${sedan.hur}` : ''}`;
}

/**
 * The change of each in percent, all since the same quarter; null when not known, or when the figure is
 * itself a share.
 */
export function andringar(rows: readonly Nyckeltal[]): (number | null)[] {
	const med = jamford(rows);
	return rows.map((rad) => andring(rad, med));
}

/**
 * "0,7 procentenheter högre" for a share; for others, when there is nothing to compare with, that it is
 * not compared.
 */
export function andringIOrd(rad: Nyckeltal, rows: readonly Nyckeltal[]): string {
	return (rad.enhet === '%' && enheterna(rad, jamford(rows))?.ord) || 'går inte att jämföra';
}

/** "23 % högre" than the quarter compared with, for each; null when it cannot be told. */
export function andringarIOrd(rows: readonly Nyckeltal[]): { mot: string; ord: (string | null)[] } {
	return {
		mot: `Mot ${NAR[jamford(rows)]}`,
		ord: skillnader(rows).map((en) => en?.ord ?? null)
	};
}

/** How a value differs, as it is shown: what rounds to nothing is neither higher nor lower. */
interface Skillnad {
	hur: 'högre' | 'lägre' | null;
	ord: string;
}

function skillnader(rows: readonly Nyckeltal[]): (Skillnad | null)[] {
	const procent = andringar(rows);
	return rows.map((rad, i) => {
		const andring = procent[i] ?? null;
		if (andring === null) return rad.enhet === '%' ? enheterna(rad, jamford(rows)) : null;
		const hela = Math.round(Math.abs(andring));
		return skillnad(`${antal(hela)}\u00a0%`, hela === 0 ? 0 : andring);
	});
}

/** "0,7 procentenheter högre", for a share. */
function enheterna({ varde, ...rad }: Nyckeltal, med: Jamford): Skillnad | null {
	const da = rad[med];
	if (varde === null || da === null) return null;
	const enheter = enDecimalFast(Math.abs(varde - da));
	return skillnad(`${enheter} procentenheter`, enheter === '0,0' ? 0 : varde - da);
}

function skillnad(hurMycket: string, andring: number): Skillnad {
	if (andring === 0) return { hur: null, ord: 'oförändrad' };
	const hur = andring > 0 ? 'högre' : 'lägre';
	return { hur, ord: `${hurMycket} ${hur}` };
}

const jamford = (rows: readonly Nyckeltal[]): Jamford =>
	rows.some((rad) => andring(rad, 'samma_ifjol') !== null) ? 'samma_ifjol' : 'foregaende';

function andring({ varde, ...rad }: Nyckeltal, med: Jamford): number | null {
	const da = rad[med];
	// A share changes by percentage points, which cannot be compared with the percentages of others.
	if (rad.enhet === '%' || varde === null || !da) return null;
	return 100 * (varde / da - 1);
}
