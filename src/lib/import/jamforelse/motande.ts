import { settledReports } from '../columns/assemble';
import type { ImportedFile } from '../imported';
import type { Overlapp } from './jamforelse';

/**
 * The economy files, one loaded and one new, that would have each other's amounts. Overlaps among the new
 * files alone are not included: the user was asked about those when they were read.
 * @param efter what would be loaded
 */
export function motande(
	efter: readonly ImportedFile[],
	inlasta: readonly ImportedFile[],
	nya: readonly ImportedFile[]
): Overlapp[] {
	const gamla = new Set(inlasta.map(({ report }) => report.fil));
	const ekonomi = efter.filter(({ loaded }) => loaded?.source === 'ekonomi');
	return settledReports(ekonomi).flatMap(({ fil, overlappar }, i) => {
		if (!overlappar) return [];
		const plats = nya.indexOf(ekonomi[i]!);
		const ny = plats >= 0;
		return gamla.has(overlappar.fil) === ny
			? [{ ...overlappar, fil, andra: overlappar.fil, plats: ny ? plats : null }]
			: [];
	});
}
