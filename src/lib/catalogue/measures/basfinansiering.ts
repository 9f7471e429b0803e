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
import type { Inputs, Kontext, Missing } from './measure';
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

/** The eight kommuner's shares and the Region's, or what is missing for them. */
export function basfinansiering(
	inputs: Inputs,
	ar: number,
	avtalen: Kontext['avtalen']
): Andel[] | Missing {
	const index = energikontoret(avtalen);
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

/** How the shares of a year were computed, step by step; none when something is missing. */
export function shareSteps(inputs: Inputs, ar: number, avtalen: Kontext['avtalen']): Raknesteg[] {
	const { prisar, forsta_helar, kommuner_kr } = energikontoret(avtalen);
	const andelar = basfinansiering(inputs, ar, avtalen);
	const lankar = agreementChain({ prisar, forsta_helar }, ar, lpixPerAr(inputs.lpix!));
	if ('saknas' in andelar || 'saknas' in lankar) return [];
	const kommuner = andelar.flatMap(({ part, befolkning, belopp }) =>
		befolkning === null ? [] : [{ namn: part, vikt: befolkning, belopp_kr: Number(belopp) }]
	);
	const kommunerna = kommuner.reduce((sum, { belopp_kr }) => sum + belopp_kr, 0);
	return [
		indexsteg('Kommunernas del', kommuner_kr, lankar, lpixKallor(inputs.lpix!)),
		fordelningssteg('Kommunernas del', kommunerna, kommuner)
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
export function energikontoret(avtalen: Kontext['avtalen']) {
	return agreement('energikontoret', avtalen)!.index!;
}
