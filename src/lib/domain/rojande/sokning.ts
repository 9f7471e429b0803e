import type { Skydd, Val } from './skydd';
import { billigasteTraff } from './traffmangd';

/** Rounds of the searches: enough for a quarter's tables, without a noticeable wait in the browser. */
const FORSOK = 24;
const OMGANGAR = 200;
/** The most members that the exact search can handle. */
const FLEST = 30;

/** A choice that protects; null when some protected count has no move at all. */
export function enkelt(skydd: Skydd): Val | null {
	const val = skydd.val([]);
	return skydd.fyll(val, skydd.mal, skydd.kostnader) ? skydd.rensa(val) : null;
}

/**
 * Improves a choice by repeatedly removing some of it and filling in anew. A fixed sequence replaces chance, so
 * that the result is always the same.
 */
export function provaFram(skydd: Skydd, forsta: Val): Val {
	let basta = forsta;
	const slump = new Foljd();
	for (let forsok = 0; forsok < FORSOK; forsok++) {
		const tillagda = slump.blanda(skydd.tillagda(basta));
		if (tillagda.length < 2) return basta;
		const rivs = 1 + slump.under(tillagda.length);
		const val = skydd.val(tillagda.slice(rivs));
		// A removed count may not return, and the others cost up to twice as much: otherwise the same choice would
		// be built again.
		const kostnader = skydd.kostnader.map((kostnad, i) =>
			i === tillagda[0] ? Infinity : kostnad * (1 + slump.under(100) / 100)
		);
		if (!skydd.fyll(val, slump.blanda(skydd.mal), kostnader)) continue;
		const ny = skydd.rensa(val);
		if (skydd.kostnad(ny) <= skydd.kostnad(basta)) basta = ny;
	}
	return basta;
}

/**
 * The cheapest choice of what to hide: `val`, or a cheaper one; null when the search gave up. Repeatedly takes
 * the cheapest set that meets all demands so far. If that leaves a count without a move, a new demand is added:
 * at least one count outside a largest such set must be hidden too. (The cutting planes of Fischetti & Salazar,
 * Solving the cell suppression problem on tabular data with linear constraints, 2001, as a hitting set.)
 */
export function minst(skydd: Skydd, val: Val): Val | null {
	const valbara = skydd.kostnader.flatMap((kostnad, i) =>
		kostnad > 0 && kostnad < Infinity ? [i] : []
	);
	if (valbara.length > FLEST) return null;
	const vikter = valbara.map((i) => skydd.kostnader[i]!);
	const tak = skydd.kostnad(val);
	const krav = new Set<number>();
	for (let omgang = 0; omgang < OMGANGAR; omgang++) {
		const traff = billigasteTraff([...krav], vikter, tak);
		if (traff === 'avbruten') return null;
		if (traff === null) return val;
		const forslag = skydd.val(valbara.filter((_, b) => traff & (1 << b)));
		const oskyddade = skydd.oskyddade(forslag);
		if (oskyddade.length === 0) return forslag;
		for (const mal of oskyddade) {
			const dolda = [...forslag.dolda];
			let utanfor = 0;
			for (const [b, i] of valbara.entries()) {
				if (dolda[i]) continue;
				dolda[i] = true;
				if (skydd.inom(mal, dolda) === null) continue;
				dolda[i] = false;
				utanfor |= 1 << b;
			}
			krav.add(utanfor);
		}
	}
	return null;
}

/** A fixed pseudorandom sequence (linear congruential, with the constants of Numerical Recipes). */
class Foljd {
	private tal = 1;

	/** A whole number from 0 up to but not including `grans`. */
	under(grans: number): number {
		this.tal = (Math.imul(this.tal, 1664525) + 1013904223) >>> 0;
		return Math.floor((this.tal / 2 ** 32) * grans);
	}

	blanda<T>(lista: readonly T[]): T[] {
		const blandad = [...lista];
		for (let i = blandad.length - 1; i > 0; i--) {
			const j = this.under(i + 1);
			[blandad[i], blandad[j]] = [blandad[j]!, blandad[i]!];
		}
		return blandad;
	}
}
