import type { Agreement } from '$lib/catalogue/agreements/agreement';
import { agreement } from '$lib/catalogue/agreements/all';
import { KOMMUNER } from '$lib/domain/kommun';
import { uppraknat } from '$lib/domain/lpix';
import { efterFolkmangd, folkmangd, populationNotes, POPULATION_ROWS } from './folkmangd';
import {
	agreementChain,
	beforeFirstYear,
	lpixKallor,
	lpixNotes,
	LPIX_ROWS,
	lpixPerAr
} from './indexation';
import { saknade, type Inputs, type Kontext, type Missing } from './measure';
import { fordelningssteg, indexsteg, type Raknesteg } from './raknesteg';

/** The queries from which the shares of a year are computed. */
export const SHARE_QUERIES = { lpix: LPIX_ROWS, befolkning: POPULATION_ROWS };

/** A party's share of a year's base financing. The Region has no population. */
export interface Andel {
	part: string;
	kod: number | null;
	befolkning: number | null;
	belopp: bigint;
}

type Index = NonNullable<Agreement['index']>;

/**
 * The kommuner's part of an amount that follows LPIX, and the share of each by population, in whole kronor; or
 * what is missing for them.
 */
export function kommunernasDel(index: Index, { lpix, befolkning }: Inputs, ar: number) {
	if (ar < index.forsta_helar) return beforeFirstYear(index);
	const lankar = agreementChain(index, ar, lpixPerAr(lpix!));
	const folk = folkmangd(befolkning!, ar - 1);
	if ('saknas' in lankar || 'saknas' in folk) return saknade(lankar, folk);
	const { faktor } = lankar.at(-1)!;
	const kommunerna = uppraknat(BigInt(index.kommuner_kr), faktor);
	return { lankar, faktor, folk, kommunerna, andelar: efterFolkmangd(kommunerna, folk) };
}

/** The eight kommuner's shares and the Region's, or what is missing for them. */
export function basfinansiering(
	inputs: Inputs,
	ar: number,
	avtalen: Kontext['avtalen']
): Andel[] | Missing {
	const index = energikontoret(avtalen);
	const delen = kommunernasDel(index, inputs, ar);
	if ('saknas' in delen) return delen;
	const { folk, andelar, faktor } = delen;
	const regionen = uppraknat(BigInt(index.total_kr - index.kommuner_kr), faktor);
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

/** How the kommuner's part was computed and shared, step by step; none when something is missing. */
export function shareSteps(index: Index, inputs: Inputs, ar: number): Raknesteg[] {
	const delen = kommunernasDel(index, inputs, ar);
	if ('saknas' in delen) return [];
	const { lankar, folk, kommunerna, andelar } = delen;
	const kommuner = KOMMUNER.map(({ namn }, i) => ({
		namn,
		vikt: folk[i]!,
		belopp_kr: Number(andelar[i])
	}));
	return [
		indexsteg('Kommunernas del', index.kommuner_kr, lankar, lpixKallor(inputs.lpix!)),
		fordelningssteg('Kommunernas del', Number(kommunerna), kommuner)
	];
}

/** Notes about the shares of these years. */
export function shareNotes(
	{ lpix, befolkning }: Inputs,
	years: readonly number[],
	avtalen: Kontext['avtalen']
): string[] {
	return [
		...lpixNotes(lpix!, energikontoret(avtalen).prisar, Math.max(...years)),
		...populationNotes(
			befolkning!,
			years.map((ar) => ar - 1)
		)
	];
}

/** The index of Energikontoret's agreement, whichever agreement is chosen. */
export function energikontoret(avtalen: Kontext['avtalen']): Index {
	return agreement('energikontoret', avtalen)!.index!;
}
