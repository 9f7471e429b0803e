import type { Kommunandel } from '$lib/catalogue/measures/kommunandelar/measure';
import { KOMMUNER } from '$lib/domain/kommun';
import { kommunfordelning, type Fordelningsnyckel } from '$lib/domain/kommunfordelning';
import type { Result } from '$lib/catalogue/measures/result';
import type { Installningar } from '../installningar';

/**
 * The kommuner's populations on 1 November the year before, in the order of KOMMUNER. Typed values come before
 * loaded ones. null when one is not known.
 * @param andelar the year's `kommunandelar`, which has the loaded values
 */
export function folkmangdFore(
	ar: number,
	{ befolkning }: Pick<Installningar, 'befolkning'>,
	andelar: Result<Kommunandel> | undefined
): number[] | null {
	const inlasta = andelar?.status === 'ready' ? andelar.rows : [];
	const folk = KOMMUNER.map(({ namn, genitiv }) => {
		const skriven = befolkning.find((rad) => rad.kommun === namn && rad.ar === ar - 1);
		const inlast = inlasta.find(({ part }) => part === namn || part === genitiv);
		return skriven?.antal ?? inlast?.befolkning ?? null;
	});
	return folk.every((antal) => antal !== null) ? folk : null;
}

/**
 * What each kommun pays, in the order of KOMMUNER; null while the distribution key lacks something it needs.
 */
export function kommundelar(
	fordelning: {
		kommuner_kr: number;
		nyckel: Fordelningsnyckel;
		fasta: readonly { kommun: string; belopp_kr: number }[];
	},
	folk: readonly number[] | null
): number[] | null {
	const { kommuner_kr, nyckel, fasta } = fordelning;
	const skrivna = new Map(fasta.map(({ kommun, belopp_kr }) => [kommun, BigInt(belopp_kr)]));
	try {
		return kommunfordelning(BigInt(kommuner_kr), nyckel, {
			...(folk ? { folk } : {}),
			fasta: skrivna
		}).map(Number);
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}
