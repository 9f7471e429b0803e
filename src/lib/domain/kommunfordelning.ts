import { storstaRest } from './fordelning';
import { KOMMUNER } from './kommun';

/** How the kommuner share an amount: equally, by population, or with fixed amounts. */
export type Fordelningsnyckel = 'lika' | 'befolkning' | 'fast';

/** What the keys need. */
export interface Fordelningsunderlag {
	/** Each kommun's population, in the order of KOMMUNER. With `lika`, it settles ties if given. */
	folk?: readonly number[];
	/** Each kommun's amount in whole kronor, by name; a kommun not listed pays nothing. */
	fasta?: ReadonlyMap<string, bigint>;
}

/**
 * The kommuner's parts of an amount, in the order of KOMMUNER; they always sum to it. `lika` and
 * `befolkning` split by largest remainder: a tie goes to the larger population, then to the lower code.
 * `fast` gives the fixed amounts.
 * @param belopp whole kronor, zero or more
 * @throws RangeError when the key lacks what it needs (every population, fixed amounts), when the fixed
 *   amounts do not sum to `belopp`, or when something is negative
 */
export function kommunfordelning(
	belopp: bigint,
	nyckel: Fordelningsnyckel,
	{ folk, fasta }: Fordelningsunderlag
): bigint[] {
	if (nyckel === 'fast') return written(belopp, fasta);
	if (nyckel === 'befolkning' && folk?.length !== KOMMUNER.length)
		throw new RangeError('Fördelning efter befolkning kräver alla kommuners befolkning.');
	const parter = KOMMUNER.map(({ kod }, i) => {
		const befolkning = BigInt(folk?.[i] ?? 0);
		return { vikt: nyckel === 'lika' ? 1n : befolkning, befolkning, kod };
	});
	return storstaRest(belopp, parter);
}

function written(belopp: bigint, fasta: ReadonlyMap<string, bigint> = new Map()): bigint[] {
	const known = new Set(KOMMUNER.map(({ namn }) => namn));
	if ([...fasta].some(([namn, kr]) => kr < 0n || !known.has(namn)))
		throw new RangeError('Ett fast belopp är negativt eller har en kommun utanför länet.');
	const parter = KOMMUNER.map(({ namn }) => fasta.get(namn) ?? 0n);
	if (parter.reduce((sum, kr) => sum + kr, 0n) !== belopp)
		throw new RangeError('De fasta beloppen är inte hela beloppet.');
	return parter;
}
