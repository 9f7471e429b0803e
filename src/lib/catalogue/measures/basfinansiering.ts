import { agreement } from '$lib/catalogue/agreements/all';
import { KOMMUNER } from '$lib/domain/kommun';
import { uppraknat } from '$lib/domain/lpix';
import { efterFolkmangd, folkmangd, populationNotes, POPULATION_ROWS } from './folkmangd';
import { agreementChain, beforeFirstYear, lpixNotes, LPIX_ROWS, lpixPerAr } from './indexation';
import type { Inputs, Missing } from './measure';

/** What the shares of a year are computed from. */
export const SHARE_QUERIES = { lpix: LPIX_ROWS, befolkning: POPULATION_ROWS };

/** A party's share of a year's base financing; the Region has no population. */
export interface Andel {
	part: string;
	kod: number | null;
	befolkning: number | null;
	belopp: bigint;
}

/** The eight kommuner's shares and the Region's, or what is missing for them. */
export function basfinansiering(inputs: Inputs, ar: number): Andel[] | Missing {
	const index = energikontoret();
	if (ar < index.forsta_helar) return beforeFirstYear(index);
	const lankar = agreementChain(index, ar, lpixPerAr(inputs.lpix!));
	const folk = folkmangd(inputs.befolkning!, ar - 1);
	if ('saknas' in lankar || 'saknas' in folk)
		return { saknas: [lankar, folk].flatMap((part) => ('saknas' in part ? part.saknas : [])) };

	const { faktor } = lankar.at(-1)!;
	const kommunerna = uppraknat(BigInt(index.kommuner_kr), faktor);
	const regionen = uppraknat(BigInt(index.total_kr - index.kommuner_kr), faktor);
	const andelar = efterFolkmangd(kommunerna, folk);
	return [
		...KOMMUNER.map(({ namn, kod }, i) => ({
			part: namn,
			kod,
			befolkning: folk[i]!,
			belopp: andelar[i]!
		})),
		{ part: index.ovriga, kod: null, befolkning: null, belopp: regionen }
	];
}

/** Said of the shares of these years. */
export function shareNotes({ lpix, befolkning }: Inputs, years: readonly number[]): string[] {
	return [
		...lpixNotes(lpix!, energikontoret().prisar, Math.max(...years)),
		...populationNotes(
			befolkning!,
			years.map((ar) => ar - 1)
		)
	];
}

/** The agreement whose base financing it is, whichever is chosen. */
export function energikontoret() {
	return agreement('energikontoret')!.index!;
}
