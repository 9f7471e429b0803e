import { arAv } from '$lib/domain/datum';
import { grupperade } from '$lib/domain/grupper';
import { uppraknat } from '$lib/domain/lpix';
import { agreementOrder, economyFiles, medForstaNamn } from './economy';
import { annarsBudget, harUtfall, helar, type Gruppar, type Manadsbelopp } from './helar';
import { agreementChain, lpixNotes, LPIX_ROWS, lpixPerAr } from './indexation';
import sql from './intakter.sql?raw';
import type { InputRow, Inputs } from './measure';
import type { MeasureParams } from './params';

/** The queries from which the financing is computed. */
export const INCOME_QUERIES = { intakter: sql, lpix: LPIX_ROWS };

/** A row of intakter.sql. `ordning` is the agreement's order; null for a financier that only the files have. */
interface Intakt extends Manadsbelopp {
	nyckel: string;
	finansiar: string;
	ordning: number | null;
}

export interface Finansiar extends Gruppar {
	finansiar: string;
}

/** All financiers of the agreement; then, in Swedish order, those that only the files have. */
export function finansiarer(inputs: Inputs, params: MeasureParams): Finansiar[] {
	const intakter = medForstaNamn(inputs.intakter as unknown as Intakt[], 'finansiar');
	const egen = annarsBudget(intakter, () => avtalets(inputs.lpix!, params));
	const utfallKant = harUtfall(intakter);
	const ordning = new Map<string, number | null>(
		params.avtal!.finansiering.map(({ namn }, i) => [namn, i])
	);
	for (const rad of intakter) ordning.set(rad.finansiar, rad.ordning);
	const laddade = grupperade(intakter, ({ finansiar }) => finansiar);
	return [...ordning]
		.map(([finansiar, ordning]) => {
			const annars = egen && (egen.get(finansiar) ?? 0);
			const ar = helar(laddade.get(finansiar) ?? [], { annars, utfallKant }, params);
			return { finansiar, ordning, ...ar };
		})
		.sort(agreementOrder(({ finansiar }) => finansiar));
}

/** The files behind the figures: those with the agreement's economy, and the index where it follows one. */
export function financingFiles(inputs: Inputs, { avtal }: MeasureParams): number[] {
	const index = avtal!.index ? inputs.lpix!.map(({ fil }) => fil as number) : [];
	return [...economyFiles(inputs), ...index];
}

/** Notes for when the financing is the agreement's own amounts, which follow LPIX. */
export function financingNotes(inputs: Inputs, { avtal, kvartal }: MeasureParams): string[] {
	const { index } = avtal!;
	const laddad = (inputs.intakter as unknown as Intakt[]).some((rad) => rad.budget_ore !== null);
	return index && !laddad ? lpixNotes(inputs.lpix!, index.prisar, kvartal.ar) : [];
}

/**
 * The agreement's own financing of the year in öre: amounts that follow LPIX at that year's level, each rounded
 * by itself, else the amounts of its single year. null when not known, as when the agreement names no
 * financier.
 */
function avtalets(
	lpix: readonly InputRow[],
	{ avtal, kvartal: { ar } }: MeasureParams
): ReadonlyMap<string, number> | null {
	const { index, finansiering, start, slut } = avtal!;
	if (finansiering.length === 0) return null;
	const kronor = (av: (belopp: number) => number) =>
		new Map(finansiering.map(({ namn, belopp_kr }) => [namn, av(belopp_kr) * 100]));
	if (!index) return arAv(start) === ar && arAv(slut) === ar ? kronor((kr) => kr) : null;
	const lankar = agreementChain(index, ar, lpixPerAr(lpix));
	if ('saknas' in lankar) return null;
	const { faktor } = lankar.at(-1)!;
	return kronor((kr) => Number(uppraknat(BigInt(kr), faktor)));
}
