import { withOwn } from '$lib/catalogue/agreements/all';
import type { Installningar } from './installningar';
import { avtalId } from './ord';

/**
 * The last month covered by outcomes without a period, yyyymm.
 * @param avtal id of the rows' agreement, '' when they name none
 */
export function utfallTom(installningar: Installningar, avtal: string, ar: number): number | null {
	const avtalen = withOwn(installningar.avtal);
	const found = installningar.utfall_tom.find(
		(rad) => rad.ar === ar && avtalId(rad.avtal, avtalen) === avtal
	);
	return found ? Number(found.tom.replace('-', '')) : null;
}
