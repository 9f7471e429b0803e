import type { Nyckeltal } from '../measures/nyckeltal/measure';
import { antal, enDecimalFast, gemen } from '$lib/domain/format';

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
 * "Följare i sociala kanaler har ökat mest sedan samma kvartal i fjol, med 21 procent; utdelade magasin
 * har minskat mest, med 12 procent". Ranked by percentage, since units differ. null when no key figure
 * can be compared.
 */
export function nyckeltalsfynd(rows: readonly Nyckeltal[]): string | null {
	const procent = andringar(rows);
	const ordnade = rows
		.flatMap(({ nyckeltal }, i) => {
			const andring = procent[i] ?? null;
			return andring === null ? [] : [{ nyckeltal, andring }];
		})
		.sort((a, b) => b.andring - a.andring);
	const [hogst, lagst] = [ordnade[0], ordnade.at(-1)];
	if (!hogst || !lagst) return null;
	const nar = NAR[jamford(rows)];
	const upp = hogst.andring > 0 ? `${hogst.nyckeltal} har ökat mest` : null;
	const ner = lagst.andring < 0 ? `${lagst.nyckeltal} har minskat mest` : null;
	const sedan = ` sedan ${nar}`;
	if (upp) {
		const sist = ner ? `; ${begynnelse(ner)}${med(lagst.andring)}` : '';
		return upp + sedan + med(hogst.andring) + sist;
	}
	return ner ? ner + sedan + med(lagst.andring) : `Nyckeltalen är som ${nar}`;
}

/** ", med 23 procent"; '' when it rounds to 0. */
function med(andring: number): string {
	const procent = Math.round(Math.abs(andring));
	return procent === 0 ? '' : `, med ${antal(procent)} procent`;
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
	return (rad.enhet === '%' && enheterIOrd(rad, jamford(rows))) || 'går inte att jämföra';
}

/** "23 % högre" than the quarter compared with, for each; null when it cannot be told. */
export function andringarIOrd(rows: readonly Nyckeltal[]): { mot: string; ord: (string | null)[] } {
	const procent = andringar(rows);
	return {
		mot: `Mot ${NAR[jamford(rows)]}`,
		ord: rows.map((rad, i) => {
			const andring = procent[i] ?? null;
			if (andring === null) return rad.enhet === '%' ? enheterIOrd(rad, jamford(rows)) : null;
			const hela = Math.round(Math.abs(andring));
			return hela === 0 ? OFORANDRAD : `${antal(hela)}\u00a0% ${andring > 0 ? 'högre' : 'lägre'}`;
		})
	};
}

const OFORANDRAD = 'oförändrad';

/** "0,7 procentenheter högre", for a share. */
function enheterIOrd({ varde, ...rad }: Nyckeltal, med: Jamford): string | null {
	const da = rad[med];
	if (varde === null || da === null) return null;
	const enheter = enDecimalFast(Math.abs(varde - da));
	if (enheter === '0,0') return OFORANDRAD;
	return `${enheter} procentenheter ${varde > da ? 'högre' : 'lägre'}`;
}

const jamford = (rows: readonly Nyckeltal[]): Jamford =>
	rows.some((rad) => andring(rad, 'samma_ifjol') !== null) ? 'samma_ifjol' : 'foregaende';

function andring({ varde, ...rad }: Nyckeltal, med: Jamford): number | null {
	const da = rad[med];
	// A share changes by percentage points, which cannot be compared with the percentages of others.
	if (rad.enhet === '%' || varde === null || !da) return null;
	return 100 * (varde / da - 1);
}

/** The text with a small first letter, unless its first word is in capitals. */
const begynnelse = (text: string) => (/^.[A-ZÅÄÖ-]/.test(text) ? text : gemen(text));
