import type { Lasning } from './lasning';
import type { SieBelopp, Summor } from './summor';

/** Amounts without double counting, divided by the objects that ties need. */
export interface Uppdelat {
	belopp: readonly SieBelopp[];
	/** Dimensions that are needed, but by which the amounts are not divided. */
	saknar: readonly number[];
}

/**
 * The reading that counts; or one with the same sum of the year that is divided by the dimensions.
 * @param may the readings that may count, the one that does first
 * @param summor all lines of that kind in the file
 */
export function uppdelat(
	may: readonly Lasning[],
	summor: Summor,
	dims: ReadonlySet<number>
): Uppdelat {
	const same = may.filter(({ summa }) => summa === may[0]?.summa);
	const ways = same.map((lasning) => divided(lasning, summor, dims));
	const on = ({ belopp }: Uppdelat) =>
		belopp.some(({ objekt }) => objekt.some(({ dim }) => dims.has(dim)));
	const whole = ways.filter(({ saknar }) => saknar.length === 0);
	return whole.find(on) ?? whole[0] ?? ways[0] ?? { belopp: [], saknar: [] };
}

function divided(
	{ art, belopp, delning }: Lasning,
	summor: Summor,
	dims: ReadonlySet<number>
): Uppdelat {
	if (art === 'verifikat' || dims.size === 0) return { belopp, saknar: [] };
	if (art === 'rader') return { belopp, saknar: [...dims].filter((dim) => !summor.delasAv(dim)) };
	const by = summor.uppdelning(dims, delning);
	return by ? { belopp: takenOut(belopp, delning, by), saknar: [] } : { belopp, saknar: [...dims] };
}

/**
 * Splits the whole into its parts and the remainder. A file has both the whole (no object) and a division
 * of it for each dimension (SIE 4B, #PSALDO 5).
 * @param by the dimensions of the division to use
 */
function takenOut(
	whole: readonly SieBelopp[],
	delning: readonly SieBelopp[],
	by: readonly number[]
): SieBelopp[] {
	const parts = delning.filter(
		({ objekt }) => objekt.length === by.length && objekt.every(({ dim }, i) => dim === by[i])
	);
	const left = new Map(whole.map((total) => [total.period, { ...total }]));
	for (const part of parts) {
		const rest = left.get(part.period) ?? { ...part, objekt: [], ore: 0 };
		rest.ore -= part.ore;
		left.set(part.period, rest);
	}
	return [...parts, ...[...left.values()].filter(({ ore }) => ore !== 0)];
}
