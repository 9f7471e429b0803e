import type { Installningar } from './installningar';
import { avtalId } from './ord';

/**
 * The month up to which outcomes without a period run, yyyymm.
 * @param avtal id of the rows' agreement, '' when they name none
 */
export function utfallTom({ utfall_tom }: Installningar, avtal: string, ar: number): number | null {
	const found = utfall_tom.find((rad) => rad.ar === ar && avtalId(rad.avtal) === avtal);
	return found ? Number(found.tom.replace('-', '')) : null;
}
