import type { Nyckeltal } from '../measures/nyckeltal/measure';
import { antal, tal } from '$lib/domain/format';

/** "Besökare på tasteget.nu: 12 300, mot 11 900 kvartalet före"; null without a value for the quarter */
export function nyckeltalMening({ nyckeltal, varde, foregaende, enhet }: Nyckeltal): string | null {
	if (varde === null) return null;
	const visa = (value: number) => (Number.isInteger(value) ? antal(value) : tal(value));
	const matt = enhet === null || enhet === 'antal' ? '' : `\u00a0${enhet}`;
	const mot = foregaende === null ? '' : `, mot ${visa(foregaende)}${matt} kvartalet före`;
	return `${nyckeltal}: ${visa(varde)}${matt}${mot}`;
}
