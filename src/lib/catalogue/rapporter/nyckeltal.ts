import type { Nyckeltal } from '../measures/nyckeltal/measure';
import { antal, tal } from '$lib/domain/format';

/** "Besökare på tasteget.nu: 12 300, mot 11 900 kvartalet före"; null without a value for the quarter */
export function nyckeltalMening({ nyckeltal, varde, foregaende, enhet }: Nyckeltal): string | null {
	if (varde === null) return null;
	const visa = (value: number) => (Number.isInteger(value) ? antal(value) : tal(value));
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
