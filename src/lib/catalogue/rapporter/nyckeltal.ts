import type { Nyckeltal } from '../measures/nyckeltal/measure';
import { antal, enDecimalFast, gemen } from '$lib/domain/format';

/** "Besökare på tasteget.nu: 12 300, mot 11 900 kvartalet före"; null without a value for the quarter */
export function nyckeltalMening({ nyckeltal, varde, foregaende, enhet }: Nyckeltal): string | null {
	if (varde === null) return null;
	// Beside one with a decimal a whole number has one too.
	const hela = [varde, foregaende ?? 0].every(Number.isInteger);
	const visa = (value: number) => (hela ? antal(value) : enDecimalFast(value));
	const namnd = egenEnhet({ nyckeltal, enhet });
	const matt = namnd === null ? '' : `\u00a0${namnd}`;
	const mot = foregaende === null ? '' : `, mot ${visa(foregaende)}${matt} kvartalet före`;
	return `${nyckeltal}: ${visa(varde)}${matt}${mot}`;
}

/** The unit of a key figure, where it says more than its name: "Besökare på webben" are counted in nothing else. */
export function egenEnhet({
	nyckeltal,
	enhet
}: Pick<Nyckeltal, 'nyckeltal' | 'enhet'>): string | null {
	if (enhet === null || enhet === 'antal') return null;
	const liten = (text: string) => text.toLocaleLowerCase('sv');
	return liten(nyckeltal).includes(liten(enhet)) ? null : enhet;
}

/** A key figure with its unit, as its row is named: "Läsare av nyhetsbrevet", "Öppningsgrad för nyhetsbrevet, %". */
export function medEnhet(rad: Nyckeltal): Nyckeltal {
	const enhet = egenEnhet(rad);
	return enhet === null ? rad : { ...rad, nyckeltal: `${rad.nyckeltal}, ${enhet}` };
}

/**
 * "Följare i sociala kanaler har ökat mest sedan kvartalet före, utdelade magasin har minskat mest": by their
 * share of what they were, since they are counted in different units. null where none can be compared.
 */
export function nyckeltalsfynd(rows: readonly Nyckeltal[]): string | null {
	const andringar = rows
		.flatMap((rad) => {
			const procent = andring(rad);
			return procent === null ? [] : [{ nyckeltal: rad.nyckeltal, procent }];
		})
		.sort((a, b) => b.procent - a.procent);
	const [hogst, lagst] = [andringar[0], andringar.at(-1)];
	if (!hogst || !lagst) return null;
	const upp = hogst.procent > 0 ? `${hogst.nyckeltal} har ökat mest` : null;
	const ner = lagst.procent < 0 ? `${lagst.nyckeltal} har minskat mest` : null;
	if (upp) return `${upp} sedan kvartalet före${ner ? `, ${begynnelse(ner)}` : ''}`;
	return ner ? `${ner} sedan kvartalet före` : 'Nyckeltalen är som kvartalet före';
}

/** How much a key figure has changed since the quarter before, in percent of what it was; null where that is not known. */
export function andring({ varde, foregaende }: Nyckeltal): number | null {
	return varde === null || !foregaende ? null : 100 * (varde / foregaende - 1);
}

/** A word of capitals keeps them. */
const begynnelse = (text: string) => (/^.[A-ZÅÄÖ-]/.test(text) ? text : gemen(text));
